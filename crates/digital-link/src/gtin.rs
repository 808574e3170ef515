//! A GTIN of fourteen digits.

use std::fmt;

use crate::Fault;

/// A Global Trade Item Number in fourteen digits: shorter ones with noughts before them. Its check digit is right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gtin14(String);

impl Gtin14 {
    /// Parses a GTIN of 8, 12, 13 or 14 digits.
    ///
    /// # Errors
    /// If it has another length, other characters, or another check digit than its digits give.
    pub fn new(digits: &str) -> Result<Gtin14, Fault> {
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_plain || ![8, 12, 13, 14].contains(&digits.len()) {
            return Err(Fault::Gtin {
                found: digits.to_owned(),
            });
        }
        let (body, last) = digits.split_at(digits.len() - 1);
        let check = check_digit(body);
        if last != check.to_string() {
            return Err(Fault::CheckDigit {
                found: digits.to_owned(),
                check,
            });
        }
        Ok(Gtin14(format!("{digits:0>14}")))
    }

    /// The fourteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Gtin14 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The check digit for the digits before it.
///
/// Source: GS1 General Specifications, section 7.9.1: weights 3 and 1 in turn, from the right.
pub fn check_digit(body: &str) -> u32 {
    let digits = body.bytes().rev().map(|byte| u32::from(byte - b'0'));
    let weighed = digits.enumerate();
    let weighed = weighed.map(|(index, digit)| digit * if index % 2 == 0 { 3 } else { 1 });
    (10 - weighed.sum::<u32>() % 10) % 10
}
