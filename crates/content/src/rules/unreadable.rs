//! The rule `unreadable`: a file cannot be read. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file cannot be read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unreadable {
    /// What the system says.
    pub reason: String,
}

impl Violation for Unreadable {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let Unreadable { reason } = self;
        match language {
            Language::Vietnamese => {
                format!("không đọc được ({reason}). Hãy kiểm tra quyền đọc của tệp.")
            }
            Language::English => format!("cannot be read ({reason}). Check who may read the file."),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.reason]
    }
}
