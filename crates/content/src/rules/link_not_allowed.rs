//! The rule `link-not-allowed`: a link that leads nowhere safe. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A link that leads nowhere safe.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LinkNotAllowed {
    /// Its target.
    pub found: String,
}

impl Violation for LinkNotAllowed {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let LinkNotAllowed { found } = self;
        match language {
            Language::Vietnamese => format!(
                "không dùng được liên kết \"{found}\". Cần https://… hoặc một trang của site như (village:bat-trang), (product:am-tra)."
            ),
            Language::English => format!(
                "the link \"{found}\" cannot be used. Expected https://… or a page of the site such as (village:bat-trang), (product:am-tra)."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
