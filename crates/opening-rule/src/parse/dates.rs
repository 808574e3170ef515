//! Days of the year and years: `Dec 24,25`, `2026 Dec 05-2027 Jan 15`, `Jan-Mar,Oct`, `Mar Su[-1]-Oct Su[-1]`, `easter -2 days`, "30/4".

use super::Parser;
use crate::fault::{Fault, FaultKind};
use crate::token::Token;
use crate::tree::{Anchor, Dates, DayOfYear, LastDay, Rule, Years};

/// Years that opening hours may name.
const YEARS: (u16, u16) = (1900, 2999);

impl Parser<'_> {
    /// Whether a month or a day of the year begins at the next token.
    pub(super) fn begins_dates(&self) -> bool {
        let begins = |ahead| matches!(self.ahead(ahead), Some(Token::Month(_) | Token::Easter));
        begins(0) || self.is_year(0) && begins(1) || self.is_day_and_month(0)
    }

    /// "30/4", as Vietnamese writes a day.
    fn is_day_and_month(&self, ahead: usize) -> bool {
        matches!(self.ahead(ahead), Some(Token::Number { digits: 1..=2, .. }))
            && self.ahead(ahead + 1) == Some(&Token::Slash)
            && self.is_number(ahead + 2)
    }

    /// A list of months and days of the year.
    pub(super) fn dates(&mut self, rule: &mut Rule) -> Result<(), Fault> {
        if !rule.dates.is_empty() {
            return Err(self.fault(FaultKind::MissingSeparator));
        }
        loop {
            let dates = self.date(rule)?;
            rule.dates.push(dates);
            // "Dec 24,25".
            while self.ahead(0) == Some(&Token::Comma) && self.is_day_number(1) {
                let month = match rule.dates.last() {
                    Some(Dates::Days { from, to, .. }) => match (to, from) {
                        (LastDay::Day(day), _) | (_, day) => day.clone(),
                    },
                    _ => break,
                };
                let Anchor::Date { month: number, .. } = month.anchor else {
                    break;
                };
                self.next += 1;
                let dates = self.days_of(month.year, number)?;
                rule.dates.push(dates);
            }
            let goes_on = self.ahead(0) == Some(&Token::Comma) && {
                self.next += 1;
                let goes_on = self.begins_dates();
                self.next -= 1;
                goes_on
            };
            if !goes_on {
                return Ok(());
            }
            self.next += 1;
        }
    }

    /// Whether a number is a day of a month, not an hour.
    fn is_day_number(&self, ahead: usize) -> bool {
        let Some(Token::Number { digits: 1..=2, .. }) = self.ahead(ahead) else {
            return false;
        };
        match self.ahead(ahead + 1) {
            Some(Token::Hour | Token::Morning | Token::Afternoon) => false,
            // "Dec 08:00-10:00" is a month with a time, "Dec 24: 08:00-10:00" a day.
            Some(Token::Colon) => {
                !self.is_number(ahead + 2)
                    || matches!(self.ahead(ahead + 3), Some(Token::Colon | Token::Hour))
            }
            _ => true,
        }
    }

    /// One member of the list.
    fn date(&mut self, rule: &mut Rule) -> Result<Dates, Fault> {
        let year = self.optional_year()?;
        if self.is_day_and_month(0) {
            self.is_unusual = true;
            let from = self.day_and_month()?;
            let to = if self.ahead(0) == Some(&Token::Dash) && self.is_day_and_month(1) {
                self.next += 1;
                LastDay::Day(self.day_and_month()?)
            } else {
                LastDay::Same
            };
            return Ok(Dates::Days { from, to, step: 1 });
        }
        let is_whole_month = matches!(self.ahead(0), Some(Token::Month(_)))
            && !self.is_day_number(1)
            && !self.is_anchored_weekday(1);
        if !is_whole_month {
            let Some(Token::Month(month)) = self.ahead(0).cloned() else {
                let from = self.anchored(year)?;
                return self.until(from);
            };
            if self.is_day_number(1) {
                self.next += 1;
                return self.days_of(year, month);
            }
            let from = self.anchored(year)?;
            return self.until(from);
        }
        let from = self.month()?;
        let mut to = from;
        if self.ahead(0) == Some(&Token::Dash) {
            self.next += 1;
            let last_year = self.optional_year()?;
            to = self.month()?;
            if let (Some(year), Some(last_year)) = (year, last_year) {
                return self.whole_months((year, from), (last_year, to));
            }
        }
        if let Some(year) = year {
            if to < from {
                return self.whole_months((year, from), (year + 1, to));
            }
            rule.years.push(Years {
                from: year,
                to: Some(year),
                step: 1,
            });
        }
        Ok(Dates::Months { from, to })
    }

    /// From the first day of a month to the last day of another.
    fn whole_months(&self, from: (u16, u8), to: (u16, u8)) -> Result<Dates, Fault> {
        let of = |(year, month): (u16, u8), day| DayOfYear {
            year: Some(year),
            anchor: Anchor::Date { month, day },
            offset: 0,
        };
        Ok(Dates::Days {
            from: of(from, 1),
            to: LastDay::Day(of(to, last_day(Some(to.0), to.1))),
            step: 1,
        })
    }

    fn optional_year(&mut self) -> Result<Option<u16>, Fault> {
        if !self.is_year(0) {
            return Ok(None);
        }
        self.number(YEARS.0, YEARS.1).map(Some)
    }

    fn month(&mut self) -> Result<u8, Fault> {
        let Some(Token::Month(month)) = self.ahead(0).cloned() else {
            return Err(self.fault(FaultKind::OutOfPlace));
        };
        self.next += 1;
        Ok(month)
    }

    /// A day of a month that it has.
    fn day_of(&mut self, year: Option<u16>, month: u8) -> Result<u8, Fault> {
        let last = last_day(year, month);
        let Some(Token::Number { value, .. }) = self.ahead(0) else {
            return Err(self.fault(FaultKind::OutOfPlace));
        };
        let day = u8::try_from(*value)
            .ok()
            .filter(|day| (1..=last).contains(day));
        let day = day.ok_or_else(|| self.fault(FaultKind::NoSuchDay { last }))?;
        self.next += 1;
        Ok(day)
    }

    /// "30/4".
    fn day_and_month(&mut self) -> Result<DayOfYear, Fault> {
        let first = self.next;
        self.next += 2;
        let month = self.number(1, 12)? as u8;
        let after = self.next;
        self.next = first;
        let day = self.day_of(None, month)?;
        self.next = after;
        Ok(DayOfYear {
            year: None,
            anchor: Anchor::Date { month, day },
            offset: 0,
        })
    }

    /// A day of a month whose name is passed already, or a run of days that begins with it.
    fn days_of(&mut self, year: Option<u16>, month: u8) -> Result<Dates, Fault> {
        let day = self.day_of(year, month)?;
        let offset = self.day_offset()?;
        let from = DayOfYear {
            year,
            anchor: Anchor::Date { month, day },
            offset,
        };
        // "Dec 24-26".
        if self.ahead(0) == Some(&Token::Dash) && self.is_day_number(1) && !self.is_year(1) {
            self.next += 1;
            let day = self.day_of(year, month)?;
            let offset = self.day_offset()?;
            let to = DayOfYear {
                year,
                anchor: Anchor::Date { month, day },
                offset,
            };
            let step = self.step()?;
            let to = LastDay::Day(to);
            return Ok(Dates::Days { from, to, step });
        }
        self.until(from)
    }

    /// How a run of days ends that begins with one.
    fn until(&mut self, from: DayOfYear) -> Result<Dates, Fault> {
        let to = if self.take(&Token::Plus) {
            LastDay::Open
        } else if self.take(&Token::Dash) {
            let first = self.next;
            let year = self.optional_year()?;
            if year.is_some() && from.year.is_none() {
                return Err(self.fault_from(first, FaultKind::OutOfPlace));
            }
            let to = match (self.ahead(0).cloned(), self.is_day_number(1)) {
                (Some(Token::Month(month)), true) => {
                    self.next += 1;
                    let day = self.day_of(year.or(from.year), month)?;
                    let offset = self.day_offset()?;
                    DayOfYear {
                        year,
                        anchor: Anchor::Date { month, day },
                        offset,
                    }
                }
                _ => self.anchored(year)?,
            };
            LastDay::Day(to)
        } else {
            LastDay::Same
        };
        // One day has no steps: "Dec 24/7" would be heard as all of December.
        let step = match to {
            LastDay::Same => 1,
            _ => self.step()?,
        };
        Ok(Dates::Days { from, to, step })
    }

    fn step(&mut self) -> Result<u16, Fault> {
        if self.take(&Token::Slash) {
            return self.number(1, 366);
        }
        Ok(1)
    }

    /// Whether a weekday with its count ends or begins a run of days: `Mar Su[-1]-`, `-Oct Su[-1]`.
    fn is_anchored_weekday(&self, ahead: usize) -> bool {
        let is_dash = |token| token == Some(&Token::Dash);
        let closes = (ahead..ahead + 6)
            .find(|at| self.ahead(*at) == Some(&Token::BracketCloses))
            .unwrap_or(ahead);
        matches!(self.ahead(ahead), Some(Token::Weekday(_)))
            && self.ahead(ahead + 1) == Some(&Token::BracketOpens)
            && is_dash(self.ahead(closes + 1))
            && matches!(
                self.ahead(closes + 2),
                Some(Token::Month(_) | Token::Number { digits: 4, .. })
            )
    }

    /// Easter, or `Mar Su[-1]`, with how it is moved.
    fn anchored(&mut self, year: Option<u16>) -> Result<DayOfYear, Fault> {
        let anchor = if self.take(&Token::Easter) {
            Anchor::Easter
        } else {
            let month = self.month()?;
            let Some(Token::Weekday(weekday)) = self.ahead(0).cloned() else {
                return Err(self.fault(FaultKind::OutOfPlace));
            };
            self.next += 1;
            if self.ahead(0) != Some(&Token::BracketOpens) {
                return Err(self.fault(FaultKind::OutOfPlace));
            }
            let nth = self.count()?;
            Anchor::Weekday {
                month,
                weekday,
                nth,
            }
        };
        let offset = self.day_offset()?;
        Ok(DayOfYear {
            year,
            anchor,
            offset,
        })
    }

    /// `2026-2030/2,2035+`.
    pub(super) fn years(&mut self, rule: &mut Rule) -> Result<(), Fault> {
        loop {
            let from = self.number(YEARS.0, YEARS.1)?;
            let to = if self.take(&Token::Plus) {
                None
            } else if self.take(&Token::Dash) {
                Some(self.number(from, YEARS.1)?)
            } else {
                Some(from)
            };
            let step = self.step()?;
            rule.years.push(Years { from, to, step });
            if !(self.ahead(0) == Some(&Token::Comma) && self.is_year(1)) {
                return Ok(());
            }
            self.next += 1;
        }
    }
}

/// The last day that a month has; February's 29th where no year is named.
fn last_day(year: Option<u16>, month: u8) -> u8 {
    use langke_model::calendar::Date;
    let first = Date::new(year.unwrap_or(2024), month, 1);
    first.map_or(31, |first| first.last_of_month().day())
}
