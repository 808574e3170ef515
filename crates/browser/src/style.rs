//! The rest of the style sheet: a page is printed with the rules of its own kind; pages of other kinds, which the app shows in its
//! place, and live maps need theirs. Only wasm.

use std::cell::RefCell;

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Event, HtmlLinkElement};

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
    WHOLE.with_borrow_mut(|whole| whole.get_or_insert_with(fetch).clone())
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
        if let Some(link) = link().filter(|link| link.media() != "all") {
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
        .map(|told| {
            let told = told.unwrap_or_default();
            match told.dyn_ref::<Event>() {
                Some(event) => event.type_() == "load",
                None => told.is_truthy(),
            }
        });
    // Somebody else may have asked anew meanwhile.
    let asked: JsValue = asked.into();
    let is_last = WHOLE.with_borrow(|whole| {
        whole
            .as_ref()
            .is_some_and(|whole| *AsRef::<JsValue>::as_ref(whole) == asked)
    });
    if is_last && comes != Some(true) {
        WHOLE.set(None);
        if let Some(link) = link() {
            link.remove();
        }
    }
    comes
}

fn fetch() -> Promise {
    Promise::new(&mut |done, _| {
        let link = link();
        let sheet = link
            .as_ref()
            .and_then(|link| Reflect::get(link, &"sheet".into()).ok());
        match (link, sheet) {
            (Some(link), Some(sheet)) if !sheet.is_object() => {
                for event in ["load", "error"] {
                    let _ = link.add_event_listener_with_callback(event, &done);
                }
            }
            // Another program of the page may have fetched it.
            (link, _) => {
                let _ = done.call1(&JsValue::NULL, &link.is_some().into());
            }
        }
    })
}

/// The link to the whole style sheet: the one that is there, else a new one. Until it is loaded it is for no medium: Firefox lets all
/// other requests wait for a sheet that the page seems to need.
fn link() -> Option<HtmlLinkElement> {
    let document: Document = web_sys::window()?.document()?;
    let address = document
        .get_element_by_id("page-data")?
        .get_attribute("data-style")?;
    let selector = format!("link[rel=stylesheet][href=\"{address}\"]");
    if let Some(link) = document.query_selector(&selector).ok()? {
        return link.dyn_into().ok();
    }
    let link: HtmlLinkElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_rel("stylesheet");
    link.set_media("not all");
    link.set_href(&address);
    document.head()?.append_child(&link).ok()?;
    Some(link)
}
