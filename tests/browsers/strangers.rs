//! Files of the site that say something else than they should: drawings that run, page data and map data that somebody changed.

use std::fs;
use std::path::Path;

use langke_fuzz::mutation::mutate;
use langke_server::Fault;
use serde_json::Value;

use crate::browsers::browser::Browser;
use crate::browsers::foreign::{STARTED, change, follow, links_work};
use crate::browsers::visit::{Visit, publish_frozen};

/// A drawing that asks for something as soon as it may run.
const RUNNING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 8 5\" \
     onload=\"fetch('/ran-by-attribute')\"><script>fetch('/ran-by-script')</script>\
     <h:iframe src=\"javascript:parent.fetch('/ran-by-frame')\"/><image href=\"/asked-by-image.png\"/></svg>";

pub async fn a_drawing_that_is_opened_at_its_own_address_runs_nothing(visit: &mut Visit) {
    let site = publish_frozen("/", "2026-11-21");
    let folder = site.path().join("dist");
    fs::write(folder.join("media/running.svg"), RUNNING).expect("a drawing");
    // The same without the policy shows that the drawing would run.
    fs::write(folder.join("running.svg"), RUNNING).expect("a drawing");
    visit.serve(folder, "/");
    let asked = |visit: &Visit| -> Vec<String> {
        let wanted = |path: &String| path.starts_with("/ran-") || path.starts_with("/asked-");
        visit.requests().into_iter().filter(wanted).collect()
    };
    let address = |path: &str| format!("{}/{path}", visit.origin());
    visit
        .client
        .goto(&address("media/running.svg"))
        .await
        .expect("the drawing");
    visit.load("vi/").await;
    visit.wait_for("h1").await;
    assert_eq!(asked(visit), Vec::<String>::new());
    visit
        .client
        .goto(&address("running.svg"))
        .await
        .expect("the drawing");
    visit.load("vi/").await;
    visit.wait_for("h1").await;
    assert!(!asked(visit).is_empty(), "the test would see it");
}

/// Words that page data is made of.
const WORDS: [&str; 12] = [
    "null",
    "true",
    "{}",
    "[]",
    "\"\"",
    "-1",
    "1e308",
    "[[[[",
    "\"javascript:1\"",
    "\"\\u0000\"",
    "}",
    ",",
];

/// As many changed files are tried; they are the same each time.
const CHANGES: u64 = 24;

/// Those that are tried in a browser. What reads them is one program, so each browser has its own third.
fn changes(visit: &Visit) -> impl Iterator<Item = u64> {
    let first = match visit.browser {
        Browser::Chromium => 0,
        Browser::Firefox => 1,
        Browser::WebKit => 2,
    };
    (first..CHANGES).step_by(3)
}

fn changed(file: &Path, seed: u64) -> Vec<u8> {
    let text = fs::read(file).expect("data");
    mutate(&text, &[], &WORDS, &mut fastrand::Rng::with_seed(seed))
}

pub async fn page_data_that_somebody_changed_shuts_no_link(visit: &mut Visit) {
    let site = publish_frozen("/", "2026-11-21");
    let folder = site.path().join("dist");
    let file = folder.join("bundle/vi/products/phu-vinh-basket.json");
    let right = fs::read(&file).expect("data");
    visit.serve(folder, "/");
    for seed in changes(visit) {
        fs::write(&file, &right).expect("data");
        fs::write(&file, changed(&file, seed)).expect("changed data");
        visit.load("vi/villages/phu-vinh/").await;
        visit.wait_for(STARTED).await;
        visit.move_on().await;
        follow(visit, "a[href='/vi/products/phu-vinh-basket/']").await;
        visit
            .wait_until("location.pathname === '/vi/products/phu-vinh-basket/'")
            .await;
        // Whatever stands there now, the way on is open.
        visit.wait_for("h1, .site-name").await;
        links_work(visit, &format!("seed {seed}")).await;
    }
}

/// The page whose document is asked for.
const DOCUMENT: &str = "/vi/products/phu-vinh-basket/";

pub async fn a_link_that_is_followed_while_a_document_is_on_its_way_wins(visit: &mut Visit) {
    let site = publish_frozen("/", "2026-11-21");
    let folder = site.path().join("dist");
    // Such data has the whole document asked for.
    fs::write(
        folder.join("bundle/vi/products/phu-vinh-basket.json"),
        "nothing",
    )
    .expect("data");
    visit.serve(folder, "/");
    visit.load_alive("vi/villages/phu-vinh/").await;
    change(
        visit,
        "window.navigation?.addEventListener('navigate', event => {
            if (event.navigationType !== 'reload') return;
            setTimeout(() => { sessionStorage.followed = 1; document.querySelector('a.site-name').click(); });
        });",
    )
    .await;
    let link = format!("a[href='{DOCUMENT}']");
    if visit.has_navigation_api().await {
        // The document is on its way until the other link was followed, however busy the machine is.
        visit.faults.set(DOCUMENT, Fault::Silence);
        follow(visit, &link).await;
        visit.wait_until("sessionStorage.followed").await;
        visit.faults.clear();
        visit.wait_until("location.pathname === '/vi/'").await;
        visit.wait_for("article.home h1").await;
        visit.wait_until("document.readyState === 'complete'").await;
    } else {
        follow(visit, &link).await;
    }
    links_work(visit, "afterwards").await;
}

pub async fn what_a_map_shows_may_be_anything_and_the_page_stands(visit: &mut Visit) {
    let site = publish_frozen("/", "2026-11-21");
    let folder = site.path().join("dist");
    let file = folder.join("bundle/vi/routes/bat-trang-by-bus.map.json");
    let right = fs::read(&file).expect("data");
    visit.serve(folder, "/");
    let asked_for = |visit: &Visit| {
        let is_map = |path: &&String| path.ends_with("bat-trang-by-bus.map.json");
        visit.requests().iter().filter(is_map).count()
    };
    for seed in changes(visit) {
        fs::write(&file, &right).expect("data");
        fs::write(&file, changed(&file, seed)).expect("changed data");
        let before = asked_for(visit);
        visit.load("vi/routes/bat-trang-by-bus/?at=2").await;
        visit.wait_for(STARTED).await;
        while asked_for(visit) == before {
            visit.wait_for("[data-map]").await;
        }
        let marks: usize = visit
            .evaluate(
                "document.querySelectorAll('[data-map] svg, [data-map] li[data-stop]').length",
            )
            .await;
        assert!(marks > 3, "seed {seed}: map and list stand");
        // A finger on the map, and a key, whether it came alive or not.
        let _: Value = visit
            .evaluate(
                "(() => { const sheet = document.querySelector('[data-map] .sheet'); const at = { bubbles: true, clientX: 90, clientY: 90, pointerId: 1, \
                 isPrimary: true, pointerType: 'mouse' }; for (const kind of ['pointerdown', 'pointermove', 'pointerup']) \
                 sheet.dispatchEvent(new PointerEvent(kind, at)); sheet.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: '+' })); })()",
            )
            .await;
        links_work(visit, &format!("seed {seed}")).await;
    }
}
