//! A printed map with its caption. Still.

use maud::{Markup, PreEscaped, html};

use super::text::aloud;
use langke_site::Map;

/// A map; its drawing was made by the publisher from checked data, so it is safe to insert as it is.
pub fn map(map: &Map) -> Markup {
    html! {
        figure.map {
            div.sheet { (PreEscaped(&map.svg)) }
            figcaption { strong { (map.title) (aloud(".")) } " " (map.caption) }
        }
    }
}
