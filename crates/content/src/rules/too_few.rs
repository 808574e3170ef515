//! The rule `too-few`: a list that is too short to mean anything. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A list that is too short to mean anything.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TooFew {
    /// How many there are.
    pub found: usize,
    /// How many are needed.
    pub needed: usize,
}

impl TooFew {
    /// Breaks the rule if fewer are found than are needed.
    pub fn of(found: usize, needed: usize) -> Option<TooFew> {
        (found < needed).then_some(TooFew { found, needed })
    }
}

impl Violation for TooFew {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Danh sách quá ngắn",
            en: "A list that is too short",
        },
        why: Both {
            vi: "Một tuyến cần ít nhất hai điểm dừng, một quy trình cần hai bước, một chuyện cần một đoạn: ít hơn thì không có \
                 gì để xem.",
            en: "A route needs two stops, a process two steps, a story a paragraph: with fewer there is nothing to see.",
        },
        example: Example::Text {
            file: "routes/di.json",
            place: "villages",
            wrong: "[]",
            right: r#"["thu"]"#,
        },
        cure: Both {
            vi: "Thêm mục cho đủ; nếu không có gì để ghi thì bỏ cả mục (khi mục ấy không bắt buộc).",
            en: "Add entries; if there is nothing to say, leave out the whole field (where it is not required).",
        },
    };

    fn message(&self, language: Language) -> String {
        let TooFew { found, needed } = self;
        match language {
            Language::Vietnamese => format!("tìm thấy {found}, cần ít nhất {needed}."),
            Language::English => format!("found {found}, at least {needed} needed."),
        }
    }
}
