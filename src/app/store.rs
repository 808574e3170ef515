//! Pages' data: fetched once, kept for back and forward, shared by navigation and prefetch. Only wasm.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use langke_browser::fetch::{Missing, Request};
use langke_model::data::parse;
use langke_site::{Address, Base, Page};

/// As many pages are kept as a visitor goes back to.
const MOST_KEPT: usize = 48;

/// The data of a page that was asked for.
struct Asked {
    file: String,
    request: Request,
    /// Its text, or why there is none.
    text: Promise,
    is_there: Rc<Cell<bool>>,
}

struct Store {
    base: Base,
    /// The newest last.
    asked: Vec<Asked>,
}

thread_local! {
    static STORE: RefCell<Option<Store>> = const { RefCell::new(None) };
}

/// Begins with nothing: the printed page carries only what its live parts need.
pub fn open(base: Base) {
    let asked = Vec::new();
    STORE.set(Some(Store { base, asked }));
}

/// The bundle's file for a path on this host, if the path is a page of this site.
pub fn file_for(path: &str) -> Option<String> {
    STORE.with_borrow(|store| file_of(&store.as_ref()?.base, path))
}

fn file_of(base: &Base, path: &str) -> Option<String> {
    Address::parse(base.strip(path)?)?.bundle_file()
}

/// Begins to fetch a page's data, unless it is there or on its way. What hangs is forgotten and asked for anew.
pub fn fetch(file: &str) -> Option<Promise> {
    STORE.with_borrow_mut(|store| {
        let store = store.as_mut()?;
        if let Some(at) = store.asked.iter().position(|asked| asked.file == file) {
            let asked = &store.asked[at];
            if asked.is_there.get() || !asked.request.hangs() {
                return Some(asked.text.clone());
            }
            store.asked.remove(at).request.end();
        }
        let request = Request::new()?;
        let is_there = Rc::new(Cell::new(false));
        let text = {
            let (address, request, is_there) =
                (store.base.join(file), request.clone(), is_there.clone());
            future_to_promise(async move {
                match request.text(&address).await {
                    Ok(text) => {
                        is_there.set(true);
                        Ok(text.into())
                    }
                    Err(missing) => {
                        forget(&request);
                        Err(JsValue::from_bool(missing == Missing::Gone))
                    }
                }
            })
        };
        store.asked.push(Asked {
            file: file.to_owned(),
            request,
            text: text.clone(),
            is_there,
        });
        if store.asked.len() > MOST_KEPT {
            store.asked.remove(0);
        }
        Some(text)
    })
}

/// Whether a page's data is there or on its way.
pub fn is_asked(file: &str) -> bool {
    STORE.with_borrow(|store| {
        let asked = store.iter().flat_map(|store| &store.asked);
        asked.into_iter().any(|asked| asked.file == file)
    })
}

/// Whether a page's data is there.
pub fn is_there(file: &str) -> bool {
    STORE.with_borrow(|store| {
        let asked = store.iter().flat_map(|store| &store.asked);
        asked
            .into_iter()
            .any(|asked| asked.file == file && asked.is_there.get())
    })
}

/// A page's data.
pub async fn page(file: &str) -> Result<Page, Missing> {
    let text = fetch(file).ok_or(Missing::Gone)?;
    match JsFuture::from(text).await {
        Ok(text) => parse(&text.as_string().unwrap_or_default()).ok_or(Missing::Gone),
        Err(is_gone) if is_gone.is_truthy() => Err(Missing::Gone),
        Err(_) => Err(Missing::Unreachable),
    }
}

/// Ends what is on its way for other pages than this one.
pub fn leave_for(file: &str) {
    let left: Vec<Request> = STORE.with_borrow(|store| {
        let asked = store.iter().flat_map(|store| &store.asked);
        asked
            .filter(|asked| asked.file != file && !asked.is_there.get())
            .map(|asked| asked.request.clone())
            .collect()
    });
    for request in left {
        request.end();
    }
}

/// Forgets what did not come, so that it is fetched anew.
fn forget(request: &Request) {
    STORE.with_borrow_mut(|store| {
        if let Some(store) = store {
            store.asked.retain(|asked| asked.request != *request);
        }
    });
}
