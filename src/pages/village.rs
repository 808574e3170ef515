//! A village's page. Still.

use leptos::prelude::*;
use maud::html;

use crate::components::{
    PageLanguage, cards, details, disputes, facts, lead, map, sections, still, story,
};
use langke_model::i18n::words;
use langke_site::VillagePage;

pub fn view(village: VillagePage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.village {
                (lead(&village.lead, page))
                (cards(&village.ways_in, page))
                (story(&village.story, page))
                (disputes(&village.disputes, page))
                (facts(&village.facts, page))
                (details(words(page.0).details, &village.rows, page))
                @if let Some(one) = &village.map { section.atlas data-map=[&one.data] { (map(one)) } }
                (sections(&village.sections, page))
            }
        }
    })
}
