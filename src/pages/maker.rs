//! A maker's page.

use leptos::prelude::*;

use crate::components::{PageLanguage, details, facts, lead, sections, story};
use crate::i18n::words;
use crate::site::MakerPage;

pub fn view(maker: MakerPage, page: PageLanguage) -> AnyView {
    view! {
        <article class="maker">
            {lead(maker.lead, page)}
            {story(maker.story, page)}
            {details(words(page.0).details, maker.rows, page)}
            {facts(maker.facts, page)}
            {sections(maker.sections)}
        </article>
    }
    .into_any()
}
