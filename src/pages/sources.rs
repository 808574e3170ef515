//! Every source of the site and the pages that cite it. Still.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{PageLanguage, citation, lead, phrase, still};
use langke_model::i18n::words;
use langke_site::{CitedSource, SourcesPage};

#[inline(never)]
pub fn view(sources: SourcesPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.cited {
                (lead(&sources.lead, page))
                ul { @for one in &sources.sources { (source(one, page)) } }
            }
        }
    })
}

fn source(source: &CitedSource, page: PageLanguage) -> Markup {
    let (one, several) = words(page.0).more_pages;
    html! {
        li id=(source.id) {
            p { (citation(&source.citation)) }
            ul.pages {
                @for link in &source.pages { li { a href=(link.href) { (phrase(&link.label)) } } }
                @if source.more == 1 { li { "+ 1 " (one) } }
                @if source.more > 1 { li { "+ " (source.more) " " (several) } }
            }
        }
    }
}
