//! A route's page: stops and ways between them, which can be read alone, and the printed maps.

use leptos::prelude::*;

use crate::components::{PageLanguage, details, lead, map, phrase, rich, sections, story};
use crate::i18n::words;
use crate::site::{Leg, RoutePage, Stop};

pub fn view(route: RoutePage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let stops = route
        .stops
        .into_iter()
        .map(|stop| self::stop(stop, page))
        .collect::<Vec<_>>();
    let maps = route.maps.into_iter().map(map).collect::<Vec<_>>();
    view! {
        <article class="route">
            {lead(route.lead, page)}
            {details(words.details, route.rows, page)}
            {story(route.story, page)}
            <section class="way">
                <div class="maps"><h2>{words.map}</h2>{maps}</div>
                <div class="stops"><h2>{words.stops}</h2><ol>{stops}</ol></div>
            </section>
            {sections(route.sections)}
        </article>
    }
    .into_any()
}

fn stop(stop: Stop, page: PageLanguage) -> AnyView {
    view! {
        <li id=format!("stop-{}", stop.number)>
            <h3><a href=stop.href>{phrase(stop.name)}</a></h3>
            <p class="measures"><span>{stop.kicker}</span><span>{stop.stay}</span></p>
            <p>{rich(stop.text, page)}</p>
            {stop.approximate.map(|note| view! { <p class="remark">{note}</p> })}
            {stop.leg.map(leg)}
        </li>
    }
    .into_any()
}

fn leg(leg: Leg) -> AnyView {
    view! {
        <p class="leg"><strong>{leg.summary}</strong>{leg.note.map(|note| view! { <span>" "{phrase(note)}</span> })}</p>
    }
    .into_any()
}
