//! The head of a page about a thing: kind, name, why, drawing.

use leptos::prelude::*;

use super::picture::picture;
use super::text::{PageLanguage, phrase};
use crate::site::Lead;

/// The head of a page. Its `h1` takes the focus after a navigation.
pub fn lead(lead: Lead, page: PageLanguage) -> AnyView {
    let Lead {
        kicker,
        name,
        why,
        picture: drawing,
    } = lead;
    view! {
        <header class="lead">
            <p class="kicker">{kicker}</p>
            <h1 tabindex="-1">{phrase(name)}</h1>
            <p class="why">{phrase(why)}</p>
            {drawing.map(|drawing| picture(drawing, true, page))}
        </header>
    }
    .into_any()
}
