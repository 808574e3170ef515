//! The rule `number-without-source`: a number in a text that leads to no source. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A number in a text that leads to no source.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NumberWithoutSource {
    /// The number as it stands.
    pub found: String,
}

impl Violation for NumberWithoutSource {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let NumberWithoutSource { found } = self;
        match language {
            Language::Vietnamese => format!(
                "số \"{found}\" không dẫn tới nguồn nào. Hãy thêm sources ở đoạn này, hoặc nói số ấy ở một đoạn có nguồn trong cùng tệp."
            ),
            Language::English => format!(
                "the number \"{found}\" leads to no source. Add sources here, or say it in a paragraph of this file that has some."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
