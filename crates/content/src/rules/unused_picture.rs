//! The rule `unused-picture`: a picture that nothing shows. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture that nothing shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusedPicture;

impl Violation for UnusedPicture {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => {
                "không trang nào dùng ảnh này. Hãy dùng nó, hoặc xóa tệp.".into()
            }
            Language::English => "no page shows this picture. Use it, or delete the file.".into(),
        }
    }
}
