//! Links to files that one takes along.

use maud::{Markup, html};

use super::phrase;
use langke_site::Link;

/// A link; one to a file says so, so that the app does not take it for a page.
pub fn file(link: &Link) -> Markup {
    let is_file = !link.href.ends_with('/') && !link.href.starts_with("webcal:");
    html! { a href=(link.href) download[is_file] { (phrase(&link.label)) } }
}

/// Links to files in a line.
pub fn files(links: &[Link]) -> Markup {
    html! {
        @if !links.is_empty() {
            p.remark {
                @for (index, link) in links.iter().enumerate() {
                    @if index > 0 { " · " }
                    (file(link))
                }
            }
        }
    }
}
