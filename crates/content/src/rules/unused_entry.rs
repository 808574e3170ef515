//! The rule `unused-entry`: a picture, fact or word with an id that nothing names. Native only.
//!
//! Looked for in `check::advice`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// An entry that nothing names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusedEntry {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
}

impl Violation for UnusedEntry {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh, con số hay từ ngữ có mã mà không nơi nào dùng",
            en: "A picture, fact or word with an id that nothing uses",
        },
        why: Both {
            vi: "Có thể bạn quên gọi mã ấy ở nơi cần, hoặc nơi ấy vẫn chép riêng một bản: sửa một chỗ thì chỗ kia còn cũ.",
            en: "Perhaps you forgot to name it where it is needed, or a copy of it stands there: when one is corrected, the other stays old.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "glossary.json có từ \"sli\", không đoạn văn nào viết [sli](word:sli)",
                en: "glossary.json has the word \"sli\", and no text says [sli](word:sli)",
            },
            right: Both {
                vi: "một đoạn văn viết [sli](word:sli)",
                en: "a text says [sli](word:sli)",
            },
        },
        cure: Both {
            vi: "Ảnh và con số: ghi mã thay cho cả khối, hoặc [](fact:MÃ) giữa câu. Từ ngữ: [chữ](word:MÃ) trong đoạn văn. Nếu không cần nữa thì xóa.",
            en: "Pictures and facts: write the id in place of the object, or [](fact:ID) inside a sentence. Words: [word](word:ID) in a text. Delete what is no longer needed.",
        },
    };

    fn message(&self, language: Language) -> String {
        let UnusedEntry { kind, id } = self;
        let kind = kind.word(language);
        match language {
            Language::Vietnamese => {
                format!(
                    "không nơi nào dùng {kind} mang mã \"{id}\". Hãy gọi mã ấy ở nơi cần, hoặc xóa đi."
                )
            }
            Language::English => {
                format!(
                    "nothing uses the {kind} with the id \"{id}\". Name it where it is needed, or delete it."
                )
            }
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.id]
    }
}
