//! The rule `number-without-source`: a number in a text that leads to no source. Native only.
//!
//! Looked for in `check::advice`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A number in a text that leads to no source.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NumberWithoutSource {
    /// The number as it stands.
    pub found: String,
}

impl Violation for NumberWithoutSource {
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Con số không dẫn tới nguồn nào",
            en: "A number that leads to no source",
        },
        why: Both {
            vi: "Con số mà không có nguồn thì không ai kiểm tra được, và dễ bị chép đi chép lại thành sai.",
            en: "A number without a source cannot be checked, and is easily copied until it is wrong.",
        },
        example: Example::Text {
            file: "villages/thu.json",
            place: "story",
            wrong: r#"[{ "type": "paragraph", "text": { "vi": "Làng có 300 lò gốm." } }]"#,
            right: r#"[{ "type": "paragraph", "text": { "vi": "Làng có 300 lò gốm." }, "sources": ["map"] }]"#,
        },
        cure: Both {
            vi: "Thêm sources vào đoạn ấy, hoặc nói lại con số ở một đoạn có nguồn trong cùng tệp. Không có nguồn thì bỏ con số \
                 đi.",
            en: "Add sources to that paragraph, or say the number in a paragraph of the same file that has some. If there is no \
                 source, leave the number out.",
        },
    };

    fn message(&self, language: Language) -> String {
        let NumberWithoutSource { found } = self;
        match language {
            Language::Vietnamese => format!(
                "số \"{found}\" không dẫn tới nguồn nào. Hãy thêm sources ở đoạn này, hoặc nói số ấy ở một đoạn có nguồn trong cùng tệp."
            ),
            Language::English => format!(
                "the number \"{found}\" leads to no source. Add sources here, or say it in a paragraph of this file that has some."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
