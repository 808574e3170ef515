//! The rule `unused-source`: a source that nothing cites. Native only.
//!
//! Looked for in `check::advice`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A source that nothing cites.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusedSource {
    /// Its id.
    pub id: String,
}

impl Violation for UnusedSource {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Nguồn không được dẫn ở đâu",
            en: "A source that nothing cites",
        },
        why: Both {
            vi: "Có thể bạn quên dẫn nguồn này ở đoạn cần nó; nguồn thừa làm danh sách dài mà không giúp ai.",
            en: "Perhaps you forgot to cite it where it is needed; sources that nothing uses make the list long and help nobody.",
        },
        example: Example::Text {
            file: "sources.json",
            place: "sources",
            wrong: r#"[
  { "id": "map", "title": { "vi": "Bản đồ" }, "publisher": "OpenStreetMap", "kind": "map" },
  { "id": "bao", "title": { "vi": "Báo" }, "publisher": "Báo Thử", "kind": "map" }
]"#,
            right: r#"[
  { "id": "map", "title": { "vi": "Bản đồ" }, "publisher": "OpenStreetMap", "kind": "map" }
]"#,
        },
        cure: Both {
            vi: "Dẫn mã của nguồn ở đoạn dựa vào nó, hoặc xóa nguồn khỏi sources.json.",
            en: "Cite its id where something relies on it, or delete it from sources.json.",
        },
    };

    fn message(&self, language: Language) -> String {
        let UnusedSource { id } = self;
        match language {
            Language::Vietnamese => {
                format!("nguồn \"{id}\" không được dẫn ở đâu. Hãy dẫn nó, hoặc bỏ đi.")
            }
            Language::English => {
                format!("nothing cites the source \"{id}\". Cite it, or take it out.")
            }
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.id]
    }
}
