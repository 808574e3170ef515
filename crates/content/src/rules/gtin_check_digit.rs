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
    /// The check digit that the digits before it give.
    pub check: u32,
}

impl GtinCheckDigit {
    /// Breaks the rule if the last of some digits does not follow from the others.
    pub fn of(digits: &str) -> Option<GtinCheckDigit> {
        let (body, last) = digits.split_at(digits.len().checked_sub(1)?);
        let check = check_digit(body);
        (last != check.to_string()).then(|| GtinCheckDigit {
            found: digits.to_owned(),
            check,
        })
    }
}

impl Violation for GtinCheckDigit {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Mã vạch (GTIN) sai số cuối",
            en: "The check digit of a GTIN is wrong",
        },
        why: Both {
            vi: "Số cuối của mã vạch tính ra từ các số trước. Không khớp nghĩa là chép sai ít nhất một số.",
            en: "The last digit of a GTIN follows from the others. If it does not, at least one digit was copied wrong.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "gtin",
            wrong: r#""6291041500218""#,
            right: r#""6291041500213""#,
        },
        cure: Both {
            vi: "Đọc lại từng số dưới mã vạch trên bao bì.",
            en: "Read the digits below the barcode on the package again.",
        },
    };

    fn message(&self, language: Language) -> String {
        let GtinCheckDigit { found, check } = self;
        match language {
            Language::Vietnamese => format!(
                "mã GTIN {found} sai số kiểm tra: số cuối phải là {check}. Hãy đọc lại từ bao bì."
            ),
            Language::English => format!(
                "the check digit of GTIN {found} is wrong: the last digit should be {check}. Read it from the package again."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
