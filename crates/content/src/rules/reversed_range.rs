//! The rule `reversed-range`: a range that ends before it begins. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A range that ends before it begins.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReversedRange {
    /// The beginning.
    pub from: String,
    /// The end.
    pub to: String,
}

impl Violation for ReversedRange {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let ReversedRange { from, to } = self;
        match language {
            Language::Vietnamese => {
                format!("{to} đứng trước {from}. Hãy đổi chỗ hai số hoặc hai ngày.")
            }
            Language::English => format!("{to} comes before {from}. Swap the two."),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.from, &mut self.to]
    }
}
