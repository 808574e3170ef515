//! Figures with year and source. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, aloud, notes, phrase};
use langke_model::i18n::words;
use langke_site::Fact;

/// One figure: the number, what it counts, its year and source.
pub fn fact(fact: &Fact, page: PageLanguage) -> Markup {
    html! {
        p.fact {
            strong { (phrase(&fact.value)) (aloud(": ")) }
            span { (phrase(&fact.label)) " (" (fact.year) ")" (notes(&[fact.note], page)) }
        }
    }
}

/// The figures of a page under a heading, or nothing without any.
pub fn facts(facts: &[Fact], page: PageLanguage) -> Markup {
    html! {
        @if !facts.is_empty() {
            section.facts {
                h2 { (words(page.0).figures) }
                ul { @for one in facts { li { (fact(one, page)) } } }
            }
        }
    }
}
