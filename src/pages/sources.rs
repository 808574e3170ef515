//! Every source of the site and the pages that cite it.

use leptos::prelude::*;

use crate::components::{PageLanguage, citation, lead, phrase};
use crate::i18n::words;
use crate::site::{CitedSource, SourcesPage};

pub fn view(sources: SourcesPage, page: PageLanguage) -> AnyView {
    let rows = sources
        .sources
        .into_iter()
        .map(|source| self::source(source, page))
        .collect::<Vec<_>>();
    view! {
        <article class="cited">
            {lead(sources.lead, page)}
            <ul>{rows}</ul>
        </article>
    }
    .into_any()
}

fn source(source: CitedSource, page: PageLanguage) -> AnyView {
    let pages = source
        .pages
        .into_iter()
        .map(|link| view! { <li><a href=link.href>{phrase(link.label)}</a></li> })
        .collect::<Vec<_>>();
    let more = (source.more > 0)
        .then(|| view! { <li>{format!("+ {} {}", source.more, words(page.0).more_pages)}</li> });
    view! {
        <li id=source.id>
            <p>{citation(source.citation)}</p>
            <ul class="pages">{pages}{more}</ul>
        </li>
    }
    .into_any()
}
