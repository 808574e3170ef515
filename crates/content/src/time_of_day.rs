//! A time of day. Native only.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::Findings;
use super::rules::Expected;
use super::value::{from_string, written_as_string};

/// A time of day, in minutes after midnight, below 1440; written "07:30".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Reads "07:30" or "7:30".
    pub fn new(text: &str) -> Option<TimeOfDay> {
        let (hours, minutes) = text.split_once(':')?;
        let is_number = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_number(hours, 2) || minutes.len() != 2 || !is_number(minutes, 2) {
            return None;
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(TimeOfDay(hours * 60 + minutes))
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

written_as_string!(
    TimeOfDay,
    TimeOfDay::new,
    Expected::TimeOfDay,
    {
        "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$",
        "description": "A time of day such as \"07:30\".",
        "viTitle": "Giờ trong ngày",
        "vi": "Một giờ trong ngày, như \"07:30\".",
        "examples": ["07:30"]
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_clocks_show_them() {
        let minutes = |text| TimeOfDay::new(text).map(TimeOfDay::minutes);
        assert_eq!(minutes("07:30"), Some(450));
        assert_eq!(minutes("7:30"), Some(450));
        assert_eq!(minutes("23:59"), Some(1439));
        for wrong in [
            "24:00", "7:5", "7h30", "07:60", "", ":30", "+7:30", "007:30",
        ] {
            assert_eq!(minutes(wrong), None, "{wrong}");
        }
    }
}
