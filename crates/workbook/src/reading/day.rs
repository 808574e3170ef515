//! Days as people write them: `21/11/2026`, `21-11-26`, `tháng 11 năm 2026`, a number that a spreadsheet counts days by. Native only.

use langke_model::calendar::Date;
use langke_spreadsheet::{Cell, DateTime};

use super::Reading;
use crate::plain::plain;
use crate::remark::Said;

/// The years that a number in a cell of days may mean, as the rules of content have them.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;
/// The day before which a spreadsheet of the system of 1900 counts no day right, and its number.
const FIRST_DAY: (u16, u8, u8, i64) = (1900, 3, 1, 61);
/// The number of 31 December 2100.
const LAST_SERIAL: f64 = 73_415.0;

/// A day.
pub fn day(cell: &Cell) -> Result<Reading, Said> {
    let reading = partial_day(cell)?;
    match reading.value.as_str().map(str::len) {
        Some(10) => Ok(reading),
        _ => Err(Said::DayNeeded),
    }
}

/// A day, a month or a year.
pub fn partial_day(cell: &Cell) -> Result<Reading, Said> {
    match cell {
        Cell::Date(date) | Cell::DateTime(DateTime { date, .. }) => {
            Ok(Reading::plain(date.to_string()))
        }
        Cell::Number(number) => of_number(*number).ok_or(Said::NotADay),
        Cell::Text(text) => match of_text(text) {
            Some(found) => Ok(Reading::plain(found)),
            None => Err(Said::NotADay),
        },
        _ => Err(Said::NotADay),
    }
}

/// A year, or the number of a day whose cell has lost its format.
fn of_number(number: f64) -> Option<Reading> {
    if number.fract() != 0.0 {
        return None;
    }
    if (f64::from(*YEARS.start())..=f64::from(*YEARS.end())).contains(&number) {
        return Some(Reading::plain(number.to_string()));
    }
    let (year, month, day, first) = FIRST_DAY;
    if !(first as f64..=LAST_SERIAL).contains(&number) {
        return None;
    }
    let date = Date::new(year, month, day)?.plus_days(number as i64 - first)?;
    Some(Reading::mended(date.to_string(), date.to_string()))
}

/// A day, month or year as a text says it, in the manner of JSON.
fn of_text(text: &str) -> Option<String> {
    let words = plain(text);
    let parts: Vec<&str> = words
        .split(' ')
        .filter(|word| !matches!(*word, "ngay" | "thang" | "nam" | "day" | "month" | "year"))
        .collect();
    let is_number = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return None;
    }
    let number = |part: &str| part.parse::<u16>().ok();
    let small = |part: &str| u8::try_from(number(part)?).ok();
    match parts[..] {
        [year] if year.len() == 4 => YEARS.contains(&number(year)?).then(|| year.to_owned()),
        [year, month] if year.len() == 4 => month_of(number(year)?, small(month)?),
        [month, year] => month_of(whole_year(year)?, small(month)?),
        [year, month, day] if year.len() == 4 => {
            Some(Date::new(number(year)?, small(month)?, small(day)?)?.to_string())
        }
        [day, month, year] => {
            Some(Date::new(whole_year(year)?, small(month)?, small(day)?)?.to_string())
        }
        _ => None,
    }
}

/// A year of four digits, or of two: nobody plans or remembers beyond fifty years.
fn whole_year(year: &str) -> Option<u16> {
    let number: u16 = year.parse().ok()?;
    match year.len() {
        4 => Some(number),
        2 if number < 70 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

fn month_of(year: u16, month: u8) -> Option<String> {
    Date::new(year, month, 1)?;
    Some(format!("{year:04}-{month:02}"))
}

/// Hours and minutes.
pub fn time_of_day(cell: &Cell) -> Result<Reading, Said> {
    match cell {
        Cell::Time(time) => Ok(Reading::plain(format!(
            "{:02}:{:02}",
            time.hours, time.minutes
        ))),
        Cell::Text(text) => {
            let small = text.to_lowercase();
            let (hours, minutes) = small.split_once([':', 'h', 'g']).ok_or(Said::NotATime)?;
            let minutes = minutes
                .trim_start_matches(['i', 'ờ'])
                .trim()
                .trim_end_matches('p')
                .trim();
            let number = |text: &str| match text {
                "" => Some(0),
                text => text.trim().parse::<u8>().ok(),
            };
            let (hours, minutes) = number(hours).zip(number(minutes)).ok_or(Said::NotATime)?;
            if hours > 23 || minutes > 59 {
                return Err(Said::NotATime);
            }
            Ok(Reading::plain(format!("{hours:02}:{minutes:02}")))
        }
        _ => Err(Said::NotATime),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn days_months_and_years_are_read_as_people_write_them() {
        for (written, expected) in [
            ("21/11/2026", "2026-11-21"),
            ("21.11.2026", "2026-11-21"),
            ("2026-11-21", "2026-11-21"),
            ("21-11-26", "2026-11-21"),
            ("1/2/99", "1999-02-01"),
            ("ngày 21 tháng 11 năm 2026", "2026-11-21"),
            ("11/2026", "2026-11"),
            ("2026-11", "2026-11"),
            ("tháng 11/2026", "2026-11"),
            ("2026", "2026"),
            ("năm 2026", "2026"),
        ] {
            assert_eq!(
                partial_day(&text(written)),
                Ok(Reading::plain(expected)),
                "{written}"
            );
        }
        for written in [
            "",
            "hôm qua",
            "31/2/2026",
            "11/21/2026",
            "13/2026",
            "26",
            "1/2/3/4",
            "20261121",
        ] {
            assert_eq!(partial_day(&text(written)), Err(Said::NotADay), "{written}");
        }
        assert_eq!(day(&text("11/2026")), Err(Said::DayNeeded));
    }

    #[test]
    fn a_number_is_a_year_or_the_day_that_a_spreadsheet_counts_to() {
        assert_eq!(
            partial_day(&Cell::Number(2026.0)),
            Ok(Reading::plain("2026"))
        );
        let mended = Reading::mended("2026-11-21", "2026-11-21");
        assert_eq!(day(&Cell::Number(46_347.0)), Ok(mended));
        for number in [12.0, 46_347.5, 900_000.0, -1.0] {
            assert_eq!(day(&Cell::Number(number)), Err(Said::NotADay), "{number}");
        }
    }

    #[test]
    fn a_time_of_day_is_read_with_a_colon_or_the_word_for_hours() {
        for written in ["7:30", "07:30", "7h30", "7 giờ 30"] {
            assert_eq!(
                time_of_day(&text(written)),
                Ok(Reading::plain("07:30")),
                "{written}"
            );
        }
        assert_eq!(time_of_day(&text("8h")), Ok(Reading::plain("08:00")));
        for written in ["25:00", "7:75", "sáng", ""] {
            assert_eq!(
                time_of_day(&text(written)),
                Err(Said::NotATime),
                "{written}"
            );
        }
    }
}
