//! The rest of the style sheet: a page is printed with the rules of its own kind, and pages of other kinds, which the app shows
//! in its place, need theirs. Only wasm.

use std::cell::RefCell;

use js_sys::Promise;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlLinkElement;

thread_local! {
    static WHOLE: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Fetches the whole style sheet, once; what is given settles when it is there or when it is known not to come.
pub fn whole() -> Promise {
    WHOLE.with_borrow_mut(|whole| whole.get_or_insert_with(fetch).clone())
}

fn fetch() -> Promise {
    Promise::new(&mut |done, _| {
        let sheet = || -> Option<HtmlLinkElement> {
            let data = document().get_element_by_id("page-data")?;
            let sheet: HtmlLinkElement = document().create_element("link").ok()?.dyn_into().ok()?;
            sheet.set_rel("stylesheet");
            sheet.set_href(&data.get_attribute("data-style")?);
            sheet.set_onload(Some(&done));
            sheet.set_onerror(Some(&done));
            document().head()?.append_child(&sheet).ok()?;
            Some(sheet)
        };
        if sheet().is_none() {
            let _ = done.call0(&JsValue::NULL);
        }
    })
}
