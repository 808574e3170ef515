//! Labelled details, as on a museum's label. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, phrase, rich, sample};
use langke_site::Row;

/// The details of a page under a heading, or nothing without any.
pub fn details(heading: &str, rows: &[Row], page: PageLanguage) -> Markup {
    html! {
        @if !rows.is_empty() {
            section.details { h2 { (heading) } (detail_list(rows, page)) }
        }
    }
}

/// Details without a heading of their own, or nothing without any.
pub fn detail_list(rows: &[Row], page: PageLanguage) -> Markup {
    html! {
        @if !rows.is_empty() {
            dl {
                @for row in rows {
                    div {
                        dt { (phrase(&row.label)) (sample(row.illustrative, page)) }
                        @for value in &row.values { dd { (rich(value, page)) } }
                    }
                }
            }
        }
    }
}
