//! A certificate whose stars go grey the day after it lapses.

use leptos::prelude::*;

use super::text::{PageLanguage, notes, phrase};
use crate::i18n::words;
use crate::site::Certificate;

/// Today in Vietnam as `YYYY-MM-DD`; `None` until the browser has looked at its clock.
#[derive(Debug, Clone, Copy)]
pub struct Today(pub RwSignal<Option<String>>);

/// A certificate. The printed state is that of the day of printing; the browser's clock takes over as soon as it runs.
pub fn certificate(certificate: Certificate, page: PageLanguage) -> AnyView {
    let words = words(page.0);
    let Certificate {
        stars,
        level,
        decision,
        issued_on,
        valid_until,
        valid_until_date,
        lapsed: printed,
        ..
    } = certificate.clone();
    let today = use_context::<Today>();
    // ISO dates sort as text.
    let lapsed = move || match today.and_then(|today| today.0.get()) {
        Some(today) => today > valid_until_date,
        None => printed,
    };
    let lapsed = Memo::new(move |_| lapsed());
    let drawn = (0..5)
        .map(
            |index| view! { <span class=if index < stars { "star given" } else { "star" }></span> },
        )
        .collect::<Vec<_>>();
    let sample = certificate
        .illustrative
        .then(|| view! { <span class="sample">{words.sample}</span> });
    let decision =
        decision.map(|decision| view! { <div><dt>{words.decision}</dt><dd>{decision}</dd></div> });
    view! {
        <section class=move || if lapsed.get() { "certificate lapsed" } else { "certificate" }>
            <h2>{words.certificate}{sample}</h2>
            <p class="stars">
                <span class="drawn" aria-hidden="true">{drawn}</span>
                <span>{format!("{stars} {}", words.stars)}</span>
                <strong class="state">{move || if lapsed.get() { words.lapsed } else { "" }}</strong>
            </p>
            <dl>
                <div>
                    <dt>{move || if lapsed.get() { words.lapsed_after } else { words.valid_until }}</dt>
                    <dd><time datetime=certificate.valid_until_date>{valid_until}</time></dd>
                </div>
                <div><dt>{words.issued_on}</dt><dd>{issued_on}</dd></div>
                <div><dt>{words.issued_by}</dt><dd>{phrase(level)}{notes(certificate.notes, page)}</dd></div>
                {decision}
            </dl>
            <p class="remark">{words.certificate_note}</p>
        </section>
    }
    .into_any()
}
