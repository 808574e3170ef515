//! Where sources disagree: claims side by side, none preferred.

use leptos::prelude::*;

use super::text::{PageLanguage, phrase, rich};
use crate::i18n::words;
use crate::site::Dispute;

/// The disputes of a page under a heading, or nothing without any.
pub fn disputes(disputes: Vec<Dispute>, page: PageLanguage) -> Option<AnyView> {
    if disputes.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="disputes">
                <h2>{words(page.0).sources_disagree}</h2>
                {dispute_list(disputes, page)}
            </section>
        }
        .into_any(),
    )
}

/// Disputes without a heading of their own.
pub fn dispute_list(disputes: Vec<Dispute>, page: PageLanguage) -> Vec<AnyView> {
    disputes
        .into_iter()
        .map(|dispute| {
            let claims = dispute
                .claims
                .into_iter()
                .map(|claim| view! { <li>{rich(claim, page)}</li> })
                .collect::<Vec<_>>();
            view! {
                <div class="dispute">
                    <p class="question">{phrase(dispute.question)}</p>
                    <ul>{claims}</ul>
                </div>
            }
            .into_any()
        })
        .collect()
}
