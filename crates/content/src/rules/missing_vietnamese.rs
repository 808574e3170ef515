//! The rule `missing-vietnamese`: the Vietnamese of a text is missing or empty. Native only.
//!
//! Looked for in `json`, `read`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// The Vietnamese of a text is missing or empty.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingVietnamese;

impl Violation for MissingVietnamese {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Thiếu tiếng Việt",
            en: "The Vietnamese is missing",
        },
        why: Both {
            vi: "Tiếng Việt là tiếng chính của trang; thiếu nó thì bà con trong làng không đọc được.",
            en: "Vietnamese is the first language of the site; without it the people of the village cannot read it.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "summary",
            wrong: r#"{ "vi": "", "en": "A pot." }"#,
            right: r#"{ "vi": "Một cái ấm.", "en": "A pot." }"#,
        },
        cure: Both {
            vi: "Viết tiếng Việt vào \"vi\". Tiếng Anh (\"en\") thêm sau cũng được.",
            en: "Write the Vietnamese into \"vi\". The English (\"en\") may follow later.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => {
                "thiếu tiếng Việt. Viết: \"vi\": \"…\"; tiếng Anh thêm sau cũng được.".into()
            }
            Language::English => {
                "the Vietnamese is missing. Write: \"vi\": \"…\"; English may follow later.".into()
            }
        }
    }
}
