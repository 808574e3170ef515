//! The rest of the style sheet: a page is printed with the rules of its own kind; pages of other kinds, which the app shows in its
//! place, and live maps need theirs. Only wasm.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::HtmlStyleElement;

use super::fetch::Request;
use super::wait::within;

/// Nobody waits longer for the style sheet, in milliseconds.
const LIMIT: i32 = 3_000;
/// What was asked for ahead and has not come by then will not come any more, in milliseconds.
const AHEAD_LIMIT: i32 = 10_000;

/// What the whole style sheet is called in the page.
const ID: &str = "whole-style";

thread_local! {
    static WHOLE: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Begins to fetch the whole style sheet, unless it is there or on its way.
fn ask() -> Promise {
    WHOLE.with_borrow_mut(|whole| {
        whole
            .get_or_insert_with(|| future_to_promise(async { Ok(bring().await.into()) }))
            .clone()
    })
}

/// Begins to fetch the whole style sheet; nothing on screen is looked at anew before it is needed.
pub fn fetch_ahead() {
    spawn_local(async {
        comes(AHEAD_LIMIT).await;
    });
}

/// Fetches the whole style sheet, unless it is there, and lets it count. Tells whether it is there in time.
pub async fn whole() -> bool {
    let is_there = fetched().await;
    if is_there {
        count();
    }
    is_there
}

/// Fetches the whole style sheet, unless it is there. Tells whether it is there in time.
pub async fn fetched() -> bool {
    let was_asked = WHOLE.with_borrow(Option::is_some);
    // It may have failed when it was asked for ahead, perhaps in a dead spot.
    match comes(LIMIT).await {
        Some(false) if was_asked => comes(LIMIT).await == Some(true),
        comes => comes == Some(true),
    }
}

/// Lets the whole style sheet count, if it is there.
pub fn count() {
    // To set it again would have the browser look at every rule again.
    if let Some(style) = there().filter(|style| style.media() != "all") {
        style.set_media("all");
    }
}

/// Whether the whole style sheet comes, or none if nobody knows in time. What did not come is forgotten.
async fn comes(limit: i32) -> Option<bool> {
    let asked = ask();
    let comes = within(JsFuture::from(asked.clone()), limit)
        .await
        .map(|told| told.is_ok_and(|told| told.is_truthy()));
    // Somebody else may have asked anew meanwhile.
    let asked: JsValue = asked.into();
    let is_last = WHOLE.with_borrow(|whole| {
        whole
            .as_ref()
            .is_some_and(|whole| *AsRef::<JsValue>::as_ref(whole) == asked)
    });
    if is_last && comes != Some(true) {
        WHOLE.set(None);
    }
    comes
}

/// Brings the whole style sheet into the page, for no medium yet: the browser need not look at its rules before it counts. What was
/// fetched stands in the page itself; a link would ask for it again.
async fn bring() -> bool {
    let Some(address) = address() else {
        return false;
    };
    if there().is_some() {
        return true;
    }
    let Some(request) = Request::new() else {
        return false;
    };
    let Ok(rules) = request.text(&address).await else {
        return false;
    };
    // Another program of the page may have brought it meanwhile.
    there().is_some() || add(&rules).is_some()
}

/// The whole style sheet, if the page has it.
fn there() -> Option<HtmlStyleElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(ID)?.dyn_into().ok()
}

/// Where the whole style sheet is.
fn address() -> Option<String> {
    let document = web_sys::window()?.document()?;
    document
        .get_element_by_id("page-data")?
        .get_attribute("data-style")
}

fn add(rules: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let style: HtmlStyleElement = document.create_element("style").ok()?.dyn_into().ok()?;
    style.set_id(ID);
    style.set_media("not all");
    style.set_text_content(Some(rules));
    document.head()?.append_child(&style).ok()?;
    Some(())
}
