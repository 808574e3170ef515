//! The rule `unused-source`: a source that nothing cites. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A source that nothing cites.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusedSource {
    /// Its id.
    pub id: String,
}

impl Violation for UnusedSource {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let UnusedSource { id } = self;
        match language {
            Language::Vietnamese => {
                format!("nguồn \"{id}\" không được dẫn ở đâu. Hãy dẫn nó, hoặc bỏ đi.")
            }
            Language::English => {
                format!("nothing cites the source \"{id}\". Cite it, or take it out.")
            }
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.id]
    }
}
