//! When a place is open, worked out for each day of a time. Native only.

mod evaluate;

use std::collections::BTreeMap;

use evaluate::Stretch;
pub use evaluate::{Holidays, Said};
use langke_content::{OpeningHours, Place, SeasonCalendar};
use langke_hours::{Opening, Span};
use langke_model::calendar::{Date, LunarDate};
use langke_model::geo::LonLat;
pub use langke_opening_rule::State;

/// Minutes in a day.
const DAY: i64 = 24 * 60;
/// Which share of all whole weeks must be alike to be the usual one: hours that change twice or three times a year have such a week.
const USUAL_SHARE: usize = 4;

/// For so many days from the day of printing are opening hours worked out: whoever publishes once a year still tells the truth.
const KNOWN_DAYS: u32 = 400;

/// When a place is open on each day of a time: for programs as a table, for people with the words beside the times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    /// What programs reckon with.
    pub table: Opening,
    /// What is said of each day, in order; a day of which nothing is said is closed.
    pub days: Vec<(Date, Vec<Time>)>,
    /// What holds at all other times.
    pub otherwise: Option<Said>,
}

/// A time that begins on one day and may end on the next, in minutes after the midnight before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// When it begins, 0 to 1439.
    pub from: u16,
    /// When it ends, 1 to 2879.
    pub to: u16,
    /// What holds.
    pub said: Said,
}

/// The public holidays of the time for which opening hours are worked out; none where the calendar ends before that.
pub fn holidays(today: Date) -> Holidays {
    let time = around(today, KNOWN_DAYS);
    let holidays = time.and_then(|(before, after)| Holidays::between(before, after));
    holidays.unwrap_or_default()
}

/// When a place is open, if it is known; `holidays` are those of [`holidays`].
pub fn opening(place: &Place, today: Date, holidays: &Holidays) -> Option<Timetable> {
    let hours = place.opening_hours.as_ref()?;
    timetable(hours, place.position.point, today, KNOWN_DAYS, holidays)
}

/// So many days from a day on, and a day more on both sides: for the night that ends on the first one and the one that begins on the last.
fn around(from: Date, days: u32) -> Option<(Date, Date)> {
    Some((from.plus_days(-1)?, from.plus_days(i64::from(days))?))
}

/// What opening hours say for `days` days from `from` on at a place; none if they say no times, for no days, or for more than three years.
///
/// Not known to be open are: times that the rule itself leaves open ("unknown", "by appointment", "10:00+"), times before which one asks,
/// and times that depend on whether a day is a public holiday where that is only possible ([`Holiday::Possible`](langke_model::calendar::Holiday)).
fn timetable(
    hours: &OpeningHours,
    place: LonLat,
    from: Date,
    days: u32,
    holidays: &Holidays,
) -> Option<Timetable> {
    let rule = hours.rule.as_ref()?;
    let until = from.plus_days(i64::from(days) - 1)?;
    let span = around(from, days)?;
    if !(1..=Opening::MOST_DAYS).contains(&i64::from(days)) {
        return None;
    }
    let lunar_days = hours.days_of_lunar_month();
    let only = |day: Date| is_market_day(&lunar_days, day) && is_in_season(hours, day);
    let stretches = evaluate::stretches(rule.expression(), place, &only, holidays, span);
    let mut times = times(stretches);
    let every: Vec<(Date, Vec<Time>)> = (from.days()..=until.days())
        .filter_map(|day| {
            Some((
                Date::from_days(day)?,
                times.remove(&day).unwrap_or_default(),
            ))
        })
        .collect();
    let is_asked = hours.ask_first.is_some();
    let spans: Vec<(Date, Vec<Span>)> = every
        .iter()
        .map(|(day, times)| (*day, spans(times, is_asked)))
        .collect();
    let week = usual_week(&spans);
    let is_exception =
        |(day, spans): &(Date, Vec<Span>)| week.get(usize::from(day.weekday())) != Some(spans);
    let exceptions = spans.into_iter().filter(is_exception).collect();
    let otherwise = every
        .iter()
        .flat_map(|(_, times)| times)
        .find(|time| time.said.is_otherwise)
        .map(|time| time.said.clone());
    let said = |(day, times): (Date, Vec<Time>)| {
        let own = times.into_iter().filter(|time| !time.said.is_otherwise);
        (day, own.collect())
    };
    Some(Timetable {
        table: Opening::new(week, exceptions, from, until)?,
        days: every.into_iter().map(said).collect(),
        otherwise,
    })
}

fn is_market_day(lunar_days: &[u8], day: Date) -> bool {
    let is_one = |day: LunarDate| lunar_days.contains(&day.day());
    lunar_days.is_empty() || LunarDate::from_solar(day).is_some_and(is_one)
}

/// Whether a place is open at all in the part of the year that a day is in.
pub fn is_in_season(hours: &OpeningHours, day: Date) -> bool {
    hours.season.as_ref().is_none_or(|season| {
        let month = match season.calendar {
            SeasonCalendar::Solar => Some(day.month()),
            SeasonCalendar::Lunar => LunarDate::from_solar(day).map(LunarDate::month),
        };
        month.is_some_and(|month| season.months.contains(&month))
    })
}

/// Times for programs; where one asks first, nobody can say.
fn spans(times: &[Time], is_asked: bool) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for time in times {
        let is_open = time.said.state == State::Open && !is_asked;
        let (mut from, to) = (time.from, time.to);
        if time.said.state == State::Closed {
            continue;
        }
        if let Some(last) = spans.last()
            && (last.to(), last.is_open()) == (from, is_open)
            && to - last.from() <= DAY as u16
        {
            from = last.from();
            spans.pop();
        }
        spans.extend(if is_open {
            Span::open(from, to)
        } else {
            Span::unknown(from, to)
        });
    }
    spans
}

/// The most common whole week, if it is common enough, otherwise the most common spans of each weekday; Monday first. Of two that are as common, the earlier.
pub fn usual_week<T: Clone + PartialEq>(days: &[(Date, Vec<T>)]) -> [Vec<T>; 7] {
    let spans = |(_, spans): &(Date, Vec<T>)| spans.clone();
    let weeks: Vec<Vec<Vec<T>>> = days
        .chunk_by(|_, (next, _)| next.weekday() > 0)
        .filter(|week| week.len() == 7)
        .map(|week| week.iter().map(spans).collect())
        .collect();
    if let Some((week, count)) = most_common(&weeks)
        && count * USUAL_SHARE >= weeks.len()
        && let Ok(week) = <[Vec<T>; 7]>::try_from(week.clone())
    {
        return week;
    }
    std::array::from_fn(|weekday| {
        let same: Vec<Vec<T>> = days
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

/// What is said, by the day on which it begins; what lasts longer than a day is cut at midnight. Days that are closed with a word for it
/// say so.
fn times(stretches: Vec<Stretch>) -> BTreeMap<i64, Vec<Time>> {
    let mut times: BTreeMap<i64, Vec<Time>> = BTreeMap::new();
    for Stretch { minutes, said } in joined(stretches) {
        if said.state == State::Closed && said.comment.is_none() {
            continue;
        }
        let mut start = minutes.start;
        while start < minutes.end {
            let midnight = start.div_euclid(DAY) * DAY;
            let end = if minutes.end - start > DAY {
                midnight + DAY
            } else {
                minutes.end
            };
            let minute = |at: i64| u16::try_from(at - midnight).ok();
            let is_whole_day = end - start == DAY;
            if let (Some(from), Some(to)) = (minute(start), minute(end))
                && (said.state != State::Closed || is_whole_day)
            {
                let said = said.clone();
                let day = times.entry(start.div_euclid(DAY)).or_default();
                day.push(Time { from, to, said });
            }
            start = end;
        }
    }
    times
}

/// Neighbours that say the same made one.
fn joined(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match joined.last_mut() {
            Some(last) if last.said == stretch.said => last.minutes.end = stretch.minutes.end,
            _ => joined.push(stretch),
        }
    }
    joined
}

#[cfg(test)]
mod tests;
