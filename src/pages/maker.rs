//! A maker's page. Still.

use leptos::prelude::*;
use maud::html;

use crate::components::{PageLanguage, details, facts, lead, sections, still, story};
use langke_model::i18n::words;
use langke_site::MakerPage;

pub fn view(maker: MakerPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.maker {
                (lead(&maker.lead, page))
                (story(&maker.story, page))
                (details(words(page.0).details, &maker.rows, page))
                (facts(&maker.facts, page))
                (sections(&maker.sections, page))
            }
        }
    })
}
