//! A page's data becomes HTML by the same views that the browser runs. Native only.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use memchr::memmem;

use super::skeleton;
use langke_app::pages::{self, ROOT};
use langke_model::escape;
use langke_site::Page;

/// Where the app says what it does. It stays when pages come and go, so that screen readers hear of it.
pub const STATUS: &str =
    "<div class=\"status\"><p class=\"announcement\" role=\"status\"></p></div>";

/// A printed page.
pub struct Printed {
    /// The app's element: the page's root with all that stands in it, then where the app says what it does. Comments in it are
    /// load-bearing: the browser finds its places by them.
    pub app: String,
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
    // The app lives in an element of its own. What others put beside it is none of its business.
    let mut app =
        format!("<div id=\"app\"><div class=\"{ROOT}\" lang=\"{tag}\" style=\"{style}\">");
    let begin = app.len();
    app.reserve(html.len() + html.len() / 8);
    with_comments(&html, &mut app);
    let skeleton = skeleton::of(&app[begin..]).print();
    app.push_str("</div>");
    app.push_str(STATUS);
    app.push_str("</div>");
    Printed { app, skeleton }
}

/// Leptos marks places with `<!>`, which every parser reads as an empty comment and HTML's grammar does not know. In text and attributes
/// `<` is escaped, so that this is always such a mark.
fn with_comments(html: &str, to: &mut String) {
    const MARK: &str = "<!>";
    let mut rest = html;
    while let Some(place) = memmem::find(rest.as_bytes(), MARK.as_bytes()) {
        to.push_str(&rest[..place]);
        to.push_str("<!---->");
        rest = &rest[place + MARK.len()..];
    }
    to.push_str(rest);
}
