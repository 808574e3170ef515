//! The rule `heavy-picture`: a picture that takes long to arrive. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture that takes long to arrive.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeavyPicture {
    /// Its size in bytes.
    pub bytes: u64,
    /// The size that a phone on a weak network takes well, in bytes.
    pub limit: u64,
}

impl Violation for HeavyPicture {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let HeavyPicture { bytes, limit } = self;
        match language {
            Language::Vietnamese => format!(
                "ảnh nặng {} kB; nên dưới {} kB để điện thoại sóng yếu tải kịp. Hãy thu nhỏ hoặc lưu dạng WebP.",
                bytes / 1000,
                limit / 1000
            ),
            Language::English => format!(
                "the picture has {} kB; under {} kB arrives in time on a weak network. Make it smaller, or save it as WebP.",
                bytes / 1000,
                limit / 1000
            ),
        }
    }
}
