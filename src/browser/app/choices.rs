//! The choices of the form on a list's page: read from the address, followed, remembered in the address. Only wasm.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, NodeList};

/// Follows the form on the page: `chosen` has the ids of all choices that narrow the list.
pub fn follow(chosen: RwSignal<Vec<String>>) {
    let Ok(Some(form)) = document().query_selector("form.filters") else {
        return;
    };
    check_from_address();
    look(chosen);
    let listener = Closure::<dyn Fn()>::new(move || {
        // After a reset has put the form back.
        set_timeout(
            move || {
                look(chosen);
                remember();
            },
            Duration::ZERO,
        );
    });
    for event in ["change", "reset"] {
        let function = listener.as_ref().unchecked_ref();
        let _ = form.add_event_listener_with_callback(event, function);
    }
    listener.forget();
}

/// Checks what the address asks for; what it does not name stays as it is, chosen before the app was there.
fn check_from_address() {
    let query = window().location().search().unwrap_or_default();
    for pair in query.trim_start_matches('?').split('&') {
        let Some((name, value)) = pair.split_once('=') else {
            continue;
        };
        // Names and values are words joined by hyphens; anything else is none of ours.
        let plain = |text: &str| {
            text.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if !plain(name) || !plain(value) {
            continue;
        }
        let selector = format!(".filters [name='{name}'][value='{value}']");
        if let Ok(Some(input)) = document().query_selector(&selector)
            && let Some(input) = input.dyn_ref::<HtmlInputElement>()
        {
            input.set_checked(true);
        }
    }
}

/// The inputs that are checked and narrow the list.
fn checked() -> Vec<HtmlInputElement> {
    let mut inputs = Vec::new();
    let found: Option<NodeList> = document().query_selector_all(".filters input:checked").ok();
    if let Some(found) = found {
        for index in 0..found.length() {
            if let Some(Ok(input)) = found.get(index).map(JsCast::dyn_into::<HtmlInputElement>)
                && !input.value().is_empty()
            {
                inputs.push(input);
            }
        }
    }
    inputs
}

fn look(chosen: RwSignal<Vec<String>>) {
    let mut ids = Vec::new();
    for input in checked() {
        ids.push(input.id());
    }
    if chosen.with_untracked(|chosen| *chosen != ids) {
        chosen.set(ids);
    }
}

/// The address says what is chosen, so that it can be shared, reloaded, returned to.
fn remember() {
    let mut query = String::new();
    for input in checked() {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(&input.name());
        query.push('=');
        query.push_str(&input.value());
    }
    let path = window().location().pathname().unwrap_or_default();
    if let Ok(history) = window().history() {
        let address = path + &query;
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
