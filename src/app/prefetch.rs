//! Fetches a page's data when a finger, a pointer or the focus comes to its link. Only wasm.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlAnchorElement};

use super::store;
use langke_browser::style;

/// Listens on the whole document; links come and go with the pages.
pub fn attach() {
    if saves_data() {
        return;
    }
    for event in ["pointerover", "touchstart", "focusin"] {
        let _ = window_event_listener_untyped(event, |event| {
            let Some(link) = link_of(&event) else { return };
            if link.host() != window().location().host().unwrap_or_default() {
                return;
            }
            let Some(text) = store::file_for(&link.pathname()).and_then(|file| store::fetch(&file))
            else {
                return;
            };
            // A failure is told when the page is asked for, not before; asking then tries anew.
            leptos::task::spawn_local(async move {
                let _ = JsFuture::from(text).await;
            });
            leptos::task::spawn_local(async {
                style::whole().await;
            });
        });
    }
}

/// The nearest link around an event's target.
fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

/// Whether the visitor asked the browser to save data.
fn saves_data() -> bool {
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok();
    get(&window().navigator(), "connection")
        .and_then(|connection| get(&connection, "saveData"))
        .is_some_and(|value| value.is_truthy())
}
