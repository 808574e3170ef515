//! The rule `names-alike`: two names that are one where capitals do not count. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Two names that are one where capitals do not count.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NamesAlike {
    /// The name that came first.
    pub first: String,
}

impl Violation for NamesAlike {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let NamesAlike { first } = self;
        match language {
            Language::Vietnamese => format!(
                "tên này chỉ khác \"{first}\" ở chữ hoa, chữ thường; trên Windows và máy Mac hai tên là một. Hãy đổi một trong hai."
            ),
            Language::English => format!(
                "this name differs from \"{first}\" only by capitals; on Windows and Macs the two are one. Rename one of them."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.first]
    }
}
