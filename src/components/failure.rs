//! What is said when a page could not be fetched: the old one stays, and one may try again. Still.

use maud::{Markup, html};

use langke_model::i18n::Words;

/// The notice with its button, and a link to the page of what is saved where there is one.
pub fn failure(words: &Words, saved: Option<&str>) -> Markup {
    html! {
        p.failure role="alert" {
            span { (words.page_failed) } " "
            @if let Some(saved) = saved { a href=(saved) { (words.saved) } " " }
            button type="button" { (words.try_again) }
        }
    }
}
