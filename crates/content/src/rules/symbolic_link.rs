//! The rule `symbolic-link`: a link stands where a file should be; it is not followed. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A link stands where a file should be; it is not followed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SymbolicLink;

impl Violation for SymbolicLink {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "đây là liên kết (symbolic link), không phải tệp hay thư mục thật; liên kết không được mở. Hãy xóa liên kết và \
                 chép tệp thật vào đây."
                .into(),
            Language::English => "this is a symbolic link and no real file or folder; links are not followed. Delete the link and copy the real \
                 file here."
                .into(),
        }
    }
}
