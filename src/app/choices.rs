//! The choices of the form on a list's page: read from the address, followed, remembered in the address. Only wasm.

use std::time::Duration;

use langke_browser::address_bar;
use langke_model::is_slug;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, NodeList};

/// The form that narrows a list.
const FORM: &str = "form.filters";

/// Follows the form of a page: `chosen` has the ids of all choices that narrow the list.
pub fn follow(root: &Element, chosen: RwSignal<Vec<String>>) {
    let Ok(Some(form)) = root.query_selector(FORM) else {
        return;
    };
    // The address is that of another page while this one is built ahead.
    if root.is_connected() {
        check_from_address(&form);
    }
    look(&form, chosen);
    let followed = form.clone();
    let listener = Closure::<dyn Fn()>::new(move || {
        let form = followed.clone();
        // After a reset has put the form back.
        set_timeout(
            move || {
                look(&form, chosen);
                remember(&form);
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

/// Puts the form of a page that is shown again as the address asks for; whoever follows it hears of that.
pub fn follow_address(root: &Element) {
    if let Ok(Some(form)) = root.query_selector(FORM)
        && let Some(form) = form.dyn_ref::<HtmlFormElement>()
    {
        form.reset();
        check_from_address(form);
    }
}

/// Checks what the address asks for; what it does not name stays as it is, chosen before the app was there.
fn check_from_address(form: &Element) {
    let query = address_bar::query();
    for pair in query.trim_start_matches('?').split('&') {
        let Some((name, value)) = pair.split_once('=') else {
            continue;
        };
        // Anything else is none of ours, and would not be safe in a selector.
        if !is_slug(name) || !is_slug(value) {
            continue;
        }
        let selector = format!("[name='{name}'][value='{value}']");
        if let Ok(Some(input)) = form.query_selector(&selector)
            && let Some(input) = input.dyn_ref::<HtmlInputElement>()
        {
            input.set_checked(true);
        }
    }
}

/// The inputs that are checked and narrow the list.
fn checked(form: &Element) -> Vec<HtmlInputElement> {
    let mut inputs = Vec::new();
    let found: Option<NodeList> = form.query_selector_all("input:checked").ok();
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

fn look(form: &Element, chosen: RwSignal<Vec<String>>) {
    let mut ids = Vec::new();
    for input in checked(form) {
        ids.push(input.id());
    }
    // The page may have been left meanwhile.
    if chosen.try_with_untracked(|chosen| *chosen != ids) == Some(true) {
        chosen.set(ids);
    }
}

/// The address says what is chosen, so that it can be shared, reloaded, returned to.
fn remember(form: &Element) {
    if !form.is_connected() {
        return;
    }
    let mut query = String::new();
    for input in checked(form) {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(&input.name());
        query.push('=');
        query.push_str(&input.value());
    }
    address_bar::replace_query(&address_bar::path(), &query);
}
