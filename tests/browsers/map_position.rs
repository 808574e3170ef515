//! Where the visitor is: asked for by a button only, said in words, and said plainly if it cannot be known.

use serde_json::{Value, json};

use crate::browsers::accessibility::chromium;
use crate::browsers::map_visit::ROUTE;
use crate::browsers::visit::Visit;

/// A stand-in for the browser's own, which drivers cannot command: it notes that it was asked and tells what a test lets it tell.
const STAND_IN: &str = "(window.asked = 0, window.ended = 0, Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { \
     watchPosition(found, refused) { \
       window.asked += 1; \
       window.tell = (latitude, longitude, accuracy) => setTimeout(() => found({ coords: { latitude, longitude, accuracy } })); \
       window.refuse = (code) => setTimeout(() => refused({ code })); \
       return 7; \
     }, \
     clearWatch(watch) { if (watch === 7) window.ended += 1; } } }), 0)";

/// The map, alive, with the stand-in in the browser's place.
async fn load_with_stand_in(visit: &Visit, path: &str) {
    visit.load_alive(path).await;
    let _: Value = visit.evaluate(STAND_IN).await;
    visit.look_at_map().await;
}

async fn tell(visit: &Visit, latitude: f64, longitude: f64, accuracy: f64) {
    let script = format!("(tell({latitude}, {longitude}, {accuracy}), 0)");
    let _: Value = visit.evaluate(&script).await;
}

/// Waits until the line about the position holds all these words.
async fn wait_until_said(visit: &Visit, words: &[&str]) {
    let words = json!(words);
    visit
        .wait_until(&format!(
            "{words}.every((words) => document.querySelector('.whereabouts').textContent.replace(/\\u00a0/g, ' ').includes(words))"
        ))
        .await;
}

pub async fn the_map_says_where_one_is_only_when_asked(visit: &mut Visit) {
    load_with_stand_in(visit, ROUTE).await;
    visit.see_frames().await;
    assert_eq!(visit.evaluate::<u32>("asked").await, 0, "nobody asked");
    visit.tap("[data-do=locate]").await;
    visit.wait_until("asked === 1").await;
    wait_until_said(visit, &["Finding your position"]).await;

    // One kilometre and a bit north of the first stop.
    tell(visit, 21.0514, 105.84924, 25.0).await;
    wait_until_said(
        visit,
        &[
            "You are here, give or take 30 m.",
            "Nearest: 1 Long Biên bus interchange, 1.1 km · south.",
            "Next stop: 2 Bát Tràng bus park",
        ],
    )
    .await;
    visit.wait_for(".stage .here").await;
    visit.wait_for(".stage .accuracy").await;

    tell(visit, 21.0415, 105.8493, 12.0).await;
    wait_until_said(visit, &["You have arrived at 1 Long Biên bus interchange."]).await;
    // So vague a position does not say that one has arrived.
    tell(visit, 21.0415, 105.8493, 900.0).await;
    wait_until_said(visit, &["give or take 900 m", "Nearest: 1 "]).await;
    assert_eq!(visit.evaluate::<u32>("asked").await, 1);

    visit.tap("[data-do=locate]").await;
    visit.wait_until("ended >= 1").await;
    visit
        .wait_until("document.querySelector('.whereabouts').textContent === '' && !document.querySelector('.stage .here')")
        .await;
}

pub async fn a_position_follows_the_plan(visit: &mut Visit) {
    load_with_stand_in(visit, &format!("{ROUTE}?stops=1-3-4-5-6")).await;
    visit.tap("[data-do=locate]").await;
    visit.wait_until("asked === 1").await;
    tell(visit, 21.0415, 105.8493, 12.0).await;
    wait_until_said(visit, &["Next stop: 3 Bát Tràng pottery market"]).await;
    visit.tap(".plan [data-do=edit]").await;
    visit.tap("li[data-stop='3'] [data-do=skip]").await;
    tell(visit, 21.0415, 105.8493, 13.0).await;
    wait_until_said(visit, &["Next stop: 4 Bát Tràng communal house"]).await;
}

pub async fn a_position_that_is_refused_or_unknown_is_said_plainly(visit: &mut Visit) {
    load_with_stand_in(visit, ROUTE).await;
    for (code, words) in [
        (1, "The browser does not tell your position."),
        (2, "Your device cannot find its position right now."),
        (3, "Your device cannot find its position right now."),
    ] {
        let _: Value = visit.evaluate("(window.asked = 0)").await;
        visit.tap("[data-do=locate]").await;
        visit.wait_until("asked === 1").await;
        let _: Value = visit.evaluate(&format!("(refuse({code}), 0)")).await;
        wait_until_said(visit, &[words, "map and list work without it"]).await;
        if code != 1 {
            // What was lost may come again: the next button asks anew or ends the search.
            let _: Value = visit.evaluate("(tell(21.0415, 105.8493, 12), 0)").await;
        }
        let begun = "document.querySelector('[data-do=locate]').getAttribute('aria-label') === 'Stop locating'";
        visit.see_frames().await;
        if visit.evaluate::<bool>(begun).await {
            visit.tap("[data-do=locate]").await;
        }
    }
    visit.tap("li[data-stop='2'] a.number").await;
    visit.wait_for("li[data-stop='2'][aria-current]").await;

    // A browser without the means.
    let nothing = "(Object.defineProperty(navigator, 'geolocation', { configurable: true, get() { throw new Error('none'); } }), 0)";
    visit.load_alive(ROUTE).await;
    let _: Value = visit.evaluate(nothing).await;
    visit.look_at_map().await;
    visit.tap("[data-do=locate]").await;
    wait_until_said(visit, &["Your device cannot find its position right now."]).await;
}

/// Only Chromium's driver commands the browser's own geolocation.
pub async fn the_browsers_own_position_is_understood(visit: &mut Visit) {
    visit.load_map(ROUTE).await;
    for (state, words) in [
        ("denied", "The browser does not tell your position."),
        ("granted", "You have arrived at 3 Bát Tràng pottery market."),
    ] {
        let permission = json!({ "descriptor": { "name": "geolocation" }, "state": state });
        chromium(visit, "permissions", permission).await;
        let place = json!({ "latitude": 20.97502, "longitude": 105.91178, "accuracy": 12 });
        let parameters = json!({ "cmd": "Emulation.setGeolocationOverride", "params": place });
        chromium(visit, "goog/cdp/execute", parameters).await;
        visit.tap("[data-do=locate]").await;
        wait_until_said(visit, &[words]).await;
    }
}
