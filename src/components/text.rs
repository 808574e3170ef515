//! Words on the page: phrases, running text, marks that lead to sources.

use leptos::prelude::*;

use crate::i18n::{Language, words};
use crate::site::{Inline, Phrase, Rich, Time};

/// The language of the page, for words of the interface.
#[derive(Debug, Clone, Copy)]
pub struct PageLanguage(pub Language);

/// Words; marked with their language where it is not the page's.
pub fn phrase(phrase: Phrase) -> AnyView {
    match phrase.language {
        None => phrase.text.into_any(),
        Some(language) => view! { <span lang=language.tag()>{phrase.text}</span> }.into_any(),
    }
}

/// A date for people and for programs.
pub fn time(time: Time) -> AnyView {
    view! { <time datetime=time.datetime>{time.text}</time> }.into_any()
}

/// Running text with marks that lead to its sources.
pub fn rich(text: Rich, page: PageLanguage) -> AnyView {
    let Rich {
        marks,
        language,
        notes: numbers,
    } = text;
    let marks = marks.into_iter().map(inline).collect::<Vec<_>>();
    let notes = notes(numbers, page);
    match language {
        None => (marks, notes).into_any(),
        Some(language) => view! { <span lang=language.tag()>{marks}</span>{notes} }.into_any(),
    }
}

fn inline(mark: Inline) -> AnyView {
    match mark {
        Inline::Text(text) => text.into_any(),
        Inline::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
        Inline::Emphasis(text) => view! { <em>{text}</em> }.into_any(),
        Inline::Vietnamese(text) => view! { <i lang="vi">{text}</i> }.into_any(),
        Inline::Link(link) => view! { <a href=link.href>{link.label}</a> }.into_any(),
    }
}

/// The marks that lead to sources: "[2]".
pub fn notes(numbers: Vec<usize>, page: PageLanguage) -> Option<AnyView> {
    if numbers.is_empty() {
        return None;
    }
    let source = words(page.0).source;
    let marks = numbers
        .into_iter()
        .map(|number| {
            view! {
                <a class="note" href=format!("#source-{number}") aria-label=format!("{source} {number}")>
                    {number.to_string()}
                </a>
            }
        })
        .collect::<Vec<_>>();
    Some(view! { <span class="notes">{marks}</span> }.into_any())
}
