//! Days and times as spreadsheets count or write them. Native only.

use langke_model::calendar::Date;

use crate::cell::{Cell, CellFault, DateTime, Time};

const SECONDS_OF_A_DAY: i64 = 86_400;
/// Days from 1899-12-30, from which the 1900 system counts after its 29 February, to 1970-01-01.
const DAYS_BEFORE_1970: i64 = 25_569;
/// Days between the two systems (Microsoft, "Differences between the 1900 and the 1904 date system").
const DAYS_FROM_1900_TO_1904: i64 = 1_462;
/// The number of 29 February 1900, a day that never was, which Excel counts because Lotus 1-2-3 did.
const LEAP_DAY_OF_1900: i64 = 60;

/// Where days are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateSystem {
    /// 1 is 1900-01-01.
    From1900,
    /// 0 is 1904-01-01, as old workbooks from Macs count.
    From1904,
}

/// What a number with the format of a date or time shows.
pub(crate) fn moment(serial: f64, system: DateSystem) -> Cell {
    // Far beyond the year 9999, and far within what converts exactly.
    if !(0.0..3_000_000.0).contains(&serial) {
        return unreadable(serial.to_string());
    }
    // Programs write 8:30 as 0.354166666666667, so the nearest second is meant.
    let seconds = (serial * SECONDS_OF_A_DAY as f64).round() as i64;
    let (day, second) = (
        seconds.div_euclid(SECONDS_OF_A_DAY),
        seconds.rem_euclid(SECONDS_OF_A_DAY),
    );
    if day == 0 && (second > 0 || system == DateSystem::From1900) {
        return Cell::Time(time(second));
    }
    let date = match system {
        DateSystem::From1904 => Date::from_days(day + DAYS_FROM_1900_TO_1904 - DAYS_BEFORE_1970),
        DateSystem::From1900 if day == LEAP_DAY_OF_1900 => {
            return unreadable("1900-02-29".to_owned());
        }
        DateSystem::From1900 => {
            let before_leap_day = i64::from(day < LEAP_DAY_OF_1900);
            Date::from_days(day + before_leap_day - DAYS_BEFORE_1970)
        }
    };
    match date {
        None => unreadable(serial.to_string()),
        Some(date) if second == 0 => Cell::Date(date),
        Some(date) => Cell::DateTime(DateTime {
            date,
            time: time(second),
        }),
    }
}

/// What a number with the format of a length of time (`[h]:mm`) shows.
pub(crate) fn length(serial: f64) -> Cell {
    let seconds = (serial * SECONDS_OF_A_DAY as f64).round();
    if (0.0..=f64::from(u32::MAX)).contains(&seconds) {
        Cell::Time(time(seconds as i64))
    } else {
        unreadable(serial.to_string())
    }
}

/// What a moment shows that is written as ISO 8601 has it: `2026-11-21`, `2026-11-21T08:30:00`, `08:30:00`.
pub(crate) fn written_moment(text: &str) -> Cell {
    let (date, clock) = match text.split_once('T') {
        Some((date, clock)) => (date, Some(clock)),
        None if text.contains(':') => ("", Some(text)),
        None => (text, None),
    };
    let time = clock.map(written_time);
    match (Date::parse(date), time) {
        (Some(date), None) => Cell::Date(date),
        (Some(date), Some(Some(time))) if time == Time::default() => Cell::Date(date),
        (Some(date), Some(Some(time))) => Cell::DateTime(DateTime { date, time }),
        (None, Some(Some(time))) if date.is_empty() => Cell::Time(time),
        _ => unreadable(text.to_owned()),
    }
}

/// What a length of time shows that is written as ISO 8601 has it: `PT08H30M00S`.
pub(crate) fn written_length(text: &str) -> Cell {
    let read = || {
        let mut rest = text.strip_prefix("PT")?;
        let mut seconds = 0.0;
        for (unit, weight) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
            if let Some((number, after)) = rest.split_once(unit) {
                seconds += number.parse::<f64>().ok()? * weight;
                rest = after;
            }
        }
        rest.is_empty()
            .then_some(length(seconds / SECONDS_OF_A_DAY as f64))
    };
    read().unwrap_or_else(|| unreadable(text.to_owned()))
}

fn written_time(text: &str) -> Option<Time> {
    let text = text.trim_end_matches('Z');
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let mut parts = whole.split(':').map(str::parse::<u8>);
    let time = Time {
        hours: u32::from(parts.next()?.ok()?),
        minutes: parts.next()?.ok()?,
        seconds: parts.next().unwrap_or(Ok(0)).ok()?,
    };
    let is_of_day = time.hours < 24 && time.minutes < 60 && time.seconds < 60;
    (is_of_day && parts.next().is_none()).then_some(time)
}

fn time(seconds: i64) -> Time {
    Time {
        hours: (seconds / 3600) as u32,
        minutes: (seconds / 60 % 60) as u8,
        seconds: (seconds % 60) as u8,
    }
}

fn unreadable(text: String) -> Cell {
    Cell::Fault(CellFault::Unreadable(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(serial: f64, system: DateSystem) -> String {
        moment(serial, system).to_string()
    }

    #[test]
    fn days_are_counted_as_excel_counts_them() {
        use DateSystem::{From1900, From1904};
        for (serial, system, day) in [
            (1.0, From1900, "1900-01-01"),
            (59.0, From1900, "1900-02-28"),
            (61.0, From1900, "1900-03-01"),
            (46_347.0, From1900, "2026-11-21"),
            (2_958_465.0, From1900, "9999-12-31"),
            (0.0, From1904, "1904-01-01"),
            (44_885.0, From1904, "2026-11-21"),
        ] {
            assert_eq!(shown(serial, system), day, "{serial}");
            assert!(matches!(moment(serial, system), Cell::Date(_)), "{serial}");
        }
    }

    #[test]
    fn a_day_that_never_was_is_a_fault() {
        let leap = moment(60.0, DateSystem::From1900);
        let fault = CellFault::Unreadable("1900-02-29".to_owned());
        assert_eq!(leap, Cell::Fault(fault));
        for serial in [-1.0, 2_958_466.0, f64::NAN, f64::INFINITY, 1e300] {
            let cell = moment(serial, DateSystem::From1900);
            assert!(matches!(cell, Cell::Fault(_)), "{serial}: {cell:?}");
        }
    }

    #[test]
    fn times_are_read_to_the_second() {
        assert_eq!(shown(0.354_166_666_666_667, DateSystem::From1900), "08:30");
        assert_eq!(shown(46_347.75, DateSystem::From1904), "2030-11-22 18:00");
        assert_eq!(shown(46_346.999_999_9, DateSystem::From1900), "2026-11-21");
        assert_eq!(length(1.5).to_string(), "36:00");
        assert_eq!(length(-0.5), unreadable("-0.5".to_owned()));
    }

    #[test]
    fn moments_and_lengths_are_read_as_written() {
        for (text, shown) in [
            ("2026-11-21", "2026-11-21"),
            ("2026-11-21T00:00:00", "2026-11-21"),
            ("2026-11-21T08:30:15.25Z", "2026-11-21 08:30:15"),
            ("08:30:00", "08:30"),
        ] {
            assert_eq!(written_moment(text).to_string(), shown);
        }
        assert_eq!(written_length("PT08H30M00S").to_string(), "08:30");
        assert_eq!(written_length("PT26H").to_string(), "26:00");
        for text in ["", "2026-02-30", "T", "25:00", "2026-11-21Tx"] {
            assert_eq!(written_moment(text), unreadable(text.to_owned()));
        }
        for text in ["", "P1D", "PTxH", "PT1H2"] {
            assert_eq!(written_length(text), unreadable(text.to_owned()));
        }
    }
}
