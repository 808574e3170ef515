//! The rule `stray-control`: an invisible character that can turn text around or hide it. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// An invisible character that can turn text around or hide it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StrayControl {
    /// Its code point.
    pub code_point: u32,
}

impl Violation for StrayControl {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let StrayControl { code_point } = self;
        match language {
            Language::Vietnamese => format!(
                "có ký tự ẩn U+{code_point:04X}, có thể làm chữ đảo chiều hoặc biến mất. Hãy gõ lại chỗ này, hoặc chạy langke check --fix."
            ),
            Language::English => format!(
                "there is an invisible character U+{code_point:04X}, which can turn text around or hide it. Type this text again, or run langke check --fix."
            ),
        }
    }
}
