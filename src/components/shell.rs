//! What surrounds every page: skip link, language switch, breadcrumbs, notices, neighbours, sources.

use leptos::prelude::*;

use super::citation::citation;
use super::text::phrase;
use crate::i18n::{Words, words};
use crate::site::{Citation, Link, Neighbours, Surroundings};

/// A page's surroundings with its content inside.
pub fn shell(page: Surroundings, content: AnyView) -> AnyView {
    let words = words(page.language);
    let other = page.language.other();
    let notices = [
        page.untranslated.then_some(words.not_yet_translated),
        page.illustrative.then_some(words.illustrative),
    ]
    .into_iter()
    .flatten()
    .map(|notice| view! { <p class="notice">{notice}</p> })
    .collect::<Vec<_>>();
    let menu = words
        .pages
        .map(|(path, name)| {
            let href = format!("{}{path}", page.home);
            view! { <li><a href=href>{name}</a></li> }
        })
        .into_iter()
        .collect::<Vec<_>>();
    view! {
        <div class="page" lang=page.language.tag() style=page.style>
            <a class="skip" href="#content">{words.skip_to_content}</a>
            <header class="masthead">
                <a class="site-name" href=page.home lang="vi">{page.site_name}</a>
                <nav class="menu" aria-label=words.menu><ul>{menu}</ul></nav>
                <a class="language" href=page.other_language hreflang=other.tag() lang=other.tag()>
                    {words.read_in_other_language}
                </a>
            </header>
            {breadcrumbs(page.breadcrumbs, words)}
            <main id="content">
                {notices}
                {content}
                {neighbours(page.neighbours, words)}
                {sources(page.citations, words)}
            </main>
            <footer class="colophon"><p>{words.colophon}</p></footer>
        </div>
    }
    .into_any()
}

fn breadcrumbs(links: Vec<Link>, words: &'static Words) -> Option<AnyView> {
    if links.is_empty() {
        return None;
    }
    let links = links
        .into_iter()
        .map(|link| view! { <li><a href=link.href>{phrase(link.label)}</a></li> })
        .collect::<Vec<_>>();
    Some(
        view! {
            <nav class="breadcrumbs" aria-label=words.you_are_here><ol>{links}</ol></nav>
        }
        .into_any(),
    )
}

fn neighbours(neighbours: Neighbours, words: &'static Words) -> Option<AnyView> {
    if neighbours.is_empty() {
        return None;
    }
    let link = |link: Option<Link>, rel: &'static str, word: &'static str| {
        link.map(|link| {
            view! {
                <a class=rel rel=rel href=link.href>
                    <span class="kicker">{word}</span>
                    <span class="name">{phrase(link.label)}</span>
                </a>
            }
        })
    };
    Some(
        view! {
            <nav class="neighbours" aria-label=words.neighbours>
                {link(neighbours.previous, "prev", words.previous)}
                {link(neighbours.next, "next", words.next)}
            </nav>
        }
        .into_any(),
    )
}

fn sources(citations: Vec<Citation>, words: &'static Words) -> Option<AnyView> {
    if citations.is_empty() {
        return None;
    }
    let citations = citations
        .into_iter()
        .enumerate()
        .map(|(index, source)| {
            view! { <li id=format!("source-{}", index + 1)>{citation(source)}</li> }
        })
        .collect::<Vec<_>>();
    Some(
        view! { <section class="sources"><h2>{words.sources}</h2><ol>{citations}</ol></section> }
            .into_any(),
    )
}
