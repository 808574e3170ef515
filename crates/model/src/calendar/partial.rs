//! A date only as exact as its source: a year, a month or a day. Native only: pages carry ready words.

use std::fmt;

use super::Date;

/// A date of reduced precision (ISO 8601): `2022`, `2022-12` or `2022-12-14`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    /// Some day of a year.
    Year(Date),
    /// Some day of a month.
    Month(Date),
    /// A day.
    Day(Date),
}

impl PartialDate {
    /// Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<PartialDate> {
        match text.len() {
            4 => Date::parse(&format!("{text}-01-01")).map(PartialDate::Year),
            7 => Date::parse(&format!("{text}-01")).map(PartialDate::Month),
            _ => Date::parse(text).map(PartialDate::Day),
        }
    }

    /// The first day that it can mean.
    pub fn first_day(self) -> Date {
        match self {
            PartialDate::Year(first) | PartialDate::Month(first) | PartialDate::Day(first) => first,
        }
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> Date {
        match self {
            PartialDate::Year(first) => Date::new(first.year(), 12, 31).unwrap_or(first),
            PartialDate::Month(first) => first.last_of_month(),
            PartialDate::Day(day) => day,
        }
    }
}

impl fmt::Display for PartialDate {
    /// Prints it as it was parsed.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let exact = self.first_day().to_string();
        let length = match self {
            PartialDate::Year(_) => 4,
            PartialDate::Month(_) => 7,
            PartialDate::Day(_) => 10,
        };
        formatter.write_str(exact.get(..length).unwrap_or(&exact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_parsed_again_and_spans_what_it_can_mean() {
        for (text, first, last) in [
            ("2022", "2022-01-01", "2022-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2025-12-13", "2025-12-13", "2025-12-13"),
        ] {
            let date = PartialDate::parse(text).expect(text);
            assert_eq!(date.to_string(), text);
            assert_eq!(date.first_day().to_string(), first);
            assert_eq!(date.last_day().to_string(), last);
        }
        for text in ["22", "2022-13", "2022-1", "12/2022", "2022-02-30", ""] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }
}
