//! The rule `empty-content`: the folder has no content at all. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// The folder has no content at all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EmptyContent;

impl Violation for EmptyContent {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "không có nội dung nào trong thư mục này. Cần ít nhất site.json, programme.json, sources.json, \
                 basemap.json và một làng trong villages/. Hãy kiểm tra lại tên thư mục."
                .into(),
            Language::English => "there is no content in this folder. It needs at least site.json, programme.json, sources.json, \
                 basemap.json and a village in villages/. Check the folder's name."
                .into(),
        }
    }
}
