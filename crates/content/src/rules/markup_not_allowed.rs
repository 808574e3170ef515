//! The rule `markup-not-allowed`: markdown or HTML that is not in the subset. Native only.
//!
//! Looked for in `markdown`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Markdown or HTML that is not in the subset.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarkupNotAllowed {
    /// What was found.
    pub found: String,
}

impl Violation for MarkupNotAllowed {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "HTML hoặc Markdown không dùng được trong đoạn văn",
            en: "Markup that cannot be used in text",
        },
        why: Both {
            vi: "Đoạn văn chỉ nhận chữ đậm, chữ nghiêng và liên kết; vì vậy trang nào cũng đều, đọc được trên máy cũ, và không \
                 ai chèn được mã lạ.",
            en: "Text takes strong words, emphasis and links only; so all pages look alike, old phones can show them, and nobody \
                 can put a program into them.",
        },
        example: Example::Text {
            file: "villages/thu.json",
            place: "story[0].text",
            wrong: r#"{ "vi": "Làng <b>cổ</b> bên sông." }"#,
            right: r#"{ "vi": "Làng **cổ** bên sông." }"#,
        },
        cure: Both {
            vi: "Bỏ thẻ HTML. Chữ đậm viết **đậm**, chữ nghiêng viết *nghiêng*, liên kết viết [chữ](https://…). Xuống dòng thì \
                 tách thành đoạn (khối) mới.",
            en: "Take the HTML out. Write **strong**, *emphasis*, [label](https://…). For a new line begin a new paragraph \
                 (block).",
        },
    };

    fn message(&self, language: Language) -> String {
        let MarkupNotAllowed { found } = self;
        match language {
            Language::Vietnamese => format!(
                "không dùng được \"{found}\" trong văn bản. Chỉ có **đậm**, *nghiêng* và [chữ](liên kết); không có HTML. Đoạn mới là một \
                 khối mới."
            ),
            Language::English => format!(
                "\"{found}\" cannot be used in text. There are **strong**, *emphasis* and [label](link), and no HTML. A new paragraph is a \
                 new block."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
