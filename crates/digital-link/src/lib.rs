//! GS1 Digital Link of a GTIN: `https://host/01/09520123456788/10/LOT/21/SERIAL`.
//!
//! What is judged: the GTIN with its check digit, and its key qualifiers, their order, length and characters. Data attributes in the query
//! (`?17=261231`) are kept as they are written, and of them only what has the shape of an attribute.
//!
//! Source: GS1 Digital Link Standard: URI Syntax; GS1 General Specifications, sections 7.9.1 (check digit) and 7.11 (characters).

mod fault;
mod gtin;
mod read;
mod value;

use std::fmt;

pub use fault::Fault;
pub use gtin::{Gtin14, check_digit};
pub use value::Value;

/// The key qualifiers of a GTIN in the order of a path: variant, lot, serial number.
pub const QUALIFIERS: [&str; 3] = ["22", "10", "21"];

/// A Digital Link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigitalLink {
    /// Scheme, host and what stands before the GTIN, without a slash at the end: `https://host/sub`.
    pub stem: String,
    /// The GTIN.
    pub gtin: Gtin14,
    /// What it is qualified by.
    pub qualifiers: Qualifiers,
    /// Data attributes and other parts of the query, in their order, unescaped.
    pub attributes: Vec<(String, String)>,
}

/// What tells one article of a GTIN from the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Qualifiers {
    /// The variant (22), the lot (10) and the serial number (21), each if it is known, in this order.
    Article {
        /// The consumer product variant, application identifier 22.
        variant: Option<Value>,
        /// The batch or lot, application identifier 10.
        lot: Option<Value>,
        /// The serial number, application identifier 21.
        serial: Option<Value>,
    },
    /// A serial number that a third party controls, application identifier 235; it stands alone.
    ThirdParty(Value),
}

impl Default for Qualifiers {
    fn default() -> Qualifiers {
        Qualifiers::Article {
            variant: None,
            lot: None,
            serial: None,
        }
    }
}

impl Qualifiers {
    /// Application identifiers and values, in the order in which a path has them.
    pub fn in_order(&self) -> Vec<(&'static str, &Value)> {
        match self {
            Qualifiers::Article {
                variant,
                lot,
                serial,
            } => QUALIFIERS
                .into_iter()
                .zip([variant, lot, serial])
                .filter_map(|(identifier, value)| Some((identifier, value.as_ref()?)))
                .collect(),
            Qualifiers::ThirdParty(value) => vec![("235", value)],
        }
    }
}

impl DigitalLink {
    /// The link of a GTIN at a place such as `https://host/sub`; a slash at its end counts as nothing.
    pub fn new(stem: &str, gtin: Gtin14) -> DigitalLink {
        DigitalLink {
            stem: stem.trim_end_matches('/').to_owned(),
            gtin,
            qualifiers: Qualifiers::default(),
            attributes: Vec::new(),
        }
    }

    /// Reads a link.
    ///
    /// # Errors
    /// The first thing in it that the standard does not allow.
    pub fn parse(text: &str) -> Result<DigitalLink, Fault> {
        read::read(text)
    }
}

impl fmt::Display for DigitalLink {
    /// Prints it as the standard wants it written: fourteen digits, everything but letters, digits and `-._~` escaped, no slash at the end.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/01/{}", self.stem, self.gtin)?;
        for (identifier, value) in self.qualifiers.in_order() {
            write!(
                formatter,
                "/{identifier}/{}",
                value::escaped(value.as_str())
            )?;
        }
        for (index, (name, value)) in self.attributes.iter().enumerate() {
            let before = if index == 0 { '?' } else { '&' };
            let (name, value) = (value::escaped(name), value::escaped(value));
            write!(formatter, "{before}{name}={value}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
