//! Pointers to other pages. Still.

use maud::{Markup, html};

use super::text::phrase;
use crate::site::{Card, Section};

/// Groups of pointers, each under its heading.
pub fn sections(sections: &[Section]) -> Markup {
    html! {
        @for section in sections {
            section.pointers { h2 { (section.title) } (cards(&section.cards)) }
        }
    }
}

/// Pointers without a heading of their own, or nothing without any.
pub fn cards(cards: &[Card]) -> Markup {
    html! {
        @if !cards.is_empty() {
            ul.cards {
                @for card in cards {
                    li {
                        a href=(card.href) {
                            span.kicker { (card.kicker) }
                            span.name { (phrase(&card.name)) }
                        }
                        span.why { (phrase(&card.why)) }
                    }
                }
            }
        }
    }
}
