//! Pages' data: fetched once, kept for back and forward, shared by navigation and prefetch. Only wasm.

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Response;

use crate::data::parse;
use crate::site::{Address, Base, Page};

/// As many pages are kept as a visitor goes back to.
const MOST_KEPT: usize = 48;

/// Why a page's data is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The network or the host did not answer: trying again may help.
    Unreachable,
    /// The host has no such data, or data of another version: the browser should load the page itself.
    Gone,
}

struct Store {
    base: Base,
    /// The text of each page's data by its file, the newest last.
    texts: Vec<(String, Promise)>,
}

thread_local! {
    static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
}

/// Begins with nothing: the printed page carries only what its live parts need.
pub fn open(base: Base) {
    let texts = Vec::new();
    STORE.with_borrow_mut(|store| *store = Some(Store { base, texts }));
}

/// The bundle's file for a path on this host, if the path is a page of this site.
pub fn file_for(path: &str) -> Option<String> {
    STORE.with_borrow(|store| file_of(&store.as_ref()?.base, path))
}

fn file_of(base: &Base, path: &str) -> Option<String> {
    Address::parse(base.strip(path)?)?.bundle_file()
}

/// Begins to fetch a page's data, unless it is there or on its way.
pub fn fetch(file: &str) -> Option<Promise> {
    STORE.with_borrow_mut(|store| {
        let store = store.as_mut()?;
        if let Some((_, text)) = store.texts.iter().find(|(kept, _)| kept == file) {
            return Some(text.clone());
        }
        let text = future_to_promise(text_of(store.base.join(file)));
        store.texts.push((file.to_owned(), text.clone()));
        if store.texts.len() > MOST_KEPT {
            store.texts.drain(..1);
        }
        Some(text)
    })
}

/// A page's data.
pub async fn page(file: &str) -> Result<Arc<Page>, Missing> {
    let text = fetch(file).ok_or(Missing::Gone)?;
    match JsFuture::from(text).await {
        Ok(text) => {
            let text = text.as_string().unwrap_or_default();
            parse(&text).map(Arc::new).ok_or(Missing::Gone)
        }
        Err(reason) => {
            forget(file);
            Err(if reason.as_bool() == Some(GONE) {
                Missing::Gone
            } else {
                Missing::Unreachable
            })
        }
    }
}

/// What a rejected fetch carries when the host answered that there is no such file.
const GONE: bool = true;

async fn text_of(address: String) -> Result<JsValue, JsValue> {
    let unreachable = |_| JsValue::from_bool(!GONE);
    let response: Response = JsFuture::from(window().fetch_with_str(&address))
        .await
        .and_then(JsCast::dyn_into)
        .map_err(unreachable)?;
    match response.status() {
        200 => JsFuture::from(response.text()?).await.map_err(unreachable),
        status => Err(JsValue::from_bool(if (400..500).contains(&status) {
            GONE
        } else {
            !GONE
        })),
    }
}

/// Forgets a page's data, so that it is fetched anew.
pub fn forget(file: &str) {
    STORE.with_borrow_mut(|store| {
        if let Some(store) = store {
            store.texts.retain(|(kept, _)| kept != file);
        }
    });
}
