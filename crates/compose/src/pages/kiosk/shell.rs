//! What stands around the site on a screen: the scenes, the bar, what is asked and handed over, the panel of the staff. Native only.
//!
//! The program finds everything here by its id, or by `data-do` and `data-tells` (`crates/kiosk`).

use maud::{Markup, html};

use super::scenes::Scene;
use super::{both, say};
use crate::library::Library;
use crate::words::{self, Label};
use langke_content::Place;
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// The keys of the pad on which the staff types its code.
const KEYS: [&str; 12] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0", "ok",
];

/// The body of the document.
pub fn print(library: &Library<'_>, place: &Place, scenes: &[Scene]) -> Markup {
    html! {
        (attract(library, place, scenes))
        (visit())
        (asking())
        (taking())
        (staff())
    }
}

/// While the screen waits. Everything in it is a link: it leads into the site without any program too.
fn attract(library: &Library<'_>, place: &Place, scenes: &[Scene]) -> Markup {
    html! {
        main #attract {
            div.scenes {
                @for (index, scene) in scenes.iter().enumerate() { (scene.print(index == 0)) }
            }
            h1.place data-door { (both(&place.name)) }
            div.begin {
                p.touch { (say(words::TOUCH_TO_BEGIN)) }
                ul.languages {
                    @for language in Language::ALL {
                        @let home = library.base.join(Address::Page(language, Subject::Home));
                        li { a href=(home) hreflang=(language.tag()) lang=(language.tag()) { (language.own_name()) } }
                    }
                }
            }
        }
    }
}

/// While somebody is there: the site, and a bar within reach.
fn visit() -> Markup {
    html! {
        section #visit hidden {
            div.stage data-shows="coming" {
                div.instead {
                    p.coming { (say(words::PAGE_IS_COMING)) }
                    p.other { (say(words::PAGE_CANNOT_SHOW)) }
                }
            }
            nav.bar aria-label=(words::say(words::THIS_SCREEN, Language::default())) {
                (button("start", words::START_AGAIN))
                (hidden_button("back", words::BACK))
                @for language in Language::ALL {
                    button type="button" data-do="language" value=(language.tag()) lang=(language.tag()) { (language.own_name()) }
                }
                (button("larger", words::LARGER))
                (button("lower", words::WITHIN_REACH))
                (hidden_button("listen", words::LISTEN_HERE))
                (button("take", words::TAKE_PAGE_ALONG))
            }
        }
    }
}

fn asking() -> Markup {
    html! {
        dialog #asking aria-labelledby="asking-title" {
            h2 #asking-title { (say(words::STILL_HERE)) }
            p {
                @for language in Language::ALL {
                    @let (before, after) = words::back_to_start(language);
                    span data-in=(language.tag()) lang=(language.tag()) { (before) " " b.left {} " " (after) }
                }
            }
            p.buttons {
                (button("stay", words::I_AM_HERE))
                (button("leave", words::I_AM_DONE))
            }
        }
    }
}

fn taking() -> Markup {
    html! {
        dialog #taking aria-labelledby="taking-title" {
            h2 #taking-title { (say(words::ON_YOUR_PHONE)) }
            p.how { (say(words::SCAN_WITH_CAMERA)) }
            p.without { (say(words::NO_WAY_TO_PHONE)) }
            div.code {}
            p.address {}
            p.buttons { (button("close", words::BACK_TO_SITE)) }
        }
    }
}

fn staff() -> Markup {
    let told = [
        ("version", words::VERSION),
        ("made", words::DAY_OF_DATA),
        ("renewed", words::LAST_RENEWED),
        ("reached", words::LAST_REACHED),
        ("stored", words::ROOM_TAKEN),
        ("faultless", words::DAYS_WITHOUT_FAULT),
    ];
    let counts = [
        words::DAY_OF_COUNT,
        words::VISITS_OF_SCREEN,
        words::RESETS,
        words::STARTS,
        words::FAULTS,
    ];
    html! {
        dialog #staff aria-labelledby="staff-title" data-shows="code" {
            h2 #staff-title { (say(words::FOR_STAFF)) }
            div.lock {
                p.new { (say(words::CHOOSE_CODE)) }
                p.code { (say(words::TYPE_CODE)) }
                p.wrong role="status" { (say(words::WRONG_CODE)) }
                p.locked role="status" { (say(words::TRY_LATER)) }
                p.typed role="status" {}
                div.keys {
                    @for key in KEYS {
                        button type="button" data-do="key" value=(key) { (key_words(key)) }
                    }
                }
            }
            div.inside {
                dl {
                    @for (name, label) in told {
                        div { dt { (say(label)) } dd data-tells=(name) {} }
                    }
                    div {
                        dt { (say(words::NETWORK)) }
                        dd.network { span.yes { (say(words::NETWORK_IS_THERE)) } span.no { (say(words::NO_NETWORK)) } }
                    }
                }
                table {
                    thead { tr { @for label in counts { th scope="col" { (say(label)) } } } }
                    tbody.report {}
                }
                p.counts-only { (say(words::COUNTS_ONLY)) }
            }
            p.buttons {
                span.inside { (button("print", words::PRINT)) }
                (button("done", words::CLOSE))
            }
        }
    }
}

fn key_words(key: &str) -> Markup {
    match key {
        "delete" => say(words::DELETE_DIGIT),
        "ok" => say(words::CONFIRM),
        digit => html! { (digit) },
    }
}

fn button(action: &str, label: Label) -> Markup {
    html! { button type="button" data-do=(action) { (say(label)) } }
}

/// A button that the program shows where it does something.
fn hidden_button(action: &str, label: Label) -> Markup {
    html! { button type="button" data-do=(action) hidden { (say(label)) } }
}
