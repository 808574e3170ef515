//! Reads opening hours: tokens into the tree.

mod dates;
mod times;
mod weekdays;

use crate::fault::{Fault, FaultKind};
use crate::token::{Placed, Token};
use crate::tokens::{fault, tokens};
use crate::tree::{Expression, Joint, Rule};

/// Reads opening hours.
///
/// # Errors
/// The first sign or word that cannot be understood, or that says what cannot be, such as a day that does not exist.
pub fn parse(text: &str) -> Result<Expression, Fault> {
    let (tokens, is_unusual) = tokens(text)?;
    let mut parser = Parser {
        text,
        tokens: &tokens,
        next: 0,
        is_unusual,
    };
    let rules = parser.rules()?;
    Ok(Expression {
        rules,
        is_unusual: parser.is_unusual,
    })
}

/// What is still to be read.
struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Placed],
    next: usize,
    is_unusual: bool,
}

/// Why a rule ends.
enum End {
    Text,
    Joint(Joint),
}

impl Parser<'_> {
    /// The token that is `ahead` tokens after the next one.
    fn ahead(&self, ahead: usize) -> Option<&Token> {
        self.tokens
            .get(self.next + ahead)
            .map(|placed| &placed.token)
    }

    /// Passes over a token if it is the next one.
    fn take(&mut self, token: &Token) -> bool {
        let is_next = self.ahead(0) == Some(token);
        if is_next {
            self.next += 1;
        }
        is_next
    }

    /// A fault at the next token; at the end of the text something is missing.
    fn fault(&self, kind: FaultKind) -> Fault {
        self.fault_from(self.next, kind)
    }

    /// A fault from a token to before the next one, at least that token itself.
    fn fault_from(&self, token: usize, kind: FaultKind) -> Fault {
        let Some(first) = self.tokens.get(token) else {
            let end = self.text.len();
            return fault(self.text, end..end, FaultKind::Incomplete);
        };
        let last = self.next.saturating_sub(1).max(token);
        let end = self.tokens.get(last).unwrap_or(first).at.end;
        fault(self.text, first.at.start..end, kind)
    }

    /// A number from `least` to `most`.
    fn number(&mut self, least: u16, most: u16) -> Result<u16, Fault> {
        let Some(Token::Number { value, .. }) = self.ahead(0) else {
            return Err(self.fault(FaultKind::OutOfPlace));
        };
        let found = u16::try_from(*value).ok();
        let number = found.filter(|value| (least..=most).contains(value));
        let number = number.ok_or_else(|| self.fault(FaultKind::OutOfRange { most }))?;
        self.next += 1;
        Ok(number)
    }

    fn is_number(&self, ahead: usize) -> bool {
        matches!(self.ahead(ahead), Some(Token::Number { .. }))
    }

    fn is_year(&self, ahead: usize) -> bool {
        let is_hour = matches!(self.ahead(ahead + 1), Some(Token::Colon | Token::Hour));
        matches!(self.ahead(ahead), Some(Token::Number { digits: 4, .. })) && !is_hour
    }

    /// `-1 day`, `+2 days`: by how many days something is moved; 0 if nothing of the kind follows.
    fn day_offset(&mut self) -> Result<i64, Fault> {
        if !(self.is_number(1) && self.ahead(2) == Some(&Token::Days)) {
            return Ok(0);
        }
        let sign = match self.ahead(0) {
            Some(Token::Plus) => 1,
            Some(Token::Dash) => -1,
            _ => return Ok(0),
        };
        self.next += 1;
        let days = self.number(0, 366)?;
        self.next += 1;
        Ok(sign * i64::from(days))
    }

    fn rules(&mut self) -> Result<Vec<Rule>, Fault> {
        let mut rules = Vec::new();
        let mut joint = Joint::Instead;
        loop {
            let start = self
                .tokens
                .get(self.next)
                .map_or(self.text.len(), |placed| placed.at.start);
            let mut rule = Rule::new(joint, start);
            let end = self.rule(&mut rule)?;
            let last = self
                .tokens
                .get(self.last_of_rule())
                .map(|placed| placed.at.end);
            rule.place.end = last.unwrap_or(start).max(start);
            if rule.is_empty() {
                // "08:00-17:00;" and ";;".
                self.is_unusual = true;
            } else {
                rules.push(rule);
            }
            match end {
                End::Text if rules.is_empty() => {
                    return Err(fault(self.text, 0..0, FaultKind::Empty));
                }
                End::Text => return Ok(rules),
                End::Joint(_) if rules.is_empty() => {}
                End::Joint(next) => joint = next,
            }
        }
    }

    /// The last token of the rule that was just read: its end is passed already, unless it is the text's.
    fn last_of_rule(&self) -> usize {
        let mut last = self.next.saturating_sub(1);
        let separates =
            |token: &Token| matches!(token, Token::Semicolon | Token::Bars | Token::Comma);
        while last > 0
            && self
                .tokens
                .get(last)
                .is_some_and(|placed| separates(&placed.token))
        {
            last -= 1;
        }
        last
    }

    /// Reads a rule with the sign after it.
    fn rule(&mut self, rule: &mut Rule) -> Result<End, Fault> {
        loop {
            let Some(token) = self.ahead(0).cloned() else {
                return Ok(End::Text);
            };
            // After its times no other days can belong to a rule.
            let is_over = !rule.times.is_empty() || rule.is_always || rule.comment.is_some();
            match token {
                Token::Semicolon => {
                    self.next += 1;
                    return Ok(End::Joint(Joint::Instead));
                }
                Token::Bars => {
                    self.next += 1;
                    return Ok(End::Joint(Joint::Otherwise));
                }
                Token::Comma => {
                    self.next += 1;
                    let is_whole = is_over || rule.state.is_some();
                    if is_whole {
                        return Ok(End::Joint(Joint::Besides));
                    }
                    // "T2-T7, 8h-17h": nothing is said yet of the days before it.
                    self.is_unusual = true;
                    if rule.is_empty() || !self.begins_time() {
                        self.next -= 1;
                        return Err(self.fault(FaultKind::OutOfPlace));
                    }
                }
                // "Mo-Fr: 08:00-17:00".
                Token::Colon if rule.has_days() && !is_over => {
                    self.is_unusual = true;
                    self.next += 1;
                }
                Token::State(state) if rule.state.is_none() && rule.comment.is_none() => {
                    self.next += 1;
                    rule.state = Some(state);
                    // "Nghỉ thứ 2".
                    self.is_unusual |= !rule.has_days()
                        && rule.times.is_empty()
                        && !rule.is_always
                        && self.ahead(0).is_some_and(|next| {
                            !matches!(
                                next,
                                Token::Semicolon | Token::Bars | Token::Comma | Token::Comment(_)
                            )
                        });
                }
                Token::Comment(words) if rule.comment.is_none() => {
                    self.next += 1;
                    rule.comment = Some(words);
                }
                Token::Always if !is_over => {
                    self.next += 1;
                    rule.is_always = true;
                }
                _ if self.begins_time() => {
                    if is_over {
                        return Err(self.fault(FaultKind::MissingSeparator));
                    }
                    self.times(rule)?;
                }
                _ if !self.begins_days() => return Err(self.fault(FaultKind::OutOfPlace)),
                // "8h-17h hằng ngày".
                _ if is_over && (rule.has_days() || !self.begins_weekday()) => {
                    return Err(self.fault(FaultKind::MissingSeparator));
                }
                _ if is_over => {
                    self.is_unusual = true;
                    self.days(rule)?;
                }
                _ => self.days(rule)?,
            }
        }
    }

    /// Whether days begin at the next token.
    fn begins_days(&self) -> bool {
        self.begins_dates()
            || self.is_year(0)
            || self.begins_weekday()
            || matches!(self.ahead(0), Some(Token::Week))
    }

    /// Reads a list of days of one kind.
    fn days(&mut self, rule: &mut Rule) -> Result<(), Fault> {
        if self.ahead(0) == Some(&Token::Week) {
            self.weeks(rule)
        } else if self.begins_weekday() {
            self.weekdays(rule)
        } else if self.begins_dates() {
            self.dates(rule)
        } else {
            self.years(rule)
        }
    }
}
