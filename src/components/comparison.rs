//! The same thing twice: side by side as printed, one above the other where a line can be drawn between them. Still.

use maud::{Markup, html};

use super::picture::{Placement, image};
use super::text::{PageLanguage, phrase, rich};
use langke_model::i18n::words;
use langke_site::{Comparison, Side};

/// Two pictures. The starter lays them one above the other and lets the slider draw the line.
pub fn comparison(comparison: &Comparison, page: PageLanguage) -> Markup {
    let Comparison {
        before,
        after,
        caption,
    } = comparison;
    html! {
        figure.comparison {
            div data-compared {
                (side(before))
                (side(after))
                input type="range" aria-label={ (words(page.0).how_much) " " (before.label.text) } value="50";
            }
            @if let Some(caption) = caption { figcaption { (rich(caption, page)) } }
        }
    }
}

fn side(Side { label, picture }: &Side) -> Markup {
    html! {
        p {
            (image(picture, Placement::Inside))
            span { (phrase(label)) }
        }
    }
}
