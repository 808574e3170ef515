//! The rule `markup-in-plain-text`: HTML or Markdown in a text that is printed as it stands. Native only.
//!
//! Looked for in `plain`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::markdown::first_markup;
use langke_model::i18n::Language;

/// HTML or Markdown in a text that is printed as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarkupInPlainText {
    /// What was found.
    pub found: String,
}

impl MarkupInPlainText {
    /// Breaks the rule if there is markup in the text.
    pub fn of(text: &str) -> Option<MarkupInPlainText> {
        let found = first_markup(text)?.to_owned();
        Some(MarkupInPlainText { found })
    }
}

impl Violation for MarkupInPlainText {
    // It is printed harmlessly, though nobody meant it so.
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "HTML hoặc dấu Markdown trong chữ trơn",
            en: "Markup in plain text",
        },
        why: Both {
            vi: "Tên, câu giới thiệu, đề mục, chú thích ảnh được in nguyên từng chữ, kể cả trong danh sách và tên trang. Thẻ <b> \
                 hay dấu ** sẽ hiện ra trước mắt khách.",
            en: "Names, summaries, headings and captions are printed as they stand, in lists and titles too. Visitors would see \
                 the tag <b> or the signs **.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "summary",
            wrong: r#"{ "vi": "Một cái ấm **rất đẹp**." }"#,
            right: r#"{ "vi": "Một cái ấm rất đẹp." }"#,
        },
        cure: Both {
            vi: "Bỏ thẻ và dấu, chỉ để lại chữ. Muốn in đậm, in nghiêng hay đặt liên kết thì viết trong đoạn văn (text) của \
                 story.",
            en: "Take out tags and signs and leave the words. Strong words, emphasis and links belong into the paragraphs (text) \
                 of story.",
        },
    };

    fn message(&self, language: Language) -> String {
        let MarkupInPlainText { found } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy \"{found}\"; chỗ này in nguyên từng chữ, khách sẽ thấy cả thẻ HTML và dấu sao. Hãy chỉ để lại chữ; chữ đậm, nghiêng và liên \
                 kết viết trong text của story."
            ),
            Language::English => format!(
                "found \"{found}\"; this is printed as it stands, and visitors would see the HTML or the asterisks. Leave the words alone; strong words, \
                 emphasis and links belong into text of story."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
