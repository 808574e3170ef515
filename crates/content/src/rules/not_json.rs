//! The rule `not-json`: a file is not JSON. Native only.

use serde::Serialize;

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
