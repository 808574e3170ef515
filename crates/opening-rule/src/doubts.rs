//! Rules that are read well and can hardly be meant: those that another one wipes out, that are past, that cut a night short.

use std::collections::BTreeSet;

use langke_model::calendar::Date;
use langke_model::geo::LonLat;

use crate::evaluate::{day, layers};
use crate::tree::{Expression, Joint, State};

/// For so many days from today are rules tried: in four years there is a 29 February.
const TRIED_DAYS: i64 = 4 * 366;

/// What can hardly be meant. Rules are named as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// On all its days other rules hold.
    WipedOut {
        /// The rule.
        rule: String,
        /// The rule that holds instead.
        by: String,
    },
    /// Its last day is over.
    Past {
        /// The rule.
        rule: String,
    },
    /// A night that it opens ends at midnight, since another rule holds on the next day.
    CutNight {
        /// The rule.
        rule: String,
        /// The rule of the next day.
        by: String,
    },
    /// Times without days after `;`: they open on all other days too.
    TimesOfEveryDay {
        /// The rule.
        rule: String,
    },
}

/// What can hardly be meant in opening hours, as of a day; a doubt for each rule at most.
pub fn doubts(expression: &Expression, text: &str, today: Date) -> Vec<Doubt> {
    let rules = &expression.rules;
    let names_years = |index: &usize| {
        rules.get(*index).is_some_and(|rule| {
            let days = |dates: &crate::tree::Dates| {
                matches!(dates, crate::tree::Dates::Days { from, .. } if from.year.is_some())
            };
            !rule.years.is_empty() || rule.dates.iter().any(days)
        })
    };
    if rules.len() < 2 && !names_years(&0) {
        return Vec::new();
    }
    let written = |index: usize| {
        let place = rules.get(index).map(|rule| rule.place.clone());
        place
            .and_then(|place| text.get(place))
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    // A place and holidays are needed for the few rules that speak of them; any will do.
    let Some(place) = LonLat::new(105.85, 21.03) else {
        return Vec::new();
    };
    let holidays = |date: Date| date.day() % 9 == 4;
    let (mut seen, mut shown) = (BTreeSet::new(), BTreeSet::new());
    let mut instead = vec![None; rules.len()];
    let mut cut: Vec<Option<usize>> = vec![None; rules.len()];
    let layers_of = |date: Date| layers(expression, place, &holidays, &|_| true, date);
    // Those of the day before are kept: worked out for each rule anew, work would grow as the square of the rules.
    let mut before = today.plus_days(-1).map(layers_of).unwrap_or_default();
    for date in (0..TRIED_DAYS).filter_map(|days| today.plus_days(days)) {
        let pieces = day(expression, place, &holidays, &|_| true, date);
        let said: BTreeSet<usize> = pieces.iter().filter_map(|piece| piece.rule).collect();
        let kept = layers_of(date);
        for (index, rule) in rules.iter().enumerate() {
            if crate::days::holds(rule, date, &holidays) {
                seen.insert(index);
                let by = said.iter().rev().find(|other| **other > index);
                if let Some(by) = by {
                    instead[index].get_or_insert(*by);
                }
            }
            let is_whole = kept
                .iter()
                .any(|layer| layer.index == index && layer.is_night);
            let had_night = rule.meaning() == State::Open
                && before
                    .iter()
                    .filter(|layer| layer.index == index && !layer.is_night)
                    .flat_map(|layer| layer.spans.iter().flatten())
                    .any(|span| span.minutes.end > crate::times::DAY && !span.is_open_end);
            if had_night && !is_whole {
                let by = kept
                    .iter()
                    .map(|layer| layer.index)
                    .find(|other| *other > index);
                cut[index] = cut[index].or(by);
            }
        }
        shown.extend(said);
        before = kept;
    }
    let doubt = |index: usize| {
        let rule = written(index);
        if !seen.contains(&index) {
            return names_years(&index).then_some(Doubt::Past { rule });
        }
        if !shown.contains(&index) {
            // A closing of days that are closed anyway says what it says.
            let by = instead[index]?;
            return Some(Doubt::WipedOut {
                rule,
                by: written(by),
            });
        }
        if let Some(by) = cut[index] {
            return Some(Doubt::CutNight {
                rule,
                by: written(by),
            });
        }
        let this = rules.get(index)?;
        let has_days_before = index > 0 && rules.get(index - 1).is_some_and(|rule| rule.has_days());
        let is_everywhere = !this.has_days()
            && !this.times.is_empty()
            && this.joint == Joint::Instead
            && this.meaning() == State::Open
            && has_days_before;
        is_everywhere.then_some(Doubt::TimesOfEveryDay { rule })
    };
    (0..rules.len()).filter_map(doubt).collect()
}
