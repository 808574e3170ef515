//! Numbers and addresses by which a thing or a person is found: GTIN, telephone, e-mail.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::Findings;
use super::rules::{Expected, GtinCheckDigit, Malformed, Rule};
use super::value::{from_string, from_text, written_as_string};

/// A Global Trade Item Number: 8, 12, 13 or 14 digits of which the last is the check digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gtin(String);

impl Gtin {
    /// Parses a GTIN; spaces between groups of digits are passed over.
    ///
    /// # Errors
    /// What is wrong: its length or characters, or its check digit.
    pub fn new(text: &str) -> Result<Gtin, Rule> {
        let digits: String = text.split_whitespace().collect();
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        // The check digit of noughts is a nought, but nobody is given such a number.
        let is_blank = digits.bytes().all(|byte| byte == b'0');
        if !plain || is_blank || ![8, 12, 13, 14].contains(&digits.len()) {
            return Err(Malformed {
                found: text.into(),
                expected: Expected::Gtin,
            }
            .into());
        }
        GtinCheckDigit::of(&digits).map_or(Ok(Gtin(digits)), |rule| Err(rule.into()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same in fourteen digits: shorter forms are the longest one without its leading noughts.
    pub fn fourteen(&self) -> String {
        format!("{:0>14}", self.0)
    }
}

/// A telephone number: `+` and a country code, or `0` and an area; digits in groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone(String);

impl Phone {
    /// Parses a telephone number of 8 to 15 digits (E.164); groups may be set off by spaces, dots, hyphens, brackets.
    pub fn new(text: &str) -> Option<Phone> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let plain = text
            .strip_prefix('+')
            .unwrap_or(text)
            .chars()
            .all(|sign| sign.is_ascii_digit() || " .-()".contains(sign));
        let begins = text.starts_with(['+', '0', '(', '1']);
        (plain && begins && (8..=15).contains(&digits)).then(|| Phone(text.to_owned()))
    }

    /// The number as people read it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number for a `tel:` link (RFC 3966).
    pub fn dialled(&self) -> String {
        self.0
            .chars()
            .filter(|sign| sign.is_ascii_digit() || *sign == '+')
            .collect()
    }
}

/// An e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Parses `name@host.domain`; only what a `mailto:` link can carry as it stands.
    pub fn new(text: &str) -> Option<Email> {
        let (name, host) = text.split_once('@')?;
        let plain = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte))
        };
        let domain = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        (plain(name) && plain(host) && domain).then(|| Email(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deserr<Findings> for Gtin {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef,
    ) -> Result<Self, Findings> {
        from_text(value, location, Gtin::new)
    }
}

impl JsonSchema for Gtin {
    fn schema_name() -> Cow<'static, str> {
        "Gtin".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^(\\d{8}|\\d{12,14})$",
            "description": "A GTIN such as \"8930000000019\"; the last digit is the check digit.",
            "viTitle": "GTIN",
            "vi": "Mã GTIN, như \"8930000000019\"; chữ số cuối là số kiểm tra.",
            "examples": ["8930000000019"]
        })
    }
}

written_as_string!(
    Phone,
    Phone::new,
    Expected::Phone,
    {
        "pattern": "^[+0(1][0-9 .()-]{7,}$",
        "description": "A telephone number such as \"+84 24 3874 0000\".",
        "viTitle": "Số điện thoại",
        "vi": "Số điện thoại, như \"+84 24 3874 0000\".",
        "examples": ["+84 24 3874 0000"]
    }
);
written_as_string!(
    Email,
    Email::new,
    Expected::Email,
    {
        "pattern": "^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+$",
        "description": "An e-mail address such as \"lienhe@example.vn\".",
        "viTitle": "Địa chỉ thư điện tử",
        "vi": "Địa chỉ thư, như \"lienhe@example.vn\".",
        "examples": ["lienhe@example.vn"]
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_that_of_the_standard() {
        // The worked example of GS1's check digit calculator.
        assert!(Gtin::new("6291041500213").is_ok());
        assert!(Gtin::new("629 1041 500213").is_ok());
        assert_eq!(
            Gtin::new("6291041500218"),
            Err(GtinCheckDigit {
                found: "6291041500218".into()
            }
            .into())
        );
        for text in ["", "12345", "62910415002138x", "629104150021"] {
            assert!(Gtin::new(text).is_err(), "{text}");
        }
    }

    #[test]
    fn telephone_numbers_are_dialled_without_their_spaces() {
        let phone = Phone::new("+84 (24) 3874.0000").expect("a number");
        assert_eq!(phone.dialled(), "+842438740000");
        for text in ["hotline", "12", "024 38x", "++84 24 3874 0000"] {
            assert_eq!(Phone::new(text), None, "{text}");
        }
    }

    #[test]
    fn an_e_mail_address_has_a_name_and_a_host() {
        assert!(Email::new("lienhe.gom@bat-trang.example.vn").is_some());
        for text in ["a@b", "@x.vn", "a b@x.vn", "a@x..vn", "a@x.vn?cc=b", "x.vn"] {
            assert_eq!(Email::new(text), None, "{text}");
        }
    }
}
