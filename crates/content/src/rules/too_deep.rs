//! The rule `too-deep`: folders or brackets lie deeper inside each other than content ever does. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Folders or brackets lie deeper inside each other than content ever does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooDeep {
    /// How deep they may lie.
    pub most: usize,
}

impl Violation for TooDeep {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let TooDeep { most } = self;
        match language {
            Language::Vietnamese => format!(
                "ở đây thư mục hoặc dấu ngoặc lồng nhau quá {most} tầng; nội dung không cần sâu như vậy. Hãy bỏ bớt các tầng thừa."
            ),
            Language::English => format!(
                "folders or brackets lie more than {most} deep inside each other here; content never needs that. Take out the layers that say \
                 nothing."
            ),
        }
    }
}
