//! All places and routes on one map. Still; the program for maps makes it alive, with choices and a list by distance.

use leptos::prelude::*;
use maud::html;

use crate::components::{PageLanguage, lead, map, phrase, sections, still};
use langke_site::MapPage;

#[inline(never)]
pub fn view(atlas: MapPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.atlas-page {
                (lead(&atlas.lead, page))
                @if let Some(one) = &atlas.map {
                    section.atlas.whole data-map=[&one.data] {
                        nav.choices { @for link in &atlas.lists { a href=(link.href) { (phrase(&link.label)) } " " } }
                        (map(one))
                        div.in-window {}
                    }
                }
                (sections(&atlas.sections, page))
            }
        }
    })
}
