//! The query in the address bar: what of a page is worth sharing. Only wasm.

use wasm_bindgen::JsValue;

/// The query of the page's address, with its `?`; empty without one.
pub fn query() -> String {
    let location = web_sys::window().map(|window| window.location());
    location
        .and_then(|location| location.search().ok())
        .unwrap_or_default()
}

/// Puts another query into the address of the page that is shown, without a step in its history.
pub fn replace_query(new: &str) {
    let Some(window) = web_sys::window().filter(|_| query() != new) else {
        return;
    };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let address = path + new + &hash;
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
