//! Certificates that hold no more or not for long. Native only.

use langke_model::i18n::{Language, date};
use langke_model::vocabulary::Standing;
use maud::{Markup, html};

use super::{product, words};
use crate::desk::Lapse;

/// Prints the list.
pub fn print(lapses: &[Lapse], language: Language) -> Markup {
    html! {
        section #lapses {
            h2 { (words::LAPSES.in_language(language)) }
            @if lapses.is_empty() { p { (words::NO_LAPSES.in_language(language)) } }
            ul {
                @for lapse in lapses {
                    li.error[lapse.standing != Standing::Lapsing] {
                        a data-page=(product(&lapse.id, language)) href=(product(&lapse.id, language)) target="_blank" { (lapse.name) }
                        " · " (lapse.stars) " ★ · "
                        time datetime=(lapse.last_day) { (date(lapse.last_day, language)) }
                        " · " (words::days(lapse.days, language))
                    }
                }
            }
        }
    }
}
