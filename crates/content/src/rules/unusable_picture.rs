//! The rule `unusable-picture`: a photograph that cannot be shown. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use crate::media::PictureFault;
use langke_model::i18n::Language;

/// A photograph that cannot be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusablePicture {
    /// Why.
    pub reason: PictureFault,
}

impl Violation for UnusablePicture {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        self.reason.message(language)
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        match &mut self.reason {
            PictureFault::NotAPicture { reason } => vec![reason],
            _ => vec![],
        }
    }
}
