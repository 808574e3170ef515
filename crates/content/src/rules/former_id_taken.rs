//! The rule `former-id-taken`: an id that a thing had before is one by which something else is found. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// An id that a thing had before is one by which something else is found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FormerIdTaken {
    /// The kind.
    pub kind: Kind,
    /// The id.
    pub id: String,
    /// The file of the thing that is found by it.
    pub first: String,
    /// Whether that thing had it before, too; else it has it today.
    pub had_before: bool,
}

impl Violation for FormerIdTaken {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Mã cũ của thứ này đang chỉ tới thứ khác",
            en: "A former id that leads to something else",
        },
        why: Both {
            vi: "Mã cũ nằm trong `former_ids` để địa chỉ cũ vẫn dẫn tới trang mới. Một địa chỉ chỉ dẫn tới được một nơi: mã ấy đã có thứ khác dùng thì khách theo đường dẫn cũ sẽ tới nhầm.",
            en: "Former ids stand in `former_ids` so that old addresses lead to the new page. An address leads to one place: where something \
                 else has that id, whoever follows an old link comes to the wrong one.",
        },
        example: Example::Text {
            file: "places/cho-3.json",
            place: "",
            wrong: r#"{
  "id": "cho-3",
  "former_ids": ["cho-1"],
  "name": { "vi": "Chợ 3" },
  "kind": "market",
  "village": "thu",
  "summary": { "vi": "Một cái chợ." },
  "position": { "point": [105.91, 20.97], "accuracy_m": 50, "source": "map" }
}"#,
            right: r#"{
  "id": "cho-3",
  "former_ids": ["cho-cu"],
  "name": { "vi": "Chợ 3" },
  "kind": "market",
  "village": "thu",
  "summary": { "vi": "Một cái chợ." },
  "position": { "point": [105.91, 20.97], "accuracy_m": 50, "source": "map" }
}"#,
        },
        cure: Both {
            vi: "Bỏ mã ấy khỏi `former_ids`, hoặc đặt mã khác cho thứ mới viết hơn: mã đã dùng thì không dùng lại.",
            en: "Take it out of `former_ids`, or give the newer thing another id: ids are not used again.",
        },
    };

    fn message(&self, language: Language) -> String {
        let FormerIdTaken {
            kind,
            id,
            first,
            had_before,
        } = self;
        let kind = kind.word(language);
        match (language, had_before) {
            (Language::Vietnamese, false) => format!(
                "mã cũ \"{id}\" nay là mã của {kind} ở {first}. Hãy bỏ mã này khỏi former_ids, hoặc đặt mã khác cho thứ mới viết hơn."
            ),
            (Language::Vietnamese, true) => format!(
                "mã cũ \"{id}\" đã ghi ở {first}. Một địa chỉ cũ chỉ dẫn tới một {kind}; hãy bỏ mã này ở một trong hai tệp."
            ),
            (Language::English, false) => format!(
                "the former id \"{id}\" is that of the {kind} in {first} today. Take it out of former_ids, or give the newer one another id."
            ),
            (Language::English, true) => format!(
                "the former id \"{id}\" stands in {first} too. An old address leads to one {kind}; take it out of one of the two files."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.id, &mut self.first]
    }
}
