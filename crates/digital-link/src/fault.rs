//! Why a text is no Digital Link of a GTIN.

use thiserror::Error;

/// What is wrong with a link.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// It does not begin with a scheme and a host.
    #[error(
        "a Digital Link begins with https:// or http:// and a host, such as https://example.vn/01/09520123456788"
    )]
    Beginning,
    /// It has no GTIN.
    #[error("there is no GTIN in it: /01/ and 14 digits, such as /01/09520123456788")]
    NoGtin,
    /// What stands where a GTIN should is none.
    #[error("\"{found}\" is no GTIN: it has 8, 12, 13 or 14 digits")]
    Gtin {
        /// What was found.
        found: String,
    },
    /// The last digit of the GTIN does not follow from the others.
    #[error("the check digit of GTIN {found} is wrong: the last digit should be {check}")]
    CheckDigit {
        /// The digits found.
        found: String,
        /// The check digit that the digits before it give.
        check: u32,
    },
    /// Something follows the GTIN that cannot.
    #[error("/{found}/ cannot follow a GTIN: only /22/, /10/ and /21/, or /235/ alone")]
    Unknown {
        /// What was found.
        found: String,
    },
    /// A qualifier stands after one that should follow it, or twice.
    #[error(
        "/{found}/ stands too late: the order is /22/ variant, /10/ lot, /21/ serial number, each once"
    )]
    Order {
        /// The application identifier.
        found: String,
    },
    /// A value has a character that it may not have.
    #[error(
        "\"{letter}\" in \"{found}\" is not allowed: letters A to Z without marks, digits, and ! \" % & ' ( ) * + , - . / : ; < = > ? _"
    )]
    Character {
        /// The value.
        found: String,
        /// The first such character.
        letter: char,
    },
    /// A value is empty or too long.
    #[error("\"{found}\" has {} characters; it should have 1 to {longest}", found.chars().count())]
    Length {
        /// The value.
        found: String,
        /// How many characters it may have.
        longest: usize,
    },
    /// A qualifier stands in the query, where it belongs into the path.
    #[error("{found} belongs into the path: /{found}/ behind the GTIN, not ?{found}=")]
    InQuery {
        /// The application identifier.
        found: String,
    },
    /// A part of the query stands there twice.
    #[error("{found} stands in the query twice")]
    Repeated {
        /// Its name.
        found: String,
    },
    /// An application identifier in the query has no value.
    #[error("{found} in the query has no value")]
    Empty {
        /// Its name.
        found: String,
    },
    /// Something is escaped in a way that gives no text.
    #[error("\"{found}\" is not escaped as UTF-8")]
    Escape {
        /// What was found.
        found: String,
    },
}
