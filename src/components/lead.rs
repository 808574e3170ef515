//! The head of a page about a thing: kind, name, why, drawing.

use leptos::prelude::*;
use maud::{Markup, html};

use super::picture::{Placement, picture};
use super::still::still;
use super::text::{PageLanguage, foreign, phrase};
use langke_model::i18n::words;
use langke_site::Lead;

/// The head of a page. Its `h1` takes the focus after a navigation. Still.
pub fn lead(lead: &Lead, page: PageLanguage) -> Markup {
    html! { header.lead { (lead_words(lead, page)) (drawing(lead, page)) } }
}

/// The head of a page with something alive between its words and its drawing.
pub fn lead_around(alive: Option<AnyView>, lead: Lead, page: PageLanguage) -> AnyView {
    let lead = StoredValue::new_local(lead);
    view! {
        <header class="lead">
            {still(move || lead.with_value(|lead| lead_words(lead, page)))}
            {alive}
            {still(move || lead.with_value(|lead| drawing(lead, page)))}
        </header>
    }
    .into_any()
}

/// Kind, name, why: what stands in the head beside the drawing. Still.
pub fn lead_words(lead: &Lead, page: PageLanguage) -> Markup {
    html! {
        p.kicker { (lead.kicker) }
        h1 tabindex="-1" { (phrase(&lead.name)) }
        @if let Some(name) = &lead.local_name { p.local-name { (foreign(name)) } }
        p.why { (phrase(&lead.why)) }
        // Shows where the device has a voice of this language; the starter knows.
        p.listen hidden { button type="button" data-listen { (words(page.0).listen) } }
    }
}

fn drawing(lead: &Lead, page: PageLanguage) -> Markup {
    html! { @if let Some(drawing) = &lead.picture { (picture(drawing, Placement::Head, page)) } }
}
