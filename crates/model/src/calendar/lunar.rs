//! Vietnam's lunar calendar, computed from the moon and the sun as seen from UTC+7. Native only: pages carry ready dates.
//!
//! Method and series: Hồ Ngọc Đức, "Thuật toán tính âm lịch" (after Jean Meeus, *Astronomical Algorithms*, 1998), with the rules of
//! the calendar: a month begins on the day of the new moon; the winter solstice falls into month 11; of thirteen months
//! between two months 11, the first without a principal term is a leap month and repeats the number of the one before.

use super::Date;

/// A day of the lunar calendar that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LunarDate {
    year: u16,
    month: u8,
    leap: bool,
    day: u8,
}

/// Julian day number of 1970-01-01, as counted at noon.
const JULIAN_DAY_OF_1970: i64 = 2_440_588;
/// Mean length of a lunar month in days.
const SYNODIC_MONTH: f64 = 29.530_588_853;
/// Julian date of the new moon that is counted as number 0 (1 January 1900).
const FIRST_NEW_MOON: f64 = 2_415_021.076_998_695;
/// By how much of a day Vietnam's clocks are ahead of UTC.
const VIETNAM_OFFSET: f64 = 7.0 / 24.0;

impl LunarDate {
    /// The day if that lunar year has it; `leap` asks for the leap month of that number.
    pub fn new(year: u16, month: u8, leap: bool, day: u8) -> Option<LunarDate> {
        let date = LunarDate {
            year,
            month,
            leap,
            day,
        };
        (date.to_solar().and_then(LunarDate::from_solar) == Some(date)).then_some(date)
    }

    /// The lunar day of a solar day.
    pub fn from_solar(date: Date) -> Option<LunarDate> {
        let julian_day = date.days() + JULIAN_DAY_OF_1970;
        let mut moon = ((julian_day as f64 - FIRST_NEW_MOON) / SYNODIC_MONTH).floor() as i64 + 1;
        while new_moon_day(moon) > julian_day {
            moon -= 1;
        }
        let first = new_moon_day(moon);
        let year = i64::from(date.year());
        // The lunar year from one month 11 to the next, and the solar year in which it ends.
        let (start, end, ending) = if month_11(year) > first {
            (month_11(year - 1), month_11(year), year)
        } else {
            (month_11(year), month_11(year + 1), year + 1)
        };
        let months = ((first - start) as f64 / SYNODIC_MONTH).round() as i64;
        let leap_at = (end - start > 365).then(|| leap_month(start));
        let leap = leap_at == Some(months);
        let months_without_leap = months - i64::from(leap_at.is_some_and(|at| months >= at));
        let month = (months_without_leap + 10) % 12 + 1;
        Some(LunarDate {
            // Months 11 and 12 still belong to the year that is ending.
            year: u16::try_from(ending - i64::from(month >= 11)).ok()?,
            month: u8::try_from(month).ok()?,
            leap,
            day: u8::try_from(julian_day - first + 1).ok()?,
        })
    }

    /// The solar day of this lunar day.
    pub fn to_solar(self) -> Option<Date> {
        let year = i64::from(self.year);
        let (start, end) = if self.month >= 11 {
            (month_11(year), month_11(year + 1))
        } else {
            (month_11(year - 1), month_11(year))
        };
        let mut months = (i64::from(self.month) + 1) % 12;
        if end - start > 365 {
            let leap_at = leap_month(start);
            if self.leap || months >= leap_at {
                months += 1;
            }
        }
        let moon = ((start as f64 - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5).floor() as i64 + months;
        let julian_day = new_moon_day(moon) + i64::from(self.day) - 1;
        Date::from_days(julian_day - JULIAN_DAY_OF_1970)
    }

    /// The lunar year, named after the solar year in which it begins.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The lunar month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Whether this is the second month of that number.
    pub fn is_leap(self) -> bool {
        self.leap
    }

    /// The day of the month, 1 to 30.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// Julian day number of the day, in Vietnam, on which the new moon number `moon` falls.
fn new_moon_day(moon: i64) -> i64 {
    (new_moon(moon as f64) + 0.5 + VIETNAM_OFFSET).floor() as i64
}

/// Julian date (UTC) of a new moon counted from the one of 1 January 1900.
///
/// Source: Meeus' series as shortened by Hồ Ngọc Đức; good to a few minutes for the centuries around 2000.
fn new_moon(moon: f64) -> f64 {
    let t = moon / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let sin = |degrees: f64| degrees.to_radians().sin();
    let mean = 2_415_020.759_33 + 29.530_588_68 * moon + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * moon - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let anomaly = 306.0253 + 385.816_918_06 * moon + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let latitude = 21.2964 + 390.670_506_46 * moon - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let correction = (0.1734 - 0.000_393 * t) * sin(sun) + 0.0021 * sin(2.0 * sun)
        - 0.4068 * sin(anomaly)
        + 0.0161 * sin(2.0 * anomaly)
        - 0.0004 * sin(3.0 * anomaly)
        + 0.0104 * sin(2.0 * latitude)
        - 0.0051 * sin(sun + anomaly)
        - 0.0074 * sin(sun - anomaly)
        + 0.0004 * sin(2.0 * latitude + sun)
        - 0.0004 * sin(2.0 * latitude - sun)
        - 0.0006 * sin(2.0 * latitude + anomaly)
        + 0.0010 * sin(2.0 * latitude - anomaly)
        + 0.0005 * sin(2.0 * anomaly + sun);
    // From the even time of the series to the clock's.
    let clock = if t < -11.0 {
        0.001 + 0.000_839 * t + 0.000_226_1 * t2 - 0.000_008_45 * t3 - 0.000_000_081 * t * t3
    } else {
        -0.000_278 + 0.000_265 * t + 0.000_262 * t2
    };
    mean + correction - clock
}

/// In which of the twelve arcs of 30° the sun stands when a day begins in Vietnam; 9 begins at the winter solstice.
fn sun_arc(julian_day: i64) -> i64 {
    let t = (julian_day as f64 - 0.5 - VIETNAM_OFFSET - 2_451_545.0) / 36_525.0;
    let t2 = t * t;
    let anomaly =
        (357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2).to_radians();
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * anomaly.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * anomaly).sin()
        + 0.000_290 * (3.0 * anomaly).sin();
    ((mean + centre).rem_euclid(360.0) / 30.0).floor() as i64
}

/// Julian day number on which month 11 begins in a solar year: the month of the winter solstice.
fn month_11(year: i64) -> i64 {
    let eve = Date::new(u16::try_from(year).unwrap_or(1), 12, 31)
        .map_or(0, |eve| eve.days() + JULIAN_DAY_OF_1970);
    let moon = ((eve as f64 - 2_415_021.0) / SYNODIC_MONTH).floor() as i64;
    let first = new_moon_day(moon);
    if sun_arc(first) >= 9 {
        new_moon_day(moon - 1)
    } else {
        first
    }
}

/// How many months after the month 11 that begins on `start` the leap month comes: the first in which the sun enters no new arc.
fn leap_month(start: i64) -> i64 {
    let moon = ((start as f64 - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5).floor() as i64;
    let arc = |months: i64| sun_arc(new_moon_day(moon + months));
    (1..13)
        .find(|months| arc(*months) == arc(months + 1))
        .unwrap_or(13)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// First day of the year, and its leap month or 0.
    ///
    /// Source: the years as Hồ Ngọc Đức published them, computed beforehand (amlich-hnd.js 0.8, 2004, "TK19" to "TK22"); single
    /// years are confirmed by the tests of vacanza/holidays (2008-2022), ngoisao.vn (2025) and viet-jo.com (2007).
    const YEARS: [(u16, &str, u8); 68] = [
        (1968, "1968-01-29", 7),
        (1969, "1969-02-16", 0),
        (1984, "1984-02-02", 0),
        (1985, "1985-01-21", 2),
        (1990, "1990-01-27", 5),
        (1991, "1991-02-15", 0),
        (1992, "1992-02-04", 0),
        (1993, "1993-01-23", 3),
        (1994, "1994-02-10", 0),
        (1995, "1995-01-31", 8),
        (1996, "1996-02-19", 0),
        (1997, "1997-02-07", 0),
        (1998, "1998-01-28", 5),
        (1999, "1999-02-16", 0),
        (2000, "2000-02-05", 0),
        (2001, "2001-01-24", 4),
        (2002, "2002-02-12", 0),
        (2003, "2003-02-01", 0),
        (2004, "2004-01-22", 2),
        (2005, "2005-02-09", 0),
        (2006, "2006-01-29", 7),
        (2007, "2007-02-17", 0),
        (2008, "2008-02-07", 0),
        (2009, "2009-01-26", 5),
        (2010, "2010-02-14", 0),
        (2011, "2011-02-03", 0),
        (2012, "2012-01-23", 4),
        (2013, "2013-02-10", 0),
        (2014, "2014-01-31", 9),
        (2015, "2015-02-19", 0),
        (2016, "2016-02-08", 0),
        (2017, "2017-01-28", 6),
        (2018, "2018-02-16", 0),
        (2019, "2019-02-05", 0),
        (2020, "2020-01-25", 4),
        (2021, "2021-02-12", 0),
        (2022, "2022-02-01", 0),
        (2023, "2023-01-22", 2),
        (2024, "2024-02-10", 0),
        (2025, "2025-01-29", 6),
        (2026, "2026-02-17", 0),
        (2027, "2027-02-06", 0),
        (2028, "2028-01-26", 5),
        (2029, "2029-02-13", 0),
        (2030, "2030-02-02", 0),
        (2031, "2031-01-23", 3),
        (2032, "2032-02-11", 0),
        (2033, "2033-01-31", 11),
        (2034, "2034-02-19", 0),
        (2035, "2035-02-08", 0),
        (2036, "2036-01-28", 6),
        (2037, "2037-02-15", 0),
        (2038, "2038-02-04", 0),
        (2039, "2039-01-24", 5),
        (2040, "2040-02-12", 0),
        (2041, "2041-02-01", 0),
        (2042, "2042-01-22", 2),
        (2043, "2043-02-10", 0),
        (2044, "2044-01-30", 7),
        (2045, "2045-02-17", 0),
        (2046, "2046-02-06", 0),
        (2047, "2047-01-26", 5),
        (2048, "2048-02-14", 0),
        (2049, "2049-02-02", 0),
        (2050, "2050-01-23", 3),
        (2051, "2051-02-11", 0),
        (2052, "2052-02-01", 8),
        (2053, "2053-02-18", 0),
    ];

    fn solar(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    fn day(year: u16, month: u8, day: u8) -> String {
        let date = LunarDate::new(year, month, false, day).and_then(LunarDate::to_solar);
        date.expect("a day").to_string()
    }

    #[test]
    fn years_begin_and_leap_as_published() {
        for (year, tet, leap) in YEARS {
            assert_eq!(day(year, 1, 1), tet, "{year}");
            let leaps: Vec<u8> = (1..=12)
                .filter(|month| LunarDate::new(year, *month, true, 1).is_some())
                .collect();
            let published: Vec<u8> = [leap].into_iter().filter(|month| *month > 0).collect();
            assert_eq!(leaps, published, "{year}");
        }
    }

    #[test]
    fn the_year_begins_before_chinas_where_the_new_moon_falls_between_the_two_midnights() {
        // Sources: Wikipedia "Vietnamese calendar" (1985), viet-jo.com 6 July 2006 (2007, 2030).
        for (year, china) in [
            (1985, "1985-02-20"),
            (2007, "2007-02-18"),
            (2030, "2030-02-03"),
        ] {
            assert!(day(year, 1, 1).as_str() < china, "{year}");
        }
        assert_eq!(day(1985, 1, 1), "1985-01-21", "a whole month earlier");
    }

    #[test]
    fn festivals_fall_on_the_days_that_newspapers_reported() {
        for (year, month, first, reported) in [
            (2024, 2, 14, "2024-03-23"), // nongthonvaphattrien.vn a5822
            (2025, 2, 14, "2025-03-13"), // sgtt.thesaigontimes.vn
            (2010, 4, 9, "2010-05-22"),  // tuoitre.vn 380150
            (2014, 4, 7, "2014-05-05"),  // thethaovanhoa.vn 2014-05-05
            (2017, 4, 7, "2017-05-02"),  // theholidayandtravelmagazine, May 2017
            (2015, 1, 11, "2015-03-01"), // vtc.vn d196375
            (2016, 2, 10, "2016-03-18"), // hungyentourism.com.vn
            (2023, 1, 17, "2023-02-07"), // kinhtedothi.vn
            (2026, 2, 14, "2026-04-01"),
            (2027, 2, 14, "2027-03-21"),
        ] {
            assert_eq!(day(year, month, first), reported);
        }
    }

    #[test]
    fn every_day_of_a_century_goes_there_and_back() {
        let mut date = solar("1950-01-01");
        while date < solar("2051-01-01") {
            let lunar = LunarDate::from_solar(date).expect("a lunar day");
            assert_eq!(lunar.to_solar(), Some(date), "{lunar:?}");
            let tomorrow = date.plus_days(1).expect("tomorrow");
            let next = LunarDate::from_solar(tomorrow).expect("a lunar day");
            assert!(
                next.day() == lunar.day() + 1 || next.day() == 1 && lunar.day() >= 29,
                "{lunar:?} {next:?}"
            );
            date = tomorrow;
        }
    }

    #[test]
    fn days_that_the_calendar_does_not_have_are_refused() {
        assert_eq!(
            LunarDate::new(2026, 6, true, 1),
            None,
            "2026 has no leap month"
        );
        assert_eq!(LunarDate::new(2026, 13, false, 1), None);
        assert_eq!(LunarDate::new(2026, 1, false, 31), None);
        assert_eq!(
            LunarDate::new(2024, 12, false, 30),
            None,
            "that month had 29 days"
        );
    }
}
