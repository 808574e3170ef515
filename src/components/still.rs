//! Still parts: written once from the page's data, never touched by the app while their page is shown.
//!
//! The publisher prints them. When the app takes a printed page over, it passes over them without reading or building anything;
//! when it shows another page, the browser parses them in one go. So a long story costs no more to bring alive than a short one,
//! and its data need not stand in the page a second time.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use maud::{Markup, html};

/// A still part of a page; what is inside takes part in the layout as if it stood there by itself.
pub fn still(markup: impl FnOnce() -> Markup) -> AnyView {
    let text = if is_taking_over() {
        String::new()
    } else {
        html! { div.still { (markup()) } }.into_string()
    };
    InertElement::new(text).into_any()
}

/// Whether the app is taking over what was printed.
fn is_taking_over() -> bool {
    Owner::current_shared_context().is_some_and(|context| context.during_hydration())
}
