//! The short code on a label, which is scanned or typed.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::names::is_device;
use super::read::Findings;
use super::rules::{CodeCheckDigit, Expected, Malformed, Rule};
use super::value::from_text;

/// A short code: a number of 3 to 8 digits, of which the last is the check digit; or, as on labels that were printed earlier, 3 to 8 of
/// `A`-`Z` and `2`-`9`, without the easily confused `I` and `O`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShortCode(String);

impl ShortCode {
    /// Parses a short code; spaces between groups of digits are passed over. `/q/CODE/` is a folder, and Windows can copy none called
    /// `NUL`, `PRN`, `AUX` or `LPT2`.
    ///
    /// # Errors
    /// What is wrong: its length or characters, or its check digit.
    pub fn new(text: &str) -> Result<ShortCode, Rule> {
        let digits: String = text.split_whitespace().collect();
        if is_number(&digits) {
            let rule = CodeCheckDigit::of(&digits);
            return rule.map_or(Ok(ShortCode(digits)), |rule| Err(rule.into()));
        }
        if is_word(text) {
            return Ok(ShortCode(text.to_owned()));
        }
        let (found, expected) = (text.into(), Expected::ShortCode);
        Err(Malformed { found, expected }.into())
    }

    /// Parses a code of an earlier label: digits need no check digit, for what is printed is printed.
    ///
    /// # Errors
    /// What is wrong: its length or characters.
    pub fn former(text: &str) -> Result<ShortCode, Rule> {
        let digits: String = text.split_whitespace().collect();
        if is_number(&digits) {
            return Ok(ShortCode(digits));
        }
        ShortCode::new(text)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it can be typed on a number pad, and has a check digit.
    pub fn is_number(&self) -> bool {
        is_number(&self.0)
    }
}

fn is_number(text: &str) -> bool {
    (3..=8).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && !text.starts_with('0')
}

fn is_word(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_uppercase() && byte != b'I' && byte != b'O';
    let is_allowed = |byte: u8| is_letter(byte) || (b'2'..=b'9').contains(&byte);
    (3..=8).contains(&text.len())
        && text.bytes().all(is_allowed)
        && text.bytes().any(is_letter)
        && !is_device(text)
}

/// The code of a thing and those of earlier labels, each with where it stands in the thing's file.
pub(super) fn codes<'a>(
    code: Option<&'a ShortCode>,
    former: &'a [FormerCode],
) -> impl Iterator<Item = (String, &'a ShortCode)> {
    let own = code.into_iter().map(|code| ("code".to_owned(), code));
    let former = former.iter().enumerate();
    own.chain(former.map(|(index, code)| (format!("former_codes[{index}]"), &code.0)))
}

/// A code of an earlier label, which must still lead where it led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerCode(pub ShortCode);

impl Deserr<Findings> for FormerCode {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        from_text(value, location, |text| {
            ShortCode::former(text).map(FormerCode)
        })
    }
}

impl JsonSchema for FormerCode {
    fn schema_name() -> Cow<'static, str> {
        "FormerCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^([1-9][0-9]{2,7}|[A-HJ-NP-Z2-9]{3,8})$",
            "description": "A code as it is printed on an earlier label: \"BT7K\", \"2345\".",
            "viTitle": "Mã ngắn trên nhãn cũ",
            "vi": "Mã đúng như đã in trên nhãn trước đây: \"BT7K\", \"2345\".",
            "examples": ["BT7K", "2345"]
        })
    }
}

impl Deserr<Findings> for ShortCode {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        from_text(value, location, ShortCode::new)
    }
}

impl JsonSchema for ShortCode {
    fn schema_name() -> Cow<'static, str> {
        "ShortCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^([1-9][0-9]{2,7}|[2-9]*[A-HJ-NP-Z][A-HJ-NP-Z2-9]*)$",
            "description": "A number such as \"1013\", of which the last digit is the check digit; older labels may have letters: \"BT7K\".",
            "viTitle": "Mã ngắn",
            "vi": "Một số, như \"1013\", chữ số cuối là số kiểm tra; nhãn cũ có thể có chữ: \"BT7K\".",
            "examples": ["1013", "BT7K"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_its_check_digit() {
        let code = ShortCode::new("57 24").expect("a code");
        assert_eq!((code.as_str(), code.is_number()), ("5724", true));
        let wrong = ShortCode::new("5723").expect_err("a mistyped code");
        let found = "5723".into();
        assert_eq!(wrong, CodeCheckDigit { found, check: 4 }.into());
    }

    #[test]
    fn what_was_printed_earlier_needs_no_check_digit() {
        assert!(ShortCode::new("2345").is_err());
        let code = ShortCode::former("2345").expect("a code");
        assert_eq!(code.as_str(), "2345");
        assert!(ShortCode::former("02").is_err());
    }

    #[test]
    fn an_older_code_has_letters() {
        let code = ShortCode::new("BT7K").expect("a code");
        assert!(!code.is_number());
    }

    #[test]
    fn what_nobody_should_type_is_none() {
        for text in [
            "",
            "12",
            "0572",
            "123456789",
            "BT",
            "bt7k",
            "B07K",
            "BI7K",
            "LPT2",
            "NUL",
            "B 7K",
            "１２３４",
        ] {
            assert!(ShortCode::new(text).is_err(), "{text}");
        }
    }
}
