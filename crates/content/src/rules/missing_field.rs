//! The rule `missing-field`: a required field is missing. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A required field is missing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingField;

impl Violation for MissingField {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "thiếu mục này. Hãy thêm vào.".into(),
            Language::English => "this field is missing. Add it.".into(),
        }
    }
}
