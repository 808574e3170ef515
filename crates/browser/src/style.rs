//! The rest of the style sheet: a page is printed with the rules of its own kind; pages of other kinds, which the app shows in its
//! place, and live maps need theirs. Only wasm.

use std::cell::RefCell;

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::HtmlLinkElement;

use super::fetch::Request;
use super::wait::within;

/// Nobody waits longer for the style sheet, in milliseconds.
const LIMIT: i32 = 3_000;
/// What was asked for ahead and has not come by then will not come any more, in milliseconds.
const AHEAD_LIMIT: i32 = 10_000;

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
    let was_asked = WHOLE.with_borrow(Option::is_some);
    // It may have failed when it was asked for ahead, perhaps in a dead spot.
    let is_there = match comes(LIMIT).await {
        Some(false) if was_asked => comes(LIMIT).await == Some(true),
        comes => comes == Some(true),
    };
    if is_there {
        // To set it again would have the browser look at every rule again.
        if let Some(link) = there().filter(|link| link.media() != "all") {
            link.set_media("all");
        }
    }
    is_there
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
        if let Some(link) = there() {
            link.remove();
        }
    }
    comes
}

/// Brings the whole style sheet into the page, for no medium yet. Its bytes first: a link whose sheet hangs keeps a document from being
/// loaded.
async fn bring() -> bool {
    let Some(address) = address() else {
        return false;
    };
    if link(&address).is_none() {
        let Some(request) = Request::new() else {
            return false;
        };
        if request.text(&address).await.is_err() {
            return false;
        }
    }
    // Another program of the page may have brought it meanwhile.
    let Some(link) = link(&address).or_else(|| add_link(&address)) else {
        return false;
    };
    let has_sheet = |link: &HtmlLinkElement| {
        Reflect::get(link, &"sheet".into()).is_ok_and(|sheet| sheet.is_object())
    };
    if !has_sheet(&link) {
        let told = Promise::new(&mut |done, _| {
            for event in ["load", "error"] {
                let _ = link.add_event_listener_with_callback(event, &done);
            }
        });
        let _ = JsFuture::from(told).await;
    }
    has_sheet(&link)
}

/// The link to the whole style sheet, if the page has one.
fn there() -> Option<HtmlLinkElement> {
    link(&address()?)
}

/// Where the whole style sheet is.
fn address() -> Option<String> {
    let document = web_sys::window()?.document()?;
    document
        .get_element_by_id("page-data")?
        .get_attribute("data-style")
}

/// The link to the whole style sheet, if it is there.
fn link(address: &str) -> Option<HtmlLinkElement> {
    let document = web_sys::window()?.document()?;
    let selector = format!("link[rel=stylesheet][href=\"{address}\"]");
    document.query_selector(&selector).ok()??.dyn_into().ok()
}

/// Links the whole style sheet, for no medium: the browser need not look at its rules before it counts.
fn add_link(address: &str) -> Option<HtmlLinkElement> {
    let document = web_sys::window()?.document()?;
    let link: HtmlLinkElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_rel("stylesheet");
    link.set_media("not all");
    link.set_href(address);
    document.head()?.append_child(&link).ok()?;
    Some(link)
}
