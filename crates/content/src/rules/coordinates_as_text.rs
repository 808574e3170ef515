//! The rule `coordinates-as-text`: a point that is written as text and understood. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A point that is written as text and understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoordinatesAsText {
    /// The text.
    pub found: String,
    /// The longitude it is read as.
    pub longitude: f64,
    /// The latitude it is read as.
    pub latitude: f64,
}

impl Violation for CoordinatesAsText {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let CoordinatesAsText {
            found,
            longitude,
            latitude,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "đọc \"{}\" là [{longitude}, {latitude}] (kinh độ, vĩ độ). Nếu đúng, chạy langke check --fix để ghi lại như vậy.",
                found
            ),
            Language::English => format!(
                "\"{}\" is read as [{longitude}, {latitude}] (longitude, latitude). If that is right, langke check --fix writes it so.",
                found
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
