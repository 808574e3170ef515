//! The rule `unexpected-file`: a file lies where none is expected. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file lies where none is expected.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnexpectedFile;

impl Violation for UnexpectedFile {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "tệp này không nằm đúng chỗ hoặc không phải loại được dùng. Nội dung là tệp .json trong villages/, \
                 makers/, products/, processes/, places/, routes/, events/; ảnh là .svg, .jpg, .png, .webp trong media/."
                .into(),
            Language::English => "this file is in the wrong place or of a kind that is not used. Content is .json files in villages/, \
                 makers/, products/, processes/, places/, routes/, events/; pictures are .svg, .jpg, .png, .webp in media/."
                .into(),
        }
    }
}
