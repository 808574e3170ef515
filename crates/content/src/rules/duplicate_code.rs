//! The rule `duplicate-code`: two products have the same short code. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Two products have the same short code.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DuplicateCode {
    /// The code.
    pub code: String,
    /// The file that had it first.
    pub first: String,
}

impl Violation for DuplicateCode {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let DuplicateCode { code, first } = self;
        match language {
            Language::Vietnamese => format!(
                "mã ngắn \"{code}\" đã in cho {first}. Hãy chọn mã khác cho sản phẩm chưa in nhãn."
            ),
            Language::English => format!(
                "the short code \"{code}\" is printed for {first}. Choose another for the product whose label is not printed yet."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.code, &mut self.first]
    }
}
