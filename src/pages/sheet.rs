//! A route on a sheet of paper: one side of A4 with map, stops, times and short codes. Still.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{PageLanguage, aloud, lead, map, phrase, rich, sample, still};
use langke_model::i18n::words;
use langke_site::{SheetPage, SheetStop};

#[inline(never)]
pub fn view(sheet: SheetPage, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    still(move || {
        html! {
            article.paper {
                (lead(&sheet.lead, page))
                p.back { a href=(sheet.route.href) { (phrase(&sheet.route.label)) } }
                div.maps { @for one in &sheet.maps { (map(one)) } }
                h2 { (words.stops) }
                p.plan-note { (sheet.plan_note) }
                ol.halts { @for one in &sheet.stops { (halt(one, page)) } }
            }
        }
    })
}

fn halt(stop: &SheetStop, page: PageLanguage) -> Markup {
    html! {
        li {
            p.halt { strong { (phrase(&stop.name)) } (sample(stop.illustrative, page)) " " span.times { (stop.times) } }
            @if !stop.opening.is_empty() { p.opening { @for line in &stop.opening { span { (rich(line, page)) (aloud(". ")) } } } }
            @if !stop.codes.is_empty() { p.codes { @for code in &stop.codes { span { (phrase(code)) (aloud(". ")) } } } }
            @if let Some(night) = &stop.night { p.night { (rich(night, page)) } }
            @if let Some(leg) = &stop.leg {
                p.leg { (leg.summary) @if let Some(note) = &leg.note { " " (phrase(note)) } }
            }
        }
    }
}
