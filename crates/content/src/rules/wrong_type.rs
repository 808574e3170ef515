//! The rule `wrong-type`: a value of the wrong JSON type. Native only.
//!
//! Looked for in `read`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A value of the wrong JSON type.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WrongType {
    /// The type found.
    pub found: String,
    /// The types accepted.
    pub accepted: Vec<String>,
    /// What should stand there, where more is known than its type.
    #[serde(skip)]
    pub example: Option<&'static str>,
}

impl Violation for WrongType {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Giá trị sai kiểu",
            en: "A value of the wrong type",
        },
        why: Both {
            vi: "Chữ đứng trong ngoặc kép, số đứng trần, danh sách nằm trong [ ], chữ hai thứ tiếng nằm trong { }. Sai kiểu thì \
                 máy không biết dùng vào đâu.",
            en: "Texts stand in quotation marks, numbers stand bare, lists are in [ ], texts in two languages in { }. A value of \
                 the wrong type cannot be used.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "name",
            wrong: r#""Ấm""#,
            right: r#"{ "vi": "Ấm", "en": "Pot" }"#,
        },
        cure: Both {
            vi: "Viết lại theo ví dụ trong câu báo lỗi.",
            en: "Write it as the example in the message shows.",
        },
    };

    fn message(&self, language: Language) -> String {
        let WrongType {
            found,
            accepted,
            example,
        } = self;
        let example = example.unwrap_or_else(|| example_of(accepted));
        match language {
            Language::Vietnamese => format!(
                "tìm thấy {}, cần {}. Ví dụ: {}.",
                type_name(found, language),
                alternatives(accepted, language),
                example
            ),
            Language::English => format!(
                "found {}, expected {}. Example: {}.",
                type_name(found, language),
                alternatives(accepted, language),
                example
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}

/// The types accepted, in words.
fn alternatives(accepted: &[String], language: Language) -> String {
    let names: Vec<&str> = accepted
        .iter()
        .map(|name| type_name(name, language))
        .collect();
    names.join(match language {
        Language::Vietnamese => " hoặc ",
        Language::English => " or ",
    })
}

/// A JSON type in words; what is no type's name is shown as it is.
fn type_name(name: &str, language: Language) -> &str {
    match (name, language) {
        ("null", Language::Vietnamese) => "null (để trống)",
        ("null", Language::English) => "null (nothing)",
        ("boolean", Language::Vietnamese) => "true hoặc false",
        ("boolean", Language::English) => "true or false",
        ("integer", Language::Vietnamese) => "số nguyên",
        ("integer", Language::English) => "a whole number",
        ("negative integer", Language::Vietnamese) => "số nguyên âm",
        ("negative integer", Language::English) => "a negative whole number",
        ("number", Language::Vietnamese) => "số",
        ("number", Language::English) => "a number",
        ("string", Language::Vietnamese) => "chuỗi chữ",
        ("string", Language::English) => "a text",
        ("list", Language::Vietnamese) => "danh sách",
        ("list", Language::English) => "a list",
        ("object", Language::Vietnamese) => "đối tượng",
        ("object", Language::English) => "an object",
        (other, _) => other,
    }
}

/// A value of the first type accepted.
fn example_of(accepted: &[String]) -> &'static str {
    match accepted.first().map(String::as_str) {
        Some("boolean") => "true",
        Some("integer" | "number") => "12",
        Some("negative integer") => "-12",
        Some("list") => "[ … ]",
        Some("object") => "{\"vi\": \"…\", \"en\": \"…\"}",
        _ => "\"…\"",
    }
}
