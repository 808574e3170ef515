//! The site on a phone and on a screen, and what others show of it, side by side. Native only.

use langke_model::i18n::Language;
use langke_site::{Address, Subject};
use maud::{Markup, html};

use super::words;
use crate::desk::{Desk, Shown};

/// Prints the frames; the phone moves the share card, a finding moves the phone.
pub fn print(desk: &Desk, language: Language) -> Markup {
    let home = format!("/{}", Address::Page(language, Subject::Home));
    let screen = desk.screens.first();
    let computer = words::COMPUTER.in_language(language);
    let told = screen.map_or(computer, |_| words::SCREEN.in_language(language));
    let shown = screen.map_or(home.as_str(), |(address, _)| address);
    // A frame on a site that is not there yet would show an error of the browser.
    let is_there = desk.shown != Shown::Nothing;
    html! {
        section #frames hidden[!is_there] {
            h2 { (words::FRAMES.in_language(language)) }
            div.frames {
                figure.phone {
                    figcaption { (words::PHONE.in_language(language)) }
                    // What is to be mended of the page that is shown; the script puts it here.
                    div #here role="status" hidden data-now=(words::HERE.in_language(language)) data-before=(words::HERE_BEFORE.in_language(language)) {}
                    iframe #phone title=(words::PHONE.in_language(language)) src=[is_there.then_some(&home)] data-src=(home) {}
                }
                figure.screen {
                    figcaption { (told) @if let Some((_, name)) = screen { ": " (name) } }
                    div.scaled { iframe #screen title=(told) src=[is_there.then_some(shown)] data-src=(shown) {} }
                }
                figure.card {
                    figcaption { (words::CARD.in_language(language)) }
                    div #card data-none=(words::NO_CARD.in_language(language)) {
                        p { (words::NO_CARD.in_language(language)) }
                    }
                }
            }
        }
    }
}
