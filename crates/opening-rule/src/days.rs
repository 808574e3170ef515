//! Whether a rule holds on a day.

use langke_model::calendar::Date;

use crate::tree::{Anchor, Dates, DayOfWeek, DayOfYear, LastDay, Rule, Weeks, Years};

/// Says whether a day is a public holiday.
pub type Holidays<'a> = &'a dyn Fn(Date) -> bool;
/// Says whether rules hold on a day at all, as on market days only.
pub type Only<'a> = &'a dyn Fn(Date) -> bool;

/// Whether a rule holds on a day.
pub(crate) fn holds(rule: &Rule, day: Date, holidays: Holidays) -> bool {
    let moved = |offset: &i64| day.plus_days(-offset).is_some_and(holidays);
    let weekday = |one: &DayOfWeek| is_weekday(one, day, holidays);
    (rule.years.is_empty() || rule.years.iter().any(|years| is_year(years, day.year())))
        && (rule.dates.is_empty() || rule.dates.iter().any(|dates| is_date(dates, day)))
        && (rule.weeks.is_empty() || rule.weeks.iter().any(|weeks| is_week(weeks, day)))
        && (rule.holidays.is_empty() || rule.holidays.iter().any(moved))
        && (rule.weekdays.is_empty() || rule.weekdays.iter().any(weekday))
}

fn is_year(years: &Years, year: u16) -> bool {
    let is_before_end = years.to.is_none_or(|last| year <= last);
    year >= years.from && is_before_end && (year - years.from).is_multiple_of(years.step)
}

fn is_date(dates: &Dates, day: Date) -> bool {
    match dates {
        Dates::Months { from, to } => is_between(day.month(), *from, *to),
        Dates::Days { from, to, step } => {
            let years = day.year().saturating_sub(1)..=day.year() + 1;
            let begins = |year: u16| match from.year {
                Some(named) if named != year => None,
                _ => solar(from, year, false).map(|first| (year, first)),
            };
            let is_in = |(year, first): (u16, Date)| {
                let last = match to {
                    LastDay::Same => Some(first),
                    LastDay::Open if from.year.is_some() => Some(day),
                    LastDay::Open => Date::new(year, 12, 31),
                    LastDay::Day(last) => {
                        let named = last.year.unwrap_or(year);
                        let same = solar(last, named, true);
                        match same {
                            Some(same) if same < first && last.year.is_none() => {
                                solar(last, named + 1, true)
                            }
                            same => same,
                        }
                    }
                };
                let days = day.days() - first.days();
                last.is_some_and(|last| (first..=last).contains(&day))
                    && days % i64::from(*step) == 0
            };
            // A run may have begun years ago where its first year is named.
            match from.year {
                Some(year) => begins(year).is_some_and(is_in),
                None => years.filter_map(begins).any(is_in),
            }
        }
    }
}

/// The day of a year; where February has no 29th, its last day if it ends a run, otherwise none.
fn solar(day: &DayOfYear, year: u16, is_end: bool) -> Option<Date> {
    let found = match day.anchor {
        Anchor::Date { month, day } => {
            let whole = Date::new(year, month, day);
            whole.or_else(|| {
                let first = Date::new(year, month, 1)?;
                is_end.then(|| first.last_of_month())
            })
        }
        Anchor::Weekday {
            month,
            weekday,
            nth,
        } => {
            let first = Date::new(year, month, 1)?;
            if nth > 0 {
                let until = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
                first.plus_days(until + 7 * (i64::from(nth) - 1))
            } else {
                let last = first.last_of_month();
                let since = (i64::from(last.weekday()) - i64::from(weekday)).rem_euclid(7);
                last.plus_days(-since + 7 * (i64::from(nth) + 1))
            }
        }
        Anchor::Easter => easter(year),
    };
    found?.plus_days(day.offset)
}

/// Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher).
fn easter(year: u16) -> Option<Date> {
    let year_number = i64::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Date::new(year, 3, 1)?.plus_days((days / 31 - 3) * 31 + days % 31)
}

fn is_between(number: u8, from: u8, to: u8) -> bool {
    if from <= to {
        (from..=to).contains(&number)
    } else {
        number >= from || number <= to
    }
}

/// Weeks are counted as ISO 8601 does: week 1 holds the first Thursday.
fn is_week(weeks: &Weeks, day: Date) -> bool {
    let thursday = day.plus_days(3 - i64::from(day.weekday()));
    let number = thursday.and_then(|thursday| {
        let first = Date::new(thursday.year(), 1, 1)?;
        u8::try_from((thursday.days() - first.days()) / 7 + 1).ok()
    });
    number.is_some_and(|number| {
        is_between(number, weeks.from, weeks.to)
            && number.abs_diff(weeks.from).is_multiple_of(weeks.step)
    })
}

fn is_weekday(one: &DayOfWeek, day: Date, holidays: Holidays) -> bool {
    match one {
        DayOfWeek::Range { from, to } => is_between(day.weekday(), *from, *to),
        DayOfWeek::Holiday { offset } => day.plus_days(-offset).is_some_and(holidays),
        DayOfWeek::Nth {
            weekday,
            nth,
            offset,
        } => day.plus_days(-offset).is_some_and(|day| {
            let since = (day.day() as i8 - 1) / 7 + 1;
            let until = (day.last_of_month().day() as i8 - day.day() as i8) / 7 + 1;
            let is_counted = |(first, last): &(i8, i8)| {
                (*first..=*last).contains(&since) || (*first..=*last).contains(&-until)
            };
            day.weekday() == *weekday && nth.iter().any(is_counted)
        }),
    }
}
