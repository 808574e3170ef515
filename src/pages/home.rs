//! The home page: headline, three ways in, villages as tall panels side by side, what is on soon.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, Placement, aloud, facts, occurrences, phrase, picture, sections, still, story,
};
use langke_model::i18n::words;
use langke_site::{HomePage, Panel, Way};

#[inline(never)]
pub fn view(home: HomePage, page: PageLanguage) -> AnyView {
    let HomePage {
        headline,
        why,
        story: blocks,
        ways,
        soon,
        events,
        panels,
        facts: figures,
        sections: pointers,
    } = home;
    let soon = occurrences(soon, page).map(|soon| {
        view! {
            <section class="soon">
                {still(move || html! { h2 { (words(page.0).soon) } })}
                {soon}
                {still(move || html! { p { a.all href=(events.href) { (phrase(&events.label)) } } })}
            </section>
        }
    });
    view! {
        <article class="home">
            {still(move || html! {
                header.lead {
                    h1 tabindex="-1" { (phrase(&headline)) }
                    p.why { (phrase(&why)) }
                }
                @if !ways.is_empty() { ul.ways { @for one in &ways { (way(one, page)) } } }
                ul.panels { @for one in &panels { (panel(one, page)) } }
            })}
            {soon}
            {still(move || html! {
                (sections(&pointers, page))
                (facts(&figures, page))
                (story(&blocks, page))
            })}
        </article>
    }
    .into_any()
}

/// A way in, by what a visitor has come with.
fn way(way: &Way, page: PageLanguage) -> Markup {
    html! {
        li {
            @if let Some(drawing) = &way.picture { (picture(drawing, Placement::Panel, page)) }
            a href=(way.href) { (phrase(&way.name)) }
            (aloud(". "))
            span.why { (phrase(&way.why)) }
        }
    }
}

/// A tall panel, as in the sets of four of Vietnamese folk painting.
fn panel(panel: &Panel, page: PageLanguage) -> Markup {
    html! {
        li {
            div.panel style=(panel.style) {
                h2 { a href=(panel.href) { (phrase(&panel.name)) } }
                p.kicker { (panel.kicker) }
                @if let Some(drawing) = &panel.picture { (picture(drawing, Placement::Panel, page)) }
                p.why { (phrase(&panel.why)) }
            }
        }
    }
}
