//! Vietnam's public holidays, and how sure they are. Native only.

use super::{Date, LunarDate};

/// How sure it is that a day is a public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// The law names the day.
    Certain,
    /// The day may be one: the law leaves a choice that is made anew for each year, or a holiday fell on a weekend before it.
    Possible,
}

/// In which year the Politburo named the Day of Vietnamese Culture as a day off.
const CULTURE_DAY_SINCE: u16 = 2026;
/// So many days before the first one, a holiday may have begun to move others: Tết with two weekends.
const LONGEST_SHIFT_DAYS: i64 = 14;

/// The public holidays from one day to another, in order.
///
/// Source: Labour Code 45/2019/QH14, article 112: 1 January; five days of Tết; the tenth of the third lunar month; 30 April; 1 May; 2 September and
/// the day before or after it. Article 111: where a holiday falls on a weekly day off, the next working day is free. Which five days of Tết is
/// decided each year: the last two of the old year with three of the new (2025), or the last one with four (2026).
/// 24 November: resolution 80-NQ/TW of 7 January 2026 wants it as a day off; it is counted as possible.
pub fn public_holidays(from: Date, until: Date) -> Vec<(Date, Holiday)> {
    let mut holidays = Vec::new();
    // Holidays that fell on a weekend and have not been made up for yet.
    let mut owed = 0;
    let days = from.days() - LONGEST_SHIFT_DAYS..=until.days();
    for day in days.filter_map(Date::from_days) {
        let is_weekend = day.weekday() >= 5;
        let holiday = match named(day) {
            Some(holiday) => {
                owed += u32::from(is_weekend);
                Some(holiday)
            }
            None if owed > 0 && !is_weekend => {
                owed -= 1;
                Some(Holiday::Possible)
            }
            None => None,
        };
        if day >= from {
            holidays.extend(holiday.map(|holiday| (day, holiday)));
        }
    }
    holidays
}

/// Whether the law names a day, or lets it be chosen.
fn named(day: Date) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) | (4, 30) | (5, 1) | (9, 2) => return Some(Holiday::Certain),
        (9, 1 | 3) => return Some(Holiday::Possible),
        (11, 24) if day.year() >= CULTURE_DAY_SINCE => return Some(Holiday::Possible),
        _ => {}
    }
    let lunar = |days| {
        let date = LunarDate::from_solar(day.plus_days(days)?)?;
        (!date.is_leap()).then_some((date.month(), date.day()))
    };
    match lunar(0) {
        Some((1, 1..=3) | (3, 10)) => Some(Holiday::Certain),
        Some((1, 4)) => Some(Holiday::Possible),
        _ if lunar(1) == Some((1, 1)) => Some(Holiday::Certain),
        _ if lunar(2) == Some((1, 1)) => Some(Holiday::Possible),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    /// The holidays of a year, those that are only possible with a question mark.
    fn year(year: u16) -> Vec<String> {
        let day = |month, day| Date::new(year, month, day).expect("a day");
        let text = |(day, holiday): (Date, Holiday)| match holiday {
            Holiday::Certain => format!("{:02}-{:02}", day.month(), day.day()),
            Holiday::Possible => format!("{:02}-{:02}?", day.month(), day.day()),
        };
        let holidays = public_holidays(day(1, 1), day(12, 31));
        holidays.into_iter().map(text).collect()
    }

    #[test]
    fn every_day_that_was_announced_is_there_and_every_certain_one_was_announced() {
        // 2025: Tết from 27 to 31 January, Hùng kings on 7 April, National Day on 1 and 2 September.
        // 2026: vnanet.vn 165342 (Tết from 16 to 20 February), thanhnien.vn 185260223083506397 (26 April, made up for on the 27th).
        let announced = [
            (
                2025,
                "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02",
            ),
            (
                2026,
                "01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-27 04-30 05-01 09-01 09-02",
            ),
        ];
        for (number, days) in announced {
            let announced: Vec<&str> = days.split(' ').collect();
            let computed = year(number);
            for day in &announced {
                let is_there = computed.iter().any(|other| other.starts_with(day));
                assert!(is_there, "{number}-{day}");
            }
            for day in computed.iter().filter(|day| !day.ends_with('?')) {
                assert!(announced.contains(&day.as_str()), "{number}-{day}");
            }
        }
    }

    #[test]
    fn holidays_on_a_weekend_may_be_made_up_for_on_the_working_days_after_them() {
        // Tết falls on Saturday, 6 February 2027; 1 May on a Saturday too.
        assert_eq!(
            year(2027),
            [
                "01-01", "02-04?", "02-05", "02-06", "02-07", "02-08", "02-09?", "02-10?",
                "02-11?", "04-16", "04-30", "05-01", "05-03?", "09-01?", "09-02", "09-03?",
                "11-24?"
            ]
        );
    }

    #[test]
    fn a_range_begins_with_what_its_days_before_have_left() {
        let monday = day("2026-04-27");
        assert_eq!(
            public_holidays(monday, monday),
            [(monday, Holiday::Possible)]
        );
        assert_eq!(public_holidays(monday, day("2026-04-26")), []);
    }
}
