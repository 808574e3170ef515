//! The menu: the pages to which every page leads, in order.

use super::address::Subject;
use super::listing::{List, Listing};
use langke_model::i18n::{Language, words};

/// The pages, each with what the menu calls it.
pub fn menu(language: Language) -> [(Subject, &'static str); 6] {
    let names = &words(language).in_menu;
    let list = |list| Subject::List(list, Listing::whole());
    [
        (list(List::Products), names.products),
        (list(List::Places), names.places),
        (list(List::Routes), names.routes),
        (Subject::Map, names.map),
        (Subject::Events, names.events),
        (Subject::About, names.about),
    ]
}
