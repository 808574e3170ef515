//! The rule `too-few`: a list that is too short to mean anything. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A list that is too short to mean anything.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooFew {
    /// How many there are.
    pub found: usize,
    /// How many are needed.
    pub needed: usize,
}

impl Violation for TooFew {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let TooFew { found, needed } = self;
        match language {
            Language::Vietnamese => format!("tìm thấy {found}, cần ít nhất {needed}."),
            Language::English => format!("found {found}, at least {needed} needed."),
        }
    }
}
