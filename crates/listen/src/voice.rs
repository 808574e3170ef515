//! The device's own voices. Only wasm.

use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// The voices of the device; none where it has no speech at all.
pub fn speech() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

/// A voice of a language, one that needs no network before others; a voice of another language never.
pub fn of(language: &str) -> Option<SpeechSynthesisVoice> {
    let mut found: Option<SpeechSynthesisVoice> = None;
    for voice in speech()?.get_voices() {
        let Ok(voice) = voice.dyn_into::<SpeechSynthesisVoice>() else {
            continue;
        };
        // "vi-VN", on some devices "vi_VN".
        let tag = voice.lang();
        let is_its = tag
            .split(['-', '_'])
            .next()
            .is_some_and(|first| first.eq_ignore_ascii_case(language));
        let is_better = |one: &SpeechSynthesisVoice| voice.local_service() && !one.local_service();
        if is_its && found.as_ref().is_none_or(is_better) {
            found = Some(voice);
        }
    }
    found
}

/// Lets a voice speak; none if it cannot.
pub fn speak(
    text: &str,
    voice: &SpeechSynthesisVoice,
    speed: f32,
) -> Option<SpeechSynthesisUtterance> {
    let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(voice));
    utterance.set_rate(speed);
    speech()?.speak(&utterance);
    Some(utterance)
}

/// Stops whatever is spoken. To pause a voice fails on Android: it is stopped, and the sentence remembered.
pub fn hush() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}
