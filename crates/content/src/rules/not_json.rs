//! The rule `not-json`: a file is not JSON. Native only.
//!
//! Looked for in `json`, which also says how.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::json::JsonFault;
use langke_model::i18n::Language;

/// A file is not JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotJson {
    /// How it is broken.
    pub reason: JsonFault,
}

impl Violation for NotJson {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tệp không đúng cú pháp JSON",
            en: "A file is not JSON",
        },
        why: Both {
            vi: "Chỉ thiếu một dấu phẩy hay dấu ngoặc kép là máy không đọc được cả tệp.",
            en: "One missing comma or quotation mark, and the computer can read nothing of the file.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "summary",
            wrong: r#"{ "vi": "Cái ấm gọi là "ấm độc ẩm"." }"#,
            right: r#"{ "vi": "Cái ấm gọi là “ấm độc ẩm”." }"#,
        },
        cure: Both {
            vi: "Xem dòng được nêu và dòng ngay trước đó: mỗi mục cách nhau một dấu phẩy, sau mục cuối không có phẩy; chữ nằm \
                 trong dấu ngoặc kép thẳng \"…\". Muốn trích lời bên trong thì dùng “…”.",
            en: "Look at the line that is told and at the one before: a comma between two fields and none after the last; texts \
                 stand in straight quotation marks \"…\". For quotations inside a text use “…”.",
        },
    };

    fn message(&self, language: Language) -> String {
        self.reason.message(language)
    }
}
