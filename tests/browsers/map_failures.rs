//! Live maps on bad days: parts that do not come, pages that are left.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::map_visit::{MAP_PROGRAM, ROUTE, VIEW};
use crate::browsers::visit::{APP_PROGRAM, Visit};

/// What must hold whenever the map does not come alive, `after` something: all that was printed is there, can be used, and the app
/// lives.
async fn stands_as_it_was_printed(visit: &Visit, after: &str) {
    let drawing = "(() => { const one = document.querySelector('.sheet > svg'); const box = one.getBoundingClientRect(); \
                   return [one.checkVisibility({ visibilityProperty: true }), box.width > 200 && box.height > 200, \
                   one.querySelectorAll('.mark').length > 0]; })()";
    assert_eq!(
        visit.evaluate::<[bool; 3]>(drawing).await,
        [true; 3],
        "{ROUTE} after {after}: the printed map is visible, has its size, has marks"
    );
    let alive = "[...document.querySelectorAll('[data-map-ready], .sheet.live, .tools, .plan')].map((one) => one.outerHTML.slice(0, 80))";
    assert_eq!(
        visit.evaluate::<Vec<String>>(alive).await,
        Vec::<String>::new(),
        "{ROUTE} after {after}: nothing is half alive"
    );
    let times = "[...document.querySelectorAll('.stops li[data-stop]')].filter((one) => one.checkVisibility()) \
                 .map((one) => one.querySelector('.times').textContent)";
    let times = visit.evaluate::<Vec<String>>(times).await;
    let is_time = |text: &&String| text.contains(':') && text.contains('–');
    assert_eq!(
        times.iter().filter(is_time).count(),
        6,
        "{ROUTE} after {after}: six stops with their times, found {times:?}"
    );
    assert!(
        visit
            .evaluate::<bool>("document.querySelector('.plan-note').checkVisibility()")
            .await,
        "{ROUTE} after {after}: the note that says how times are counted is hidden"
    );
    for ending in ["gpx", "geojson", "ics"] {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             fetch(document.querySelector('.take-along a[download][href$=\".{ending}\"]').href) \
             .then(async (answer) => done([answer.status, (await answer.text()).length]), (error) => done([String(error), 0]));"
        );
        let answer = visit.client.execute_async(&script, vec![]).await;
        let answer = answer.expect("an answer");
        assert!(
            answer[0] == 200 && answer[1].as_u64() > Some(300),
            "{ROUTE} after {after}: the printed {ending} file, 200 and more than 300 letters, came as {answer}"
        );
    }
    let _: Value = visit
        .evaluate("document.querySelector('li[data-stop=\"2\"] a.number').click()")
        .await;
    visit.wait_until("location.hash === '#map'").await;
    visit
        .wait_until("document.querySelector('#map').getBoundingClientRect().top < innerHeight")
        .await;
}

/// Lets one part of the map fail in every way there is.
async fn whatever_happens_to(part: &str, visit: &mut Visit) {
    for fault in [Fault::NotFound, Fault::Garbage, Fault::Silence] {
        visit.faults.clear();
        let before = visit.requests_for(part);
        visit.faults.set(part, fault);
        visit.load_alive(ROUTE).await;
        visit.scroll_to_map().await;
        visit.wait_for_request(part, before).await;
        visit.see_frames().await;
        stands_as_it_was_printed(visit, &format!("{fault:?} of {part}")).await;
        visit.tap("li[data-stop='3'] h3 a").await;
        visit
            .wait_until("location.pathname.endsWith('/places/bat-trang-market/')")
            .await;
        visit.wait_for("article.place").await;
    }
}

pub async fn without_the_program_for_maps_the_printed_page_stands(visit: &mut Visit) {
    whatever_happens_to(MAP_PROGRAM, visit).await;
}

pub async fn without_its_script_the_printed_page_stands(visit: &mut Visit) {
    whatever_happens_to("/app/langke-map-", visit).await;
}

pub async fn without_what_it_shows_the_printed_page_stands(visit: &mut Visit) {
    whatever_happens_to(".map.json", visit).await;
}

pub async fn a_map_that_comes_late_still_comes_alive(visit: &mut Visit) {
    visit.faults.set(MAP_PROGRAM, Fault::Silence);
    visit.load_alive(ROUTE).await;
    visit.scroll_to_map().await;
    visit.wait_for_request(MAP_PROGRAM, 0).await;
    visit.faults.clear();
    visit.wait_for("[data-map-ready]").await;
    visit.tap("li[data-stop='2'] a.number").await;
    visit.wait_for("li[data-stop='2'][aria-current]").await;
}

pub async fn the_map_lives_without_the_app(visit: &mut Visit) {
    visit.set_width(1280).await;
    for fault in [Fault::NotFound, Fault::Garbage, Fault::Silence] {
        visit.faults.clear();
        // The app's own, not the map's.
        visit.faults.set(APP_PROGRAM, fault);
        visit.load(&format!("{ROUTE}?{VIEW}")).await;
        visit.look_at_map().await;
        assert!(
            visit
                .evaluate::<bool>("!document.documentElement.hasAttribute('data-alive')")
                .await
        );
        visit.click_mark(1).await;
        visit.wait_for("li[data-stop='1'][aria-current]").await;
        visit.tap(".plan [data-do=edit]").await;
        visit.tap("li[data-stop='2'] [data-do=skip]").await;
        visit
            .wait_until("location.search.includes('stops=1-3-4-5-6')")
            .await;
    }
}

/// Goes to another page as a link would.
async fn go(visit: &Visit, path: &str, heading: &str) {
    let _: Value = visit.evaluate(&format!("location.assign('/{path}')")).await;
    visit.wait_for_heading(heading).await;
    visit
        .wait_for("html[data-alive]:not(:active-view-transition)")
        .await;
}

/// That there is one live map on the page, of a route of so many stops.
async fn one_map_lives(visit: &Visit, stops: usize) {
    visit.look_at_map().await;
    let counts = "['.stage', '.tools', '.plan', '.stops li[data-stop] .steer', '.stops li[data-stop]'].map((one) => \
                  document.querySelectorAll(one).length)";
    assert_eq!(
        visit.evaluate::<Vec<usize>>(counts).await,
        [1, 1, 1, stops, stops]
    );
    let _: Value = visit
        .evaluate("document.querySelector('[data-do=zoom-in]').click()")
        .await;
    visit.wait_until("location.search.includes('view=')").await;
    let _: Value = visit
        .evaluate("document.querySelector('[data-do=whole]').click()")
        .await;
    visit.wait_until("!location.search.includes('view=')").await;
}

pub async fn every_page_with_a_map_that_is_come_to_gets_its_own(visit: &mut Visit) {
    visit.load_alive("en/").await;
    visit.mark_document().await;
    go(visit, ROUTE, "Bus 47A to the pottery village").await;
    one_map_lives(visit, 6).await;
    visit.tap("li[data-stop='2'] a.number").await;
    visit.wait_until("location.search.includes('at=2')").await;

    go(
        visit,
        "en/routes/two-villages-in-a-day/",
        "Two villages in a day",
    )
    .await;
    assert_eq!(visit.query().await, "", "nothing of the other page is left");
    one_map_lives(visit, 9).await;

    go(visit, "en/villages/bat-trang/", "Bát Tràng").await;
    visit.look_at_map().await;
    assert_eq!(
        visit
            .evaluate::<usize>("document.querySelectorAll('.stage').length")
            .await,
        1
    );

    visit.client.back().await.expect("back");
    visit.wait_for_heading("Two villages in a day").await;
    one_map_lives(visit, 9).await;
    visit.client.back().await.expect("back");
    visit
        .wait_for_heading("Bus 47A to the pottery village")
        .await;
    visit.wait_for("[data-map-ready]").await;
    visit.wait_for("li[data-stop='2'][aria-current]").await;
    assert!(visit.query().await.contains("at=2"), "as one left it");
    if visit.has_navigation_api().await {
        assert!(visit.is_same_document().await);
    }
}

pub async fn a_link_on_a_large_map_leads_to_a_page_that_scrolls(visit: &mut Visit) {
    visit.set_width(600).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    visit.tap("[data-do=larger]").await;
    visit.wait_for(".sheet.large").await;
    visit.press(&['1']).await;
    visit.wait_for(".card:not([hidden])").await;
    visit.tap(".card h3 a").await;
    visit
        .wait_until("location.pathname.endsWith('/places/long-bien-interchange/')")
        .await;
    visit.wait_for("article.place").await;
    visit
        .wait_for("html[data-alive]:not(:active-view-transition)")
        .await;
    let _: Value = visit.evaluate("window.scrollTo(0, 300)").await;
    visit
        .wait_until(
            "getComputedStyle(document.documentElement).overflowY !== 'hidden' && scrollY > 0",
        )
        .await;
}
