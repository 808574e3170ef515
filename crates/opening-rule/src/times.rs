//! The times of a rule on a day, in minutes after its midnight.

use std::ops::Range;

use chrono::{NaiveDate, Timelike};
use langke_model::calendar::Date;
use langke_model::geo::LonLat;
use sunrise::{Coordinates, DawnType, SolarDay, SolarEvent};

use crate::tree::{Clock, Rule, Sun};

/// Minutes in a day.
pub(crate) const DAY: u16 = 24 * 60;
/// Vietnam's clocks, in minutes ahead of UTC.
const VIETNAM: u32 = 7 * 60;
/// To so many minutes are the sun's times rounded: a place is wider than they are exact.
const SUN_STEP: u32 = 5;

/// Some minutes, and whether it is only said that they begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    pub minutes: Range<u16>,
    pub is_open_end: bool,
}

/// The times of a rule on a day; they may end on the next one.
pub(crate) fn spans(rule: &Rule, day: Date, place: LonLat) -> Vec<Span> {
    let starts: Vec<u16> = rule
        .times
        .iter()
        .map(|time| clock(time.from, day, place))
        .collect();
    let mut spans = Vec::new();
    for (time, from) in rule.times.iter().zip(&starts) {
        let end = time.to.map(|to| {
            let to = clock(to, day, place);
            if to <= *from { to + DAY } else { to }
        });
        if time.is_open_ended {
            let start = end.unwrap_or(*from);
            // What is said for later in the day ends what has no end.
            let later = starts.iter().filter(|other| **other > start).min().copied();
            spans.push(Span {
                minutes: start..later.unwrap_or(DAY * 2).min(latest(start)),
                is_open_end: true,
            });
        }
        if let Some(end) = end {
            spans.push(Span {
                minutes: *from..end,
                is_open_end: false,
            });
        }
    }
    spans
}

/// How long something may last whose end nobody says, as opening_hours.js takes it: till midnight, ten hours from an evening on, eight
/// from late at night.
fn latest(start: u16) -> u16 {
    match start {
        1320.. => (start + 8 * 60).min(2 * DAY),
        1020..1320 => start + 10 * 60,
        _ => DAY,
    }
}

fn clock(clock: Clock, day: Date, place: LonLat) -> u16 {
    match clock {
        Clock::Fixed(minutes) => minutes,
        Clock::Sun { event, offset } => {
            let minutes = i32::from(sun(event, day, place)) + i32::from(offset);
            minutes.clamp(0, i32::from(DAY) - 1) as u16
        }
    }
}

/// When the sun does something, rounded; where that cannot be reckoned, what opening_hours.js takes.
fn sun(event: Sun, day: Date, place: LonLat) -> u16 {
    let (event, usual) = match event {
        Sun::Dawn => (SolarEvent::Dawn(DawnType::Civil), 5 * 60 + 30),
        Sun::Sunrise => (SolarEvent::Sunrise, 6 * 60),
        Sun::Sunset => (SolarEvent::Sunset, 18 * 60),
        Sun::Dusk => (SolarEvent::Dusk(DawnType::Civil), 18 * 60 + 30),
    };
    let reckoned = || {
        let date =
            NaiveDate::from_ymd_opt(day.year().into(), day.month().into(), day.day().into())?;
        let at = Coordinates::new(place.latitude(), place.longitude())?;
        let time = SolarDay::new(at, date).event_time(event)?;
        let minutes = time.num_seconds_from_midnight() / 60 + VIETNAM;
        let rounded = (minutes + SUN_STEP / 2) / SUN_STEP * SUN_STEP;
        u16::try_from(rounded % u32::from(DAY)).ok()
    };
    reckoned().unwrap_or(usual)
}
