//! The rule `claim-without-source`: a claim, a name, a person or a contact that nobody is cited for. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A claim, a name, a person or a contact that nobody is cited for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimWithoutSource;

impl Violation for ClaimWithoutSource {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Điều nói ra mà không dẫn nguồn",
            en: "A claim that nobody is cited for",
        },
        why: Both {
            vi: "Tên gọi khác, người, cách liên hệ, ý kiến khác nhau: ai đọc cũng cần biết dựa vào đâu, và người được nhắc tên \
                 có quyền hỏi.",
            en: "Other names, people, contacts, opinions: readers need to know where they come from, and those who are named may \
                 ask.",
        },
        example: Example::Text {
            file: "villages/thu.json",
            place: "other_names",
            wrong: r#"[{ "name": { "vi": "Kẻ Thử" }, "sources": [] }]"#,
            right: r#"[{ "name": { "vi": "Kẻ Thử" }, "sources": ["map"] }]"#,
        },
        cure: Both {
            vi: "Ghi mã nguồn vào \"sources\": [\"…\"]. Nguồn chưa có thì thêm vào sources.json trước.",
            en: "Put the id of a source into \"sources\": [\"…\"]. If the source is not there yet, add it to sources.json first.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "không dẫn nguồn. Hãy ghi mã nguồn vào \"sources\": [\"…\"]; nguồn mô tả trong sources.json.".into(),
            Language::English => "nobody is cited for this. Put the id of a source into \"sources\": [\"…\"]; sources are described in \
                 sources.json."
                .into(),
        }
    }
}
