//! A certificate whose stars go grey the day after it lapses.

use leptos::prelude::*;
use maud::{Markup, html};

use super::stars::stars;
use super::still::still;
use super::text::{PageLanguage, notes, phrase, sample, time};
use crate::i18n::words;
use crate::site::Certificate;

/// Today in Vietnam as `YYYY-MM-DD`; `None` until the browser has looked at its clock.
#[derive(Debug, Clone, Copy)]
pub struct Today(pub RwSignal<Option<String>>);

impl Today {
    /// Whether something has lapsed that holds to the end of `last_day`; as printed until the clock was looked at.
    pub fn lapsed(today: Option<Today>, last_day: String, printed: bool) -> Memo<bool> {
        // ISO dates sort as text.
        Memo::new(move |_| match today.and_then(|today| today.0.get()) {
            Some(today) => today > last_day,
            None => printed,
        })
    }
}

/// A certificate. The printed state is that of the day of printing; the browser's clock takes over as soon as it runs.
pub fn certificate(certificate: Certificate, page: PageLanguage) -> AnyView {
    let last_day = certificate.last_day.clone();
    let lapsed = Today::lapsed(use_context(), last_day, certificate.lapsed);
    let class = move || {
        if lapsed.get() {
            "certificate lapsed"
        } else {
            "certificate"
        }
    };
    view! { <section class=class>{still(move || label(&certificate, page))}</section> }.into_any()
}

/// What stands on a certificate; words for a valid and for a lapsed one, of which the style sheet shows those that hold.
fn label(certificate: &Certificate, page: PageLanguage) -> Markup {
    let words = words(page.0);
    html! {
        h2 { (words.certificate) (sample(certificate.illustrative, page)) }
        (stars(certificate.stars, words))
        dl {
            div {
                dt { span.valid { (words.valid_until) } span.state { (words.lapsed_after) } }
                dd { (time(&certificate.valid_until)) }
            }
            div { dt { (words.issued_on) } dd { (time(&certificate.issued_on)) } }
            div {
                dt { (words.issued_by) }
                dd { (phrase(&certificate.level)) (notes(&certificate.notes, page)) }
            }
            @if let Some(decision) = &certificate.decision {
                div { dt { (words.decision) } dd { (decision) } }
            }
        }
        @if let Some(remark) = &certificate.remark { p.remark { (phrase(remark)) } }
        p.remark { (words.certificate_note) }
    }
}
