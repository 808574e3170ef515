//! The rule `special-file`: a pipe, a socket or a device stands where a file should be; it is not opened. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A pipe, a socket or a device stands where a file should be; it is not opened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpecialFile;

impl Violation for SpecialFile {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "đây không phải tệp thường mà là ống (pipe), ổ cắm (socket) hoặc thiết bị; nó không được mở. Hãy xóa nó khỏi thư \
                 mục nội dung."
                .into(),
            Language::English => "this is no ordinary file but a pipe, a socket or a device; it is not opened. Delete it from the content \
                 folder."
                .into(),
        }
    }
}
