//! Scanned labels and signs: the thing itself at once, numbers that are typed, stamps of a passport.

use serde_json::Value;
use tempfile::TempDir;

use crate::browsers::accessibility::{axe, show_in_scheme, violations};
use crate::browsers::visit::{Visit, publish_content, published_once};
use crate::driver::{Site, frozen};
use crate::visits::with_many_codes;

const POT: &str = "q/1064/";
const MARKET: &str = "q/2043/";
const HOUSE: &str = "q/2024/";
const PACKAGE: &str = "01/06291041500213/";
/// The heading that the reader sees.
const HEADING: &str = "[...document.querySelectorAll('h1')].find((one) => one.checkVisibility?.() ?? one.offsetParent)?.textContent";
/// What is answered to a number.
const ANSWER: &str =
    "[...document.querySelectorAll('.answer')].map((one) => one.textContent).join('')";

/// Serves the site of tests below a base, with numbers on a pot and at two stops; `is_kept` where villages can be saved.
fn serve(visit: &mut Visit, base: &str, is_kept: bool) -> TempDir {
    let published = published_once(&format!("scans {base} {is_kept}"), || {
        let site = with_numbers();
        let mut content = site.content();
        content.site.online_only = !is_kept;
        publish_content(&content, base, "2026-05-21")
    });
    visit.serve(published.path().join("dist"), base);
    published
}

/// The site of tests with numbers on a pot and at two stops.
fn with_numbers() -> Site {
    let end = |site: Site, file: &str, fields: &str| {
        let text = site.read(file);
        let text = text.trim_end().trim_end_matches('}').trim_end().to_owned();
        site.with(file, format!("{text},\n{fields}\n}}\n"))
    };
    let site = Site::copy_of(&frozen())
        .replacing(
            "products/bat-trang-teapot.json",
            "\"BTAT24\"",
            "\"1064\", \"gtin\": \"6291041500213\"",
        )
        .replacing(
            "products/bat-trang-teapot.json",
            "\"2028-06-09\"",
            "\"2026-06-01\"",
        )
        .replacing(
            "products/bat-trang-teapot.json",
            "\"2025-06-10\"",
            "\"2023-06-10\"",
        );
    let site = end(site, "places/bat-trang-market.json", "\"code\": \"2043\"");
    end(
        site,
        "places/bat-trang-communal-house.json",
        "\"code\": \"2024\"",
    )
}

/// Asks for a number on the page where numbers are typed.
async fn ask_for(visit: &Visit, number: &str) {
    let fill = "document.querySelector('[data-in=en] input[name=code]')";
    let _: Value = visit
        .evaluate(&format!("({fill}.value = '{number}', true)"))
        .await;
    visit.tap("[data-in=en] .go").await;
}

/// Saves the village of the thing that is shown.
async fn save(visit: &Visit) {
    let pack = "article[lang=en] [data-pack=bat-trang]";
    visit.wait_until("navigator.serviceWorker.controller").await;
    // What can be done is looked up when the page is there already.
    let begin = format!("{pack} [data-does=save]");
    visit.wait_for(&begin).await;
    visit.tap(&begin).await;
    visit.wait_for(&format!("{pack} [data-does=remove]")).await;
}

/// Loads a page and waits until its script has run.
async fn arrive(visit: &Visit, path: &str) {
    visit.load(path).await;
    visit
        .wait_until(
            "document.readyState === 'complete' && document.documentElement.dataset.ready === ''",
        )
        .await;
}

/// The browser remembers a language.
async fn read_in(visit: &Visit, language: &str) {
    visit.load("").await;
    let script = format!("localStorage.setItem('langke.language', '{language}') ?? true");
    let _: Value = visit.evaluate(&script).await;
}

pub async fn a_scan_shows_the_thing_in_the_readers_language_and_the_other_at_a_tap(
    visit: &mut Visit,
) {
    let _site = serve(visit, "/sub/", false);
    read_in(visit, "en").await;
    arrive(visit, POT).await;
    visit
        .wait_until(&format!("{HEADING} === 'Bát\\u00a0Tràng teapot'"))
        .await;
    assert!(
        visit
            .evaluate::<String>("location.pathname")
            .await
            .ends_with("/sub/q/1064/"),
        "nobody was sent on"
    );
    visit.mark_document().await;
    visit.tap("a[data-to=vi]").await;
    visit
        .wait_until(&format!("{HEADING} === 'Ấm trà Bát\\u00a0Tràng'"))
        .await;
    assert!(visit.is_same_document().await);
    // Remembered, for this document and for the next.
    arrive(visit, MARKET).await;
    assert_eq!(
        visit
            .evaluate::<String>("document.documentElement.lang")
            .await,
        "vi"
    );
    visit.tap("article[lang=vi] .whole a").await;
    visit.wait_for("html[data-alive] article.place").await;
}

pub async fn a_scanned_certificate_lapses_by_the_browsers_clock(visit: &mut Visit) {
    let _site = serve(visit, "/", false);
    arrive(visit, POT).await;
    visit
        .wait_until("document.querySelector('.certificate.lapsed') && document.querySelector('.badge.lapsed')")
        .await;
    // Printed at a time when it still held.
    let printed: Vec<Value> = visit
        .evaluate("(window.printed ??= [], fetch(location.href).then(async (answer) => { window.printed = [(await answer.text()).includes('certificate lapsing')] }), window.printed)")
        .await;
    if printed.is_empty() {
        visit.wait_until("window.printed[0]").await;
    }
}

pub async fn a_mistyped_number_names_the_likely_one(visit: &mut Visit) {
    let _site = serve(visit, "/", false);
    read_in(visit, "en").await;
    arrive(visit, "q/").await;
    for key in ["1", "0", "4", "7", "delete", "6"] {
        visit
            .tap(&format!("form:not([hidden]) [data-in=en] [data-key='{key}'], [data-in=en] [data-key='{key}']"))
            .await;
    }
    visit.tap("[data-in=en] .go").await;
    visit
        .wait_until(&format!("{ANSWER}.includes('There is no number 1046')"))
        .await;
    visit
        .wait_until("document.querySelector('.answer a[href=\"/q/1064/\"]')?.textContent === '1064 Bát\\u00a0Tràng teapot'")
        .await;
    visit.tap(".answer a[href='/q/1064/']").await;
    visit
        .wait_until(&format!("{HEADING} === 'Bát\\u00a0Tràng teapot'"))
        .await;
    // A number that is right opens at once, however it is written.
    arrive(visit, POT).await;
    let fill = "document.querySelector('[data-in=en] input[name=code]')";
    let _: Value = visit
        .evaluate(&format!("({fill}.value = ' 20-43', true)"))
        .await;
    visit.tap(".pad [data-in=en] form > button").await;
    visit
        .wait_until(&format!("location.pathname === '/q/2043/' && {HEADING}"))
        .await;
}

pub async fn of_many_numbers_those_are_asked_for_that_begin_alike(visit: &mut Visit) {
    let published = published_once("scans of many", || {
        let site = with_many_codes(with_numbers(), "phu-vinh-basket");
        let mut content = site.content();
        content.site.online_only = false;
        publish_content(&content, "/", "2026-05-21")
    });
    visit.serve(published.path().join("dist"), "/");
    read_in(visit, "en").await;
    arrive(visit, "q/").await;
    for (typed, offered) in [("1046", "/q/1064/"), ("9999", "/en/products/")] {
        ask_for(visit, typed).await;
        visit
            .wait_until(&format!("{ANSWER}.includes('There is no number {typed}')"))
            .await;
        visit
            .wait_for(&format!(".answer a[href='{offered}']"))
            .await;
    }
    let requests = visit.requests();
    let lists = requests.iter().filter(|path| path.contains("/q/codes"));
    let lists: Vec<&str> = lists.map(String::as_str).collect();
    assert_eq!(lists, ["/q/codes/10.txt", "/q/codes/99.txt"]);
    // What was saved opens without a network, though no list comes.
    arrive(visit, POT).await;
    save(visit).await;
    visit.kill_server();
    arrive(visit, "q/").await;
    for (typed, answered) in [
        (
            "2034",
            format!("{ANSWER}.includes('cannot be looked up without a network')"),
        ),
        (
            "2043",
            format!("location.pathname === '/{MARKET}' && {HEADING}"),
        ),
    ] {
        ask_for(visit, typed).await;
        visit.wait_until(&answered).await;
    }
}

pub async fn an_address_with_a_number_that_nobody_has_is_no_bare_404(visit: &mut Visit) {
    let _site = serve(visit, "/sub/", false);
    arrive(visit, "q/1046/").await;
    visit
        .wait_until("document.querySelector('.answer a[href=\"/sub/q/1064/\"]')")
        .await;
    // Older labels have letters, which somebody may type small.
    arrive(visit, "q/btba63/").await;
    visit
        .wait_until(&format!(
            "location.pathname === '/sub/q/BTBA63/' && {HEADING}"
        ))
        .await;
    arrive(visit, "q/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E/").await;
    visit
        .wait_until(&format!("{ANSWER}.includes('<IMG')"))
        .await;
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('.answer img')")
            .await
    );
}

pub async fn a_number_that_only_the_list_still_has_leads_into_no_circle(visit: &mut Visit) {
    let site = serve(visit, "/", false);
    std::fs::remove_dir_all(site.path().join("dist/q/1064")).expect("a document of a code");
    read_in(visit, "en").await;
    arrive(visit, POT).await;
    visit
        .wait_until(&format!("{ANSWER}.includes('There is no number 1064')"))
        .await;
    visit.mark_document().await;
    visit.tap(".pad [data-in=en] form > button").await;
    visit
        .wait_until(&format!("{ANSWER}.includes('There is no number 1064')"))
        .await;
    assert!(visit.is_same_document().await);
}

pub async fn a_scan_that_is_translated_still_answers(visit: &mut Visit) {
    let _site = serve(visit, "/", false);
    read_in(visit, "en").await;
    arrive(visit, MARKET).await;
    let _: Value = visit
        .evaluate("(document.documentElement.lang = 'de')")
        .await;
    let fill = "document.querySelector('[data-in=en] input[name=code]')";
    let _: Value = visit
        .evaluate(&format!("({fill}.value = '1046', true)"))
        .await;
    visit.tap(".pad [data-in=en] form > button").await;
    visit.wait_for(".answer a[href='/q/1064/']").await;
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('article[data-in=vi]').offsetParent")
            .await,
        "one language is shown"
    );
}

pub async fn a_link_on_a_package_says_its_lot_and_any_host_can_show_it(visit: &mut Visit) {
    let _site = serve(visit, "/sub/", false);
    read_in(visit, "en").await;
    let said =
        "document.querySelector('[data-package]:not([hidden]) [data-in=en] output')?.textContent";
    for (path, expected) in [
        (
            format!("{PACKAGE}?10=LO%2B1&21=7"),
            "Lot LO+1 · Serial number 7",
        ),
        (format!("{PACKAGE}?21=AB%2F9"), "Serial number AB/9"),
        // These signs may stand in a lot; they stay signs.
        (format!("{PACKAGE}?10=%3Cb%3E"), "Lot <b>"),
        // Without the host's help a lot in the path comes to the page for unknown addresses, which leads on.
        (
            format!("{PACKAGE}10/ABC%2F1/21/XYZ"),
            "Lot ABC/1 · Serial number XYZ",
        ),
        ("01/6291041500213/10/ABC".into(), "Lot ABC"),
    ] {
        visit.load(&path).await;
        visit.wait_until(&format!("{said} === '{expected}'")).await;
        assert!(
            visit
                .evaluate::<String>("location.pathname")
                .await
                .ends_with(PACKAGE),
            "{path}"
        );
    }
    for hostile in [
        "?10=%3Cb%20x%3E&21=",
        "?10=%C3",
        "?10=123456789012345678901",
    ] {
        arrive(visit, &format!("{PACKAGE}{hostile}")).await;
        assert!(
            visit
                .evaluate::<bool>("document.querySelector('[data-package]').hidden")
                .await,
            "{hostile}"
        );
    }
}

pub async fn signs_stamp_a_passport_that_stays_on_the_device(visit: &mut Visit) {
    let _site = serve(visit, "/", false);
    read_in(visit, "en").await;
    arrive(visit, "en/passport/").await;
    visit
        .wait_until("document.querySelector('.stamps').textContent.startsWith('No stamps yet')")
        .await;
    arrive(visit, MARKET).await;
    visit
        .wait_until("document.querySelector('.seal[data-fresh]:not([hidden])')?.textContent.includes('1 of 2 stops')")
        .await;
    // Once is enough.
    arrive(visit, MARKET).await;
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('.seal[data-fresh]')")
            .await
    );
    arrive(visit, "en/passport/").await;
    visit
        .wait_until("document.querySelectorAll('.route:not([data-whole]) .seals img').length >= 1 && document.querySelector('.seals .open')")
        .await;
    arrive(visit, HOUSE).await;
    arrive(visit, "en/passport/").await;
    visit
        .wait_until("document.querySelector('.route[data-whole] p')?.textContent.startsWith('The whole route')")
        .await;
    let drawn = "[...document.querySelectorAll('.seals img')].every((one) => one.complete && one.naturalWidth > 0)";
    visit.wait_until(drawn).await;
    // A picture of it, made on the device.
    let _: Value = visit
        .evaluate("((page) => (page.URL.createObjectURL = (file) => ((page.document.documentElement.dataset.kept = file.size), 'data:,'), true))(window.wrappedJSObject ?? window)")
        .await;
    let _: Value = visit
        .evaluate("(document.addEventListener('click', (event) => event.target.download && event.preventDefault(), true), true)")
        .await;
    visit.tap("[data-does=keep]").await;
    visit
        .wait_until("Number(document.documentElement.dataset.kept) > 10000")
        .await;
    visit.tap("[data-does=forget]").await;
    visit.tap("[data-does=no]").await;
    visit.wait_for(".route[data-whole]").await;
    visit.tap("[data-does=forget]").await;
    visit.tap("[data-does=yes]").await;
    visit.wait_until("!document.querySelector('.route')").await;
}

pub async fn what_is_kept_as_a_passport_may_be_anything(visit: &mut Visit) {
    let _site = serve(visit, "/", false);
    for kept in [
        "{",
        "null",
        "[]",
        "{\"stamps\":null,\"routes\":7}",
        "{\"stamps\":{\"a\":null},\"routes\":{\"b\":{\"stops\":\"x\"}}}",
        "{\"stamps\":{\"a\":{\"day\":7,\"code\":\"../x\",\"name\":{\"vi\":\"<img src=x>\"}}}}",
    ] {
        visit.load("").await;
        let script = format!("localStorage.setItem('langke / passport', '{kept}') ?? true");
        let _: Value = visit.evaluate(&script).await;
        arrive(visit, MARKET).await;
        visit.wait_for(".seal:not([hidden])").await;
        arrive(visit, "vi/passport/").await;
        visit
            .wait_until("document.querySelector('.stamps').textContent")
            .await;
        assert!(
            visit
                .evaluate::<bool>("![...document.querySelectorAll('.stamps img')].some((one) => one.getAttribute('src') === 'x')")
                .await,
            "{kept}"
        );
    }
}

pub async fn what_was_saved_with_a_village_is_scanned_without_a_network(visit: &mut Visit) {
    let _site = serve(visit, "/", true);
    read_in(visit, "en").await;
    arrive(visit, POT).await;
    save(visit).await;
    visit.kill_server();
    arrive(visit, MARKET).await;
    visit
        .wait_until(&format!(
            "{HEADING} && document.querySelector('.seal:not([hidden])')"
        ))
        .await;
    // An address on a package has no slash at its end, and a lot behind it.
    for path in ["01/06291041500213", "01/06291041500213/10/ABC"] {
        arrive(visit, path).await;
        visit
            .wait_until(&format!("{HEADING} === 'Bát\\u00a0Tràng teapot'"))
            .await;
    }
    // A number is typed where there is no signal.
    arrive(visit, "q/").await;
    ask_for(visit, "1064").await;
    visit
        .wait_until(&format!("{HEADING} === 'Bát\\u00a0Tràng teapot'"))
        .await;
    arrive(visit, "en/passport/").await;
    visit.wait_for(".seals img").await;
}

pub async fn everything_for_whoever_scans_is_accessible(visit: &mut Visit) {
    let axe = axe();
    let _site = serve(visit, "/", true);
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        show_in_scheme(visit, scheme).await;
        for language in ["vi", "en"] {
            read_in(visit, language).await;
            for width in [320, 360, 1280] {
                visit
                    .client
                    .set_window_size(width, 800)
                    .await
                    .expect("a window size");
                let passport = format!("{language}/passport/");
                for path in [POT, MARKET, PACKAGE, "q/", "q/1046/", &passport] {
                    arrive(visit, path).await;
                    let is_wide = "document.documentElement.scrollWidth > innerWidth";
                    if visit.evaluate::<bool>(is_wide).await {
                        found.push(format!("{width} {path}: wider than the window"));
                    }
                    let violations = violations(visit, &axe).await;
                    let told = |one| format!("{scheme} {language} {width} {path}: {one}");
                    found.extend(violations.into_iter().map(told));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
