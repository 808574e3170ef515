//! The query in the address bar: what of a page is worth sharing. Only wasm.

use wasm_bindgen::JsValue;

/// The query of the page's address, with its `?`; empty without one.
pub fn query() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.search().ok())
        .unwrap_or_default()
}

/// The path of the address; another page's from the moment on in which that one is asked for.
pub fn path() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.pathname().ok())
        .unwrap_or_default()
}

/// Puts another query into the address of the page of a path, without a step in its history. Where another page was asked for, its
/// address is left alone: to change it would call off its coming.
pub fn replace_query(of: &str, new: &str) {
    let Some(window) = web_sys::window().filter(|_| path() == of && query() != new) else {
        return;
    };
    let hash = window.location().hash().unwrap_or_default();
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let address = [of, new, &hash].concat();
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
