//! The rule `orphan`: a thing that no other thing points to. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// A thing that no other thing points to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Orphan {
    /// The kind.
    pub kind: Kind,
}

impl Violation for Orphan {
    const SEVERITY: Severity = Severity::Advice;

    fn message(&self, language: Language) -> String {
        let Orphan { kind } = self;
        match language {
            Language::Vietnamese => format!(
                "không có gì dẫn tới {} này. {}",
                kind.word(language),
                cure(*kind, language)
            ),
            Language::English => format!(
                "nothing points to this {}. {}",
                kind.word(language),
                cure(*kind, language)
            ),
        }
    }
}

/// From where a thing of the kind is pointed to.
fn cure(kind: Kind, language: Language) -> &'static str {
    match (kind, language) {
        (Kind::Place, Language::Vietnamese) => "Hãy ghi village, hoặc đưa nó vào một tuyến.",
        (Kind::Place, Language::English) => "Give it a village, or make it a stop of a route.",
        (Kind::Process, Language::Vietnamese) => {
            "Hãy ghi mã của nó vào process của một sản phẩm hay processes của một địa điểm."
        }
        (Kind::Process, Language::English) => {
            "Name it in a product's process or a place's processes."
        }
        (_, Language::Vietnamese) => "Hãy dẫn tới nó từ một trang khác.",
        (_, Language::English) => "Point to it from another page.",
    }
}
