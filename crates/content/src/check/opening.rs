//! Checks of opening hours.

use std::time::{SystemTime, UNIX_EPOCH};

use super::Checker;
use crate::rules::{DoubtfulOpeningHours, MissingField, OpeningHoursSpelling};
use crate::{Date, OpeningHours};
use langke_opening_rule::doubts;

impl Checker<'_> {
    /// Checks when a place is open.
    pub(super) fn opening_hours(&mut self, hours: &OpeningHours) {
        if hours.said_by_place {
            self.sources("opening_hours", &hours.sources);
        } else {
            self.cited("opening_hours", &hours.sources);
        }
        if let Some(season) = &hours.season {
            self.at_least("opening_hours.season.months", season.months.len(), 1);
            self.sources("opening_hours.season", &season.sources);
        }
        let Some(rule) = &hours.rule else {
            if hours.ask_first.is_none() {
                self.report("opening_hours.rule", MissingField);
            }
            return;
        };
        if rule.expression().is_unusual() {
            let spelling = OpeningHoursSpelling {
                found: rule.as_str().to_owned(),
                written: rule.expression().to_string(),
            };
            self.report("opening_hours.rule", spelling);
        }
        if let Some(today) = today() {
            for doubt in doubts(rule.expression(), rule.as_str(), today) {
                self.report("opening_hours.rule", DoubtfulOpeningHours { doubt });
            }
        }
    }
}

/// The day in Vietnam: what is past is so on the day on which one looks.
fn today() -> Option<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Date::in_vietnam_at(since.as_secs().try_into().ok()?)
}
