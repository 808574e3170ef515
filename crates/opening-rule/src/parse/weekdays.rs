//! Days of the week, holidays and weeks: `Mo-Fr,PH`, `Su[1,-1]`, `PH Mo-Fr`, `week 10-20/2`, "T2-T6", "thứ 2, 4, 6".

use super::Parser;
use crate::fault::{Fault, FaultKind};
use crate::token::Token;
use crate::tree::{DayOfWeek, Rule, Weeks};

impl Parser<'_> {
    /// Whether a day of the week or a holiday begins at the next token.
    pub(super) fn begins_weekday(&self) -> bool {
        self.is_weekday(0)
    }

    fn is_weekday(&self, ahead: usize) -> bool {
        matches!(
            self.ahead(ahead),
            Some(
                Token::Weekday(_)
                    | Token::NumberedWeekday(_)
                    | Token::EveryDay
                    | Token::Weekend
                    | Token::Holiday
                    | Token::SchoolHoliday
            )
        )
    }

    /// A list of days of the week and of holidays; holidays that stand without a comma before or after the weekdays are a condition beside
    /// them.
    pub(super) fn weekdays(&mut self, rule: &mut Rule) -> Result<(), Fault> {
        let mut days = Vec::new();
        loop {
            let is_numbered = self.weekday(&mut days)?;
            if self.ahead(0) != Some(&Token::Comma) {
                break;
            }
            if self.is_weekday(1) {
                self.next += 1;
            } else if is_numbered && self.numbered_weekday(1).is_some() {
                self.is_unusual = true;
            } else {
                break;
            }
        }
        let offsets: Option<Vec<i64>> = days
            .iter()
            .map(|day| match day {
                DayOfWeek::Holiday { offset } => Some(*offset),
                _ => None,
            })
            .collect();
        match offsets {
            Some(offsets) if rule.holidays.is_empty() => rule.holidays = offsets,
            None if rule.weekdays.is_empty() => rule.weekdays = days,
            _ => return Err(self.fault(FaultKind::MissingSeparator)),
        }
        Ok(())
    }

    /// One member of the list; whether it was a weekday with its number.
    fn weekday(&mut self, days: &mut Vec<DayOfWeek>) -> Result<bool, Fault> {
        // "thứ 2, 4": the comma before a number is passed here.
        if self.ahead(0) == Some(&Token::Comma)
            && let Some(day) = self.numbered_weekday(1)
        {
            self.next += 2;
            let to = self.last_weekday(true)?.unwrap_or(day);
            days.push(DayOfWeek::Range { from: day, to });
            return Ok(true);
        }
        let token = self.ahead(0).cloned();
        if token == Some(Token::SchoolHoliday) {
            return Err(self.fault(FaultKind::SchoolHolidays));
        }
        self.next += 1;
        match token {
            Some(Token::Holiday) => {
                let offset = self.day_offset()?;
                days.push(DayOfWeek::Holiday { offset });
                Ok(false)
            }
            Some(Token::EveryDay) => {
                self.is_unusual = true;
                days.push(DayOfWeek::Range { from: 0, to: 6 });
                Ok(false)
            }
            Some(Token::Weekend) => {
                self.is_unusual = true;
                days.push(DayOfWeek::Range { from: 5, to: 6 });
                Ok(false)
            }
            Some(Token::Weekday(from)) if self.ahead(0) == Some(&Token::BracketOpens) => {
                let nth = self.counts()?;
                let offset = self.day_offset()?;
                days.push(DayOfWeek::Nth {
                    weekday: from,
                    nth,
                    offset,
                });
                Ok(false)
            }
            Some(Token::Weekday(from)) => {
                let to = self.last_weekday(false)?.unwrap_or(from);
                days.push(DayOfWeek::Range { from, to });
                Ok(false)
            }
            Some(Token::NumberedWeekday(from)) => {
                let to = self.last_weekday(true)?.unwrap_or(from);
                days.push(DayOfWeek::Range { from, to });
                Ok(true)
            }
            _ => {
                self.next -= 1;
                Err(self.fault(FaultKind::OutOfPlace))
            }
        }
    }

    /// The day with which a range of weekdays ends, if there is a dash.
    fn last_weekday(&mut self, is_numbered: bool) -> Result<Option<u8>, Fault> {
        if self.ahead(0) != Some(&Token::Dash) {
            return Ok(None);
        }
        if let Some(Token::Weekday(to) | Token::NumberedWeekday(to)) = self.ahead(1) {
            let to = *to;
            self.next += 2;
            return Ok(Some(to));
        }
        if is_numbered && let Some(to) = self.numbered_weekday(1) {
            self.is_unusual = true;
            self.next += 2;
            return Ok(Some(to));
        }
        self.next += 1;
        Err(self.fault(FaultKind::OutOfPlace))
    }

    /// The weekday that a bare number from 2 to 7 names, which is no hour.
    fn numbered_weekday(&self, ahead: usize) -> Option<u8> {
        let is_hour = matches!(
            self.ahead(ahead + 1),
            Some(Token::Colon | Token::Hour | Token::Morning | Token::Afternoon)
        ) && !self.is_colon_before_time(ahead + 1);
        match self.ahead(ahead) {
            Some(Token::Number {
                value: value @ 2..=7,
                digits: 1,
            }) if !is_hour => u8::try_from(*value - 2).ok(),
            _ => None,
        }
    }

    /// Whether a colon stands before a whole time, as in "T2-6: 8h-17h".
    fn is_colon_before_time(&self, ahead: usize) -> bool {
        self.ahead(ahead) == Some(&Token::Colon)
            && self.is_number(ahead + 1)
            && matches!(self.ahead(ahead + 2), Some(Token::Colon | Token::Hour))
    }

    /// `[1,-1,2-3]`: which of a month's.
    fn counts(&mut self) -> Result<Vec<(i8, i8)>, Fault> {
        self.next += 1;
        let mut counts = Vec::new();
        loop {
            let is_from_end = self.take(&Token::Dash);
            let first = self.number(1, 5)? as i8;
            let first = if is_from_end { -first } else { first };
            let last = if !is_from_end && self.take(&Token::Dash) {
                self.number(1, 5)? as i8
            } else {
                first
            };
            counts.push((first, last));
            if self.take(&Token::BracketCloses) {
                return Ok(counts);
            }
            if !self.take(&Token::Comma) {
                return Err(self.fault(FaultKind::OutOfPlace));
            }
        }
    }

    /// `[-1]`: which of a month's, a single one.
    pub(super) fn count(&mut self) -> Result<i8, Fault> {
        let first = self.next;
        match self.counts()?.as_slice() {
            [(one, last)] if one == last => Ok(*one),
            _ => Err(self.fault_from(first, FaultKind::OutOfPlace)),
        }
    }

    /// `week 10-20/2,30`.
    pub(super) fn weeks(&mut self, rule: &mut Rule) -> Result<(), Fault> {
        self.next += 1;
        loop {
            let from = self.number(1, 53)? as u8;
            // One week has no steps: "week 24/7" would be heard as always.
            let (to, step) = if self.take(&Token::Dash) {
                let to = self.number(1, 53)? as u8;
                let step = match self.take(&Token::Slash) {
                    true => self.number(1, 26)? as u8,
                    false => 1,
                };
                (to, step)
            } else {
                (from, 1)
            };
            rule.weeks.push(Weeks { from, to, step });
            let goes_on = self.ahead(0) == Some(&Token::Comma)
                && self.is_number(1)
                && !matches!(self.ahead(2), Some(Token::Colon | Token::Hour));
            if !goes_on {
                return Ok(());
            }
            self.next += 1;
        }
    }
}
