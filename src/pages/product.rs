//! A product's page: the story of this thing; only its certificate and its standards follow the clock.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, badge, certificate, detail_list, details, facts, lead_around, rich, sections,
    standards, still, story,
};
use langke_model::i18n::words;
use langke_site::{ProductPage, Rich};

pub fn view(product: ProductPage, page: PageLanguage) -> AnyView {
    let ProductPage {
        lead: head,
        certificate: own,
        standards: beside,
        glance,
        rows,
        variants,
        facts: figures,
        story: blocks,
        sustainability: known,
        sections: pointers,
    } = product;
    view! {
        <article class="product">
            {lead_around(own.as_ref().map(|one| badge(one, page)), head, page)}
            {still(move || html! {
                @if !glance.is_empty() { section.details.glance { (detail_list(&glance, page)) } }
                (story(&blocks, page))
            })}
            {own.map(|one| certificate(one, page))}
            {standards(beside, page)}
            {still(move || html! {
                (details(words(page.0).details, &rows, page))
                (details(words(page.0).variants, &variants, page))
                (facts(&figures, page))
                (sustainability(&known, page))
                (sections(&pointers, page))
            })}
        </article>
    }
    .into_any()
}

fn sustainability(facts: &[Rich], page: PageLanguage) -> Markup {
    html! {
        @if !facts.is_empty() {
            section.story {
                h2 { (words(page.0).land_and_people) }
                ul { @for fact in facts { li { (rich(fact, page)) } } }
            }
        }
    }
}
