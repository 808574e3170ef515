//! Parts over which the app passes when it takes a printed page over, without reading or building anything: whatever an extension
//! or a translator did inside of them, it does not stumble over it.
//!
//! Still parts are written once from the page's data and never touched by the app while their page is shown. The publisher
//! prints them; when the app shows another page, the browser parses them in one go. So a long story costs no more to bring alive
//! than a short one, and its data need not stand in the page a second time. Words that change are written anew as a whole.

use leptos::prelude::*;
use maud::Markup;

use langke_model::escape;

/// The class of still parts: they take no part in the layout themselves.
pub const STILL: &str = "still";

/// The classes of the elements that are passed over.
pub const LEAVES: [&str; 2] = [STILL, "told"];

/// A still part of a page; what is inside takes part in the layout as if it stood there by itself.
pub fn still(markup: impl FnOnce() -> Markup) -> AnyView {
    let html = if is_taking_over() {
        String::new()
    } else {
        markup().into_string()
    };
    view! { <div class=STILL inner_html=html></div> }.into_any()
}

/// Words that change with a person's choices or with the clock.
pub fn told(words: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    view! { <span class="told" inner_html=move || escape(&words())></span> }.into_any()
}

/// Whether the app is taking over what was printed.
fn is_taking_over() -> bool {
    Owner::current_shared_context().is_some_and(|context| context.during_hydration())
}
