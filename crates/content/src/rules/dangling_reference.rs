//! The rule `dangling-reference`: an id that nothing has. Native only.

use serde::Serialize;

use super::wording::did_you_mean;
use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// An id that nothing has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DanglingReference {
    /// The kind looked for.
    pub kind: Kind,
    /// The id looked for.
    pub id: String,
    /// An id that exists and looks alike.
    pub suggestion: Option<String>,
}

impl Violation for DanglingReference {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let DanglingReference {
            kind,
            id,
            suggestion,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "không có {} nào mang mã \"{id}\".{} Hãy sửa mã hoặc thêm tệp.",
                kind.word(language),
                did_you_mean(suggestion, language)
            ),
            Language::English => format!(
                "no {} has the id \"{id}\".{} Correct the id or add the file.",
                kind.word(language),
                did_you_mean(suggestion, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.suggestion.iter_mut().chain([&mut self.id]).collect()
    }
}
