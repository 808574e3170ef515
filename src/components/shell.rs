//! What surrounds every page: skip link, menu, language switch, breadcrumbs, notices, neighbours, sources. Still.

use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

use super::citation::citation;
use super::still::still;
use super::text::{PageLanguage, aloud, phrase, rich};
use langke_model::i18n::{Words, words};
use langke_site::{Citation, Link, Neighbours, Subject, Surroundings, menu};

/// A page's surroundings with its content inside.
pub fn shell(page: Surroundings, content: AnyView) -> AnyView {
    let words = words(page.language);
    let page = StoredValue::new_local(page);
    let part = |markup: fn(&Surroundings, &'static Words) -> Markup| {
        still(move || page.with_value(|page| markup(page, words)))
    };
    view! {
        {part(head)}
        <main id="content">{part(notices)}{content}{part(tail)}</main>
        {part(foot)}
    }
    .into_any()
}

fn head(page: &Surroundings, words: &'static Words) -> Markup {
    let other = page.language.other().tag();
    html! {
        a.skip href="#content" { (words.skip_to_content) }
        header.masthead {
            a.site-name href=(page.home) lang="vi" { (page.site_name) }
            nav.menu aria-label=(words.menu) { ul { (entries(page)) } }
            a.to-search href={ (page.home) (Subject::Search.path()) } { (words.search) }
            " "
            a.language href=(page.other_language) hreflang=(other) lang=(other) {
                (words.read_in_other_language)
            }
        }
        (breadcrumbs(&page.breadcrumbs, words))
    }
}

/// The menu's entries: at the top where there is room, and below every page.
fn entries(page: &Surroundings) -> Markup {
    html! {
        @for (subject, name) in menu(page.language) {
            li { a href={ (page.home) (subject.path()) } { (name) } }
        }
    }
}

fn breadcrumbs(links: &[Link], words: &'static Words) -> Markup {
    html! {
        @if !links.is_empty() {
            nav.breadcrumbs aria-label=(words.you_are_here) {
                ol { @for link in links { li { a href=(link.href) { (phrase(&link.label)) } } } }
            }
        }
    }
}

fn notices(page: &Surroundings, words: &'static Words) -> Markup {
    html! {
        @if page.untranslated { p.notice { (words.not_yet_translated) } }
        @if !page.sample_notice_last { (sample_notice(page, words)) }
    }
}

fn sample_notice(page: &Surroundings, words: &'static Words) -> Markup {
    html! { @if page.illustrative { p.notice { (words.illustrative) } } }
}

fn tail(page: &Surroundings, words: &'static Words) -> Markup {
    html! {
        @if page.sample_notice_last { (sample_notice(page, words)) }
        (neighbours(&page.neighbours, words))
        (glossary(page, words))
        (sources(&page.citations, words))
        (PreEscaped(&page.embed))
    }
}

fn foot(page: &Surroundings, words: &'static Words) -> Markup {
    html! { footer.colophon {
        ul { (entries(page)) @if !page.saved.is_empty() { li { a href=(page.saved) { (words.saved) } } } }
        p { (page.site_name) ". " (words.colophon) }
    } }
}

fn neighbours(neighbours: &Neighbours, words: &'static Words) -> Markup {
    let both = [
        (&neighbours.previous, "prev", words.previous),
        (&neighbours.next, "next", words.next),
    ];
    html! {
        @if !neighbours.is_empty() {
            nav.neighbours aria-label=(words.neighbours) {
                @for (link, rel, word) in both {
                    @if let Some(link) = link {
                        a class=(rel) rel=(rel) href=(link.href) {
                            span.kicker { (word) (aloud(": ")) }
                            span.name { (phrase(&link.label)) }
                        }
                        " "
                    }
                }
            }
        }
    }
}

fn glossary(page: &Surroundings, words: &'static Words) -> Markup {
    html! {
        @if !page.glossary.is_empty() {
            section.sources {
                h2 { (words.glossary) }
                ul {
                    @for word in &page.glossary {
                        li id=(word.id) { (rich(&word.text, PageLanguage(page.language))) }
                    }
                }
            }
        }
    }
}

fn sources(citations: &[Citation], words: &'static Words) -> Markup {
    html! {
        @if !citations.is_empty() {
            section.sources {
                h2 { (words.sources) }
                ol {
                    @for (index, source) in citations.iter().enumerate() {
                        li id={ "source-" (index + 1) } { (citation(source)) }
                    }
                }
            }
        }
    }
}
