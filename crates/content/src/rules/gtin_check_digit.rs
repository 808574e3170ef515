//! The rule `gtin-check-digit`: a GTIN whose last digit does not follow from the others. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_digital_link::check_digit;
use langke_model::i18n::Language;

/// A GTIN whose last digit does not follow from the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GtinCheckDigit {
    /// The digits found.
    pub found: String,
}

impl GtinCheckDigit {
    /// Breaks the rule if the last of some digits does not follow from the others.
    pub fn of(digits: &str) -> Option<GtinCheckDigit> {
        let (body, last) = digits.split_at(digits.len().checked_sub(1)?);
        let check = check_digit(body);
        (last != check.to_string()).then(|| GtinCheckDigit {
            found: digits.to_owned(),
        })
    }
}

impl Violation for GtinCheckDigit {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Mã vạch (GTIN) có số sai",
            en: "A digit of a GTIN is wrong",
        },
        why: Both {
            vi: "Số cuối của mã vạch tính ra từ các số trước. Không khớp nghĩa là chép sai ít nhất một số.",
            en: "The last digit of a GTIN follows from the others. If it does not, at least one digit was copied wrong.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "gtin",
            wrong: r#""6291041600213""#,
            right: r#""6291041500213""#,
        },
        cure: Both {
            vi: "So từng số với dãy số dưới mã vạch trên bao bì: số nào cũng có thể sai. Đừng tự tính số cuối cho khớp.",
            en: "Compare every digit with those below the barcode on the package: any of them may be wrong. Do not make the last one fit.",
        },
    };

    fn message(&self, language: Language) -> String {
        let GtinCheckDigit { found } = self;
        match language {
            Language::Vietnamese => format!(
                "mã GTIN {found} có ít nhất một số sai, số nào cũng có thể. Hãy so từng số với nhãn trên bao bì."
            ),
            Language::English => format!(
                "at least one digit of GTIN {found} is wrong, and it may be any of them. Compare each with the label on the package."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
