//! A certificate whose stars go grey the day after it lapses.

use leptos::prelude::*;

use super::stars::stars;
use super::text::{PageLanguage, notes, phrase, time};
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
    let words = words(page.0);
    let Certificate {
        stars: given,
        level,
        decision,
        issued_on,
        valid_until,
        last_day,
        lapsed: printed,
        remark,
        illustrative,
        notes: sources,
    } = certificate;
    let lapsed = Today::lapsed(use_context(), last_day, printed);
    let sample = illustrative.then(|| view! { <span class="sample">{words.sample}</span> });
    let decision =
        decision.map(|decision| view! { <div><dt>{words.decision}</dt><dd>{decision}</dd></div> });
    let remark = remark.map(|remark| view! { <p class="remark">{phrase(remark)}</p> });
    view! {
        <section class=move || if lapsed.get() { "certificate lapsed" } else { "certificate" }>
            <h2>{words.certificate}{sample}</h2>
            <p class="stars">
                {stars(given)}
                <span>{format!("{given} {}", words.stars)}</span>
                <strong class="state">{move || if lapsed.get() { words.lapsed } else { "" }}</strong>
            </p>
            <dl>
                <div>
                    <dt>{move || if lapsed.get() { words.lapsed_after } else { words.valid_until }}</dt>
                    <dd>{time(valid_until)}</dd>
                </div>
                <div><dt>{words.issued_on}</dt><dd>{time(issued_on)}</dd></div>
                <div><dt>{words.issued_by}</dt><dd>{phrase(level)}{notes(sources, page)}</dd></div>
                {decision}
            </dl>
            {remark}
            <p class="remark">{words.certificate_note}</p>
        </section>
    }
    .into_any()
}
