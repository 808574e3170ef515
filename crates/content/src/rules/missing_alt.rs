//! The rule `missing-alt`: a picture has no words for those who cannot see it. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture has no words for those who cannot see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingAlt;

impl Violation for MissingAlt {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "thiếu lời tả ảnh cho người không nhìn thấy. Viết: \"alt\": {\"vi\": \"Lò nung cắt ngang, bao thơi xếp chồng\"}.".into(),
            Language::English => "words for those who cannot see the picture are missing. Write: \"alt\": {\"vi\": \"Lò nung cắt ngang, bao thơi xếp chồng\"}.".into(),
        }
    }
}
