//! What the app says beside the page: which page is read now, and that one could not be fetched. Only wasm.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element};

use crate::components::failure;
use langke_model::i18n::{Language, words};

thread_local! {
    static RETRY: Closure<dyn Fn()> = Closure::new(super::navigation::retry);
}

/// A screen reader says which page is read now.
pub fn announce(document: &Document, language: Language, title: &str) {
    if let Ok(Some(announcement)) = document.query_selector(".announcement") {
        let text = format!("{}: {title}", words(language).now_reading);
        announcement.set_text_content(Some(&text));
    }
}

/// Says that a page could not be fetched, and offers to try again.
pub fn tell_failure(document: &Document, language: Language) {
    let saved = document.query_selector(".colophon a[href$='/saved/']");
    let saved = saved
        .ok()
        .flatten()
        .and_then(|link| link.get_attribute("href"));
    let markup = failure(words(language), saved.as_deref()).into_string();
    withdraw_failure(document);
    let Some(status) = status(document) else {
        return;
    };
    let _ = status.insert_adjacent_html("beforeend", &markup);
    if let Ok(Some(button)) = status.query_selector(".failure button") {
        RETRY.with(|retry| {
            let function = retry.as_ref().unchecked_ref();
            let _ = button.add_event_listener_with_callback("click", function);
        });
    }
}

/// Takes back what was said of a failure.
pub fn withdraw_failure(document: &Document) {
    if let Ok(Some(notice)) = document.query_selector(".failure") {
        notice.remove();
    }
}

/// Where the app speaks: as printed, or anew if somebody took it away.
fn status(document: &Document) -> Option<Element> {
    if let Some(status) = document.query_selector(".status").ok()? {
        return Some(status);
    }
    let status = document.create_element("div").ok()?;
    status.set_class_name("status");
    document.body()?.append_child(&status).ok()?;
    Some(status)
}
