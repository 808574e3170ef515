//! The signs, numbers and words of which opening hours are made.

use std::ops::Range;

use crate::tree::{State, Sun};

/// A sign, number or word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    Number {
        value: u32,
        digits: usize,
    },
    Comment(String),
    Dash,
    Comma,
    Semicolon,
    Bars,
    Colon,
    Plus,
    Slash,
    BracketOpens,
    BracketCloses,
    ParenthesisOpens,
    ParenthesisCloses,
    Always,
    AllDay,
    Weekday(u8),
    /// A weekday that is written with its number: after it numbers may go on, as in "T2-6".
    NumberedWeekday(u8),
    EveryDay,
    Weekend,
    Month(u8),
    Holiday,
    SchoolHoliday,
    Week,
    Easter,
    Days,
    Sun(Sun),
    State(State),
    Hour,
    Minute,
    Morning,
    Afternoon,
    /// A word that may stand there and says nothing.
    Filler,
}

/// A token and where it stands, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub token: Token,
    pub at: Range<usize>,
}
