//! Times of day: `08:00-11:30,13:00+`, "8h30 - 17h", `(sunrise+01:00)-sunset`.

use super::Parser;
use crate::fault::{Fault, FaultKind};
use crate::token::Token;
use crate::tree::{Clock, Rule, TimeSpan};

/// Minutes in a day.
const DAY: u16 = 24 * 60;

impl Parser<'_> {
    /// Whether a time begins at the next token: a number with minutes or "h" or a dash after it, or the sun.
    pub(super) fn begins_time(&self) -> bool {
        match self.ahead(0) {
            Some(Token::Number { digits: 1..=2, .. }) => matches!(
                self.ahead(1),
                Some(
                    Token::Colon
                        | Token::Hour
                        | Token::Dash
                        | Token::Plus
                        | Token::Morning
                        | Token::Afternoon
                )
            ),
            Some(Token::Sun(_) | Token::ParenthesisOpens | Token::AllDay) => true,
            _ => false,
        }
    }

    /// A list of times.
    pub(super) fn times(&mut self, rule: &mut Rule) -> Result<(), Fault> {
        loop {
            let span = self.span()?;
            rule.times.push(span);
            if self.ahead(0) != Some(&Token::Comma) {
                return Ok(());
            }
            self.next += 1;
            if !self.begins_time() {
                // The comma joins another rule.
                self.next -= 1;
                return Ok(());
            }
        }
    }

    fn span(&mut self) -> Result<TimeSpan, Fault> {
        if self.take(&Token::AllDay) {
            self.is_unusual = true;
            return Ok(TimeSpan {
                from: Clock::Fixed(0),
                to: Some(Clock::Fixed(DAY)),
                is_open_ended: false,
            });
        }
        let first = self.next;
        let from = self.clock(DAY - 1)?;
        if self.take(&Token::Plus) {
            return Ok(TimeSpan {
                from,
                to: None,
                is_open_ended: true,
            });
        }
        if !self.take(&Token::Dash) {
            return Err(self.fault_from(first, FaultKind::PointInTime));
        }
        let mut to = self.clock(2 * DAY)?;
        if let (Clock::Fixed(from), Clock::Fixed(to)) = (from, &mut to)
            && *to <= from
        {
            *to += DAY;
        }
        if self.ahead(0) == Some(&Token::Slash) {
            return Err(self.fault(FaultKind::Interval));
        }
        let is_open_ended = self.take(&Token::Plus);
        Ok(TimeSpan {
            from,
            to: Some(to),
            is_open_ended,
        })
    }

    /// A time of day, at most so many minutes after midnight.
    fn clock(&mut self, most: u16) -> Result<Clock, Fault> {
        if let Some(Token::Sun(event)) = self.ahead(0) {
            let event = *event;
            self.next += 1;
            return Ok(Clock::Sun { event, offset: 0 });
        }
        if self.take(&Token::ParenthesisOpens) {
            let Some(Token::Sun(event)) = self.ahead(0).cloned() else {
                return Err(self.fault(FaultKind::OutOfPlace));
            };
            self.next += 1;
            let sign = match self.ahead(0) {
                Some(Token::Plus) => 1,
                Some(Token::Dash) => -1,
                _ => return Err(self.fault(FaultKind::OutOfPlace)),
            };
            self.next += 1;
            let minutes = self.hour_and_minute(DAY - 1)?;
            if !self.take(&Token::ParenthesisCloses) {
                return Err(self.fault(FaultKind::OutOfPlace));
            }
            let offset = sign * i16::try_from(minutes).unwrap_or_default();
            return Ok(Clock::Sun { event, offset });
        }
        self.hour_and_minute(most).map(Clock::Fixed)
    }

    /// "08:00", "8h30", "8 giờ 30", "8", "2 pm", in minutes.
    fn hour_and_minute(&mut self, most: u16) -> Result<u16, Fault> {
        let first = self.next;
        let is_short = matches!(self.ahead(0), Some(Token::Number { digits: 1, .. }));
        let mut hour = self.number(0, most.div_ceil(60))?;
        let mut minute = 0;
        if self.take(&Token::Colon) {
            self.is_unusual |= is_short;
            minute = self.number(0, 59)?;
            self.is_unusual |= self.take(&Token::Hour);
        } else {
            self.is_unusual = true;
            if self.take(&Token::Hour) && self.is_number(0) {
                minute = self.number(0, 59)?;
            }
        }
        self.is_unusual |= self.take(&Token::Minute);
        if self.take(&Token::Morning) {
            self.is_unusual = true;
            hour %= if hour == 12 { 12 } else { DAY };
        } else if self.take(&Token::Afternoon) {
            self.is_unusual = true;
            hour += if hour < 12 { 12 } else { 0 };
        }
        let minutes = hour * 60 + minute;
        if minutes > most {
            let most = most / 60;
            return Err(self.fault_from(first, FaultKind::OutOfRange { most }));
        }
        Ok(minutes)
    }
}
