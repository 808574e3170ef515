//! The rule `small-picture`: a photograph with too few pixels. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A photograph with too few pixels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SmallPicture {
    /// Its width in pixels.
    pub width: u32,
    /// The fewest that look sharp.
    pub least: u32,
}

impl Violation for SmallPicture {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let SmallPicture { width, least } = self;
        match language {
            Language::Vietnamese => format!(
                "ảnh rộng {width} điểm ảnh; cần ít nhất {least} thì mới nét. Hãy dùng ảnh gốc."
            ),
            Language::English => format!(
                "the picture is {width} pixels wide; it needs {least} to look sharp. Use the original."
            ),
        }
    }
}
