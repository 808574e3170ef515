//! A maker's page; only its standards follow the clock.

use leptos::prelude::*;
use maud::html;

use crate::components::{PageLanguage, details, facts, lead, sections, standards, still, story};
use langke_model::i18n::words;
use langke_site::MakerPage;

#[inline(never)]
pub fn view(maker: MakerPage, page: PageLanguage) -> AnyView {
    let MakerPage {
        lead: head,
        standards: held,
        rows,
        facts: figures,
        story: blocks,
        sections: pointers,
    } = maker;
    view! {
        <article class="maker">
            {still(move || html! { (lead(&head, page)) (story(&blocks, page)) })}
            {standards(held, page)}
            {still(move || html! {
                (details(words(page.0).details, &rows, page))
                (facts(&figures, page))
                (sections(&pointers, page))
            })}
        </article>
    }
    .into_any()
}
