//! The rule `unknown-field`: a field that the format does not have. Native only.
//!
//! Looked for in `read`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::wording::{did_you_mean, list};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A field that the format does not have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnknownField {
    /// A field that it has and that looks alike.
    pub suggestion: Option<String>,
    /// The fields it has.
    pub accepted: Vec<String>,
}

impl Violation for UnknownField {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tên mục không có trong mẫu",
            en: "A field that does not exist",
        },
        why: Both {
            vi: "Tên mục gõ sai thì máy bỏ qua cả phần ấy, và trang sẽ thiếu mà không ai biết.",
            en: "A field whose name is mistyped would be passed over, and the page would lack it without anybody knowing.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "picture",
            wrong: r#"{ "file": "am.svg", "alt": { "vi": "Cái ấm" }, "captoin": { "vi": "Ấm độc ẩm" } }"#,
            right: r#"{ "file": "am.svg", "alt": { "vi": "Cái ấm" }, "caption": { "vi": "Ấm độc ẩm" } }"#,
        },
        cure: Both {
            vi: "Sửa tên mục theo gợi ý. Điều muốn ghi mà không có mục riêng thì kể trong story.",
            en: "Correct the name as suggested. What has no field of its own is told in story.",
        },
    };

    fn message(&self, language: Language) -> String {
        let UnknownField {
            suggestion,
            accepted,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "không có mục tên này.{} Các mục dùng được: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
            Language::English => format!(
                "there is no such field.{} Fields that can be used: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        self.suggestion.iter_mut().collect()
    }
}
