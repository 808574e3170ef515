//! The rule `hands-too-long`: hands that are at work longer than their step takes. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Hands that are at work longer than their step takes, or in a step of which nobody says how long it takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HandsTooLong {
    /// Whether the step says how long it takes.
    pub has_duration: bool,
}

impl HandsTooLong {
    /// Breaks the rule if the longest work of hands is longer than the longest step, or the shortest than the shortest; both in
    /// minutes, the shortest first.
    pub fn of(hands: (u64, u64), duration: Option<(u64, u64)>) -> Option<HandsTooLong> {
        let Some((least, most)) = duration else {
            return Some(HandsTooLong {
                has_duration: false,
            });
        };
        (hands.0 > least || hands.1 > most).then_some(HandsTooLong { has_duration: true })
    }
}

impl Violation for HandsTooLong {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Thời gian làm tay dài hơn cả bước",
            en: "Hands at work longer than their step takes",
        },
        why: Both {
            vi: "Dải thời gian vẽ phần làm tay bên trong cả bước. Tay làm lâu hơn bước ấy, hay bước không ghi bao lâu, thì không vẽ \
                 được.",
            en: "The strip of time draws the work of hands inside the whole step. That cannot be drawn if hands work longer than \
                 the step takes, or if nobody says how long it takes.",
        },
        example: Example::Text {
            file: "processes/lam.json",
            place: "steps",
            wrong: r#"[
  { "name": { "vi": "Nặn" }, "text": { "vi": "Nặn đất." }, "materials_out": [{ "vi": "Ấm mộc" }],
    "duration": { "min": 1, "max": 2, "unit": "hours" }, "hands": { "min": 1, "max": 1, "unit": "days" } },
  { "name": { "vi": "Nung" }, "text": { "vi": "Nung chín." }, "materials_in": [{ "vi": "Ấm mộc" }] }
]"#,
            right: r#"[
  { "name": { "vi": "Nặn" }, "text": { "vi": "Nặn đất." }, "materials_out": [{ "vi": "Ấm mộc" }],
    "duration": { "min": 1, "max": 2, "unit": "days" }, "hands": { "min": 1, "max": 1, "unit": "hours" } },
  { "name": { "vi": "Nung" }, "text": { "vi": "Nung chín." }, "materials_in": [{ "vi": "Ấm mộc" }] }
]"#,
        },
        cure: Both {
            vi: "Ghi vào duration cả bước bao lâu, kể cả lúc chờ; ghi vào hands phần tay làm trong đó.",
            en: "Put into duration how long the step takes in all, waiting too; into hands, how much of that hands are at work.",
        },
    };

    fn message(&self, language: Language) -> String {
        let text = match (language, self.has_duration) {
            (Language::Vietnamese, true) => {
                "tay làm lâu hơn cả bước. Ghi vào duration cả bước bao lâu, kể cả lúc chờ; hands là phần tay làm trong đó."
            }
            (Language::Vietnamese, false) => {
                "có hands mà không có duration. Ghi thêm duration: cả bước bao lâu, kể cả lúc chờ."
            }
            (Language::English, true) => {
                "hands are at work longer than the step takes. Put into duration how long it takes in all, waiting too; hands is a \
                 part of that."
            }
            (Language::English, false) => {
                "there is hands but no duration. Add duration: how long the step takes in all, waiting too."
            }
        };
        text.into()
    }
}
