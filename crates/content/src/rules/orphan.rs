//! The rule `orphan`: a thing that no other thing points to. Native only.
//!
//! Looked for in `check::advice`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::kind::Kind;
use langke_model::i18n::Language;

/// A thing that no other thing points to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Orphan {
    /// The kind.
    pub kind: Kind,
}

impl Violation for Orphan {
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Không có gì dẫn tới thứ này",
            en: "A thing that nothing points to",
        },
        why: Both {
            vi: "Khách đi từ trang này sang trang khác; không trang nào dẫn tới thì hầu như không ai tìm thấy.",
            en: "Visitors go from page to page; what no page points to is found by hardly anybody.",
        },
        example: Example::Text {
            file: "places/cho-3.json",
            place: "",
            wrong: r#"{
  "id": "cho-3",
  "name": { "vi": "Chợ 3" },
  "kind": "market",
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
            vi: "Ghi làng (village) cho địa điểm hoặc đưa nó vào một tuyến; ghi mã của cách làm vào process của sản phẩm.",
            en: "Give a place its village or make it a stop of a route; name a process in process of a product.",
        },
    };

    fn message(&self, language: Language) -> String {
        let Orphan { kind } = self;
        match language {
            Language::Vietnamese => format!(
                "không có gì dẫn tới {} này. {}",
                kind.word(language),
                cure(*kind, language)
            ),
            Language::English => format!(
                "nothing points to this {}. {}",
                kind.word(language),
                cure(*kind, language)
            ),
        }
    }
}

/// From where a thing of the kind is pointed to.
fn cure(kind: Kind, language: Language) -> &'static str {
    match (kind, language) {
        (Kind::Place, Language::Vietnamese) => "Hãy ghi village, hoặc đưa nó vào một tuyến.",
        (Kind::Place, Language::English) => "Give it a village, or make it a stop of a route.",
        (Kind::Process, Language::Vietnamese) => {
            "Hãy ghi mã của nó vào process của một sản phẩm hay processes của một địa điểm."
        }
        (Kind::Process, Language::English) => {
            "Name it in a product's process or a place's processes."
        }
        (_, Language::Vietnamese) => "Hãy dẫn tới nó từ một trang khác.",
        (_, Language::English) => "Point to it from another page.",
    }
}
