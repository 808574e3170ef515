//! Opening hours as OpenStreetMap writes them.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::Findings;
use super::rules::Expected;
use super::value::{from_string, written_as_string};

/// Opening hours in OpenStreetMap's `opening_hours` syntax, known to parse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningRule(String);

impl OpeningRule {
    /// Parses opening hours.
    pub fn new(text: &str) -> Option<OpeningRule> {
        opening_hours_syntax::parse(text).ok()?;
        Some(OpeningRule(text.to_owned()))
    }

    /// The rule as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

written_as_string!(
    OpeningRule,
    OpeningRule::new,
    Expected::OpeningHours,
    "^.+$",
    "Opening hours such as \"Tu-Su 08:00-17:00\" (OpenStreetMap's opening_hours)."
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_openstreetmap_understands_is_taken_and_nothing_else() {
        for rule in [
            "24/7",
            "Mo-Su 08:00-17:00",
            "Tu-Fr 08:30-11:30,13:30-16:30; PH off",
        ] {
            assert!(OpeningRule::new(rule).is_some(), "{rule}");
        }
        for rule in [
            "8h-17h hàng ngày",
            "Mo-Su 25:00-26:99",
            "T2-CN 08:00-17:00",
            "",
        ] {
            assert_eq!(OpeningRule::new(rule), None, "{rule}");
        }
    }
}
