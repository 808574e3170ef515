//! Stops on the map and in the list are one thing.

use serde_json::Value;

use crate::browsers::browser::Browser;
use crate::browsers::map_visit::{ROUTE, VIEW};
use crate::browsers::visit::Visit;

/// The numbers of the stops that the list calls selected.
async fn selected(visit: &Visit) -> Vec<String> {
    let script = "[...document.querySelectorAll('li[data-stop][aria-current]')].map((one) => one.dataset.stop)";
    visit.evaluate(script).await
}

async fn wait_until_selected(visit: &Visit, stop: u32) {
    visit
        .wait_for(&format!("li[data-stop='{stop}'][aria-current]"))
        .await;
    visit
        .wait_for(&format!(
            ".stage .spot[data-places~='{stop}'][aria-current]"
        ))
        .await;
    visit
        .wait_until(&format!("/[?&]at={stop}(&|$)/.test(location.search)"))
        .await;
    assert_eq!(selected(visit).await, [stop.to_string()]);
}

pub async fn the_list_and_the_map_select_the_same_stop(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    visit.mark_document().await;
    visit.tap("li[data-stop='2'] a.number").await;
    wait_until_selected(visit, 2).await;
    visit
        .wait_until("/view=1[4-9]/.test(location.search)")
        .await;
    assert_eq!(
        visit.evaluate::<String>("location.hash").await,
        "",
        "the link is the map's now"
    );
    visit.tap("[data-do=whole]").await;
    visit.wait_for_query("?at=2").await;
    visit.click_mark(1).await;
    wait_until_selected(visit, 1).await;
    let is_seen = "(() => { const box = document.querySelector('li[data-stop=\"1\"]').getBoundingClientRect(); \
                   return box.bottom > 0 && box.top < innerHeight; })()";
    visit.wait_until(is_seen).await;
    assert!(
        visit
            .evaluate::<bool>("document.querySelector('.card').hidden")
            .await,
        "beside the list no card is needed"
    );
    let window = visit.look_at_map().await;
    visit.click(window.at(0.5, 0.5)).await;
    visit
        .wait_until("!document.querySelector('[data-map] [aria-current]')")
        .await;
    visit.wait_for_query("").await;
    assert!(visit.is_same_document().await);
}

pub async fn a_tapped_mark_opens_the_card_of_its_stop_on_a_narrow_screen(visit: &mut Visit) {
    visit.set_width(600).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    visit.click_mark(1).await;
    wait_until_selected(visit, 1).await;
    visit.wait_for(".card:not([hidden])").await;
    let card = "document.querySelector('.card').innerText.replace(/\\u00a0/g, ' ')";
    let words: String = visit.evaluate(card).await;
    for expected in ["Long Biên bus interchange", "8:00–8:10", "Stay 10 min"] {
        assert!(words.contains(expected), "{words}");
    }
    // In the list too, where it may stand far below.
    visit.tap(".card [data-do=close]").await;
    visit.wait_for(".card[hidden]").await;
    assert_eq!(selected(visit).await, Vec::<String>::new());
    visit.wait_for_query(&format!("?{VIEW}")).await;
}

pub async fn a_mark_of_several_stops_shows_them_apart_or_offers_them(visit: &mut Visit) {
    for width in [600, 1280] {
        visit.set_width(width).await;
        visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
        // From afar 2 shares the mark of those that lie on one point: nearer it stands by itself.
        let apart = "document.querySelector('.stage .spot[data-places~=\"2\"]')?.dataset.places.trim() === '2'";
        assert!(!visit.evaluate::<bool>(apart).await);
        visit.click_mark(3).await;
        visit.wait_until(apart).await;
        visit
            .wait_until(&format!("location.search !== '?{VIEW}'"))
            .await;
        visit.click_mark(3).await;
        visit.wait_for(".card:not([hidden]) .others button").await;
        let offered = "[...document.querySelectorAll('.others button')].map((one) => Number.parseInt(one.textContent))";
        assert_eq!(visit.evaluate::<Vec<u32>>(offered).await, [3, 4, 5]);
        assert!(
            visit
                .evaluate::<bool>("Boolean(document.querySelector('.card [data-do=close]'))")
                .await,
            "{width}: what is open can be closed"
        );
        visit.tap(".others [data-place='4']").await;
        wait_until_selected(visit, 4).await;
        visit.wait_until("!document.querySelector('.others')").await;
    }
}

/// On a phone, nothing is drawn before it is wanted: whoever only scrolls over the map sees it as it was printed.
pub async fn a_printed_mark_is_tapped_as_it_stands(visit: &mut Visit) {
    // As narrow as all browsers let a window be.
    visit.set_width(500).await;
    let window = visit.load_map(ROUTE).await;
    let as_printed = "Boolean(document.querySelector('.sheet.live:not(.drawn)')) && \
                      getComputedStyle(document.querySelector('.sheet > svg')).visibility === 'visible'";
    assert!(visit.evaluate::<bool>(as_printed).await);
    // WebKitGTK's driver makes a mouse of every pointer, which would drag the map: there, a mouse that comes finds it drawn.
    let has_fingers = visit.browser != Browser::WebKit;
    if has_fingers {
        let (x, y) = window.at(0.5, 0.5);
        assert!(visit.touch(&[&[(x, y), (x, y - 60.0)]]).await);
        visit.see_frames().await;
        assert!(visit.evaluate::<bool>(as_printed).await);
        assert_eq!(visit.query().await, "");
    }

    let window = visit.look_at_map().await;
    let printed = "(() => { const number = [...document.querySelectorAll('.sheet > svg .number')].find((one) => one.textContent === '1'); \
                   const box = number.getBoundingClientRect(), sheet = document.querySelector('.sheet').getBoundingClientRect(); \
                   return [box.left + box.width / 2 - sheet.left, box.top + box.height / 2 - sheet.top]; })()";
    let before: (f64, f64) = visit.evaluate(printed).await;
    let there = (window.left + before.0, window.top + before.1);
    if has_fingers {
        assert!(visit.touch(&[&[there]]).await);
    } else {
        visit.click(there).await;
    }
    wait_until_selected(visit, 1).await;
    assert_eq!(visit.query().await, "?at=1", "the map stays where it was");
    let after = visit.mark(1).await;
    assert!(
        (before.0 - after.0).abs() < 2.0 && (before.1 - after.1).abs() < 2.0,
        "what is drawn lies where it was printed: {before:?} {after:?}"
    );
    let has_gone =
        "getComputedStyle(document.querySelector('.sheet > svg')).visibility === 'hidden'";
    assert!(visit.evaluate::<bool>(has_gone).await);
}

/// A page that was kept, or open while a site was published, may be older than the data of its map.
pub async fn a_sheet_that_shows_something_else_is_drawn_at_once(visit: &mut Visit) {
    visit.set_width(500).await;
    // Its map lies below the first screen.
    visit.load_alive("en/villages/bat-trang/").await;
    let _: Value = visit
        .evaluate("(document.querySelector('.sheet > svg .mark').setAttribute('x', '7'), null)")
        .await;
    visit.look_at_map().await;
    visit.wait_for(".sheet.drawn .stage .spot").await;
}

pub async fn an_address_that_names_a_stop_selects_it(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?at=3")).await;
    wait_until_selected(visit, 3).await;
    assert!(
        visit.query().await.starts_with("?at=3"),
        "it stays in the address"
    );
    visit
        .load_map(&format!("{ROUTE}?at=99&view=1_2&stops=0-77"))
        .await;
    visit.wait_for_query("").await;
    assert_eq!(selected(visit).await, Vec::<String>::new());
}

pub async fn the_list_keeps_all_that_was_printed(visit: &mut Visit) {
    visit.load_alive(ROUTE).await;
    let links = "[...document.querySelectorAll('.stops a')].map((one) => `${one.textContent} ${one.getAttribute('href')}`)";
    let printed: Vec<String> = visit.evaluate(links).await;
    assert!(printed.len() > 20, "{printed:?}");
    visit.look_at_map().await;
    let _: Value = visit
        .evaluate("document.querySelector('[data-do=zoom-in]').click()")
        .await;
    visit.wait_until("location.search.includes('view=')").await;
    assert_eq!(visit.evaluate::<Vec<String>>(links).await, printed);
    // What the clock says is added where hours are known.
    let now = "[...document.querySelectorAll('.stops .opening')].every((one) => /^(Open|Closed) now/.test(one.querySelector('.now').textContent))";
    visit.wait_until(now).await;
}
