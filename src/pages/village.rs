//! A village's page.

use leptos::prelude::*;

use crate::components::{
    PageLanguage, cards, details, disputes, facts, lead, map, sections, story,
};
use crate::i18n::words;
use crate::site::VillagePage;

pub fn view(village: VillagePage, page: PageLanguage) -> AnyView {
    view! {
        <article class="village">
            {lead(village.lead, page)}
            {cards(village.ways_in)}
            {story(village.story, page)}
            {disputes(village.disputes, page)}
            {facts(village.facts, page)}
            {details(words(page.0).details, village.rows, page)}
            {village.map.map(map)}
            {sections(village.sections)}
        </article>
    }
    .into_any()
}
