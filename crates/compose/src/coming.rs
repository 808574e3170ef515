//! What is on from a day on: events on their days, or in their months. Native only.

use super::library::Library;
use langke_content::{Date, Event};
use langke_model::i18n::Language;

/// How far ahead the calendar looks, in years.
const YEARS_AHEAD: u16 = 2;

/// An event on its days, or in its month.
pub struct Dated<'a> {
    pub event: &'a Event,
    pub first: Date,
    pub last: Date,
    /// Somewhere between the two: only the month is known.
    pub is_month: bool,
}

/// The last day to which the calendar looks.
pub fn horizon(today: Date) -> Date {
    Date::new(today.year() + YEARS_AHEAD, today.month(), 1).map_or(today, Date::last_of_month)
}

/// What is wanted of what is on from a day on for two years, in order; what begins and ends together by name, in the order of a language.
/// Days are worked out only of what is wanted: a country has hundreds of festivals, and each village asks for its own.
pub fn coming<'a>(
    library: &Library<'a>,
    language: Language,
    from: Date,
    is_wanted: impl Fn(&Event) -> bool,
) -> Vec<Dated<'a>> {
    let horizon = horizon(from);
    let mut coming = Vec::new();
    let events = library.lists(language).events().iter().copied();
    for event in events.filter(|event| is_wanted(event)) {
        let dated = |is_month| {
            move |(first, last)| Dated {
                event,
                first,
                last,
                is_month,
            }
        };
        let days = event.when.between(from, horizon).into_iter();
        coming.extend(days.map(dated(false)));
        let months = event.when.months_between(from, horizon);
        coming.extend(months.into_iter().map(dated(true)));
    }
    coming.sort_by_key(|dated| (dated.first, dated.last));
    coming
}
