//! A route's page: stops and ways between them, which can be read alone, and the printed maps. Still.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    PageLanguage, details, lead, map, phrase, rich, sample, sections, still, story,
};
use crate::i18n::words;
use crate::site::{RoutePage, Stop};

pub fn view(route: RoutePage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    still(move || {
        html! {
            article.route {
                (lead(&route.lead, page))
                (details(words.details, &route.rows, page))
                (story(&route.story, page))
                section.way {
                    div.maps { h2 { (words.map) } @for one in &route.maps { (map(one)) } }
                    div.stops {
                        h2 { (words.stops) }
                        ol { @for one in &route.stops { (stop(one, page)) } }
                    }
                }
                (sections(&route.sections, page))
            }
        }
    })
}

fn stop(stop: &Stop, page: PageLanguage) -> Markup {
    html! {
        li id={ "stop-" (stop.number) } {
            h3 { a href=(stop.href) { (phrase(&stop.name)) } (sample(stop.illustrative, page)) }
            p.measures { span { (stop.kicker) } span { (stop.stay) } }
            p { (rich(&stop.text, page)) }
            @if let Some(note) = &stop.approximate { p.remark { (note) } }
            @if let Some(leg) = &stop.leg {
                p.leg {
                    strong { (leg.summary) }
                    @if let Some(note) = &leg.note { span { " " (phrase(note)) } }
                }
            }
        }
    }
}
