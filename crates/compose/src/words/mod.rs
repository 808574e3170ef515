//! Words that are printed into pages at publish, each in both languages. Native only.
//!
//! The words that the browser needs too are those of the model (`i18n`).

mod dates;
mod embed;
mod former;
mod found;
mod goods;
mod kinds;
mod kiosk;
mod labels;
mod lists;
mod models;
mod opening;
mod reading;
mod regions;
mod saving;
mod search;
mod time;
mod viewer;
mod visit;

pub use dates::{leap_doubt, leap_rule, lunar_days, yearly_rule};
pub use embed::*;
pub use former::moved;
pub use found::*;
pub use goods::{
    ahead, allergen, area_kind, change, members_of, months, net, net_label, price, shelf_life,
    standard_kind,
};
pub use kinds::{
    approximation, duration_unit, maker_kind, place_kind, platform, product_group, source_kind,
    standing, travel_mode, wheelchair,
};
pub use kiosk::*;
pub use labels::*;
pub use lists::{facet_label, facet_value, list_name, list_noun, list_why};
pub use models::*;
pub use opening::{asking, opening_hours};
pub use reading::{minutes_and_seconds, reading_time};
pub use regions::*;
pub use saving::*;
pub use search::*;
pub use time::{about, duration};
pub use viewer::of_viewer;
pub use visit::*;

use langke_model::i18n::{self, Language};

/// A word in both languages: Vietnamese, English.
pub type Label = (&'static str, &'static str);

/// The word in `language`.
pub fn say(label: Label, language: Language) -> &'static str {
    match language {
        Language::Vietnamese => label.0,
        Language::English => label.1,
    }
}

/// Names one after the other: "a, b và c".
pub fn all_of(names: &[String], language: Language) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let and = say(("và", "and"), language);
            format!("{} {and} {last}", first.join(", "))
        }
    }
}

/// A line that stands alone, with a capital first.
pub fn capital(line: &str) -> String {
    let mut letters = line.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A number of something.
pub fn count(number: usize, label: Label, language: Language) -> String {
    let digits = i18n::number(number as f64, 0, language);
    format!("{digits}\u{A0}{}", noun(label, number, language))
}

/// How many more there are than those that were shown.
pub fn more(number: usize, language: Language) -> String {
    let digits = i18n::number(number as f64, 0, language);
    match language {
        Language::Vietnamese => format!("Còn {digits} nữa"),
        Language::English => format!("{digits} more"),
    }
}

/// The word for a number of things: English wants a plural.
pub fn noun(label: Label, number: usize, language: Language) -> String {
    let plural = if language == Language::English && number != 1 {
        "s"
    } else {
        ""
    };
    format!("{}{plural}", say(label, language))
}
