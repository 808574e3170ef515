//! A day of the proleptic Gregorian calendar.

use std::fmt;

/// Seconds by which Vietnam's clocks are ahead of UTC.
const VIETNAM_OFFSET_SECONDS: i64 = 7 * 3600;
/// Days from 1 March of the year 0, where the eras of the arithmetic begin, to 1970-01-01.
const DAYS_FROM_MARCH_OF_YEAR_0: i64 = 719_468;

/// A day, valid by construction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day if there is one, for years 1 to 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let length = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=length).contains(&day)).then_some(Date {
            year,
            month,
            day,
        })
    }

    /// Parses `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, length| {
            part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day on which it is `seconds` after 1970-01-01T00:00Z in Vietnam (UTC+7).
    pub fn in_vietnam_at(seconds: i64) -> Option<Date> {
        Date::from_days((seconds + VIETNAM_OFFSET_SECONDS).div_euclid(86_400))
    }

    /// The day that is `days` after 1970-01-01, if its year is within 1 to 9999.
    ///
    /// Source of the arithmetic: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    pub fn from_days(days: i64) -> Option<Date> {
        let days = days + DAYS_FROM_MARCH_OF_YEAR_0;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Date::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }

    /// How many days after 1970-01-01 this day is; negative before.
    ///
    /// Source of the arithmetic: as for [`Date::from_days`], `days_from_civil`.
    pub fn days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted_month = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - DAYS_FROM_MARCH_OF_YEAR_0
    }

    /// The day `days` later, or earlier if negative.
    pub fn plus_days(self, days: i64) -> Option<Date> {
        Date::from_days(self.days() + days)
    }

    /// The day of the week, 0 for Monday to 6 for Sunday (ISO 8601).
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (self.days() + 3).rem_euclid(7) as u8
    }

    /// The last day of the month in which this day lies.
    pub fn last_of_month(self) -> Date {
        let last = |day| Date::new(self.year, self.month, day);
        last(31)
            .or(last(30))
            .or(last(29))
            .or(last(28))
            .unwrap_or(self)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    /// Prints `YYYY-MM-DD` (ISO 8601).
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_parsed_again() {
        for text in ["2026-11-21", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(Date::parse(text).expect(text).to_string(), text);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "21/11/2026",
            "2026-1-1",
            "2026-11-21T00",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_day_begins_in_vietnam_seven_hours_before_greenwich() {
        let last_second_of_the_20th = 1_795_193_999;
        let day = |seconds| Date::in_vietnam_at(seconds).expect("a day").to_string();
        assert_eq!(day(last_second_of_the_20th), "2026-11-20");
        assert_eq!(day(last_second_of_the_20th + 1), "2026-11-21");
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(951_782_400), "2000-02-29");
    }

    #[test]
    fn days_are_counted_both_ways_over_every_leap_rule() {
        for days in (-719_162..2_932_896)
            .step_by(97)
            .chain([-719_162, 2_932_896])
        {
            let date = Date::from_days(days).expect("a day");
            assert_eq!(date.days(), days, "{date}");
        }
        assert_eq!(Date::from_days(2_932_897), None, "after 9999-12-31");
        assert_eq!(Date::from_days(-719_163), None, "before 0001-01-01");
    }

    #[test]
    fn weeks_begin_on_monday() {
        let day = |text| Date::parse(text).expect("a day");
        assert_eq!(day("2026-11-23").weekday(), 0);
        assert_eq!(day("2026-11-22").weekday(), 6);
        assert_eq!(day("1970-01-01").weekday(), 3);
    }

    #[test]
    fn months_end_where_they_end() {
        let end = |text| {
            Date::parse(text)
                .expect("a day")
                .last_of_month()
                .to_string()
        };
        assert_eq!(end("2028-02-10"), "2028-02-29");
        assert_eq!(end("2026-02-01"), "2026-02-28");
        assert_eq!(end("2026-04-30"), "2026-04-30");
    }
}
