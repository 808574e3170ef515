//! A page's data becomes HTML by the same views that the browser runs. Native only.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::pages::App;
use crate::site::Page;

/// The HTML of a page's body. Comments in it are load-bearing: the browser finds its places by them.
pub fn body(page: Page) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| App::new(Arc::new(page)).view(|| ()).to_html());
    owner.cleanup();
    // Leptos marks places with `<!>`, which every parser reads as an empty comment and HTML's grammar does not know. In text
    // and attributes `<` is escaped, so that this is always such a mark.
    html.replace("<!>", "<!---->")
}
