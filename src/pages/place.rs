//! A place's page; only its certificate follows the clock.

use leptos::prelude::*;
use maud::html;

use crate::components::{
    PageLanguage, badge, certificate, details, lead_around, map, sections, still, story,
};
use langke_model::i18n::words;
use langke_site::PlacePage;

#[inline(never)]
pub fn view(place: PlacePage, page: PageLanguage) -> AnyView {
    let PlacePage {
        lead: head,
        rows,
        story: blocks,
        experiences,
        map: sheet,
        certificate: own,
        sections: pointers,
    } = place;
    let words = words(page.0);
    view! {
        <article class="place">
            {lead_around(own.as_ref().map(|one| badge(one, page)), head, page)}
            {still(move || story(&blocks, page))}
            {own.map(|one| certificate(one, page))}
            {still(move || html! {
                (details(words.to_try, &experiences, page))
                @if let Some(sheet) = &sheet { (map(sheet)) }
                (details(words.details, &rows, page))
                (sections(&pointers, page))
            })}
        </article>
    }
    .into_any()
}
