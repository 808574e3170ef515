//! Opening hours in OpenStreetMap's syntax, worked out for each day of a time. Native only.

mod evaluate;

use std::collections::BTreeMap;

use evaluate::{State, Stretch};
use langke_content::Place;
use langke_hours::{Opening, Span};
use langke_model::calendar::Date;
use langke_model::geo::LonLat;

/// Minutes in a day.
const DAY: i64 = 24 * 60;
/// To so many minutes are the sun's times rounded: a place is wider than they are exact.
const SUN_STEP_MINUTES: i64 = 5;
/// Which share of all whole weeks must be alike to be the usual one: hours that change twice or three times a year have such a week.
const USUAL_SHARE: usize = 4;

/// For so many days from the day of printing are opening hours worked out: whoever publishes once a year still tells the truth.
const KNOWN_DAYS: u32 = 400;

/// When a place is open, if it is known.
pub fn opening(place: &Place, today: Date) -> Option<Opening> {
    let hours = place.opening_hours.as_ref()?;
    table(hours.rule.as_str(), place.position.point, today, KNOWN_DAYS)
}

/// What an `opening_hours` rule says for `days` days from `from` on at a place; none if it is no such rule, or for no days, or for more than three years.
///
/// Not known to be open are: times that the rule itself leaves open ("unknown", "by appointment", "10:00+"), times with any other condition
/// in words, and times that depend on whether a day is a public holiday where that is only possible
/// ([`Holiday::Possible`](langke_model::calendar::Holiday)). No day is a school holiday (`SH`).
fn table(rule: &str, place: LonLat, from: Date, days: u32) -> Option<Opening> {
    let until = from.plus_days(i64::from(days) - 1)?;
    // A day more on both sides: for the night that ends on the first one and the one that begins on the last.
    let (before, after) = (from.plus_days(-1)?, until.plus_days(1)?);
    if !(1..=Opening::MOST_DAYS).contains(&i64::from(days)) {
        return None;
    }
    let stretches = evaluate::stretches(rule, place, before, after)?;
    let mut spans = spans(rounded(rule, stretches));
    let every: Vec<(Date, Vec<Span>)> = (from.days()..=until.days())
        .filter_map(|day| {
            Some((
                Date::from_days(day)?,
                spans.remove(&day).unwrap_or_default(),
            ))
        })
        .collect();
    let week = usual_week(&every);
    let is_exception =
        |(day, spans): &(Date, Vec<Span>)| week.get(usize::from(day.weekday())) != Some(spans);
    let exceptions = every.into_iter().filter(is_exception).collect();
    Opening::new(week, exceptions, from, until)
}

/// The most common whole week, if it is common enough, otherwise the most common spans of each weekday; Monday first. Of two that are as common, the earlier.
pub fn usual_week(days: &[(Date, Vec<Span>)]) -> [Vec<Span>; 7] {
    let spans = |(_, spans): &(Date, Vec<Span>)| spans.clone();
    let weeks: Vec<Vec<Vec<Span>>> = days
        .chunk_by(|_, (next, _)| next.weekday() > 0)
        .filter(|week| week.len() == 7)
        .map(|week| week.iter().map(spans).collect())
        .collect();
    if let Some((week, count)) = most_common(&weeks)
        && count * USUAL_SHARE >= weeks.len()
        && let Ok(week) = <[Vec<Span>; 7]>::try_from(week.clone())
    {
        return week;
    }
    std::array::from_fn(|weekday| {
        let same: Vec<Vec<Span>> = days
            .iter()
            .filter(|(day, _)| usize::from(day.weekday()) == weekday)
            .map(spans)
            .collect();
        most_common(&same)
            .map(|(spans, _)| spans.clone())
            .unwrap_or_default()
    })
}

/// The first of the most common things, and how often it is there.
fn most_common<T: PartialEq>(things: &[T]) -> Option<(&T, usize)> {
    let mut counted: Vec<(&T, usize)> = Vec::new();
    for thing in things {
        match counted.iter_mut().find(|(other, _)| *other == thing) {
            Some((_, count)) => *count += 1,
            None => counted.push((thing, 1)),
        }
    }
    counted.into_iter().rev().max_by_key(|(_, count)| *count)
}

/// The sun's times rounded, so that days next to each other are alike; other rules as they are.
fn rounded(rule: &str, mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    let rule = rule.to_ascii_lowercase();
    let events = ["sunrise", "sunset", "dawn", "dusk"];
    if events.iter().any(|event| rule.contains(event)) {
        let round = |minutes: i64| {
            (minutes + SUN_STEP_MINUTES / 2).div_euclid(SUN_STEP_MINUTES) * SUN_STEP_MINUTES
        };
        for stretch in &mut stretches {
            stretch.minutes = round(stretch.minutes.start)..round(stretch.minutes.end);
        }
    }
    stretches
}

/// Stretches that are not closed, by the day on which they begin; those longer than a day are cut at midnight.
fn spans(stretches: Vec<Stretch>) -> BTreeMap<i64, Vec<Span>> {
    let mut spans: BTreeMap<i64, Vec<Span>> = BTreeMap::new();
    for Stretch { minutes, state } in joined(stretches) {
        let mut start = minutes.start;
        while start < minutes.end {
            let midnight = start.div_euclid(DAY) * DAY;
            let end = if minutes.end - start > DAY {
                midnight + DAY
            } else {
                minutes.end
            };
            let minute = |at: i64| u16::try_from(at - midnight).ok();
            if let (Some(from), Some(to)) = (minute(start), minute(end)) {
                let span = match state {
                    State::Open => Span::open(from, to),
                    State::Unknown => Span::unknown(from, to),
                    State::Closed => None,
                };
                let day = spans.entry(start.div_euclid(DAY)).or_default();
                day.extend(span);
            }
            start = end;
        }
    }
    spans
}

/// Neighbours of the same state made one.
fn joined(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match joined.last_mut() {
            Some(last) if last.state == stretch.state => last.minutes.end = stretch.minutes.end,
            _ => joined.push(stretch),
        }
    }
    joined
}

#[cfg(test)]
mod tests;
