//! The rule `and-more`: a file breaks one rule more often than is told. Native only.

use serde::Serialize;

use super::wording::count;
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file breaks one rule more often than is told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AndMore {
    /// The name of the rule.
    pub of: &'static str,
    /// How often it is broken besides what is told.
    pub more: usize,
    /// How much that rule weighs.
    #[serde(skip)]
    pub weight: Severity,
}

impl Violation for AndMore {
    // At most: it weighs as much as the rule that it counts.
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let AndMore { of, more, .. } = self;
        match language {
            Language::Vietnamese => format!(
                "còn {} chỗ nữa trong tệp này mắc cùng một lỗi ({of}). Hãy sửa những chỗ đã nêu rồi kiểm tra lại.",
                count(*more, language)
            ),
            Language::English => format!(
                "{} more places in this file break the same rule ({of}). Mend those that are told, then check again.",
                count(*more, language)
            ),
        }
    }

    fn severity(&self) -> Severity {
        self.weight
    }
}
