//! Words on the page: phrases, running text, marks that lead to sources. Still.

use maud::{Markup, html};

use langke_model::i18n::{Language, words};
use langke_site::{Foreign, Inline, Phrase, Rich, Time};

/// The language of the page, for words of the interface.
#[derive(Debug, Clone, Copy)]
pub struct PageLanguage(pub Language);

/// Words; marked with their language where it is not the page's.
pub fn phrase(phrase: &Phrase) -> Markup {
    match phrase.language {
        None => html! { (phrase.text) },
        Some(language) => html! { span lang=(language.tag()) { (phrase.text) } },
    }
}

/// Words of a third language, which lead to their meaning where they have one.
pub fn foreign(words: &Foreign) -> Markup {
    html! {
        @if let Some(href) = &words.href {
            a lang=(words.language) href=(href) { (words.text) }
        } @else {
            i lang=(words.language) { (words.text) }
        }
    }
}

/// A date for people and for programs.
pub fn time(time: &Time) -> Markup {
    html! { time datetime=(time.datetime) { (time.text) } }
}

/// Running text with marks that lead to its sources.
pub fn rich(text: &Rich, page: PageLanguage) -> Markup {
    html! {
        @if let Some(language) = text.language {
            span lang=(language.tag()) { (marks(&text.marks)) }
        } @else {
            (marks(&text.marks))
        }
        (notes(&text.notes, page))
    }
}

fn marks(marks: &[Inline]) -> Markup {
    html! {
        @for mark in marks {
            @match mark {
                Inline::Text(text) => { (text) }
                Inline::Strong(text) => { strong { (text) } }
                Inline::Emphasis(text) => { em { (text) } }
                Inline::Vietnamese(text) => { i lang="vi" { (text) } }
                Inline::Time(when) => { (time(when)) }
                Inline::Foreign(words) => { (foreign(words)) }
                Inline::Link(link) => { a href=(link.href) { (link.label) } }
            }
        }
    }
}

/// The marks that lead to sources: "[2]".
pub fn notes(numbers: &[usize], page: PageLanguage) -> Markup {
    let source = words(page.0).source;
    html! {
        @if !numbers.is_empty() {
            span.notes {
                @for number in numbers {
                    (aloud(" "))
                    a.note href={ "#source-" (number) } aria-label={ (source) " " (number) } { (number) }
                }
            }
        }
    }
}

/// The mark beside a sample value; in brackets for whoever hears it.
pub fn sample(illustrative: bool, page: PageLanguage) -> Markup {
    html! {
        @if illustrative { span.sample { (aloud(" (")) (words(page.0).sample) (aloud(")")) } }
    }
}

/// A stop or a comma between texts that a gap or a frame tells apart on the screen: for whoever hears the page or copies from it.
pub fn aloud(mark: &'static str) -> Markup {
    html! { span.aloud { (mark) } }
}
