//! The home page: headline, villages as tall panels side by side, ways in.

use leptos::prelude::*;

use crate::components::{PageLanguage, facts, occurrences, phrase, picture, sections, story};
use crate::i18n::words;
use crate::site::{HomePage, Panel};

pub fn view(home: HomePage, page: PageLanguage) -> AnyView {
    let panels = home
        .panels
        .into_iter()
        .map(|panel| view! { <li>{self::panel(panel, page)}</li> })
        .collect::<Vec<_>>();
    let ways = home
        .ways
        .into_iter()
        .map(|way| {
            let drawing = way.picture.map(|drawing| picture(drawing, true, page));
            view! {
                <li>
                    {drawing}
                    <a href=way.href>{phrase(way.name)}</a>
                    <span class="why">{phrase(way.why)}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let events = home.events;
    let soon = occurrences(home.soon, page).map(|soon| {
        view! {
            <section class="soon">
                <h2>{words(page.0).soon}</h2>
                {soon}
                <p><a class="all" href=events.href>{phrase(events.label)}</a></p>
            </section>
        }
    });
    view! {
        <article class="home">
            <header class="lead"><h1 tabindex="-1">{phrase(home.headline)}</h1></header>
            {story(home.story, page)}
            <ul class="ways">{ways}</ul>
            <ul class="panels">{panels}</ul>
            {soon}
            {sections(home.sections)}
            {facts(home.facts, page)}
        </article>
    }
    .into_any()
}

/// A tall panel, as in the sets of four of Vietnamese folk painting.
fn panel(panel: Panel, page: PageLanguage) -> AnyView {
    view! {
        <div class="panel" style=panel.style>
            <h2><a href=panel.href>{phrase(panel.name)}</a></h2>
            <p class="kicker">{panel.kicker}</p>
            {panel.picture.map(|drawing| picture(drawing, true, page))}
            <p class="why">{phrase(panel.why)}</p>
        </div>
    }
    .into_any()
}
