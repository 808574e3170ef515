//! Live maps with the keyboard alone.

use crate::browsers::map_visit::{ROUTE, VIEW, ZOOM, key};
use crate::browsers::visit::Visit;

/// Puts the focus on the last thing before the map that can have it.
const BEFORE_THE_MAP: &str = "[...document.querySelectorAll('a[href], button, input')].filter((one) => one.offsetParent && \
     one.compareDocumentPosition(document.querySelector('.sheet')) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1).focus()";

/// Whether what has the focus shows it.
const FOCUS_IS_SEEN: &str = "(() => { const one = document.activeElement; const style = getComputedStyle(one); \
     return one.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; })()";

/// Comes to the map with the Tab key.
async fn tab_to_map(visit: &Visit) {
    let _: serde_json::Value = visit.evaluate(BEFORE_THE_MAP).await;
    visit.press(&[key::TAB]).await;
    visit
        .wait_until("document.activeElement === document.querySelector('.sheet')")
        .await;
}

pub async fn the_keyboard_alone_moves_and_enlarges_the_map(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    tab_to_map(visit).await;
    visit.wait_until(FOCUS_IS_SEEN).await;
    visit.scroll_to_map().await;
    let (scrolled, before) = (visit.scrolled().await, visit.mark(1).await);
    visit.press(&[key::RIGHT]).await;
    visit
        .wait_until(&format!("location.search !== '?{VIEW}'"))
        .await;
    let address = visit.query().await;
    visit.press(&[key::DOWN]).await;
    visit
        .wait_until(&format!("location.search !== '{address}'"))
        .await;
    let after = visit.mark(1).await;
    assert!(
        (after.0 - before.0 + 90.0).abs() < 2.0 && (after.1 - before.1 + 90.0).abs() < 2.0,
        "{before:?} {after:?}"
    );
    visit.press(&['+']).await;
    visit.wait_for_zoom(14.0).await;
    visit.press(&['-']).await;
    visit.wait_for_zoom(13.0).await;
    visit.press(&[key::HOME]).await;
    visit.wait_for_query("").await;
    visit.see_frames().await;
    visit.assert_still(scrolled).await;
}

pub async fn keys_in_quick_succession_add_up(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    tab_to_map(visit).await;
    visit.press(&['+', '+', '+']).await;
    visit.wait_until(&format!("{ZOOM} > 15.9")).await;
    visit.wait_for_zoom(16.0).await;
}

pub async fn a_number_selects_a_stop_and_escape_leaves_step_by_step(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    tab_to_map(visit).await;
    visit.press(&['6']).await;
    visit.wait_for("li[data-stop='6'][aria-current]").await;
    visit
        .wait_for(".stage .spot[data-places~='6'][aria-current]")
        .await;
    visit
        .wait_until("location.search.startsWith('?at=6&view=')")
        .await;
    visit
        .wait_until("document.querySelector('.announcement').textContent.startsWith('6. ')")
        .await;

    // Tab, Enter: the first button lets the map fill the screen.
    visit.press(&[key::TAB]).await;
    visit
        .wait_until("document.activeElement.dataset.do === 'larger'")
        .await;
    visit.press(&[key::ENTER]).await;
    visit.wait_for(".sheet.large").await;
    visit
        .wait_until("document.activeElement === document.querySelector('.sheet')")
        .await;
    visit
        .wait_until(
            "document.querySelector('.sheet').getBoundingClientRect().height === innerHeight",
        )
        .await;
    visit.press(&[key::ESCAPE]).await;
    visit
        .wait_until("!document.querySelector('[data-map] [aria-current]')")
        .await;
    visit.wait_for(".sheet.large").await;
    visit.press(&[key::ESCAPE]).await;
    visit
        .wait_until("!document.querySelector('.sheet.large, .map-is-large')")
        .await;
    visit.press(&[key::ESCAPE]).await;
    visit
        .wait_until("!document.querySelector('.sheet.held')")
        .await;
}

pub async fn the_focus_is_seen_on_every_button_and_goes_on_beyond_the_map(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    tab_to_map(visit).await;
    for action in ["larger", "locate", "whole", "zoom-in", "zoom-out"] {
        visit.press(&[key::TAB]).await;
        visit
            .wait_until(&format!("document.activeElement.dataset.do === '{action}'"))
            .await;
        assert!(visit.evaluate::<bool>(FOCUS_IS_SEEN).await, "{action}");
        let name = "document.activeElement.getAttribute('aria-label')";
        assert!(!visit.evaluate::<String>(name).await.is_empty(), "{action}");
    }
    visit.press(&[key::TAB]).await;
    visit
        .wait_until("document.activeElement && !document.activeElement.closest('.sheet')")
        .await;
    visit
        .wait_until("document.activeElement !== document.body")
        .await;
}

pub async fn nothing_behind_a_large_map_takes_the_focus_unseen(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    visit.tap("[data-do=larger]").await;
    visit.wait_for(".sheet.large").await;
    // Five buttons, and once more: either the focus stays on the large map, or the map makes room.
    visit.press(&[key::TAB; 6]).await;
    visit
        .wait_until(
            "!document.querySelector('.sheet.large') || document.activeElement.closest('.sheet') \
             || document.activeElement === document.body",
        )
        .await;
}
