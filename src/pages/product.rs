//! A product's page: the story of this thing; only its certificate and its standards follow the clock.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, badge, certificate, detail_list, details, facts, lead_around, rich, sections,
    standards, still, story,
};
use langke_model::i18n::words;
use langke_site::{Brief, ProductPage, Rich};

#[inline(never)]
pub fn view(product: ProductPage, page: PageLanguage) -> AnyView {
    let ProductPage {
        lead: head,
        certificate: own,
        standards: beside,
        glance,
        rows,
        variants,
        facts: figures,
        brief: short,
        story: blocks,
        hands,
        sustainability: known,
        sections: pointers,
    } = product;
    view! {
        <article class="product">
            {lead_around(own.as_ref().map(|one| badge(one, page)), head, page)}
            {still(move || html! {
                @if !glance.is_empty() { section.details.glance { (detail_list(&glance, page)) } }
                @if let Some(short) = &short { (brief(short, page)) }
                (story(&blocks, page))
                (details(words(page.0).hands, &hands, page))
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

/// The story in short, and the heading of the whole.
fn brief(brief: &Brief, page: PageLanguage) -> Markup {
    html! {
        section.story.brief {
            h2 { (brief.heading) }
            @for passage in &brief.passages { p { (rich(passage, page)) } }
        }
        h2.story.in-full { (brief.whole) }
    }
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
