//! The rest of the style sheet: a page is printed with the rules of its own kind; pages of other kinds, which the app shows in its
//! place, and live maps need theirs. Only wasm.

use std::cell::RefCell;

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlLinkElement};

use super::wait::within;

/// Nobody waits longer for the style sheet, in milliseconds.
const LIMIT: i32 = 3_000;

thread_local! {
    static WHOLE: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Begins to fetch the whole style sheet, unless it is there or on its way. What is given never fails; see [`whole`].
pub fn ask() -> Promise {
    WHOLE.with_borrow_mut(|whole| whole.get_or_insert_with(fetch).clone())
}

/// Whether the whole style sheet is there, in time. One that did not come is asked for anew by whoever needs it next.
pub async fn whole() -> bool {
    let is_there = match within(&ask(), LIMIT).await {
        Some(Ok(told)) => match told.dyn_ref::<Event>() {
            Some(event) => event.type_() == "load",
            None => told.is_truthy(),
        },
        _ => false,
    };
    if !is_there {
        WHOLE.set(None);
        if let Some(link) = link() {
            link.remove();
        }
    }
    is_there
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

/// The link to the whole style sheet: the one that is there, else a new one.
fn link() -> Option<Element> {
    let document: Document = web_sys::window()?.document()?;
    let address = document
        .get_element_by_id("page-data")?
        .get_attribute("data-style")?;
    let selector = format!("link[rel=stylesheet][href=\"{address}\"]");
    if let Some(link) = document.query_selector(&selector).ok()? {
        return Some(link);
    }
    let link: HtmlLinkElement = document.create_element("link").ok()?.dyn_into().ok()?;
    link.set_rel("stylesheet");
    link.set_href(&address);
    document.head()?.append_child(&link).ok()?;
    Some(link.into())
}
