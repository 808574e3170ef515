//! A name as it is typed: brought into order, or refused with the reason. Native only.

use langke_model::i18n::Language;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

/// The most letters of a name; the longest name of a commune in Vietnam has under 30.
pub const MOST_LETTERS: usize = 60;

/// Signs that names have beside letters, digits and spaces.
const SIGNS: &str = "-–'’.,()/&“”\"";

/// A name: letters of NFC, digits, few signs, single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

/// Why a text is no name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NameError {
    /// It has no letter.
    #[error("a name has letters")]
    NoLetters,
    /// It is too long.
    #[error("{letters} letters; a name has {MOST_LETTERS} at most")]
    TooLong {
        /// How many it has.
        letters: usize,
    },
    /// It has a sign that names have not.
    #[error("the sign {sign:?} stands in no name")]
    Sign {
        /// The sign.
        sign: char,
    },
}

impl Name {
    /// Reads what was typed. Letters in pieces are put together, space of every kind becomes a single one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(typed: &str) -> Result<Name, NameError> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let name: String = words.join(" ").nfc().collect();
        let letters = name.chars().count();
        if letters > MOST_LETTERS {
            return Err(NameError::TooLong { letters });
        }
        let is_known =
            |sign: &char| sign.is_alphanumeric() || *sign == ' ' || SIGNS.contains(*sign);
        if let Some(sign) = name.chars().find(|sign| !is_known(sign)) {
            return Err(NameError::Sign { sign });
        }
        if !name.chars().any(char::is_alphabetic) {
            return Err(NameError::NoLetters);
        }
        Ok(Name(name))
    }

    /// The name of a village: without the word "village" before it, which pages add where it is needed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of_village(typed: &str) -> Result<Name, NameError> {
        let Name(name) = Name::new(typed)?;
        let mut words = name.splitn(2, ' ');
        match (words.next(), words.next()) {
            (Some(first), Some(rest)) if first.to_lowercase() == "làng" => Name::new(rest),
            _ => Ok(Name(name)),
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl NameError {
    /// What is wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (NameError::NoLetters, Language::Vietnamese) => {
                "tên phải có chữ, ví dụ Bát Tràng".to_owned()
            }
            (NameError::NoLetters, Language::English) => {
                "a name has letters, such as Bát Tràng".to_owned()
            }
            (NameError::TooLong { letters }, Language::Vietnamese) => format!(
                "tên dài {letters} chữ cái, chỉ được tới {MOST_LETTERS}; hãy ghi tên gọi thường ngày"
            ),
            (NameError::TooLong { letters }, Language::English) => format!(
                "the name has {letters} letters and may have {MOST_LETTERS}; give the one that people say"
            ),
            (NameError::Sign { sign }, Language::Vietnamese) => format!(
                "trong tên không dùng ký tự {}; chỉ dùng chữ, số, dấu cách và {SIGNS}",
                sign.escape_debug()
            ),
            (NameError::Sign { sign }, Language::English) => format!(
                "{} stands in no name; use letters, digits, spaces and {SIGNS}",
                sign.escape_debug()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_brought_into_order() {
        let name = |typed: &str| Name::of_village(typed).map(|name| name.as_str().to_owned());
        assert_eq!(
            name("  Ba\u{301}t\u{A0}\n Tràng "),
            Ok("Bát Tràng".to_owned())
        );
        assert_eq!(name("Làng Chuông"), Ok("Chuông".to_owned()));
        assert_eq!(name("LÀNG CHUÔNG"), Ok("CHUÔNG".to_owned()));
        assert_eq!(name("Làng"), Ok("Làng".to_owned()));
        assert_eq!(name("Phú \"Vinh\""), Ok("Phú \"Vinh\"".to_owned()));
    }

    #[test]
    fn what_is_no_name_is_refused_with_the_reason() {
        let reason = |typed: &str| Name::new(typed).expect_err("refused");
        assert_eq!(reason(""), NameError::NoLetters);
        assert_eq!(reason("12 - 34"), NameError::NoLetters);
        assert_eq!(reason("Gốm 🏺"), NameError::Sign { sign: '🏺' });
        assert_eq!(reason("<b>Gốm</b>"), NameError::Sign { sign: '<' });
        assert_eq!(reason("Gốm\u{202E}"), NameError::Sign { sign: '\u{202E}' });
        assert_eq!(
            reason(&"\u{301}".repeat(3)),
            NameError::Sign { sign: '\u{301}' }
        );
        assert_eq!(
            reason(&"ấ".repeat(10_000)),
            NameError::TooLong { letters: 10_000 }
        );
        assert_ne!(
            reason("").message(Language::Vietnamese),
            reason("").message(Language::English)
        );
    }
}
