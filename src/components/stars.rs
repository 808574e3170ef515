//! Stars as they are drawn: given ones filled, the rest pale; lapsed ones an outline by the style sheet. Still.

use maud::{Markup, html};

use super::text::aloud;
use langke_model::i18n::Words;

/// Five places for stars of which `given` are filled, and the same in words. That they lapsed or will soon is shown where the
/// surroundings have the class `lapsed` or `lapsing`; that they were taken back follows no clock and is printed alone.
pub fn stars(given: u8, is_revoked: bool, words: &Words) -> Markup {
    html! {
        p.stars {
            span.drawn aria-hidden="true" {
                @for index in 0..5 {
                    span.star.given[index < given] {}
                }
            }
            span { (given) " " (words.stars) }
            @if is_revoked {
                strong.taken { (aloud(", ")) (words.revoked) }
            } @else {
                strong.state { (aloud(", ")) (words.lapsed) }
                strong.nearly { (aloud(", ")) (words.lapsing) }
            }
        }
    }
}
