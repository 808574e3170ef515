//! A source as a reader sees it: what, by whom, when, of what kind.

use leptos::prelude::*;

use super::text::phrase;
use crate::site::Citation;

/// A source.
pub fn citation(citation: Citation) -> AnyView {
    let Citation {
        text,
        kind,
        url,
        note,
    } = citation;
    let title = match url {
        Some(url) => view! { <a href=url>{phrase(text)}</a> }.into_any(),
        None => phrase(text),
    };
    let note = note.map(|note| view! { <span class="remark">" "{phrase(note)}</span> });
    view! { <span>{title}" "<span class="kind">{kind}</span>{note}</span> }.into_any()
}
