//! What is said when a page could not be fetched: the old one stays, and one may try again. Still.

use maud::{Markup, html};

use langke_model::i18n::Words;

/// The notice with its button.
pub fn failure(words: &Words) -> Markup {
    html! {
        p.failure role="alert" {
            span { (words.page_failed) } " "
            button type="button" { (words.try_again) }
        }
    }
}
