//! What a story holds besides words: two pictures that are compared, a recording with its sentences.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::foreign::{change, follow};
use crate::browsers::map_visit::key;
use crate::browsers::visit::Visit;

const COMPARED: &str = "vi/products/phu-vinh-lampshade/";
const HEARD: &str = "en/products/bat-trang-teapot/";

/// How much of the later picture is shown.
const SHARE: &str = "document.querySelector('[data-compared]').style.getPropertyValue('--share')";
/// Whether the later picture is cut off somewhere.
const IS_CUT: &str =
    "getComputedStyle(document.querySelector('[data-compared] p + p')).clipPath !== 'none'";

pub async fn two_pictures_are_compared_with_the_keyboard(visit: &mut Visit) {
    visit.load(COMPARED).await;
    visit.wait_for("[data-open]").await;
    assert!(visit.evaluate::<bool>(IS_CUT).await);
    assert_eq!(visit.evaluate::<String>(SHARE).await, "50%");
    change(
        visit,
        "document.querySelector('[data-compared] input').focus()",
    )
    .await;
    visit.press(&[key::RIGHT, key::RIGHT, key::RIGHT]).await;
    visit.wait_until(&format!("{SHARE} === '53%'")).await;
    visit.press(&[key::HOME]).await;
    visit.wait_until(&format!("{SHARE} === '0%'")).await;
    let stands_whole: bool = visit
        .evaluate("document.documentElement.scrollWidth <= innerWidth")
        .await;
    assert!(
        stands_whole,
        "the slider reaches beyond its pictures, not beyond the page"
    );
}

pub async fn a_finger_that_scrolls_over_two_pictures_leaves_the_line_where_it_was(
    visit: &mut Visit,
) {
    visit.load(COMPARED).await;
    visit.wait_for("[data-open]").await;
    let scroll = "const line = document.querySelector('[data-compared] input'); \
        line.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); \
        line.value = 80; line.dispatchEvent(new Event('input', { bubbles: true })); \
        line.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));";
    change(visit, scroll).await;
    visit.wait_until(&format!("{SHARE} === '50%'")).await;
    let told: String = visit
        .evaluate("document.querySelector('[data-compared] input').getAttribute('aria-valuetext')")
        .await;
    assert_eq!(told, "50%");
}

pub async fn the_step_that_is_being_read_is_marked_and_stays_in_view(visit: &mut Visit) {
    visit.set_width(620).await;
    visit.load_alive("en/processes/bat-trang-pottery/").await;
    for step in [9, 3] {
        change(
            visit,
            &format!("document.getElementById('step-{step}').scrollIntoView({{ block: 'start' }})"),
        )
        .await;
        let marked = format!(
            "(() => {{ const [link, ...more] = document.querySelectorAll('.line [aria-current=step]'); \
             if (!link || more.length || link.hash !== '#step-{step}') return false; \
             const [one, all] = [link, link.closest('ol')].map((part) => part.getBoundingClientRect()); \
             return one.left >= all.left - 1 && one.right <= all.right + 1 }})()"
        );
        visit.wait_until(&marked).await;
    }
}

pub async fn two_pictures_are_compared_on_a_page_that_was_swapped_in(visit: &mut Visit) {
    visit.load_alive("vi/products/phu-vinh-tray/").await;
    let link = "a[href$='/products/phu-vinh-lampshade/']";
    visit.wait_for(link).await;
    follow(visit, link).await;
    visit.wait_for("[data-open]").await;
    assert!(visit.evaluate::<bool>(IS_CUT).await);
}

pub async fn without_the_starter_two_pictures_stand_side_by_side(visit: &mut Visit) {
    visit.faults.set("app/start", Fault::NotFound);
    visit.load(COMPARED).await;
    visit.wait_until("document.readyState === 'complete'").await;
    let beside: bool = visit
        .evaluate(
            "(() => { const [one, other] = document.querySelectorAll('[data-compared] p'); \
             return one.getBoundingClientRect().right <= other.getBoundingClientRect().left })()",
        )
        .await;
    assert!(beside);
    assert!(!visit.evaluate::<bool>(IS_CUT).await);
    let has_slider: bool = visit
        .evaluate("document.querySelector('[data-compared] input').offsetParent !== null")
        .await;
    assert!(!has_slider, "a slider that moves nothing");
}

/// No engine of the tests needs to have a decoder or a loudspeaker: time goes on as the test says.
const PLAYER: &str = "const sound = document.querySelector('[data-recording] audio'); \
    const state = { time: 0, paused: true, rate: 1 }; \
    Object.defineProperties(sound, { \
      currentTime: { get: () => state.time, set(time) { state.time = time; sound.dispatchEvent(new Event('seeking')); } }, \
      paused: { get: () => state.paused }, ended: { get: () => false }, \
      playbackRate: { get: () => state.rate, set(rate) { state.rate = rate; } } }); \
    sound.play = async () => { state.paused = false; sound.dispatchEvent(new Event('play')); }; \
    sound.pause = () => { state.paused = true; sound.dispatchEvent(new Event('pause')); }; \
    window.sound = sound; \
    window.hear = (time) => { state.time = time; sound.dispatchEvent(new Event('timeupdate')); };";

/// The sentence that is lit up.
const LIT: &str =
    "(document.querySelector('[data-recording] [aria-current]')?.textContent.trim() ?? '')";

async fn play(visit: &Visit) {
    visit.load_alive(HEARD).await;
    change(visit, PLAYER).await;
    let _: Value = visit.evaluate("(sound.play(), null)").await;
    visit.wait_for("[data-recording] [data-speed]").await;
}

pub async fn a_recording_lights_up_what_is_heard(visit: &mut Visit) {
    play(visit).await;
    let _: Value = visit.evaluate("(hear(3), null)").await;
    visit
        .wait_until(&format!(
            "{LIT} === 'A whole bowl: three clear notes that last.'"
        ))
        .await;
    let _: Value = visit.evaluate("(hear(5), null)").await;
    visit
        .wait_until(&format!("{LIT}.startsWith('The same bowl, cracked')"))
        .await;
    let lit: u32 = visit
        .evaluate("document.querySelectorAll('[data-recording] [aria-current]').length")
        .await;
    assert_eq!(lit, 1);

    // A sentence that is tapped is heard from its beginning, and the page stays.
    visit.mark_document().await;
    visit.tap("[data-recording] li:nth-child(4) a").await;
    visit.wait_until("sound.currentTime === 10.6").await;
    assert!(visit.is_same_document().await);
    visit
        .wait_until(&format!("{LIT}.startsWith('A big jar')"))
        .await;

    visit.tap("[data-speed]").await;
    visit.wait_until("sound.playbackRate === 1.25").await;
    let label: String = visit
        .evaluate("document.querySelector('[data-speed]').textContent")
        .await;
    assert_eq!(label, "Speed 1.25×");

    // What was tapped is heard to its end, and no further; tapped while it is heard, it stops.
    let _: Value = visit.evaluate("(hear(15.5), null)").await;
    visit.wait_until("sound.paused").await;
    visit.tap("[data-recording] li:nth-child(2) a").await;
    visit
        .wait_until(&format!(
            "!sound.paused && {LIT}.startsWith('The same bowl, cracked')"
        ))
        .await;
    visit.tap("[data-recording] li:nth-child(2) a").await;
    visit.wait_until("sound.paused").await;
}

pub async fn a_recording_ends_with_its_page(visit: &mut Visit) {
    play(visit).await;
    if !visit.has_navigation_api().await {
        return;
    }
    assert!(!visit.evaluate::<bool>("sound.paused").await);
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home").await;
    visit.wait_until("sound.paused").await;
}

pub async fn without_its_program_a_recording_plays_from_the_sentence_that_is_tapped(
    visit: &mut Visit,
) {
    visit.faults.set("langke-listen", Fault::NotFound);
    visit.load_alive(HEARD).await;
    change(visit, PLAYER).await;
    visit.mark_document().await;
    visit.tap("[data-recording] li:nth-child(3) a").await;
    visit
        .wait_until("sound.currentTime === 7.6 && !sound.paused")
        .await;
    assert!(visit.is_same_document().await);
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home").await;
}
