//! The rule `reversed-range`: a range that ends before it begins. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A range that ends before it begins.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReversedRange {
    /// The beginning.
    pub from: String,
    /// The end.
    pub to: String,
}

impl ReversedRange {
    /// Breaks the rule if the end comes before the beginning.
    pub fn of<T: PartialOrd + ToString>(from: T, to: T) -> Option<ReversedRange> {
        (to < from).then(|| ReversedRange {
            from: from.to_string(),
            to: to.to_string(),
        })
    }
}

impl Violation for ReversedRange {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Khoảng viết ngược",
            en: "A range that ends before it begins",
        },
        why: Both {
            vi: "Giá “từ 200.000 đến 100.000” hay hội “từ ngày 5 đến ngày 3” thì khách không hiểu.",
            en: "A price \"from 200,000 to 100,000\" or a festival \"from the 5th to the 3rd\" cannot be understood.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "price",
            wrong: r#"{ "from_vnd": 200000, "to_vnd": 100000 }"#,
            right: r#"{ "from_vnd": 100000, "to_vnd": 200000 }"#,
        },
        cure: Both {
            vi: "Đổi chỗ hai số hoặc hai ngày; nếu là ngày, xem lại cả năm.",
            en: "Swap the two; of days, look at the year too.",
        },
    };

    fn message(&self, language: Language) -> String {
        let ReversedRange { from, to } = self;
        match language {
            Language::Vietnamese => {
                format!("{to} đứng trước {from}. Hãy đổi chỗ hai số hoặc hai ngày.")
            }
            Language::English => format!("{to} comes before {from}. Swap the two."),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.from, &mut self.to]
    }
}
