//! Models alive: a vessel on the wheel, strands in a frame; by hand, by keyboard, by link, and when their programs fail.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::foreign::{change, follow};
use crate::browsers::map_visit::key;
use crate::browsers::visit::Visit;

const WHEEL: &str = "en/processes/bat-trang-pottery/wheel/";
const WEAVE: &str = "en/processes/phu-vinh-weaving/weave/";
/// A low, wide vessel of brown glaze, with a ring.
const MADE: &str = "?vessel=100-40-60-80-90-80-60-70&glaze=6A4226-2C190D&stage=fired&brush=g";

/// What the model says of itself.
const TOLD: &str = "document.querySelector('.model .told').textContent.replace(/\\u00a0/g, ' ')";

/// Whether what was printed is there to be looked at, and nothing that needs the program.
const AS_PRINTED: &str = "(() => { const shown = (one) => one?.checkVisibility?.() ?? one?.offsetParent !== null; \
    const model = document.querySelector('.model'); \
    return shown(model.querySelector('.easel > svg')) && shown(model.querySelector('.of-shape .name, .of-weave .name')) \
      && ![...model.querySelectorAll('canvas, input, button')].some(shown); })()";

/// How many pixels of the picture are covered.
const COVERED: &str = "(() => { const canvas = document.querySelector('.model canvas'); \
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data; \
    let covered = 0; for (let at = 3; at < pixels.length; at += 4) if (pixels[at] > 127) covered += 1; \
    return covered / (canvas.width * canvas.height); })()";

async fn load_model(visit: &Visit, path: &str) {
    visit.load(path).await;
    let _: Value = visit
        .evaluate("document.querySelector('.model').scrollIntoView({ behavior: 'instant' })")
        .await;
    visit.wait_for(".model[data-ready]").await;
    visit
        .wait_until("document.querySelector('.model canvas').width !== 300")
        .await;
}

/// Presses a button of the model, wherever on the page it is.
async fn press(visit: &Visit, action: &str) {
    let click = format!("(document.querySelector('[data-do={action}]').click(), null)");
    let _: Value = visit.evaluate(&click).await;
}

async fn told(visit: &Visit) -> String {
    visit.evaluate(TOLD).await
}

pub async fn a_vessel_is_shaped_with_the_keyboard_and_stands_in_the_address(visit: &mut Visit) {
    load_model(visit, WHEEL).await;
    assert_eq!(
        told(visit).await,
        "On the wheel: 36.2 cm tall, 20.4 cm across."
    );
    let _: Value = visit
        .evaluate("document.querySelector('[name=hold-3]').focus()")
        .await;
    visit.press(&[key::RIGHT]).await;
    visit
        .wait_until(&format!("{TOLD}.includes('20.6 cm across')"))
        .await;
    let (said, output): (String, String) = visit
        .evaluate("(() => { const one = document.querySelector('[name=hold-3]'); \
                   return [one.ariaValueText ?? one.getAttribute('aria-valuetext'), one.nextElementSibling.textContent]; })()")
        .await;
    assert_eq!(
        (said.as_str(), output.as_str()),
        ("20.6\u{A0}cm", "20.6\u{A0}cm")
    );
    visit
        .wait_until("location.search.startsWith('?vessel=362-52-63-88-103-93-42-52&')")
        .await;
    // It is none of the village's shapes any more.
    let chosen: bool = visit
        .evaluate("document.querySelector('[name=shape]:checked') !== null")
        .await;
    assert!(!chosen);
    let address: String = visit.evaluate("location.href").await;
    let link: String = visit
        .evaluate("document.querySelector('[name=link]').value")
        .await;
    // What is taken home says besides that somebody made it.
    assert_eq!(link, format!("{address}&made=by-hand"));
}

pub async fn a_vessel_follows_the_hand_and_not_the_page(visit: &mut Visit) {
    visit.set_width(1280).await;
    load_model(visit, WHEEL).await;
    let middle = "(() => { const box = document.querySelector('.model canvas').getBoundingClientRect(); \
                  return [box.left + box.width * 0.66, box.top + box.height * 0.5]; })()";
    let (x, y): (f64, f64) = visit.evaluate(middle).await;
    let before = told(visit).await;
    let scrolled = visit.scrolled().await;
    visit.drag((x, y), (x + 60.0, y)).await;
    visit
        .wait_until("location.search.includes('vessel=') && !location.search.includes('362-52-63-88-102-93-42-52')")
        .await;
    let after = told(visit).await;
    assert_ne!(before, after);
    assert_eq!(visit.scrolled().await, scrolled);
}

pub async fn a_link_brings_the_vessel_that_somebody_made(visit: &mut Visit) {
    load_model(visit, &format!("{WHEEL}{MADE}")).await;
    let told = told(visit).await;
    assert!(told.starts_with("From the kiln:"), "{told}");
    let (glaze, stage): (String, String) = visit
        .evaluate("['glaze', 'stage'].map((name) => document.querySelector(`[name=${name}]:checked`).value)")
        .await;
    assert_eq!((glaze.as_str(), stage.as_str()), ("6A4226-2C190D", "fired"));
    // Wider than tall: the picture shows what the address says, and not the first shape of the list.
    let brown = "(() => { const canvas = document.querySelector('.model canvas'); \
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data; \
        for (let at = 0; at < pixels.length; at += 4) if (pixels[at + 3] > 200 && pixels[at] > pixels[at + 2] + 40) return true; \
        return false; })()";
    visit.wait_until(brown).await;
    assert!(!visit.evaluate::<bool>(IS_SAID_TO_BE_MADE).await);

    // What is taken home says that somebody made it.
    let link: String = visit
        .evaluate("document.querySelector('[name=link]').value.split('/').slice(3).join('/')")
        .await;
    assert!(
        link.starts_with(WHEEL) && link.contains("glaze=6A4226"),
        "{link}"
    );
    load_model(visit, &link).await;
    assert!(visit.evaluate::<bool>(IS_SAID_TO_BE_MADE).await);
    let address: String = visit.evaluate("location.search").await;
    assert!(
        !address.contains("made"),
        "what is changed from now on is the reader's: {address}"
    );
}

const IS_SAID_TO_BE_MADE: &str = "!document.querySelector('.model .shared').hidden";

pub async fn an_address_that_says_nonsense_brings_the_villages_own(visit: &mut Visit) {
    for query in [
        "?vessel=9&glaze=x&stage=burnt&brush=%00%FF",
        "?vessel=65535-0-0-0-0-0-0-65535&brush=................................",
        "?=&&&vessel",
    ] {
        load_model(visit, &format!("{WHEEL}{query}")).await;
        assert!(visit.evaluate::<f64>(COVERED).await > 0.02, "{query}");
    }
    for query in [
        "?weave=9_9_9&across=0&share=255&laid=300",
        "?weave=1_1_1&warp=%23",
    ] {
        load_model(visit, &format!("{WEAVE}{query}")).await;
        assert!(visit.evaluate::<f64>(COVERED).await > 0.3, "{query}");
    }
}

pub async fn a_ring_is_painted_without_a_finger(visit: &mut Visit) {
    load_model(visit, WHEEL).await;
    press(visit, "ring").await;
    visit
        .wait_until("location.search.includes('brush=g')")
        .await;
    // Nobody paints on clay that is wet.
    let stage: String = visit
        .evaluate("document.querySelector('[name=stage]:checked').value")
        .await;
    assert_eq!(stage, "dry");
    press(visit, "undo").await;
    visit
        .wait_until("!location.search.includes('brush=')")
        .await;
}

pub async fn a_finger_that_scrolls_over_the_vessel_leaves_it_as_it_was(visit: &mut Visit) {
    load_model(visit, WHEEL).await;
    let before: String = visit.evaluate("location.search").await;
    let finger = |kind: &str, x: i32, y: i32| {
        format!(
            "(() => {{ const canvas = document.querySelector('.model canvas'); const box = canvas.getBoundingClientRect(); \
             canvas.setPointerCapture = () => {{}}; \
             canvas.dispatchEvent(new PointerEvent('{kind}', {{ bubbles: true, pointerType: 'touch', pointerId: 7, \
               clientX: box.left + box.width / 2 + {x}, clientY: box.top + box.height / 2 + {y} }})); }})()"
        )
    };
    let gesture = async |steps: &[(&str, i32, i32)]| {
        for (kind, x, y) in steps {
            let _: Value = visit.evaluate(&finger(kind, *x, *y)).await;
        }
    };
    // Down the page, then taken by the browser; and aslant, taken late.
    gesture(&[
        ("pointerdown", 40, 0),
        ("pointermove", 41, 9),
        ("pointermove", 60, 80),
        ("pointercancel", 60, 80),
    ])
    .await;
    gesture(&[
        ("pointerdown", 40, 0),
        ("pointermove", 48, 4),
        ("pointermove", 70, 5),
        ("pointercancel", 70, 5),
    ])
    .await;
    assert_eq!(visit.evaluate::<String>("location.search").await, before);
    let value: String = visit
        .evaluate("document.querySelector('[name=hold-3]').value")
        .await;
    assert_eq!(value, "102");
    // Across it shapes, by as much as the finger has moved, however fine the screen is.
    let millimetres = "Number(document.querySelector('[name=hold-3]').value)";
    gesture(&[
        ("pointerdown", 40, 0),
        ("pointermove", 48, 0),
        ("pointermove", 58, 0),
    ])
    .await;
    visit.wait_until(&format!("{millimetres} > 102")).await;
    let moved: f64 = visit.evaluate(millimetres).await;
    gesture(&[("pointermove", 48, 0), ("pointerup", 48, 0)]).await;
    visit.wait_until(&format!("{millimetres} === 102")).await;
    assert!(moved < 140.0, "{moved}");
}

pub async fn what_was_done_can_be_undone(visit: &mut Visit) {
    load_model(visit, WHEEL).await;
    let _: Value = visit
        .evaluate("document.querySelectorAll('[name=shape]')[3].click()")
        .await;
    visit
        .wait_until("location.search.includes('vessel=74-')")
        .await;
    let _: Value = visit
        .evaluate("document.querySelectorAll('[name=glaze]')[2].click()")
        .await;
    visit
        .wait_until("location.search.includes('stage=fired')")
        .await;
    for left in ["vessel=74-", "vessel=362-"] {
        press(visit, "undo").await;
        visit
            .wait_until(&format!(
                "location.search.includes('{left}') && location.search.includes('stage=wet')"
            ))
            .await;
    }
    let chosen: String = visit
        .evaluate("document.querySelector('[name=shape]:checked').value")
        .await;
    assert_eq!(chosen, "362-52-63-88-102-93-42-52");
}

pub async fn the_other_language_shows_the_same_piece(visit: &mut Visit) {
    load_model(visit, &format!("{WHEEL}{MADE}")).await;
    visit
        .wait_until("document.querySelector('a.language').search.includes('vessel=100-40-60-80-90-80-60-70')")
        .await;
    follow(visit, "a.language").await;
    visit
        .wait_until("document.querySelector('.page').lang === 'vi'")
        .await;
    visit.wait_for(".model[data-ready]").await;
    visit
        .wait_until(&format!("{TOLD}.startsWith('Ra lò')"))
        .await;
    visit
        .wait_until("location.search.includes('vessel=100-40-60-80-90-80-60-70')")
        .await;
}

pub async fn strands_are_laid_one_by_one(visit: &mut Visit) {
    load_model(visit, WEAVE).await;
    assert_eq!(
        told(visit).await,
        "Strand 11 of 11: over 1, under 1, and so on."
    );
    let whole: f64 = visit.evaluate(COVERED).await;
    let _: Value = visit
        .evaluate("(() => { const all = document.querySelector('[name=laid]'); all.value = 0; \
                   for (const kind of ['input', 'change']) all.dispatchEvent(new Event(kind, { bubbles: true })); })()")
        .await;
    visit
        .wait_until(&format!(
            "{TOLD} === 'The frame is set; no strand is woven in yet.'"
        ))
        .await;
    visit.wait_until(&format!("{COVERED} < {whole}")).await;
    press(visit, "next").await;
    visit
        .wait_until(&format!(
            "{TOLD} === 'Strand 1 of 11: over 1, under 1, and so on.'"
        ))
        .await;
    visit
        .wait_until("location.search.endsWith('&laid=1')")
        .await;
    // Somebody who does not see it hears what was laid.
    let heard: String = visit
        .evaluate("document.querySelector('.heard[role=status]').textContent")
        .await;
    assert_eq!(heard, "Strand 1 of 11: over 1, under 1, and so on.");
}

pub async fn a_model_that_is_come_to_by_a_link_comes_alive_and_can_be_come_back_to(
    visit: &mut Visit,
) {
    visit.load_alive("en/processes/bat-trang-pottery/").await;
    follow(visit, "a[href$='/wheel/']").await;
    visit.wait_for_heading("Turn a vessel on the wheel").await;
    visit.wait_for(".model[data-ready]").await;
    press(visit, "ring").await;
    visit
        .wait_until("location.search.includes('brush=g')")
        .await;
    follow(visit, ".pointers a[href$='/processes/bat-trang-pottery/']").await;
    visit.wait_until("!document.querySelector('.model')").await;
    visit.client.back().await.expect("the page before");
    visit.wait_for(".model[data-ready]").await;
    visit
        .wait_until("location.search.includes('brush=g')")
        .await;
    visit.wait_until(&format!("{COVERED} > 0.02")).await;
}

pub async fn without_its_program_a_model_stands_as_printed(visit: &mut Visit) {
    for (path, program) in [(WHEEL, "langke-wheel"), (WEAVE, "langke-weave")] {
        visit.faults.set(program, Fault::NotFound);
        visit.load_alive(path).await;
        assert!(visit.evaluate::<bool>(AS_PRINTED).await, "{path}");
    }
}

pub async fn a_model_that_fails_shows_what_was_printed_and_shuts_no_link(visit: &mut Visit) {
    let of_ours = "window.sabotaged = true; throw new Error('on purpose');";
    let measured = format!(
        "const real = Object.getOwnPropertyDescriptor(Element.prototype, 'clientWidth').get; \
         Object.defineProperty(Element.prototype, 'clientWidth', \
           {{ get() {{ if (this.localName !== 'canvas') return real.call(this); {of_ours} }} }});"
    );
    let read = format!(
        "Object.defineProperty(HTMLInputElement.prototype, 'valueAsNumber', {{ get() {{ {of_ours} }}, set() {{}} }});"
    );
    let undo = "document.querySelector('[data-do=undo]').click()";
    let slide = "document.querySelector('[name=height]').dispatchEvent(new Event('input', { bubbles: true }))";
    for (phase, trigger) in [(measured, undo), (read, slide)] {
        load_model(visit, WHEEL).await;
        change(visit, &phase).await;
        let _: Value = visit.evaluate(&format!("({trigger}, null)")).await;
        visit.wait_until("window.sabotaged").await;
        visit.wait_until(AS_PRINTED).await;
        visit.wait_for("html[data-alive]").await;
        follow(visit, ".pointers a[href$='/processes/bat-trang-pottery/']").await;
        visit.wait_for("article.process").await;
    }
}
