//! What an `opening_hours` rule says about every minute of some days. Native only.

use std::ops::Range;
use std::sync::Arc;

use chrono::{FixedOffset, NaiveDate};
use compact_calendar::CompactCalendar;
use opening_hours::localization::{Coordinates, TzLocation};
use opening_hours::schedule::TimeRange;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use super::DAY;
use langke_model::calendar::{Date, Holiday, public_holidays};
use langke_model::geo::LonLat;

/// Vietnam's clocks, ahead of UTC.
const VIETNAM_OFFSET_SECONDS: i32 = 7 * 3600;
/// How far a rule may move a public holiday ("PH -1 day"), in days.
const LARGEST_OFFSET_DAYS: i64 = 7;

/// Whether a place is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    Closed,
    Unknown,
}

/// Minutes after 1970-01-01T00:00 in Vietnam, and what holds in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub minutes: Range<i64>,
    pub state: State,
}

/// What a rule says from one day to another at a place, without gaps or overlaps; none if it is no rule.
pub fn stretches(rule: &str, place: LonLat, from: Date, until: Date) -> Option<Vec<Stretch>> {
    let alternatives: Vec<OpeningHours> = alternatives(rule)
        .into_iter()
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let holidays = if rule.to_ascii_uppercase().contains("PH") {
        public_holidays(
            from.plus_days(-LARGEST_OFFSET_DAYS)?,
            until.plus_days(LARGEST_OFFSET_DAYS)?,
        )
    } else {
        Vec::new()
    };
    let with = |holidays: &mut dyn Iterator<Item = Date>| {
        let context = context(place, holidays)?;
        let said = alternatives.iter().map(|hours| {
            let hours = hours.clone().with_context(context.clone());
            every_day(&hours, from, until)
        });
        said.reduce(|first, second| merged(&first, &second, fallback))
    };
    let is_certain = |(_, holiday): &&(Date, Holiday)| *holiday == Holiday::Certain;
    let certain = with(&mut holidays.iter().filter(is_certain).map(|(day, _)| *day))?;
    if holidays.iter().all(|holiday| is_certain(&holiday)) {
        return Some(certain);
    }
    let possible = with(&mut holidays.iter().map(|(day, _)| *day))?;
    Some(merged(&certain, &possible, agreement))
}

/// The parts of a rule between `||`, outside comments.
///
/// Each is evaluated alone: the crate gives a fallback rule only the days on which no rule before it holds, the standard all times
/// (<https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, `fallback_rule_separator`).
fn alternatives(rule: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut is_comment) = (0, false);
    for (at, letter) in rule.char_indices() {
        if letter == '"' {
            is_comment = !is_comment;
        }
        let rest = rule.get(at..).unwrap_or_default();
        if !is_comment && at >= start && rest.starts_with("||") {
            parts.extend(rule.get(start..at));
            start = at + "||".len();
        }
    }
    parts.extend(rule.get(start..));
    parts.into_iter().map(str::trim).collect()
}

fn context(
    place: LonLat,
    holidays: &mut dyn Iterator<Item = Date>,
) -> Option<Context<TzLocation<FixedOffset>>> {
    let mut calendar = CompactCalendar::default();
    for day in holidays.filter_map(naive) {
        calendar.insert(day);
    }
    let offset = FixedOffset::east_opt(VIETNAM_OFFSET_SECONDS)?;
    let coordinates = Coordinates::new(place.latitude(), place.longitude())?;
    Some(
        Context::default()
            .with_holidays(ContextHolidays::new(Arc::new(calendar), Arc::default()))
            .with_locale(TzLocation::new(offset).with_coords(coordinates)),
    )
}

/// Each day is asked for alone: the crate's iterator over days stops early where a rule ends in `|| unknown`.
fn every_day(
    hours: &OpeningHours<TzLocation<FixedOffset>>,
    from: Date,
    until: Date,
) -> Vec<Stretch> {
    let expression = hours.get_expression();
    let mut spans = expression
        .rules
        .iter()
        .flat_map(|rule| &rule.time_selector.spans);
    let has_open_end = spans.any(|span| span.open_end);
    let days = (from.days()..=until.days()).filter_map(Date::from_days);
    days.flat_map(|day| {
        let midnight = day.days() * DAY;
        let schedule = naive(day)
            .map(|day| hours.schedule_at(day))
            .unwrap_or_default();
        schedule.into_iter().map(move |range| {
            let minute = |time: opening_hours_syntax::ExtendedTime| {
                midnight + i64::from(time.mins_from_midnight())
            };
            Stretch {
                minutes: minute(range.range.start)..minute(range.range.end),
                state: state(&range, has_open_end),
            }
        })
    })
    .collect()
}

/// Conditions in words ("by appointment") are for a reader to weigh. The crate lets "10:00+" last until midnight, where nobody knows the end.
fn state(range: &TimeRange, has_open_end: bool) -> State {
    let lasts_until_midnight = i64::from(range.range.end.mins_from_midnight()) == DAY;
    match range.kind {
        RuleKind::Closed => State::Closed,
        RuleKind::Open if has_open_end && lasts_until_midnight => State::Unknown,
        RuleKind::Open if range.comment.is_empty() => State::Open,
        RuleKind::Open | RuleKind::Unknown => State::Unknown,
    }
}

fn fallback(first: State, second: State) -> State {
    match first {
        State::Closed => second,
        first => first,
    }
}

fn agreement(one: State, other: State) -> State {
    if one == other { one } else { State::Unknown }
}

/// Two lists over the same minutes made one.
fn merged(one: &[Stretch], other: &[Stretch], state: fn(State, State) -> State) -> Vec<Stretch> {
    let (mut ones, mut others) = (one.iter().peekable(), other.iter().peekable());
    let mut merged: Vec<Stretch> = Vec::new();
    while let (Some(one), Some(other)) = (ones.peek(), others.peek()) {
        let start = one.minutes.start.max(other.minutes.start);
        let end = one.minutes.end.min(other.minutes.end);
        merged.push(Stretch {
            minutes: start..end,
            state: state(one.state, other.state),
        });
        ones.next_if(|one| one.minutes.end == end);
        others.next_if(|other| other.minutes.end == end);
    }
    merged
}

fn naive(day: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year().into(), day.month().into(), day.day().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_parted_where_its_fallbacks_begin() {
        assert_eq!(alternatives("24/7"), ["24/7"]);
        assert_eq!(
            alternatives("Mo 08:00-12:00 || Tu 09:00+||\"call || ring\""),
            ["Mo 08:00-12:00", "Tu 09:00+", "\"call || ring\""]
        );
    }
}
