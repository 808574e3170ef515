//! The rule `duplicate-id`: two things of one kind have the same id. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// Two things of one kind have the same id.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DuplicateId {
    /// The kind.
    pub kind: Kind,
    /// The id.
    pub id: String,
    /// The file that had it first.
    pub first: String,
}

impl Violation for DuplicateId {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let DuplicateId { kind, id, first } = self;
        match language {
            Language::Vietnamese => format!(
                "mã \"{id}\" đã có ở {first}. Mỗi {} cần một mã riêng; hãy đổi mã ở một trong hai tệp.",
                kind.word(language)
            ),
            Language::English => format!(
                "the id \"{id}\" is taken by {first}. Every {} needs its own; change one of the two.",
                kind.word(language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.id, &mut self.first]
    }
}
