//! What readers would see changed since the site was published last. Native only.

use langke_difference::{Change, Difference, PageName, Side};
use langke_model::i18n::Language;
use maud::{Markup, html};

use super::words;

/// The most pages that are told of one by one.
const MOST: usize = 50;

/// Prints the changes; nothing where there is nothing to compare with.
pub fn print(difference: Option<&Difference>, language: Language) -> Markup {
    let Some(difference) = difference else {
        return html! {};
    };
    let own = difference
        .changed
        .iter()
        .filter(|page| !page.changes.is_empty());
    let moved = difference.moved.iter().map(|moved| &moved.to);
    let changed: Vec<_> = own.chain(moved).collect();
    html! {
        section #changes {
            h2 { (words::CHANGES.in_language(language)) }
            @if difference.is_empty() { p { (words::NO_CHANGES.in_language(language)) } }
            ul {
                @for shared in &difference.shared {
                    li { p.where { (words::on_pages(shared.pages.len(), language)) } (one(&shared.change, language)) }
                }
                @for page in difference.new.iter().take(MOST) {
                    li { (name(page)) " · " (words::NEW_PAGE.in_language(language)) }
                }
                @for page in difference.gone.iter().take(MOST) {
                    li.error { (page.title) " · " (words::GONE_PAGE.in_language(language)) }
                }
                @for page in changed.iter().take(MOST) {
                    li { p { (name(&page.page)) } @for change in &page.changes { (one(change, language)) } }
                }
            }
            @if changed.len() > MOST { p { (words::and_more(changed.len() - MOST, language)) } }
        }
    }
}

fn name(page: &PageName) -> Markup {
    html! { a data-page=(page.address) href=(page.address) target="_blank" { (page.title) } }
}

fn one(change: &Change, language: Language) -> Markup {
    html! {
        p {
            @if !change.heading.is_empty() { span.where { (change.heading) ": " } }
            @if !change.words.is_empty() {
                @for run in &change.words {
                    @match run.side {
                        Side::Both => (run.text),
                        Side::Old => del { (run.text) },
                        Side::New => ins { (run.text) },
                    }
                }
            } @else if change.old == change.new {
                (change.new.as_deref().unwrap_or_default()) " · " (words::REPLACED.in_language(language))
            } @else {
                @if let Some(old) = &change.old { del { (old) } " " }
                @if let Some(new) = &change.new { ins { (new) } }
            }
        }
    }
}
