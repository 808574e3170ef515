//! The rule `gtin-check-digit`: a GTIN whose last digit does not follow from the others. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A GTIN whose last digit does not follow from the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GtinCheckDigit {
    /// The digits found.
    pub found: String,
    /// The check digit that the digits before it give.
    pub check: u32,
}

impl Violation for GtinCheckDigit {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let GtinCheckDigit { found, check } = self;
        match language {
            Language::Vietnamese => format!(
                "mã GTIN {found} sai số kiểm tra: số cuối phải là {check}. Hãy đọc lại từ bao bì."
            ),
            Language::English => format!(
                "the check digit of GTIN {found} is wrong: the last digit should be {check}. Read it from the package again."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
