//! The head of a page about a thing: kind, name, why, drawing. Still.

use maud::{Markup, html};

use super::picture::picture;
use super::text::{PageLanguage, phrase};
use crate::site::Lead;

/// The head of a page. Its `h1` takes the focus after a navigation.
pub fn lead(lead: &Lead, page: PageLanguage) -> Markup {
    html! {
        header.lead {
            p.kicker { (lead.kicker) }
            h1 tabindex="-1" { (phrase(&lead.name)) }
            p.why { (phrase(&lead.why)) }
            @if let Some(drawing) = &lead.picture { (picture(drawing, true, page)) }
        }
    }
}
