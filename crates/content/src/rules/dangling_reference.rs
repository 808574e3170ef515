//! The rule `dangling-reference`: an id that nothing has. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::did_you_mean;
use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// An id that nothing has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DanglingReference {
    /// The kind looked for.
    pub kind: Kind,
    /// The id looked for.
    pub id: String,
    /// An id that exists and looks alike.
    pub suggestion: Option<String>,
}

impl Violation for DanglingReference {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Mã dẫn tới thứ không có",
            en: "An id that nothing has",
        },
        why: Both {
            vi: "Liên kết tới một mã không có thì khách bấm vào sẽ không tới đâu.",
            en: "A link to an id that nothing has leads visitors nowhere.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "process",
            wrong: r#""lamm""#,
            right: r#""lam""#,
        },
        cure: Both {
            vi: "Xem mã gợi ý và sửa lại cho đúng; nếu chưa có tệp ấy thì thêm tệp.",
            en: "Correct the id, perhaps as suggested; if there is no such file yet, add it.",
        },
    };

    fn message(&self, language: Language) -> String {
        let DanglingReference {
            kind,
            id,
            suggestion,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "không có {} nào mang mã \"{id}\".{} Hãy sửa mã hoặc thêm tệp.",
                kind.word(language),
                did_you_mean(suggestion, language)
            ),
            Language::English => format!(
                "no {} has the id \"{id}\".{} Correct the id or add the file.",
                kind.word(language),
                did_you_mean(suggestion, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.suggestion.iter_mut().chain([&mut self.id]).collect()
    }
}
