//! The rule `out-of-range`: a number outside the span that has a meaning. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A number outside the span that has a meaning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutOfRange {
    /// The number found.
    pub found: String,
    /// The least.
    pub least: i64,
    /// The most.
    pub most: i64,
}

impl Violation for OutOfRange {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let OutOfRange { found, least, most } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy {found}, cần từ {least} đến {most}. Hãy kiểm tra từng chữ số và đơn vị."
            ),
            Language::English => {
                format!("found {found}, expected {least} to {most}. Check the digits and the unit.")
            }
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
