//! A village's page; only its standards follow the clock.

use leptos::prelude::*;
use maud::html;

use crate::components::{
    PageLanguage, Placement, cards, details, disputes, facts, files, lead, map, pack, picture,
    sections, standards, still, story,
};
use langke_model::i18n::words;
use langke_site::VillagePage;

#[inline(never)]
pub fn view(village: VillagePage, page: PageLanguage) -> AnyView {
    let VillagePage {
        lead: head,
        ways_in,
        pack: along,
        calendar,
        standards: held,
        rows,
        facts: figures,
        story: blocks,
        hands,
        cover,
        disputes: open,
        map: sheet,
        sections: pointers,
    } = village;
    view! {
        <article class="village">
            {still(move || html! {
                (lead(&head, page))
                (cards(&ways_in, page))
                @if let Some(along) = &along { (pack(along)) }
                (story(&blocks, page))
                (details(words(page.0).hands, &hands, page))
                (disputes(&open, page))
                (facts(&figures, page))
                @if let Some(drawn) = &cover { section.cover { (picture(drawn, Placement::Inside, page)) } }
            })}
            {standards(held, page)}
            {still(move || html! {
                (details(words(page.0).details, &rows, page))
                (files(&calendar))
                @if let Some(one) = &sheet { section.atlas data-map=[&one.data] { (map(one)) } }
                (sections(&pointers, page))
            })}
        </article>
    }
    .into_any()
}
