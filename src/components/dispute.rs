//! Where sources disagree: claims side by side, none preferred. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, phrase, rich};
use langke_model::i18n::words;
use langke_site::Dispute;

/// The disputes of a page under a heading, or nothing without any.
pub fn disputes(disputes: &[Dispute], page: PageLanguage) -> Markup {
    html! {
        @if !disputes.is_empty() {
            section.disputes {
                h2 { (words(page.0).sources_disagree) }
                (dispute_list(disputes, page))
            }
        }
    }
}

/// Disputes without a heading of their own.
pub fn dispute_list(disputes: &[Dispute], page: PageLanguage) -> Markup {
    html! {
        @for dispute in disputes {
            div.dispute {
                p.question { (phrase(&dispute.question)) }
                ul {
                    @for claim in &dispute.claims { li { (rich(claim, page)) } }
                }
            }
        }
    }
}
