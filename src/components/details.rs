//! Labelled details, as on a museum's label.

use leptos::prelude::*;

use super::text::{PageLanguage, phrase, rich};
use crate::i18n::words;
use crate::site::Row;

/// The details of a page under a heading, or nothing without any.
pub fn details(heading: &'static str, rows: Vec<Row>, page: PageLanguage) -> Option<AnyView> {
    let list = detail_list(rows, page)?;
    Some(view! { <section class="details"><h2>{heading}</h2>{list}</section> }.into_any())
}

/// Details without a heading of their own, or nothing without any.
pub fn detail_list(rows: Vec<Row>, page: PageLanguage) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let rows = rows
        .into_iter()
        .map(|row| {
            let values = row
                .values
                .into_iter()
                .map(|value| view! { <dd>{rich(value, page)}</dd> })
                .collect::<Vec<_>>();
            let sample = row
                .illustrative
                .then(|| view! { <span class="sample">{words(page.0).sample}</span> });
            view! { <div><dt>{phrase(row.label)}{sample}</dt>{values}</div> }
        })
        .collect::<Vec<_>>();
    Some(view! { <dl>{rows}</dl> }.into_any())
}
