//! The rule `too-large`: a file is larger than content ever is. Native only.

use serde::Serialize;

use super::wording::decimal;
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file is larger than content ever is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooLarge {
    /// Its size in bytes.
    pub bytes: u64,
    /// The largest that is read.
    pub limit: u64,
}

impl Violation for TooLarge {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let TooLarge { bytes, limit } = self;
        match language {
            Language::Vietnamese => format!(
                "tệp nặng {} MB; chỉ đọc tệp tới {} MB. Hãy tách tệp ra hoặc thu nhỏ ảnh.",
                decimal(*bytes as f64 / 1_048_576.0, language),
                limit / 1_048_576
            ),
            Language::English => format!(
                "the file has {} MB; files of up to {} MB are read. Split it, or make the picture smaller.",
                decimal(*bytes as f64 / 1_048_576.0, language),
                limit / 1_048_576
            ),
        }
    }
}
