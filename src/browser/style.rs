//! The rest of the style sheet: a page is printed with the rules of its own kind; pages of other kinds, which the app shows in its
//! place, and live maps need theirs. Only wasm.

use std::cell::RefCell;

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlLinkElement};

thread_local! {
    static WHOLE: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Fetches the whole style sheet, once; what is given settles when it is there or when it is known not to come.
pub fn whole() -> Promise {
    WHOLE.with_borrow_mut(|whole| whole.get_or_insert_with(fetch).clone())
}

fn fetch() -> Promise {
    Promise::new(&mut |done, _| {
        let is_coming = link().is_some_and(|link| {
            for event in ["load", "error"] {
                let _ = link.add_event_listener_with_callback(event, &done);
            }
            // Another program of the page may have fetched it.
            let sheet = Reflect::get(&link, &"sheet".into()).unwrap_or_default();
            sheet.is_null()
        });
        if !is_coming {
            let _ = done.call0(&JsValue::NULL);
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
