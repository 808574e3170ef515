//! Figures with year and source.

use leptos::prelude::*;

use super::text::{PageLanguage, notes, phrase};
use crate::i18n::words;
use crate::site::Fact;

/// One figure: the number, what it counts, its year and source.
pub fn fact(fact: Fact, page: PageLanguage) -> AnyView {
    let Fact {
        value,
        label,
        year,
        note,
    } = fact;
    view! {
        <p class="fact">
            <strong>{phrase(value)}</strong>
            <span>{phrase(label)}{format!(" ({year})")}{notes(vec![note], page)}</span>
        </p>
    }
    .into_any()
}

/// The figures of a page under a heading, or nothing without any.
pub fn facts(facts: Vec<Fact>, page: PageLanguage) -> Option<AnyView> {
    if facts.is_empty() {
        return None;
    }
    let facts = facts
        .into_iter()
        .map(|one| view! { <li>{fact(one, page)}</li> })
        .collect::<Vec<_>>();
    Some(
        view! {
            <section class="facts">
                <h2>{words(page.0).figures}</h2>
                <ul>{facts}</ul>
            </section>
        }
        .into_any(),
    )
}
