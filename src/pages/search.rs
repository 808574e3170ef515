//! What is found by its words, and everything from A to Z. Still; where the section says `data-search`, a program answers.

use leptos::prelude::*;
use maud::{PreEscaped, html};

use crate::components::{PageLanguage, details, lead, still};
use langke_site::SearchPage;

/// The finder was made by the publisher from checked data, so it is safe to insert as it is.
#[inline(never)]
pub fn view(search: SearchPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.finding {
                (lead(&search.lead, page))
                (PreEscaped(&search.finder))
                div.letters { (details(&search.heading, &search.letters, page)) }
            }
        }
    })
}
