//! The rule `claim-without-source`: a claim, a name, a person or a contact that nobody is cited for. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A claim, a name, a person or a contact that nobody is cited for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimWithoutSource;

impl Violation for ClaimWithoutSource {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "không dẫn nguồn. Hãy ghi mã nguồn vào \"sources\": [\"…\"]; nguồn mô tả trong sources.json.".into(),
            Language::English => "nobody is cited for this. Put the id of a source into \"sources\": [\"…\"]; sources are described in \
                 sources.json."
                .into(),
        }
    }
}
