//! The rule `duplicate-id`: two things of one kind have the same id. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// Two things of one kind have the same id.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DuplicateId {
    /// The kind.
    pub kind: Kind,
    /// The id.
    pub id: String,
    /// The file that had it first.
    pub first: String,
}

impl Violation for DuplicateId {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Hai tệp mang cùng một mã",
            en: "Two files have the same id",
        },
        why: Both {
            vi: "Mã (id) là địa chỉ của trang. Hai thứ cùng mã thì trang này đè lên trang kia.",
            en: "The id is the address of the page. With the same id, one page would take the place of the other.",
        },
        example: Example::Text {
            file: "places/cho-3.json",
            place: "",
            wrong: r#"{
  "id": "cho-1",
  "name": { "vi": "Chợ 3" },
  "kind": "market",
  "village": "thu",
  "summary": { "vi": "Một cái chợ." },
  "position": { "point": [105.91, 20.97], "accuracy_m": 50, "source": "map" }
}"#,
            right: r#"{
  "id": "cho-3",
  "name": { "vi": "Chợ 3" },
  "kind": "market",
  "village": "thu",
  "summary": { "vi": "Một cái chợ." },
  "position": { "point": [105.91, 20.97], "accuracy_m": 50, "source": "map" }
}"#,
        },
        cure: Both {
            vi: "Đổi mã ở tệp mới viết hơn. Mã đã in lên nhãn thì giữ nguyên.",
            en: "Change the id in the file that is newer. Keep the one that is printed on labels.",
        },
    };

    fn message(&self, language: Language) -> String {
        let DuplicateId { kind, id, first } = self;
        match language {
            Language::Vietnamese => format!(
                "mã \"{id}\" đã có ở {first}. Mỗi {} cần một mã riêng; hãy đổi mã ở một trong hai tệp.",
                kind.word(language)
            ),
            Language::English => format!(
                "the id \"{id}\" is taken by {first}. Every {} needs its own; change one of the two.",
                kind.word(language)
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.id, &mut self.first]
    }
}
