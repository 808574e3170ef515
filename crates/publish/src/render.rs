//! A page's data becomes HTML by the same views that the browser runs. Native only.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::skeleton;
use langke_app::pages::{self, ROOT};
use langke_model::escape;
use langke_site::Page;

/// A printed page.
pub struct Printed {
    /// The page's root with all that stands in it. Comments in it are load-bearing: the browser finds its places by them.
    pub root: String,
    /// By which the browser sees whether the page is still as it was printed.
    pub skeleton: String,
}

/// Prints a page.
pub fn print(page: Page) -> Printed {
    let surroundings = &page.surroundings;
    let (tag, style) = (surroundings.language.tag(), escape(&surroundings.style));
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| pages::view(page).to_html());
    owner.cleanup();
    // Leptos marks places with `<!>`, which every parser reads as an empty comment and HTML's grammar does not know. In text
    // and attributes `<` is escaped, so that this is always such a mark.
    let html = html.replace("<!>", "<!---->");
    Printed {
        skeleton: skeleton::of(&html).print(),
        root: format!("<div class=\"{ROOT}\" lang=\"{tag}\" style=\"{style}\">{html}</div>"),
    }
}
