//! Makes the next page ready: its data when a pointer or the focus comes to its link, all of it when a finger comes down, and what
//! can be said before from the links in view. Only wasm.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlAnchorElement};

use super::{ahead, in_view, store};
use langke_browser::style::Rules;
use langke_browser::wait;

/// Listens on the whole document; links come and go with the pages.
pub fn attach() {
    if network_is_dear() {
        return;
    }
    for event in ["pointerover", "focusin"] {
        let _ = window_event_listener_untyped(event, |event| {
            if let Some(file) = link_of(&event)
                .and_then(|link| ahead::path_of(&link))
                .and_then(|path| store::file_for(&path))
            {
                ahead::fetch(&file);
            }
        });
    }
    // Between the finger that comes down and the one that goes up again there is time to build a page.
    let _ = window_event_listener_untyped("pointerdown", |event| {
        if let Some(path) = link_of(&event).and_then(|link| ahead::path_of(&link)) {
            spawn_local(ahead::build(path));
        }
    });
    spawn_local(async {
        wait::idle().await;
        // The rules come without a style: they are looked at together with the first page that needs them.
        Rules::Whole.fetch_ahead();
        in_view::attach();
    });
}

/// The nearest link around an event's target.
fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

/// Whether the visitor asked the browser to save data, or has a connection on which a page that is fetched in vain is felt.
fn network_is_dear() -> bool {
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok();
    let Some(connection) = get(&window().navigator(), "connection") else {
        return false;
    };
    let is_slow = get(&connection, "effectiveType")
        .and_then(|kind| kind.as_string())
        .is_some_and(|kind| kind.ends_with("2g"));
    is_slow || get(&connection, "saveData").is_some_and(|value| value.is_truthy())
}
