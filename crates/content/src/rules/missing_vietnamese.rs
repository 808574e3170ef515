//! The rule `missing-vietnamese`: the Vietnamese of a text is missing or empty. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// The Vietnamese of a text is missing or empty.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingVietnamese;

impl Violation for MissingVietnamese {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => {
                "thiếu tiếng Việt. Viết: \"vi\": \"…\"; tiếng Anh thêm sau cũng được.".into()
            }
            Language::English => {
                "the Vietnamese is missing. Write: \"vi\": \"…\"; English may follow later.".into()
            }
        }
    }
}
