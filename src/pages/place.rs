//! A place's page.

use leptos::prelude::*;

use crate::components::{PageLanguage, certificate, details, lead, map, sections, story};
use crate::i18n::words;
use crate::site::PlacePage;

pub fn view(place: PlacePage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    view! {
        <article class="place">
            {lead(place.lead, page)}
            {story(place.story, page)}
            {place.certificate.map(|one| certificate(one, page))}
            {details(words.to_try, place.experiences, page)}
            {place.map.map(map)}
            {details(words.details, place.rows, page)}
            {sections(place.sections)}
        </article>
    }
    .into_any()
}
