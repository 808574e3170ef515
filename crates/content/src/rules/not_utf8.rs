//! The rule `not-utf8`: a file is not UTF-8. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file is not UTF-8.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotUtf8;

impl Violation for NotUtf8 {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "tệp không phải UTF-8. Trong Notepad: Lưu thành (Save as) → Mã hóa (Encoding) → UTF-8.".into(),
            Language::English => "the file is not UTF-8. In Notepad: Save as → Encoding → UTF-8.".into(),
        }
    }
}
