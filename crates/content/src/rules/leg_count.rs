//! The rule `leg-count`: a route whose legs do not fit its stops. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A route whose legs do not fit its stops.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LegCount {
    /// How many legs there are.
    pub legs: usize,
    /// How many stops there are.
    pub stops: usize,
}

impl LegCount {
    /// Breaks the rule unless there is one leg fewer than there are stops.
    pub fn of(legs: usize, stops: usize) -> Option<LegCount> {
        (legs + 1 != stops).then_some(LegCount { legs, stops })
    }
}

impl Violation for LegCount {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Số chặng không khớp số điểm dừng",
            en: "A route whose legs do not fit its stops",
        },
        why: Both {
            vi: "Mỗi chặng nối hai điểm dừng liền nhau. Thừa hay thiếu một chặng thì đường vẽ trên bản đồ lệch hết về sau.",
            en: "A leg joins two neighbouring stops. With one too many or too few all that follow are drawn in the wrong place.",
        },
        example: Example::Text {
            file: "routes/di.json",
            place: "legs",
            wrong: "[{}, {}]",
            right: "[{}]",
        },
        cure: Both {
            vi: "Số chặng phải ít hơn số điểm dừng đúng một. Chặng không có gì để nói thì viết {}.",
            en: "There is one leg fewer than there are stops. Write {} for a leg that has nothing to say.",
        },
    };

    fn message(&self, language: Language) -> String {
        let LegCount { legs, stops } = self;
        match language {
            Language::Vietnamese => format!(
                "có {legs} chặng cho {stops} điểm dừng; cần {}. Chặng nối hai điểm liền nhau; chặng không có gì để nói thì viết {{}}.",
                stops.saturating_sub(1)
            ),
            Language::English => format!(
                "there are {legs} legs for {stops} stops; {} are needed. A leg joins two neighbouring stops; write {{}} for one that has \
                 nothing to say.",
                stops.saturating_sub(1)
            ),
        }
    }
}
