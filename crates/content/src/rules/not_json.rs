//! The rule `not-json`: a file is not JSON. Native only.
//!
//! Looked for in `json`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// What the parser says of `1e400`.
const NUMBER_OUT_OF_RANGE: &str = "number out of range";

/// A file is not JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotJson {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What the parser says, in English.
    pub reason: String,
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
        let NotJson {
            line,
            column,
            reason,
        } = self;
        match language {
            Language::Vietnamese if reason == NUMBER_OUT_OF_RANGE => format!(
                "dòng {line}, cột {column}: số này lớn hơn mọi số mà máy đọc được. Hãy kiểm tra từng chữ số."
            ),
            Language::Vietnamese => format!(
                "dòng {line}, cột {column}: không đúng cú pháp JSON ({reason}). Thường là thiếu dấu phẩy, dấu ngoặc kép hoặc dấu đóng \
                 ngoặc ở ngay trước chỗ này."
            ),
            Language::English if reason == NUMBER_OUT_OF_RANGE => format!(
                "line {line}, column {column}: this number is larger than any that computers read. Check its digits."
            ),
            Language::English => format!(
                "line {line}, column {column}: not JSON ({reason}). Usually a comma, a quotation mark or a closing bracket is missing just \
                 before."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.reason]
    }
}
