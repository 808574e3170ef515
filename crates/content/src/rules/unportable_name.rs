//! The rule `unportable-name`: a name of a file or folder that some systems cannot hold. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use crate::names::NameFault;
use langke_model::i18n::Language;

/// A name of a file or folder that some systems cannot hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnportableName {
    /// Why.
    pub reason: NameFault,
}

impl Violation for UnportableName {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        self.reason.message(language)
    }
}
