//! The rule `missing-picture`: a picture that is not there. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture that is not there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingPicture {
    /// The file named.
    pub file: String,
}

impl Violation for MissingPicture {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let MissingPicture { file } = self;
        match language {
            Language::Vietnamese => format!(
                "không có tệp media/{file}. Hãy chép ảnh vào hoặc sửa tên (chữ hoa, chữ thường khác nhau)."
            ),
            Language::English => format!(
                "there is no file media/{file}. Copy the picture there or correct the name (capitals count)."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.file]
    }
}
