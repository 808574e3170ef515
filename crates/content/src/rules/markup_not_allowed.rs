//! The rule `markup-not-allowed`: markdown or HTML that is not in the subset. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Markdown or HTML that is not in the subset.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarkupNotAllowed {
    /// What was found.
    pub found: String,
}

impl Violation for MarkupNotAllowed {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let MarkupNotAllowed { found } = self;
        match language {
            Language::Vietnamese => format!(
                "không dùng được \"{found}\" trong văn bản. Chỉ có **đậm**, *nghiêng* và [chữ](liên kết); không có HTML. Đoạn mới là một \
                 khối mới."
            ),
            Language::English => format!(
                "\"{found}\" cannot be used in text. There are **strong**, *emphasis* and [label](link), and no HTML. A new paragraph is a \
                 new block."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
