//! The rule `unusable-drawing`: a drawing that cannot be shown safely or at all. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use crate::media::DrawingFault;
use langke_model::i18n::Language;

/// A drawing that cannot be shown safely or at all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusableDrawing {
    /// Line, from 1.
    pub line: usize,
    /// Why.
    pub reason: DrawingFault,
}

impl Violation for UnusableDrawing {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let UnusableDrawing { line, reason } = self;
        let reason = reason.message(language);
        match language {
            Language::Vietnamese => format!("dòng {line}: {reason}"),
            Language::English => format!("line {line}: {reason}"),
        }
    }
}
