//! Villages that are saved on the device, and what was visited, where the network is gone, slow, or somebody else's.

use langke_content::{Content, load};
use langke_server::Fault;
use tempfile::TempDir;

use crate::browsers::accessibility::{axe, show_in_scheme, violations};
use crate::browsers::foreign::follow;
use crate::browsers::visit::{PATIENCE, Visit, publish_content, published_once};
use crate::browsers::waiting::{
    a_link_leads_on_after, another_map_comes_after_one_that_hangs,
    whoever_goes_elsewhere_ends_what_hangs,
};
use crate::driver::{Site, frozen};

const VILLAGE: &str = "en/villages/bat-trang/";
const SAVE: &str = "[data-pack=bat-trang] [data-does=save]";
const REMOVE: &str = "[data-pack=bat-trang] [data-does=remove]";
/// The village is saved, and nothing is under way.
const IS_SAVED: &str = "document.querySelector('[data-pack=bat-trang] [data-does=remove]') && \
    !document.querySelector('[data-pack=bat-trang] [data-does=resume], [data-pack=bat-trang] progress')";
/// What the device says of the village.
const SAID: &str = "document.querySelector('[data-pack=bat-trang] .controls').textContent";
/// The worker answers for this page.
const IS_WATCHED: &str = "navigator.serviceWorker.controller";

/// The site of tests, keeping something on devices.
fn content() -> Content {
    let mut content = load(&frozen()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    content.site.online_only = false;
    content
}

/// Serves it below a base from here on.
fn serve(visit: &mut Visit, base: &str) -> TempDir {
    let site = published_once(&format!("offline {base}"), || {
        publish_content(&content(), base, "2026-11-21")
    });
    visit.serve(site.path().join("dist"), base);
    site
}

/// Opens the village's page and waits until the worker is there.
async fn arrive(visit: &Visit) {
    visit.load_alive(VILLAGE).await;
    visit.wait_until(IS_WATCHED).await;
    visit.wait_for(SAVE).await;
}

async fn save(visit: &Visit) {
    arrive(visit).await;
    visit.tap(SAVE).await;
    visit.wait_until(IS_SAVED).await;
}

/// Each page shows its heading.
async fn open_all(visit: &Visit, pages: &[(&str, &str)]) {
    for (page, heading) in pages {
        visit.load(page).await;
        visit.wait_for_heading(heading).await;
    }
}

pub async fn a_saved_village_opens_without_a_network_in_both_languages(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    let offer: String = visit.evaluate(SAID).await;
    assert!(offer.contains("MB"), "the size is said first: {offer}");
    visit.tap(SAVE).await;
    visit.wait_until(IS_SAVED).await;
    visit.kill_server();
    open_all(
        visit,
        &[
            (VILLAGE, "Bát Tràng"),
            ("vi/villages/bat-trang/", "Bát Tràng"),
            ("en/products/bat-trang-teapot/", "Bát Tràng teapot"),
            ("vi/products/bat-trang-vase/", "Bình hoa men rạn"),
            ("en/", "Behind what you hold, there is a village"),
        ],
    )
    .await;
    // It comes alive, with its map, and links swap pages.
    visit.load_alive("en/routes/bat-trang-by-bus/").await;
    visit.wait_for("[data-map-ready]").await;
    visit.mark_document().await;
    follow(visit, "main a[href^='/en/places/bat-trang-market/']").await;
    visit.wait_until("location.pathname === '/en/places/bat-trang-market/' && document.querySelector('h1').textContent.includes('market')").await;
    let pictures = "[...document.images].every((image) => image.loading === 'lazy' && !image.complete || image.naturalWidth)";
    visit.wait_until(pictures).await;
}

pub async fn a_saved_village_stays_after_the_page_was_closed_and_can_be_removed(visit: &mut Visit) {
    let _site = serve(visit, "/");
    save(visit).await;
    visit
        .client
        .goto("about:blank")
        .await
        .expect("a blank page");
    visit.load("en/saved/").await;
    visit.wait_until(IS_SAVED).await;
    let said: String = visit.evaluate(SAID).await;
    assert!(said.contains("Saved on") && said.contains("MB"), "{said}");
    visit.tap(REMOVE).await;
    // Asked first, and whoever changes their mind loses nothing.
    visit.tap("[data-pack=bat-trang] [data-does=hold]").await;
    visit.wait_until(IS_SAVED).await;
    visit.tap(REMOVE).await;
    visit.tap("[data-pack=bat-trang] [data-does=drop]").await;
    visit.wait_for(SAVE).await;
    let bytes = "(async () => { let files = 0; for (const name of await caches.keys()) if (name.endsWith(' files')) \
        files = (await (await caches.open(name)).keys()).filter(({ url }) => url.includes('sha256')).length; window.filesLeft = files })()";
    let _: Option<bool> = visit.evaluate(&format!("void {bytes}")).await;
    visit.wait_until("window.filesLeft === 0").await;
}

pub async fn a_save_goes_on_by_itself_when_the_network_comes_back(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    visit.faults.set("/media/", Fault::Silence);
    visit.tap(SAVE).await;
    visit.wait_for("[data-pack=bat-trang] progress").await;
    visit.kill_server();
    visit
        .wait_until(&format!("{SAID}.includes('No network')"))
        .await;
    visit.faults.clear();
    visit.start_server();
    visit.wait_until(IS_SAVED).await;
}

pub async fn a_save_that_was_paused_goes_on_where_it_was(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    visit.faults.set("/media/", Fault::Silence);
    visit.tap(SAVE).await;
    visit
        .wait_for("[data-pack=bat-trang] [data-does=pause]")
        .await;
    // A tap right after the one that began the save is taken for its second half.
    visit
        .wait_until("performance.now() - (window.seen ??= performance.now()) > 700")
        .await;
    visit.tap("[data-pack=bat-trang] [data-does=pause]").await;
    visit
        .wait_for("[data-pack=bat-trang] [data-does=resume]")
        .await;
    let said: String = visit.evaluate(SAID).await;
    assert!(said.contains("Paused"), "{said}");
    visit.faults.clear();
    let asked = visit.requests().len();
    visit.tap("[data-pack=bat-trang] [data-does=resume]").await;
    visit.wait_until(IS_SAVED).await;
    let after = visit.requests();
    let again = after[asked..]
        .iter()
        .filter(|path| path.ends_with(".list.json"));
    assert_eq!(again.count(), 1, "the list is asked for anew, once");
}

pub async fn a_save_goes_on_after_the_page_was_left(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    visit.faults.set("/media/", Fault::Silence);
    visit.tap(SAVE).await;
    visit.wait_for("[data-pack=bat-trang] progress").await;
    visit
        .client
        .goto("about:blank")
        .await
        .expect("a blank page");
    visit.faults.clear();
    // Any page of the site will do.
    visit.load_alive("en/events/").await;
    visit.load_alive("en/saved/").await;
    visit.wait_until(IS_SAVED).await;
}

pub async fn a_network_that_answers_with_a_page_of_its_own_spoils_nothing(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    visit.faults.set("/media/", Fault::Garbage);
    visit.faults.set("/en/products/", Fault::Garbage);
    visit.tap(SAVE).await;
    visit
        .wait_until(&format!("{SAID}.includes('something else')"))
        .await;
    visit.faults.clear();
    visit.wait_until(IS_SAVED).await;
    visit.kill_server();
    open_all(
        visit,
        &[("en/products/bat-trang-teapot/", "Bát Tràng teapot")],
    )
    .await;
}

pub async fn what_was_visited_opens_without_a_network(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    follow(visit, "main a[href='/en/products/bat-trang-vase/']").await;
    visit.wait_for_heading("Crackle-glazed vase").await;
    let needed = "['/en/villages/bat-trang/', location.pathname, ...performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.startsWith('/app/'))]";
    let is_kept = format!(
        "(window.kept ??= undefined, (async () => {{ window.kept = (await Promise.all({needed}.map((path) => caches.match(path)))).every(Boolean) }})(), window.kept)"
    );
    visit.wait_until(&is_kept).await;
    visit.kill_server();
    open_all(
        visit,
        &[
            ("en/products/bat-trang-vase/", "Crackle-glazed vase"),
            (VILLAGE, "Bát Tràng"),
        ],
    )
    .await;
    visit.wait_for("html[data-alive]").await;
}

pub async fn a_page_that_was_not_saved_says_what_is(visit: &mut Visit) {
    let _site = serve(visit, "/");
    save(visit).await;
    visit.kill_server();
    visit.load("en/villages/phu-vinh/").await;
    visit.wait_for_heading("Saved villages").await;
    visit
        .wait_until("!document.querySelector('[data-instead]').hidden")
        .await;
    visit.wait_until(IS_SAVED).await;
    visit.start_server();
    visit.tap("[data-does=again]").await;
    visit.wait_for_heading("Phú Vinh").await;
}

pub async fn a_slow_host_keeps_no_reader_of_a_visited_page_waiting(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    visit.load_alive("en/events/").await;
    visit.load_alive(VILLAGE).await;
    visit.faults.set("/en/events/", Fault::Silence);
    visit.load("en/events/").await;
    visit.wait_for_heading("Festivals and dates").await;
    visit.faults.clear();
}

pub async fn a_site_that_was_published_anew_is_renewed_when_the_reader_says_so(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    let head = "/bundle/packs/bat-trang.json";
    let asked = visit.requests_for(head);
    visit.tap(SAVE).await;
    visit.wait_until(IS_SAVED).await;
    // Whoever saves asks once. A worker that hears of the visit while the village is saved compares once, and not again soon: the
    // page names it by itself a while after the worker came, here it is named at the latest.
    let _: Option<bool> = visit
        .evaluate("void navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ keep: [location.pathname] }))")
        .await;
    visit.wait_for_request(head, asked + 1).await;
    let site = Site::copy_of(&frozen());
    let village = "villages/bat-trang.json";
    let renamed = site
        .read(village)
        .replacen("\"Bát Tràng\"", "\"Bát Tràng anew\"", 2);
    let site = site.with(village, renamed).replacing(
        "site.json",
        "\"online_only\": true",
        "\"online_only\": false",
    );
    let content = load(site.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let anew = publish_content(&content, "/", "2026-11-22");
    visit.serve(anew.path().join("dist"), "/");
    // What was saved is there at once; that there is something newer is said behind it.
    visit.load_alive(VILLAGE).await;
    visit.wait_for_heading("Bát Tràng").await;
    visit
        .wait_for("[data-pack=bat-trang] [data-does=renew]")
        .await;
    visit.wait_for(".chip a[href='/en/saved/']").await;
    let chip: String = visit
        .evaluate("document.querySelector('.chip a').textContent")
        .await;
    assert!(chip.contains("newer"), "{chip}");
    visit.tap(".chip button").await;
    visit.wait_until("!document.querySelector('.chip')").await;
    // Once closed it stays away, whatever is said anew on the page.
    let again = "(document.querySelector('[data-does=renew]').dataset.before = '', dispatchEvent(new Event('online')))";
    assert!(visit.evaluate::<bool>(again).await);
    visit
        .wait_until("document.querySelector('[data-does=renew]:not([data-before])')")
        .await;
    let chip = "document.querySelector('.chip')?.textContent";
    assert_eq!(visit.evaluate::<Option<String>>(chip).await, None);
    // Whoever leaves it standing and renews sees it go.
    visit.load_alive(VILLAGE).await;
    visit.wait_for(".chip a[href='/en/saved/']").await;
    // It lies over the foot of the window, to which a driver would scroll the button.
    let _: Option<bool> = visit
        .evaluate(
            "void document.querySelector('[data-does=renew]').scrollIntoView({ block: 'center' })",
        )
        .await;
    visit.tap("[data-pack=bat-trang] [data-does=renew]").await;
    visit
        .wait_until(&format!(
            "!document.querySelector('.chip, [data-does=renew]') && {IS_SAVED}"
        ))
        .await;
    visit.kill_server();
    open_all(visit, &[(VILLAGE, "Bát Tràng anew")]).await;
}

pub async fn a_recording_of_a_saved_village_plays_without_a_network(visit: &mut Visit) {
    let _site = serve(visit, "/");
    save(visit).await;
    visit.kill_server();
    visit.load("en/products/bat-trang-teapot/").await;
    let _: Option<bool> = visit
        .evaluate("void document.querySelector('audio').load()")
        .await;
    let answer = "(window.part ??= undefined, (async () => { const { status, headers } = await fetch(document.querySelector('audio').src, \
        { headers: { range: 'bytes=100-199' } }); window.part = `${status} ${headers.get('content-range')}` })(), window.part)";
    visit
        .wait_until(&format!("/^206 bytes 100-199.[0-9]+$/.test({answer})"))
        .await;
    visit
        .wait_until("document.querySelector('audio').duration > 20")
        .await;
}

pub async fn a_saved_village_below_a_sub_folder_opens_without_a_network(visit: &mut Visit) {
    let _site = serve(visit, "/lang/");
    save(visit).await;
    visit.kill_server();
    open_all(
        visit,
        &[("vi/products/bat-trang-teapot/", "Ấm trà Bát Tràng")],
    )
    .await;
}

pub async fn a_site_that_keeps_nothing_takes_away_what_was_kept(visit: &mut Visit) {
    let _site = serve(visit, "/");
    save(visit).await;
    let mut content = content();
    content.site.online_only = true;
    let anew = publish_content(&content, "/", "2026-11-22");
    visit.serve(anew.path().join("dist"), "/");
    visit.load("en/about/sources/").await;
    let _: Option<bool> = visit
        .evaluate("void navigator.serviceWorker.getRegistration().then((one) => one?.update()).catch(() => {})")
        .await;
    // A browser lets the old worker finish what it does: it is gone when it is idle, or with one of the next visits.
    let left = "((async () => { window.left = [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join(' ') })(), window.left)";
    let begun = std::time::Instant::now();
    let mut visited = begun;
    while visit.evaluate::<Option<String>>(left).await.as_deref() != Some("0 0") {
        assert!(
            begun.elapsed() < 3 * PATIENCE,
            "caches and workers are left"
        );
        if visited.elapsed() > PATIENCE / 2 {
            visit
                .client
                .goto("about:blank")
                .await
                .expect("a blank page");
            visit.load("en/about/sources/").await;
            visited = std::time::Instant::now();
        }
    }
    visit.load(VILLAGE).await;
    let offers: bool = visit
        .evaluate("Boolean(document.querySelector('[data-pack]'))")
        .await;
    assert!(!offers, "nothing is offered to be saved");
}

pub async fn a_page_that_never_answers_is_asked_for_again_under_the_worker(visit: &mut Visit) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    a_link_leads_on_after(visit, Fault::DeadSpot).await;
}

pub async fn whoever_goes_elsewhere_and_comes_back_waits_for_nothing_under_the_worker(
    visit: &mut Visit,
) {
    let _site = serve(visit, "/");
    arrive(visit).await;
    whoever_goes_elsewhere_ends_what_hangs(visit).await;
}

pub async fn a_map_that_hangs_keeps_no_later_map_waiting_under_the_worker(visit: &mut Visit) {
    let _site = serve(visit, "/");
    visit.load_alive("en/about/").await;
    visit.wait_until(IS_WATCHED).await;
    another_map_comes_after_one_that_hangs(visit).await;
}

pub async fn without_a_worker_nothing_is_saved(visit: &mut Visit) {
    let _site = serve(visit, "/");
    visit.faults.set("/worker.js", Fault::NotFound);
    visit.load_alive(VILLAGE).await;
    // The page is as good as any, and a save that nobody would answer from is not begun.
    visit.wait_for(SAVE).await;
    visit.tap(SAVE).await;
    visit
        .wait_until(&format!("{SAID}.includes('cannot save pages')"))
        .await;
    assert_eq!(visit.heading().await, "Bát Tràng");
}

/// In Chromium: the village's offer, a save that is under way, what is saved, the page of it, and that page in place of another one.
pub async fn what_is_said_of_saving_is_accessible(visit: &mut Visit) {
    let _site = serve(visit, "/");
    let axe = axe();
    let mut found = Vec::new();
    visit.set_width(320).await;
    arrive(visit).await;
    found.extend(violations(visit, &axe).await);
    visit.faults.set("/media/", Fault::Silence);
    visit.tap(SAVE).await;
    visit.wait_for("[data-pack=bat-trang] progress").await;
    found.extend(violations(visit, &axe).await);
    visit.faults.clear();
    visit.wait_until(IS_SAVED).await;
    found.extend(violations(visit, &axe).await);
    visit.kill_server();
    for (page, scheme) in [("en/saved/", "light"), ("vi/villages/phu-vinh/", "dark")] {
        show_in_scheme(visit, scheme).await;
        visit.load(page).await;
        visit.wait_until(IS_SAVED).await;
        found.extend(violations(visit, &axe).await);
        let is_wide = "document.documentElement.scrollWidth > innerWidth";
        assert!(
            !visit.evaluate::<bool>(is_wide).await,
            "{page} is wider than the window"
        );
    }
    assert_eq!(found, Vec::<String>::new());
}
