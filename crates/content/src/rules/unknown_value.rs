//! The rule `unknown-value`: a word that is not on the list. Native only.

use serde::Serialize;

use super::wording::{did_you_mean, list};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A word that is not on the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnknownValue {
    /// The word found.
    pub found: String,
    /// A word on the list that looks alike.
    pub suggestion: Option<String>,
    /// The list.
    pub accepted: Vec<String>,
}

impl Violation for UnknownValue {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let UnknownValue {
            found,
            suggestion,
            accepted,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy \"{found}\".{} Cần một trong các từ: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
            Language::English => format!(
                "found \"{found}\".{} Expected one of: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.suggestion
            .iter_mut()
            .chain([&mut self.found])
            .collect()
    }
}
