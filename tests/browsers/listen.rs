//! Pages read aloud by the device's own voice: here by a voice of the test's, for no browser of a test has one.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::foreign::{change, follow};
use crate::browsers::map_visit::key;
use crate::browsers::visit::Visit;

const PAGE: &str = "vi/products/phu-vinh-basket/";

/// Gives the device voices of these languages; notes what is said, and lets the test end a sentence.
fn voices(languages: &[&str]) -> String {
    let languages = serde_json::to_string(languages).expect("JSON");
    format!(
        "window.said = []; let now; \
         window.SpeechSynthesisVoice = class {{ constructor(lang) {{ this.lang = lang; this.localService = true; }} }}; \
         window.SpeechSynthesisUtterance = class extends EventTarget {{ \
           constructor(text) {{ super(); this.text = text; }} \
           set onend(call) {{ this.addEventListener('end', call); }} \
           set onerror(call) {{ this.addEventListener('error', call); }} }}; \
         const all = {languages}.map((lang) => new SpeechSynthesisVoice(lang)); \
         const speech = Object.assign(new EventTarget(), {{ \
           getVoices: () => all, \
           speak(one) {{ if (one.text) {{ said.push(one.text); now = one; }} }}, \
           cancel() {{ const cut = now; now = undefined; cut?.dispatchEvent(new Event('end')); }} }}); \
         window.endSentence = () => {{ const ended = now; now = undefined; ended.dispatchEvent(new Event('end')); }}; \
         window.isSpeaking = () => Boolean(now); \
         Object.defineProperty(navigator, 'userAgent', {{ configurable: true, get: () => 'a device with voices' }}); \
         Object.defineProperty(window, 'speechSynthesis', {{ configurable: true, get: () => speech }}); \
         document.dispatchEvent(new Event('langke:shown'));"
    )
}

/// What has been said so far.
async fn said(visit: &Visit) -> Vec<String> {
    let said: Vec<String> = visit.evaluate("window.said").await;
    said.into_iter()
        .map(|one| one.replace('\u{A0}', " "))
        .collect()
}

const IS_OFFERED: &str = "document.querySelector('[data-listen]').offsetParent !== null";

async fn begin(visit: &Visit) {
    visit.load_alive(PAGE).await;
    change(visit, &voices(&["en-US", "vi-VN"])).await;
    visit.wait_until(IS_OFFERED).await;
    visit.tap("[data-listen]").await;
    visit.wait_for(".listening").await;
    visit.wait_until("window.said.length === 1").await;
}

pub async fn a_page_is_read_only_by_a_voice_of_its_language(visit: &mut Visit) {
    visit.load_alive(PAGE).await;
    assert!(!visit.evaluate::<bool>(IS_OFFERED).await, "no voice at all");
    change(visit, &voices(&["en-US"])).await;
    assert!(
        !visit.evaluate::<bool>(IS_OFFERED).await,
        "another language's"
    );
    change(visit, &voices(&["en-US", "vi_VN"])).await;
    visit.wait_until(IS_OFFERED).await;
}

pub async fn a_page_is_read_sentence_by_sentence(visit: &mut Visit) {
    begin(visit).await;
    assert_eq!(said(visit).await, ["Giỏ mây xách tay"]);
    let _: Value = visit.evaluate("(endSentence(), null)").await;
    visit.wait_until("window.said.length === 2").await;
    let why: String = visit
        .evaluate("document.querySelector('.why').textContent.replace(/\\u00a0/g, ' ')")
        .await;
    let second = said(visit).await.pop().expect("a sentence");
    assert!(why.starts_with(&second), "{second} of {why}");

    // Paused: the voice that is cut off does not bring the next sentence.
    visit.tap("[data-read=toggle]").await;
    visit.wait_until("!isSpeaking()").await;
    assert_eq!(said(visit).await.len(), 2);
    visit.tap("[data-read=toggle]").await;
    visit.wait_until("isSpeaking()").await;
    assert_eq!(said(visit).await.pop().expect("a sentence"), second);

    visit.tap("[data-read=on]").await;
    visit.wait_until("window.said.length === 4").await;
    visit.tap("[data-read=back]").await;
    visit.wait_until("window.said.length === 5").await;
    assert_eq!(said(visit).await.pop().expect("a sentence"), second);
    let nothing_of_sources: bool = visit
        .evaluate("window.said.every((one) => !/\\bnguồn\\b/.test(one))")
        .await;
    assert!(nothing_of_sources);
}

pub async fn a_reading_is_ended_with_a_key_and_by_leaving(visit: &mut Visit) {
    begin(visit).await;
    visit
        .wait_until("document.activeElement === document.querySelector('[data-read=toggle]')")
        .await;
    visit.press(&[key::ESCAPE]).await;
    visit
        .wait_until("!document.querySelector('.listening') && !isSpeaking()")
        .await;
    visit
        .wait_until("document.activeElement === document.querySelector('[data-listen]')")
        .await;

    visit.tap("[data-listen]").await;
    visit.wait_until("isSpeaking()").await;
    if visit.has_navigation_api().await {
        follow(visit, "a.site-name").await;
        visit.wait_for("article.home").await;
        visit
            .wait_until("!isSpeaking() && !document.querySelector('.listening')")
            .await;
    }
}

pub async fn without_its_program_a_page_is_only_not_read(visit: &mut Visit) {
    visit.faults.set("langke-listen", Fault::NotFound);
    visit.load_alive(PAGE).await;
    change(visit, &voices(&["vi-VN"])).await;
    visit.wait_until(IS_OFFERED).await;
    visit.tap("[data-listen]").await;
    visit.wait_until(&format!("!({IS_OFFERED})")).await;
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home").await;
}
