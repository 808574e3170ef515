//! The workbench's page. Native only.

mod changes;
mod frames;
mod lapses;
mod problems;
mod products;
mod words;
mod workbook;

use langke_difference::Difference;
use langke_model::i18n::Language;
use langke_site::{Address, Subject};
use maud::{DOCTYPE, Markup, html};

use crate::desk::{Desk, Shown};

pub use workbook::result;

/// Its style sheet.
pub const STYLE: &str = include_str!("../../assets/workbench.css");
/// Its script: hears of changes, and moves frames.
pub const SCRIPT: &str = include_str!("../../assets/workbench.js");

/// Prints the page; whoever has the token may change things.
pub fn print(
    desk: &Desk,
    difference: Option<&Difference>,
    language: Language,
    token: &str,
) -> Markup {
    let name = desk.name[usize::from(language == Language::English)].as_str();
    let title = words::WORKBENCH.in_language(language);
    let other = language.other();
    html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="langke-token" content=(token);
                title { (title) @if !name.is_empty() { " · " (name) } }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/_/workbench.css";
                script type="module" src="/_/workbench.js" {}
            }
            body {
                header {
                    h1 { (title) @if !name.is_empty() { " · " strong { (name) } } }
                    nav {
                        a href={ "/_/manual/" (language.tag()) "/" } target="_blank" { (words::MANUAL.in_language(language)) }
                        a href="/" target="_blank" { (words::OPEN_SITE.in_language(language)) }
                        a href={ "/_/" (other.tag()) "/" } lang=(other.tag()) { (other.own_name()) }
                    }
                }
                main {
                    // What changes with the content; the script puts a new one in its place.
                    div #desk {
                        (standing(desk, language))
                        // Before the content was read, nothing is known of it.
                        @if desk.shown != Shown::Nothing || !desk.findings.is_empty() {
                            (problems::print(&desk.findings, language))
                            (lapses::print(&desk.lapses, language))
                            (products::print(&desk.products, language))
                            (changes::print(difference, language))
                        }
                    }
                    (workbook::print(language))
                    (frames::print(desk, language))
                }
            }
        }
    }
}

/// What the site shows now; told aloud when it changes.
fn standing(desk: &Desk, language: Language) -> Markup {
    let (class, text) = match (desk.shown, desk.errors(), &desk.failure) {
        (_, _, Some(failure)) => ("bad", failure.message(language)),
        (Shown::Now, ..) => ("good", words::NOW.in_language(language).to_owned()),
        (Shown::Before, errors, _) => ("bad", words::before(errors, language)),
        (Shown::Nothing, 0, _) => ("", words::PUBLISHING.in_language(language).to_owned()),
        (Shown::Nothing, errors, _) => ("bad", words::nothing(errors, language)),
    };
    html! { p #standing role="status" class=(class) { (text) } }
}

/// The page of a product in the language of the workbench.
fn product(id: &str, language: Language) -> String {
    let subject = Subject::Product(id.to_owned());
    format!("/{}", Address::Page(language, subject))
}
