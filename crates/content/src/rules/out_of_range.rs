//! The rule `out-of-range`: a number outside the span that has a meaning. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A number outside the span that has a meaning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutOfRange {
    /// The number found.
    pub found: String,
    /// The least.
    pub least: i64,
    /// The most.
    pub most: i64,
}

impl OutOfRange {
    /// Breaks the rule if a number lies outside the span that has a meaning.
    pub fn of(found: i64, least: i64, most: i64) -> Option<OutOfRange> {
        (!(least..=most).contains(&found)).then(|| OutOfRange {
            found: found.to_string(),
            least,
            most,
        })
    }
}

impl Violation for OutOfRange {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Con số ngoài khoảng có nghĩa",
            en: "A number without a meaning",
        },
        why: Both {
            vi: "Con số quá lớn hoặc quá nhỏ thường là gõ thừa, thiếu một chữ số hoặc nhầm đơn vị.",
            en: "A number that is far too large or small usually has a digit too many or too few, or is in another unit.",
        },
        example: Example::Text {
            file: "routes/di.json",
            place: "stops[0].stay_minutes",
            wrong: "0",
            right: "10",
        },
        cure: Both {
            vi: "Xem lại từng chữ số và đơn vị (phút, xăng-ti-mét, đồng…).",
            en: "Look at every digit and at the unit (minutes, centimetres, đồng…).",
        },
    };

    fn message(&self, language: Language) -> String {
        let OutOfRange { found, least, most } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy {found}, cần từ {least} đến {most}. Hãy kiểm tra từng chữ số và đơn vị."
            ),
            Language::English => {
                format!("found {found}, expected {least} to {most}. Check the digits and the unit.")
            }
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
