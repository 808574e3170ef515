//! What a cell holds, and how that is shown. Native only.

use std::fmt;

use langke_model::calendar::Date;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words, in NFC, without invisible characters and without space around them; lines are parted by `\n`. Never empty.
    Text(String),
    /// A number that has no format of a date, as the cell shows it: to fifteen digits. Always finite.
    Number(f64),
    /// A day.
    Date(Date),
    /// A minute of a day.
    DateTime(DateTime),
    /// A time of day, or a length of time, without a day.
    Time(Time),
    /// Yes or no.
    Boolean(bool),
    /// No value, but the reason why there is none.
    Fault(CellFault),
}

/// A day and a time of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    /// The day.
    pub date: Date,
    /// The time of that day; less than 24 hours.
    pub time: Time,
}

/// Hours, minutes and seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Time {
    /// Hours; more than 23 in a length of time.
    pub hours: u32,
    /// Minutes, 0 to 59.
    pub minutes: u8,
    /// Seconds, 0 to 59.
    pub seconds: u8,
}

/// Why a cell has no value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CellFault {
    /// The program that wrote the file could not reckon it; what the cell shows: `#REF!`, `#N/A`, `#DIV/0!`.
    Shown(String),
    /// A formula whose result is not in the file, because no program has reckoned it yet.
    NotCalculated,
    /// The file says something that no such cell can hold; what it says.
    Unreadable(String),
}

impl fmt::Display for Cell {
    /// Prints what the cell shows, without its format: `120000`, `2026-11-21`, `08:30`, `#REF!`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Text(text) => formatter.write_str(text),
            Cell::Number(number) => write!(formatter, "{number}"),
            Cell::Date(date) => write!(formatter, "{date}"),
            Cell::DateTime(DateTime { date, time }) => write!(formatter, "{date} {time}"),
            Cell::Time(time) => write!(formatter, "{time}"),
            Cell::Boolean(true) => formatter.write_str("TRUE"),
            Cell::Boolean(false) => formatter.write_str("FALSE"),
            Cell::Fault(fault) => write!(formatter, "{fault}"),
        }
    }
}

impl fmt::Display for Time {
    /// Prints `08:30`, and `08:30:15` where there are seconds.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hours, self.minutes)?;
        match self.seconds {
            0 => Ok(()),
            seconds => write!(formatter, ":{seconds:02}"),
        }
    }
}

impl fmt::Display for CellFault {
    /// Prints what the cell shows.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CellFault::Shown(text) | CellFault::Unreadable(text) => formatter.write_str(text),
            CellFault::NotCalculated => formatter.write_str("=…"),
        }
    }
}
