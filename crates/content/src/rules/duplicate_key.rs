//! The rule `duplicate-key`: a key stands twice in one object. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A key stands twice in one object.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DuplicateKey;

impl Violation for DuplicateKey {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "mục này viết hai lần. Hãy giữ một.".into(),
            Language::English => "this field stands twice. Keep one.".into(),
        }
    }
}
