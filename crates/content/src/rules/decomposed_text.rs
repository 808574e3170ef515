//! The rule `decomposed-text`: vietnamese typed with combining marks instead of whole letters. Native only.
//!
//! Looked for in `json`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Vietnamese typed with combining marks instead of whole letters.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecomposedText;

impl Violation for DecomposedText {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Chữ Việt gõ bằng dấu rời",
            en: "Vietnamese typed with combining marks",
        },
        why: Both {
            vi: "Chữ vẫn hiện đúng, nhưng tìm kiếm trong tệp và so hai tệp với nhau sẽ lệch. Thường do chép từ máy Mac hoặc từ \
                 PDF.",
            en: "It is shown right, but searching in files and comparing them goes wrong. It usually comes from Macs or PDF \
                 files.",
        },
        example: Example::Text {
            file: "villages/thu.json",
            place: "name",
            wrong: r#"{ "vi": "La\u0300ng Thử" }"#,
            right: r#"{ "vi": "Làng Thử" }"#,
        },
        cure: Both {
            vi: "Chạy langke check --fix để máy viết lại bằng chữ dựng sẵn.",
            en: "Run langke check --fix to have it written with whole letters.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "chữ gõ bằng dấu rời (NFD). Trang vẫn hiện đúng; chạy langke check --fix để viết lại bằng chữ dựng sẵn."
                .into(),
            Language::English => "the text is typed with combining marks (NFD). Pages show it right; run langke check --fix to write it with whole letters.".into(),
        }
    }
}
