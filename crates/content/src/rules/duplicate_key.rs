//! The rule `duplicate-key`: a key stands twice in one object. Native only.
//!
//! Looked for in `json`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A key stands twice in one object.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DuplicateKey;

impl Violation for DuplicateKey {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Một mục viết hai lần",
            en: "A field stands twice",
        },
        why: Both {
            vi: "Máy chỉ dùng được một trong hai, và không biết bạn muốn mục nào.",
            en: "Only one of the two can be used, and nobody knows which one you mean.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "picture",
            wrong: r#"{ "file": "am.svg", "file": "am-2.svg", "alt": { "vi": "Cái ấm nhìn nghiêng" } }"#,
            right: r#"{ "file": "am.svg", "alt": { "vi": "Cái ấm nhìn nghiêng" } }"#,
        },
        cure: Both {
            vi: "Giữ một mục, xóa mục kia.",
            en: "Keep one of the two and delete the other.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "mục này viết hai lần. Hãy giữ một.".into(),
            Language::English => "this field stands twice. Keep one.".into(),
        }
    }
}
