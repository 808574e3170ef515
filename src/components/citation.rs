//! A source as a reader sees it: what, by whom, when, of what kind. Still.

use maud::{Markup, html};

use super::text::phrase;
use langke_site::Citation;

/// A source.
pub fn citation(citation: &Citation) -> Markup {
    html! {
        @if let Some(url) = &citation.url {
            a href=(url) { (phrase(&citation.text)) }
        } @else {
            (phrase(&citation.text))
        }
        @if !citation.text.text.ends_with('.') { "." }
        " "
        @if !citation.kind.is_empty() {
            span.kind { (citation.kind) @if citation.note.is_some() { "." } }
            " "
        }
        @if let Some(note) = &citation.note { span.remark { (phrase(note)) } }
    }
}
