//! The syntax tree of opening hours.

use std::ops::Range;

/// Opening hours: rules in the order in which they are written, at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    pub(crate) rules: Vec<Rule>,
    pub(crate) is_unusual: bool,
}

impl Expression {
    /// Whether it was typed otherwise than OpenStreetMap writes it, though it was understood: "T2-CN 8h-17h", doubled blanks.
    pub fn is_unusual(&self) -> bool {
        self.is_unusual
    }

    /// Whether a rule names public holidays.
    pub fn names_holidays(&self) -> bool {
        let names = |rule: &Rule| {
            let in_list = |day: &DayOfWeek| matches!(day, DayOfWeek::Holiday { .. });
            !rule.holidays.is_empty() || rule.weekdays.iter().any(in_list)
        };
        self.rules.iter().any(names)
    }
}

/// How a rule is joined to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// `;`: takes the place of those before it on its days.
    Instead,
    /// `,`: adds to them.
    Besides,
    /// `||`: holds where none of them does.
    Otherwise,
}

/// What holds while a rule applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Open.
    Open,
    /// Closed.
    Closed,
    /// Nobody can say: "unknown", a condition in words, an end that is left open.
    Unknown,
}

/// One rule: on which days, at which times, what holds. A list that is empty sets no condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    pub joint: Joint,
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// `24/7`.
    pub is_always: bool,
    pub years: Vec<Years>,
    pub dates: Vec<Dates>,
    pub weeks: Vec<Weeks>,
    /// Holidays that are a condition beside the weekdays: `PH Mo-Fr`; by how many days each is moved.
    pub holidays: Vec<i64>,
    pub weekdays: Vec<DayOfWeek>,
    pub times: Vec<TimeSpan>,
    /// The word for it, where there is one.
    pub state: Option<State>,
    pub comment: Option<String>,
}

impl Rule {
    /// A rule without any part.
    pub fn new(joint: Joint, start: usize) -> Rule {
        Rule {
            joint,
            place: start..start,
            is_always: false,
            years: Vec::new(),
            dates: Vec::new(),
            weeks: Vec::new(),
            holidays: Vec::new(),
            weekdays: Vec::new(),
            times: Vec::new(),
            state: None,
            comment: None,
        }
    }

    /// Whether it says on which days it holds.
    pub fn has_days(&self) -> bool {
        !(self.years.is_empty()
            && self.dates.is_empty()
            && self.weeks.is_empty()
            && self.holidays.is_empty()
            && self.weekdays.is_empty())
    }

    /// Whether it says nothing at all.
    pub fn is_empty(&self) -> bool {
        !self.has_days()
            && !self.is_always
            && self.times.is_empty()
            && self.state.is_none()
            && self.comment.is_none()
    }

    /// What holds while it applies: words alone are a condition that a reader weighs.
    pub fn meaning(&self) -> State {
        match (self.state, &self.comment) {
            (Some(state), _) => state,
            (None, Some(_)) => State::Unknown,
            (None, None) => State::Open,
        }
    }
}

/// `2026-2030/2`, `2026+`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Years {
    pub from: u16,
    /// None: for ever.
    pub to: Option<u16>,
    pub step: u16,
}

/// `week 10-20/2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weeks {
    pub from: u8,
    pub to: u8,
    pub step: u8,
}

/// Months or days of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Dates {
    /// `Oct-Mar`.
    Months { from: u8, to: u8 },
    /// `Dec 25`, `2026 Dec 05-2027 Jan 15`, `Jan 01-31/8`, `2026 Dec 05+`.
    Days {
        from: DayOfYear,
        to: LastDay,
        step: u16,
    },
}

/// How a run of days ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LastDay {
    /// On the day on which it begins.
    Same,
    /// On another day.
    Day(DayOfYear),
    /// Never, or with the year where none is named.
    Open,
}

/// A day that is found anew each year, or in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DayOfYear {
    pub year: Option<u16>,
    pub anchor: Anchor,
    /// By how many days it is moved.
    pub offset: i64,
}

/// From what a day of the year is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// `Dec 25`.
    Date { month: u8, day: u8 },
    /// `Mar Su[-1]`.
    Weekday { month: u8, weekday: u8, nth: i8 },
    /// Easter Sunday.
    Easter,
}

/// A member of a list of weekdays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DayOfWeek {
    /// `Mo-Fr`; Monday is 0.
    Range { from: u8, to: u8 },
    /// `Su[1,-1]`, moved by days.
    Nth {
        weekday: u8,
        nth: Vec<(i8, i8)>,
        offset: i64,
    },
    /// `PH`, moved by days.
    Holiday { offset: i64 },
}

/// `08:00-17:00`, `17:00+`, `08:00-17:00+`, `(sunrise+01:00)-sunset`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeSpan {
    pub from: Clock,
    /// None: nobody says until when.
    pub to: Option<Clock>,
    /// Whether it may last longer than `to`.
    pub is_open_ended: bool,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Minutes after midnight, 0 to 2880.
    Fixed(u16),
    /// So many minutes after the sun does something.
    Sun { event: Sun, offset: i16 },
}

/// What the sun does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sun {
    Dawn,
    Sunrise,
    Sunset,
    Dusk,
}
