//! Festivals and dated events.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Date, Dispute, Picture, Slug, Text};
use langke_model::calendar::LunarDate;

/// An event (`events/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Event {
    /// The id of the event.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// The village.
    #[deserr(default)]
    pub village: Option<Slug>,
    /// The place.
    #[deserr(default)]
    pub place: Option<Slug>,
    /// One sentence: what happens.
    pub summary: Text,
    /// When it is.
    pub when: EventTime,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Picture>,
    /// The story.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Where sources disagree, on the days for one.
    #[deserr(default)]
    #[schemars(default)]
    pub disputes: Vec<Dispute>,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// When an event is: by the lunar calendar, by the solar one, or on given days.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "rule", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "rule", rename_all = "lowercase", deny_unknown_fields)]
pub enum EventTime {
    /// Every year on days of the Vietnamese lunar calendar.
    Lunar {
        /// The lunar month, 1 to 12.
        month: u8,
        /// The first day, 1 to 30.
        day: u8,
        /// How many days it lasts.
        days: u8,
    },
    /// Every year on days of the solar calendar.
    Solar {
        /// The month, 1 to 12.
        month: u8,
        /// The first day, 1 to 31.
        day: u8,
        /// How many days it lasts.
        days: u8,
    },
    /// On given days, each announced or reported by a source; past ones show when it usually falls.
    Dated {
        /// The spans of days.
        dates: Vec<DatedSpan>,
    },
}

impl EventTime {
    /// The first and last days of the event where it touches the days `from` to `to`, in order.
    ///
    /// A lunar day that a short month does not have falls on the last one it has.
    pub fn between(&self, from: Date, to: Date) -> Vec<(Date, Date)> {
        let years = from.year().saturating_sub(1)..=to.year().saturating_add(1);
        let lasting = |days: u8| {
            move |first: Date| Some((first, first.plus_days(i64::from(days).max(1) - 1)?))
        };
        let mut spans: Vec<(Date, Date)> = match self {
            EventTime::Lunar { month, day, days } => years
                .filter_map(|year| {
                    let lunar = |day| LunarDate::new(year, *month, false, day)?.to_solar();
                    lunar(*day).or_else(|| lunar(day.saturating_sub(1)))
                })
                .filter_map(lasting(*days))
                .collect(),
            EventTime::Solar { month, day, days } => years
                .filter_map(|year| Date::new(year, *month, *day))
                .filter_map(lasting(*days))
                .collect(),
            EventTime::Dated { dates } => dates.iter().map(|span| (span.from, span.to)).collect(),
        };
        spans.retain(|(first, last)| *last >= from && *first <= to);
        spans.sort();
        spans
    }
}

/// The days of one event that follows no rule.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct DatedSpan {
    /// The first day.
    #[schemars(with = "crate::value::DateSchema")]
    pub from: Date,
    /// The last day.
    #[schemars(with = "crate::value::DateSchema")]
    pub to: Date,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(time: &EventTime, from: &str, to: &str) -> Vec<String> {
        let day = |text| Date::parse(text).expect("a day");
        let spans = time.between(day(from), day(to));
        spans
            .iter()
            .map(|(first, last)| format!("{first}/{last}"))
            .collect()
    }

    #[test]
    fn the_festival_of_bat_trang_falls_on_its_known_days() {
        let festival = EventTime::Lunar {
            month: 2,
            day: 14,
            days: 3,
        };
        assert_eq!(
            between(&festival, "2024-01-01", "2027-12-31"),
            [
                "2024-03-23/2024-03-25",
                "2025-03-13/2025-03-15",
                "2026-04-01/2026-04-03",
                "2027-03-21/2027-03-23"
            ]
        );
        let begun = between(&festival, "2026-04-03", "2026-12-31");
        assert_eq!(begun, ["2026-04-01/2026-04-03"], "it is still on");
    }

    #[test]
    fn a_day_that_a_short_month_lacks_falls_on_its_last_one() {
        let eve = EventTime::Lunar {
            month: 12,
            day: 30,
            days: 1,
        };
        // The year before Tết 2025 (29 January) ended on the 29th, the one before Tết 2027 (6 February) on the 29th too.
        assert_eq!(
            between(&eve, "2025-01-01", "2025-12-31"),
            ["2025-01-28/2025-01-28"]
        );
        assert_eq!(
            between(&eve, "2024-01-01", "2024-12-31"),
            ["2024-02-09/2024-02-09"]
        );
    }

    #[test]
    fn solar_and_dated_events_keep_their_days() {
        let solar = EventTime::Solar {
            month: 12,
            day: 30,
            days: 4,
        };
        assert_eq!(
            between(&solar, "2027-01-01", "2027-12-31"),
            ["2026-12-30/2027-01-02", "2027-12-30/2028-01-02"]
        );
        let leap = EventTime::Solar {
            month: 2,
            day: 29,
            days: 1,
        };
        assert_eq!(
            between(&leap, "2025-01-01", "2027-12-31"),
            Vec::<String>::new()
        );
    }
}
