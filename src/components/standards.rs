//! Standards and rights, which lapse by the clock as certificates do.

use leptos::prelude::*;
use maud::{Markup, html};

use super::certificate::Today;
use super::details::detail_list;
use super::still::still;
use super::text::{PageLanguage, aloud, phrase, sample};
use langke_model::i18n::words;
use langke_site::Standard;

/// The standards under a heading, or nothing without any.
pub fn standards(standards: Vec<Standard>, page: PageLanguage) -> Option<AnyView> {
    if standards.is_empty() {
        return None;
    }
    let entries: Vec<AnyView> = standards
        .into_iter()
        .map(|standard| self::standard(standard, page))
        .collect();
    let section = view! {
        <section class="standards">
            {still(move || html! { h2 { (words(page.0).standards) } })}
            {entries}
        </section>
    };
    Some(section.into_any())
}

fn standard(standard: Standard, page: PageLanguage) -> AnyView {
    let printed = standard.standing.clone();
    let standing = Today::standing(use_context(), &standard.last_day, printed);
    view! {
        <div class=move || format!("standard {}", standing.get())>
            {still(move || label(&standard, page))}
        </div>
    }
    .into_any()
}

/// What is said of one; the words for one that has lapsed are shown by the style sheet where they hold.
fn label(standard: &Standard, page: PageLanguage) -> Markup {
    let words = words(page.0);
    html! {
        h3 { (phrase(&standard.name)) (sample(standard.illustrative, page)) }
        // What has no end does not lapse.
        @if !standard.last_day.is_empty() {
            p.stars {
                strong.state { (words.lapsed) (aloud(". ")) }
                strong.nearly { (words.lapsing) (aloud(". ")) }
            }
        }
        (detail_list(&standard.rows, page))
    }
}
