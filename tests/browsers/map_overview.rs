//! The map of all places, and maps on paper.

use serde_json::{Value, json};

use crate::browsers::accessibility::chromium;
use crate::browsers::map_visit::ROUTE;
use crate::browsers::visit::Visit;

const MAP: &str = "en/map/";

/// How many places are listed, and how many the marks stand for.
async fn counted(visit: &Visit) -> (usize, usize) {
    let script = "[document.querySelectorAll('.in-window li').length, \
                  [...document.querySelectorAll('.stage .spot')].flatMap((one) => one.dataset.places.trim().split(' ')).length]";
    visit.evaluate(script).await
}

/// Waits until so many places are listed.
async fn wait_for_places(visit: &Visit, expression: &str) {
    visit
        .wait_until(&format!(
            "((count) => {expression})(document.querySelectorAll('.in-window li').length)"
        ))
        .await;
}

pub async fn choices_narrow_the_marks_the_list_and_the_address(visit: &mut Visit) {
    visit.load_map(MAP).await;
    let (all, marked) = counted(visit).await;
    assert!(all >= 18 && all == marked, "{all} {marked}");
    let pressed = |choice: &str, is_pressed: bool| {
        format!(
            "document.querySelector('[data-do={choice}]').getAttribute('aria-pressed') === '{is_pressed}'"
        )
    };

    visit.tap("[data-do=workshop]").await;
    visit.wait_for_query("?show=workshop").await;
    wait_for_places(visit, &format!("count > 0 && count < {all}")).await;
    visit.wait_until(&pressed("workshop", true)).await;
    let (workshops, marked) = counted(visit).await;
    assert_eq!(workshops, marked);
    let kinds = "[...document.querySelectorAll('.in-window li .measures')].every((one) => one.textContent.includes('Workshop'))";
    assert!(visit.evaluate::<bool>(kinds).await);

    // Who gets the address sees the same choice.
    visit.load("en/about/").await;
    visit.load_map(&format!("{MAP}?show=workshop")).await;
    visit.wait_until(&pressed("workshop", true)).await;
    assert_eq!(counted(visit).await, (workshops, workshops));

    // Both are asked for: there are no more than before.
    visit.tap("[data-do=wheelchair]").await;
    visit.wait_for_query("?show=workshop.wheelchair").await;
    wait_for_places(visit, &format!("count <= {workshops}")).await;
    let (both, marked) = counted(visit).await;
    assert_eq!(both, marked);
    if both == 0 {
        visit
            .wait_until(
                "document.querySelector('.in-window').textContent.includes('no such place')",
            )
            .await;
    }
    visit.tap("[data-do=workshop]").await;
    visit.tap("[data-do=wheelchair]").await;
    visit.wait_for_query("").await;
    wait_for_places(visit, &format!("count === {all}")).await;

    // By the clock: whatever the hour, list and marks agree.
    visit.tap("[data-do=open]").await;
    visit.wait_for_query("?show=open").await;
    let (open, marked) = counted(visit).await;
    assert_eq!(open, marked);
    let says = "[...document.querySelectorAll('.in-window li .now')].every((one) => one.textContent.startsWith('Open now'))";
    assert!(visit.evaluate::<bool>(says).await);
}

pub async fn a_choice_that_nobody_knows_hides_nothing(visit: &mut Visit) {
    visit.load_map(&format!("{MAP}?show=rocket")).await;
    wait_for_places(visit, "count >= 18").await;
}

pub async fn the_list_shows_what_is_in_the_window_and_leads_to_the_map(visit: &mut Visit) {
    visit.set_width(600).await;
    visit.load_map(MAP).await;
    let (all, _) = counted(visit).await;
    visit.tap("[data-do=zoom-in]").await;
    visit.wait_until("location.search.includes('view=')").await;
    visit.tap("[data-do=zoom-in]").await;
    wait_for_places(visit, &format!("count < {all}")).await;
    visit.tap("[data-do=whole]").await;
    visit.wait_for_query("").await;
    wait_for_places(visit, &format!("count === {all}")).await;

    let name: String = visit
        .evaluate("document.querySelector('.in-window li .place-name a').textContent")
        .await;
    visit.tap(".in-window li [data-do=find]").await;
    visit.wait_for(".card:not([hidden])").await;
    visit
        .wait_until(&format!(
            "document.querySelector('.card').textContent.includes({})",
            Value::from(name)
        ))
        .await;
    visit.wait_for(".stage .spot[aria-current]").await;
    visit
        .wait_until("/[?&]at=[a-z-]+/.test(location.search)")
        .await;
    let link: String = visit
        .evaluate("document.querySelector('.card .place-name a').getAttribute('href')")
        .await;
    let at: String = visit
        .evaluate("location.search.match(/at=([a-z0-9-]+)/)[1]")
        .await;
    assert!(link.ends_with(&format!("/{at}/")), "{link} {at}");
    // The same place, for whoever gets the address.
    visit.load("en/about/").await;
    visit.load_map(&format!("{MAP}?at={at}")).await;
    visit.wait_for(".card:not([hidden])").await;
    visit
        .wait_until(&format!(
            "document.querySelector('.card .place-name a').getAttribute('href') === '{link}'"
        ))
        .await;
}

pub async fn what_a_map_says_of_a_place_looks_as_it_does_where_it_is_printed(visit: &mut Visit) {
    visit.load_map(MAP).await;
    wait_for_places(visit, "count >= 18").await;
    let looks = "['.measures', '.sample'].map((part) => getComputedStyle(document.querySelector('.in-window ' + part)))\
                 .map(({ display, borderTopStyle }) => display + ' ' + borderTopStyle).join()";
    let looks: String = visit.evaluate(looks).await;
    assert_eq!(looks, "flex none,inline-block dashed");
}

pub async fn places_near_the_visitor_are_sorted_by_distance(visit: &mut Visit) {
    visit.load_alive(MAP).await;
    let stand_in = "(Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { \
         watchPosition(found) { setTimeout(() => found({ coords: { latitude: 20.97502, longitude: 105.91178, accuracy: 20 } })); return 1; }, \
         clearWatch() {} } }), 0)";
    let _: Value = visit.evaluate(stand_in).await;
    visit.look_at_map().await;
    visit.tap("[data-do=locate]").await;
    visit
        .wait_until("document.querySelector('.in-window h2')?.textContent === 'Nearest to you'")
        .await;
    let distances = "[...document.querySelectorAll('.in-window li > span')].map((one) => { \
         const [, value, unit] = one.textContent.match(/^([\\d.]+)\\s(k?m)\\s·/); return Number(value) * (unit === 'km' ? 1000 : 1); })";
    let distances: Vec<f64> = visit.evaluate(distances).await;
    assert!(
        distances.len() >= 18,
        "all, also beyond the window: {distances:?}"
    );
    assert!(distances.is_sorted(), "{distances:?}");
    assert!(distances[0] < 100.0, "{distances:?}");
    let first: String = visit
        .evaluate("document.querySelector('.in-window li .place-name').textContent")
        .await;
    assert!(first.contains("Bát"), "{first}");
}

/// Only Chromium's driver lets a page look as on paper while a test asks it.
pub async fn on_paper_the_printed_map_stands_and_nothing_to_press(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?at=2&start=0930")).await;
    visit.tap(".plan [data-do=edit]").await;
    visit.tap("[data-do=larger]").await;
    visit.wait_for(".sheet.large").await;
    let parameters = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": "print" } });
    chromium(visit, "goog/cdp/execute", parameters).await;
    visit.wait_until("matchMedia('print').matches").await;
    let drawing =
        "document.querySelector('.sheet > svg').checkVisibility({ visibilityProperty: true })";
    assert!(visit.evaluate::<bool>(drawing).await, "the printed map");
    let seen = "[...document.querySelectorAll('.way button, .way input, .stage, .tools, .card')] \
                .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))";
    assert_eq!(
        visit.evaluate::<Vec<String>>(seen).await,
        Vec::<String>::new()
    );
    let place = "getComputedStyle(document.querySelector('.sheet')).position";
    assert_ne!(
        visit.evaluate::<String>(place).await,
        "fixed",
        "a map that filled the screen does not cover the sheets"
    );
    let times = "document.querySelector('li[data-stop=\"1\"] .times').textContent";
    assert_eq!(
        visit.evaluate::<String>(times).await,
        "9:30–9:40",
        "the plan is printed as it is now"
    );
}
