//! A product's page: the story of this thing.

use leptos::prelude::*;

use crate::components::{PageLanguage, certificate, details, facts, lead, rich, sections, story};
use crate::i18n::words;
use crate::site::{ProductPage, Rich};

pub fn view(product: ProductPage, page: PageLanguage) -> AnyView {
    view! {
        <article class="product">
            {lead(product.lead, page)}
            {story(product.story, page)}
            {product.certificate.map(|one| certificate(one, page))}
            {details(words(page.0).details, product.rows, page)}
            {facts(product.facts, page)}
            {sustainability(product.sustainability, page)}
            {sections(product.sections)}
        </article>
    }
    .into_any()
}

fn sustainability(facts: Vec<Rich>, page: PageLanguage) -> Option<AnyView> {
    if facts.is_empty() {
        return None;
    }
    let facts = facts
        .into_iter()
        .map(|fact| view! { <li>{rich(fact, page)}</li> })
        .collect::<Vec<_>>();
    Some(view! { <section class="story"><h2>{words(page.0).land_and_people}</h2><ul>{facts}</ul></section> }.into_any())
}
