//! The value of a key qualifier.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::Fault;

/// The value of a qualifier: characters of GS1's set 82 (letters of the basic Latin alphabet, digits, and some signs).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value(String);

/// The signs of the set beside letters and digits. Source: GS1 General Specifications, section 7.11.
const SIGNS: &str = "!\"%&'()*+,-./:;<=>?_";

impl Value {
    /// Parses a value of at most `longest` characters.
    ///
    /// # Errors
    /// If it is empty, too long, or has a character that the set has not.
    pub fn new(text: &str, longest: usize) -> Result<Value, Fault> {
        let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || SIGNS.contains(letter);
        if let Some(letter) = text.chars().find(|letter| !is_allowed(*letter)) {
            return Err(Fault::Character {
                found: text.to_owned(),
                letter,
            });
        }
        if text.is_empty() || text.len() > longest {
            return Err(Fault::Length {
                found: text.to_owned(),
                longest,
            });
        }
        Ok(Value(text.to_owned()))
    }

    /// The value of a variant, a lot or a serial number: 1 to 20 characters.
    ///
    /// # Errors
    /// As of [`Value::new`].
    pub fn of_article(text: &str) -> Result<Value, Fault> {
        Value::new(text, 20)
    }

    /// The value as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text as a path or a query has it.
pub(crate) fn escaped(text: &str) -> impl std::fmt::Display {
    const ESCAPED: AsciiSet = NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    utf8_percent_encode(text, &ESCAPED).to_string()
}
