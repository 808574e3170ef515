//! The next page, made ready before it is asked for: its data fetched, or all of it built. Only wasm.

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlAnchorElement;

use super::{screen, store};
use langke_browser::style::Rules;

/// The path of a link, if it leads to this host.
pub fn path_of(link: &HtmlAnchorElement) -> Option<String> {
    (link.host() == window().location().host().unwrap_or_default()).then(|| link.pathname())
}

/// Fetches a page's data and the rules of all pages. A failure is told when the page is asked for, not before; asking then tries
/// anew.
pub fn fetch(file: &str) {
    let Some(text) = store::fetch(file) else {
        return;
    };
    spawn_local(async move {
        let _ = JsFuture::from(text).await;
    });
    Rules::Whole.fetch_ahead();
}

/// Whether nothing is left to be made ready of the page of a path.
pub fn is_ready(path: &str) -> bool {
    screen::is_kept(path) || screen::is_ahead(path)
}

/// Fetches a page and builds it, unless it is ready.
pub async fn build(path: String) {
    let Some(file) = store::file_for(&path) else {
        return;
    };
    if is_ready(&path) {
        return;
    }
    fetch(&file);
    if let Ok(page) = store::page(&file).await {
        screen::build_ahead(path, page);
    }
}
