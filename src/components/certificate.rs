//! A certificate whose stars go grey the day after it lapses.

use leptos::prelude::*;
use maud::{Markup, html};

use super::stars::stars;
use super::still::{still, told};
use super::text::{PageLanguage, notes, phrase, sample, time};
use langke_model::calendar::Date;
use langke_model::i18n::words;
use langke_model::vocabulary::Standing;
use langke_site::Certificate;

/// Today in Vietnam.
#[derive(Debug, Clone, Copy)]
pub struct Today {
    /// The day; `None` until the browser has looked at its clock.
    pub day: RwSignal<Option<Date>>,
    /// That day in words where the clock is behind, and the day is that of the data; else empty.
    pub of_data: RwSignal<String>,
}

impl Today {
    /// How a certificate stands that holds to the end of `last_day`, as the keyword that is its class; as printed until the clock was
    /// looked at.
    pub fn standing(today: Option<Today>, last_day: &str, printed: String) -> Memo<String> {
        // What was taken back stays so, whatever the day.
        let last_day = Date::parse(last_day).filter(|_| printed != Standing::Revoked.keyword());
        Memo::new(move |_| {
            let today = today.and_then(|today| today.day.get());
            match (today, last_day) {
                (Some(today), Some(last_day)) => Standing::on(today, last_day).keyword().into(),
                _ => printed.clone(),
            }
        })
    }
}

/// The stars on the first screen, with a link to the certificate further down.
pub fn badge(certificate: &Certificate, page: PageLanguage) -> AnyView {
    let standing = standing(certificate);
    let (given, illustrative) = (certificate.stars, certificate.illustrative);
    let is_revoked = certificate.revoked.is_some();
    view! {
        <a class=move || format!("badge {}", standing.get()) href="#certificate">
            {still(move || html! { (stars(given, is_revoked, words(page.0))) (sample(illustrative, page)) })}
        </a>
    }
    .into_any()
}

/// A certificate. The printed state is that of the day of printing; the browser's clock takes over as soon as it runs.
pub fn certificate(certificate: Certificate, page: PageLanguage) -> AnyView {
    let standing = standing(&certificate);
    let today = use_context();
    view! {
        <section id="certificate" class=move || format!("certificate {}", standing.get())>
            {still(move || certificate_label(&certificate, page))}
            <p class="remark">{told(move || day_of_data(today, page))}</p>
        </section>
    }
    .into_any()
}

/// What is said where the device's clock cannot be right; nothing is printed.
fn day_of_data(today: Option<Today>, page: PageLanguage) -> String {
    let day = today.map(|today| today.of_data.get()).unwrap_or_default();
    if day.is_empty() {
        return day;
    }
    [words(page.0).clock_is_behind, " ", &day, "."].concat()
}

fn standing(certificate: &Certificate) -> Memo<String> {
    let printed = certificate.standing.clone();
    Today::standing(use_context(), &certificate.last_day, printed)
}

/// What stands on a certificate; words for a valid and for a lapsed one, of which the style sheet shows those that hold. Still.
pub fn certificate_label(certificate: &Certificate, page: PageLanguage) -> Markup {
    let words = words(page.0);
    html! {
        h2 { (words.certificate) (sample(certificate.illustrative, page)) }
        (stars(certificate.stars, certificate.revoked.is_some(), words))
        dl {
            @if let Some(revoked) = &certificate.revoked {
                div { dt { (words.revoked_on) } dd { (time(revoked)) } }
            } @else {
                div {
                    dt { span.until { (words.valid_until) } " " span.state { (words.lapsed_after) } }
                    dd { (time(&certificate.valid_until)) }
                }
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
