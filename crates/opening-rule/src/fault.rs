//! What is wrong with opening hours, and where.

/// The first thing in opening hours that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The sign or word; empty at the end of the text.
    pub found: String,
    /// Which letter of the text it begins with, from 1.
    pub letter: usize,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// A sign or word that means nothing in opening hours.
    NotUnderstood,
    /// It means something, but not where it stands.
    OutOfPlace,
    /// There is nothing.
    Empty,
    /// A quotation mark that is not closed.
    UnclosedComment,
    /// A day that no month, or not the month of that year, has.
    NoSuchDay {
        /// The last day that it has.
        last: u8,
    },
    /// A number that is no hour, minute, week, month or count.
    OutOfRange {
        /// The largest that may stand there.
        most: u16,
    },
    /// A time without an end.
    PointInTime,
    /// "every so many minutes": departures, not opening hours.
    Interval,
    /// School holidays, which nobody can know beforehand.
    SchoolHolidays,
    /// A new day after the times of another, without `;` or `,` before it.
    MissingSeparator,
    /// After it something must follow, such as the end of a range.
    Incomplete,
}
