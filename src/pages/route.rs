//! A route's page: the map, the stops with the ways between them, which can be read alone, and what one takes along. Still; where
//! the section says `data-map`, the program for maps makes map, list and plan alive.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, Placement, aloud, detail_list, details, file, image, lead_words, map, phrase,
    picture, rich, sample, sections, still, story,
};
use langke_model::i18n::words;
use langke_site::{RoutePage, Stop};

#[inline(never)]
pub fn view(route: RoutePage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let data = route.maps.first().and_then(|map| map.data.clone());
    still(move || {
        html! {
            article.route {
                section.way data-map=[&data] {
                    header.lead { (lead_words(&route.lead, page)) }
                    div.maps { h2 id="map" { (words.map) } @for one in route.maps.iter().take(1) { (map(one)) } }
                    div.account {
                        (details(words.details, &route.rows, page))
                        @if let Some(drawing) = &route.lead.picture { (picture(drawing, Placement::Inside, page)) }
                        (story(&route.story, page))
                    }
                    // The map that comes alive shows these too.
                    div.parts { @for one in route.maps.iter().skip(1) { (map(one)) } }
                    div.stops {
                        h2 { (words.stops) }
                        p.plan-note { (route.plan_note) }
                        ol { @for one in &route.stops { (stop(one, page)) } }
                    }
                }
                section.take-along {
                    h2 { (words.take_along) }
                    ul.files { @for link in &route.takeaways { li { (file(link)) } } }
                    @if !route.directions.is_empty() {
                        h3 { (words.directions_in) }
                        (detail_list(&route.directions, page))
                    }
                }
                (sections(&route.sections, page))
            }
        }
    })
}

fn stop(stop: &Stop, page: PageLanguage) -> Markup {
    let words = words(page.0);
    html! {
        li id={ "stop-" (stop.number) } data-stop=(stop.number) {
            a.number href="#map" aria-label={ (stop.number) ": " (words.show_on_map) } { (stop.number) }
            h3 { a href=(stop.href) { (phrase(&stop.name)) } (sample(stop.illustrative, page)) }
            p.measures {
                span.times { (stop.times) } (aloud(", "))
                span { (stop.stay) } (aloud(", "))
                span { (stop.kicker) }
            }
            @if let Some(picture) = &stop.picture { (image(picture, Placement::Beside)) }
            @if !stop.opening.is_empty() {
                p.opening { @for line in &stop.opening { span { (rich(line, page)) (aloud(". ")) } } }
            }
            p { (rich(&stop.text, page)) }
            @if !stop.tries.is_empty() { div.tries { h4 { (words.to_try) } (detail_list(&stop.tries, page)) } }
            @if !stop.links.is_empty() {
                p.found {
                    @for (index, link) in stop.links.iter().enumerate() {
                        @if index > 0 { (aloud(", ")) }
                        a href=(link.href) { (phrase(&link.label)) }
                    }
                }
            }
            @if let Some(note) = &stop.approximate { p.remark { (note) } }
            @if let Some(night) = &stop.night { p.night { (rich(night, page)) } }
            @if let Some(leg) = &stop.leg {
                p.leg {
                    strong { (leg.summary) }
                    @if let Some(note) = &leg.note { span { " " (phrase(note)) } }
                }
            }
        }
    }
}
