//! Stars as they are drawn: given ones filled, the rest pale; lapsed ones an outline by the style sheet. Still.

use maud::{Markup, html};

use super::text::aloud;
use langke_model::i18n::Words;

/// Five places for stars of which `given` are filled, and the same in words; that they lapsed or will soon is said where the
/// surroundings have the class `lapsed`, `revoked` or `lapsing`.
pub fn stars(given: u8, words: &Words) -> Markup {
    html! {
        p.stars {
            span.drawn aria-hidden="true" {
                @for index in 0..5 {
                    span.star.given[index < given] {}
                }
            }
            span { (given) " " (words.stars) }
            strong.state { (aloud(", ")) (words.lapsed) }
            strong.taken { (aloud(", ")) (words.revoked) }
            strong.nearly { (aloud(", ")) (words.lapsing) }
        }
    }
}
