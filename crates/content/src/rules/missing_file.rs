//! The rule `missing-file`: a file that every site needs is missing. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file that every site needs is missing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingFile;

impl Violation for MissingFile {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "thiếu tệp này; trang nào cũng cần nó. Hãy chép một tệp mẫu trong content/ rồi sửa.".into(),
            Language::English => "this file is missing and every site needs it. Copy the sample's from content/ and change it.".into(),
        }
    }
}
