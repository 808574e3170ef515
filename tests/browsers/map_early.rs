//! When the starter and a live map's program are asked for: before the first paint only where bytes take their time, and the map's only
//! where it is what shows first.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::browsers::map_visit::{MAP_PROGRAM, ROUTE};
use crate::browsers::visit::{Visit, publish_frozen};

/// A page with a map far below its beginning.
const VILLAGE: &str = "en/villages/bat-trang/";

/// Where the villages' patterns lie: they frame the picture at the head of a page.
const PATTERNS: &str = "/media/patterns/";

/// A browser that says nothing of its paints before it is told to, however long that takes: nobody's patience ends (`start.js`).
const UNSEEN: &str = "const wait = window.setTimeout; \
     window.setTimeout = (act, time, ...given) => (time === 10000 ? 0 : wait(act, time, ...given)); \
     const Real = PerformanceObserver; const waiting = []; \
     window.PerformanceObserver = class extends Real { \
     static supportedEntryTypes = [...Real.supportedEntryTypes, 'paint']; \
     constructor(tell) { super(tell); this.tell = tell; } \
     observe(what) { if (what.type !== 'paint') super.observe(what); \
     else (window.isPainted ? queueMicrotask : waiting.push.bind(waiting))(() => this.tell([], this)); } }; \
     window.paint = () => { window.isPainted = true; waiting.splice(0).forEach((tell) => tell()); };";

/// What it says of the page that it loads: that its bytes took so long, in milliseconds.
fn took(time: u32) -> String {
    format!(
        "const real = performance.getEntriesByType.bind(performance); \
         performance.getEntriesByType = (kind) => kind === 'paint' ? real(kind).filter(() => window.isPainted) : \
         kind !== 'navigation' ? real(kind) : \
         [{{ name: location.href, type: 'navigate', requestStart: 1, responseEnd: 1 + {time} }}];"
    )
}

/// Serves the site to such a browser, as long as it is held.
fn serve_unseen(visit: &mut Visit, time: u32) -> TempDir {
    serve_after(visit, &[UNSEEN, &took(time)].concat())
}

/// Serves the site to a browser in which pages begin with a script.
fn serve_after(visit: &mut Visit, script: &str) -> TempDir {
    let site = publish_frozen("/", "2026-11-21");
    let folder = site.path().join("dist");
    let name = "before.js";
    fs::write(folder.join(name), script).expect("a script");
    for page in [ROUTE, VILLAGE] {
        let file = folder.join(page).join("index.html");
        let text = fs::read_to_string(&file).expect("a page");
        let text = text.replacen(
            "<head>",
            &format!("<head><script src=\"/{name}\"></script>"),
            1,
        );
        fs::write(&file, text).expect("a page");
    }
    visit.serve(folder, "/");
    site
}

pub async fn what_a_map_that_shows_first_needs_is_asked_for_before_the_first_paint(
    visit: &mut Visit,
) {
    let _site = serve_unseen(visit, 300);
    visit.load(ROUTE).await;
    for part in [MAP_PROGRAM, "/app/live-", ".map.json"] {
        visit.wait_for_request(part, 0).await;
    }
    visit.see_frames().await;
    let is_ready = "document.querySelector('[data-map-ready]') !== null";
    assert!(
        !visit.evaluate::<bool>(is_ready).await,
        "it runs before the first paint"
    );
    let _: Value = visit.evaluate("(paint(), null)").await;
    visit.wait_for("[data-map-ready]").await;
    for part in [MAP_PROGRAM, ".map.json"] {
        assert_eq!(
            visit.requests_for(part),
            1,
            "{part} is asked for once, whoever needs it"
        );
    }
}

pub async fn a_map_that_nobody_sees_yet_is_not_asked_for_before(visit: &mut Visit) {
    let below = format!("{ROUTE}#source-1");
    for page in [VILLAGE, &below] {
        let _site = serve_unseen(visit, 300);
        visit.load(page).await;
        visit.wait_until("window.langkeStarted === true").await;
        visit.see_frames().await;
        assert_eq!(visit.requests_for(MAP_PROGRAM), 0, "{page}");
    }
}

pub async fn where_bytes_come_at_once_nothing_is_asked_for_before_the_first_paint(
    visit: &mut Visit,
) {
    for page in [ROUTE, VILLAGE] {
        let _site = serve_unseen(visit, 30);
        visit.load(page).await;
        visit.see_frames().await;
        for part in ["/app/", ".map.json", PATTERNS, ".webmanifest"] {
            assert_eq!(visit.requests_for(part), 0, "{page}: {part}");
        }
        let _: Value = visit.evaluate("(paint(), null)").await;
        visit.wait_for("link[media=print]").await;
        visit.wait_for("link[rel=manifest]").await;
        visit.wait_for("link[rel=apple-touch-icon]").await;
        visit.wait_for("html[data-alive]").await;
        if page == ROUTE {
            visit.wait_for("[data-map-ready]").await;
        } else {
            visit.wait_for_request(PATTERNS, 0).await;
        }
    }
}

pub async fn whoever_saves_data_gets_no_program_and_everything_there_is_to_read(visit: &mut Visit) {
    let saves = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
    let _site = serve_after(visit, saves);
    for page in [ROUTE, VILLAGE] {
        visit.load(page).await;
        // The starter has come to its end.
        visit.wait_for("link[rel=manifest]").await;
        let look = "(document.querySelector('[data-map]').scrollIntoView(), null)";
        let _: Value = visit.evaluate(look).await;
        visit.see_frames().await;
        for part in ["_bg", ".map.json", "/bundle/"] {
            assert_eq!(visit.requests_for(part), 0, "{page}: {part}");
        }
        visit.wait_for("[data-map] svg .mark").await;
    }
    visit.tap(".breadcrumbs a").await;
    visit.wait_for("article.home").await;
}
