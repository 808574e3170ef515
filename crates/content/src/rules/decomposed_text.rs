//! The rule `decomposed-text`: vietnamese typed with combining marks instead of whole letters. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Vietnamese typed with combining marks instead of whole letters.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecomposedText;

impl Violation for DecomposedText {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "chữ gõ bằng dấu rời (NFD). Trang vẫn hiện đúng; chạy langke check --fix để viết lại bằng chữ dựng sẵn."
                .into(),
            Language::English => "the text is typed with combining marks (NFD). Pages show it right; run langke check --fix to write it with whole letters.".into(),
        }
    }
}
