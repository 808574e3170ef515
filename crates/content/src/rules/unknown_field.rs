//! The rule `unknown-field`: a field that the format does not have. Native only.

use serde::Serialize;

use super::wording::{did_you_mean, list};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A field that the format does not have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnknownField {
    /// A field that it has and that looks alike.
    pub suggestion: Option<String>,
    /// The fields it has.
    pub accepted: Vec<String>,
}

impl Violation for UnknownField {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let UnknownField {
            suggestion,
            accepted,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "không có mục tên này.{} Các mục dùng được: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
            Language::English => format!(
                "there is no such field.{} Fields that can be used: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.suggestion.iter_mut().collect()
    }
}
