//! Live maps under mouse, fingers and wheel.

use crate::browsers::browser::Browser;
use crate::browsers::map_visit::{ROUTE, VIEW, Window, ZOOM};
use crate::browsers::visit::Visit;

/// The route, where nothing has been moved yet.
async fn load_route(visit: &Visit) -> Window {
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await
}

pub async fn a_drag_with_the_mouse_moves_the_map_and_not_the_page(visit: &mut Visit) {
    visit.set_width(1280).await;
    let window = load_route(visit).await;
    let (scrolled, before) = (visit.scrolled().await, visit.mark(1).await);
    let (x, y) = window.at(0.5, 0.5);
    visit.drag((x, y), (x + 80.0, y + 40.0)).await;
    visit
        .wait_until(&format!("location.search !== '?{VIEW}'"))
        .await;
    let after = visit.mark(1).await;
    assert!(
        (after.0 - before.0 - 80.0).abs() < 3.0 && (after.1 - before.1 - 40.0).abs() < 3.0,
        "{before:?} {after:?}"
    );
    visit.assert_still(scrolled).await;
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('[data-map] [aria-current]')")
            .await,
        "a drag selects nothing"
    );

    let address = visit.query().await;
    assert!(address.starts_with("?view=13.00_"), "{address}");
    visit.client.refresh().await.expect("the page again");
    visit.wait_for("html[data-alive]").await;
    visit.look_at_map().await;
    let again = visit.mark(1).await;
    assert!(
        (again.0 - after.0).abs() < 4.0 && (again.1 - after.1).abs() < 4.0,
        "the same view: {after:?} {again:?}"
    );
    assert_eq!(visit.query().await, address);
}

pub async fn a_mouse_that_lets_go_outside_lets_go_of_the_map(visit: &mut Visit) {
    visit.set_width(1280).await;
    let window = load_route(visit).await;
    let before = visit.mark(1).await;
    let (x, y) = window.at(0.0, 0.4);
    visit
        .press_here_let_go_there((x + 8.0, y), (x - 60.0, y), window.at(0.5, 0.6))
        .await;
    visit.see_frames().await;
    let after = visit.mark(1).await;
    assert!(
        (after.0 - before.0).abs() < 100.0 && (after.1 - before.1).abs() < 20.0,
        "the map does not follow a mouse that is not pressed: {before:?} {after:?}"
    );
}

/// Whether fingers can be tried; `are_fingers` tells whether the driver has just moved some.
fn can_touch(visit: &Visit, are_fingers: bool) -> bool {
    if !are_fingers {
        // WebKitGTK's driver makes a mouse of every pointer; touch it knows only on phones.
        assert_eq!(visit.browser, Browser::WebKit);
        println!(
            "passed over: the driver of {:?} has no fingers",
            visit.browser
        );
    }
    are_fingers
}

pub async fn two_fingers_enlarge_a_map_that_is_not_held(visit: &mut Visit) {
    visit.set_width(600).await;
    let window = load_route(visit).await;
    let scrolled = visit.scrolled().await;
    let (x, y) = window.at(0.5, 0.5);
    let left = [(x - 30.0, y), (x - 90.0, y)];
    let right = [(x + 30.0, y), (x + 90.0, y)];
    let are_fingers = visit.touch(&[&left, &right]).await;
    if !can_touch(visit, are_fingers) {
        return;
    }
    // Three times as far apart.
    visit.wait_for_zoom(13.0 + 3_f64.log2()).await;
    visit.assert_still(scrolled).await;
    let scale: f64 = visit.evaluate("visualViewport?.scale ?? 1").await;
    assert_eq!(scale, 1.0, "the page is not enlarged");
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('.sheet.held')")
            .await,
        "two fingers do not make it hold"
    );
}

pub async fn one_finger_scrolls_the_page_until_the_map_is_tapped(visit: &mut Visit) {
    visit.set_width(600).await;
    let window = load_route(visit).await;
    let (scrolled, before) = (visit.scrolled().await, visit.mark(1).await);
    let (x, y) = window.at(0.5, 0.5);
    let are_fingers = visit.touch(&[&[(x, y), (x, y - 90.0)]]).await;
    if !can_touch(visit, are_fingers) {
        return;
    }
    if visit.browser == Browser::Chromium {
        // Firefox's driver hands the touch to the page without scrolling it.
        visit
            .wait_until(&format!("scrollY > {scrolled} + 20"))
            .await;
    }
    visit.see_frames().await;
    assert_eq!(visit.query().await, format!("?{VIEW}"), "the map stays");
    let after = visit.mark(1).await;
    assert!(
        (after.0 - before.0).abs() < 2.0 && (after.1 - before.1).abs() < 2.0,
        "the map stays: {before:?} {after:?}"
    );
    if visit.evaluate("'TouchEvent' in window").await {
        // A browser on a machine without a touch screen may know no touch events at all.
        visit
            .wait_until("document.querySelector('.hint').textContent.includes('two fingers')")
            .await;
    }

    let window = visit.look_at_map().await;
    visit.touch(&[&[window.at(0.7, 0.3)]]).await;
    visit.wait_for(".sheet.held").await;
    assert_eq!(
        visit
            .evaluate::<String>("document.querySelector('.hint').textContent")
            .await,
        "",
        "nothing is left to hint at"
    );
    let (scrolled, before) = (visit.scrolled().await, visit.mark(1).await);
    let (x, y) = window.at(0.5, 0.6);
    visit.touch(&[&[(x, y), (x + 20.0, y + 60.0)]]).await;
    visit
        .wait_until(&format!("location.search !== '?{VIEW}'"))
        .await;
    let after = visit.mark(1).await;
    assert!(
        (after.0 - before.0 - 20.0).abs() < 12.0 && (after.1 - before.1 - 60.0).abs() < 12.0,
        "one finger moves it now: {before:?} {after:?}"
    );
    visit.assert_still(scrolled).await;
}

/// Whether a visitor sees the hint.
const HINT: &str = "(() => { const hint = document.querySelector('.hint'); \
                    return hint.textContent !== '' && getComputedStyle(hint).visibility === 'visible'; })()";

pub async fn the_wheel_scrolls_the_page_and_says_how_to_enlarge(visit: &mut Visit) {
    visit.set_width(1280).await;
    for _ in 0..2 {
        // The hint comes again when it has gone.
        let window = load_or_look(visit).await;
        let scrolled = visit.scrolled().await;
        if !visit.turns_wheel(window.at(0.5, 0.4), 120).await {
            return;
        }
        visit.wait_until(&format!("scrollY > {scrolled} + 3")).await;
        visit.wait_until(HINT).await;
        assert_eq!(visit.query().await, format!("?{VIEW}"), "the map stays");
        visit.wait_until(&format!("!{HINT}")).await;
    }
}

/// The route's map, loaded if it is not there.
async fn load_or_look(visit: &Visit) -> Window {
    if visit
        .evaluate::<bool>("Boolean(document.querySelector('[data-map-ready]'))")
        .await
    {
        return visit.look_at_map().await;
    }
    load_route(visit).await
}

pub async fn the_wheel_enlarges_with_the_control_key_and_after_a_click(visit: &mut Visit) {
    visit.set_width(1280).await;
    let window = load_route(visit).await;
    let scrolled = visit.scrolled().await;
    let listen = "(addEventListener('wheel', (event) => { window.withControl = event.ctrlKey; }, \
                  { capture: true, once: true }), 0)";
    let _: serde_json::Value = visit.evaluate(listen).await;
    visit.turn_wheel(window.at(0.5, 0.5), -120, true).await;
    visit.wait_until("window.withControl !== undefined").await;
    if visit.evaluate("window.withControl").await {
        visit.wait_until(&format!("{ZOOM} > 13.01")).await;
        visit.assert_still(scrolled).await;
    } else {
        // WebKitGTK's driver turns the wheel without the keys that are down.
        assert_eq!(visit.browser, Browser::WebKit);
        println!("passed over: a wheel of {:?} knows no keys", visit.browser);
    }

    let window = load_route(visit).await;
    let scrolled = visit.scrolled().await;
    visit.click(window.at(0.5, 0.5)).await;
    visit.wait_for(".sheet.held").await;
    if !visit.turns_wheel(window.at(0.5, 0.5), -120).await {
        return;
    }
    visit.wait_until(&format!("{ZOOM} > 13.01")).await;
    visit.turn_wheel(window.at(0.5, 0.5), 240, false).await;
    visit.wait_until(&format!("{ZOOM} < 12.99")).await;
    visit.assert_still(scrolled).await;
}

pub async fn a_double_click_and_the_buttons_enlarge_and_show_everything_again(visit: &mut Visit) {
    visit.set_width(1280).await;
    let window = load_route(visit).await;
    visit.click_twice(window.at(0.5, 0.5)).await;
    visit.wait_for_zoom(14.0).await;
    visit.tap("[data-do=zoom-in]").await;
    visit.wait_for_zoom(15.0).await;
    visit.tap("[data-do=zoom-out]").await;
    visit.wait_for_zoom(14.0).await;
    visit.tap("[data-do=whole]").await;
    visit.wait_for_query("").await;
    for stop in 1..=6 {
        visit
            .wait_for(&format!(".stage .spot[data-places~='{stop}']"))
            .await;
    }
}
