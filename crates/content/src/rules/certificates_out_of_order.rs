//! The rule `certificates-out-of-order`: a certificate that is older than the one before it. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::calendar::PartialDate;
use langke_model::i18n::Language;

/// A certificate that is older than the one before it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CertificatesOutOfOrder {
    /// When the one before it was issued.
    pub before: String,
    /// When it was issued itself.
    pub issued: String,
}

impl CertificatesOutOfOrder {
    /// Breaks the rule if a certificate was issued before the one that stands before it.
    pub fn of(before: PartialDate, issued: PartialDate) -> Option<CertificatesOutOfOrder> {
        (issued.last_day() < before.first_day()).then(|| CertificatesOutOfOrder {
            before: before.to_string(),
            issued: issued.to_string(),
        })
    }
}

impl Violation for CertificatesOutOfOrder {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Các chứng nhận không theo thứ tự thời gian",
            en: "Certificates that are not in the order of time",
        },
        why: Both {
            vi: "Chứng nhận cuối danh sách là chứng nhận hôm nay: sao trên trang lấy từ đó, và lên sao, xuống sao, cấp lại cũng suy \
                 từ thứ tự này.",
            en: "The last certificate of the list is that of today: the stars on the page are taken from it, and what was raised, \
                 lowered or renewed follows from the order.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "certificates",
            wrong: r#"[
  { "stars": 4, "level": { "vi": "Cấp tỉnh" }, "issued_on": "2025-01-02", "valid_until": "2028-01-01", "illustrative": true },
  { "stars": 3, "level": { "vi": "Cấp huyện" }, "issued_on": "2022-01-02", "valid_until": "2025-01-01", "illustrative": true }
]"#,
            right: r#"[
  { "stars": 3, "level": { "vi": "Cấp huyện" }, "issued_on": "2022-01-02", "valid_until": "2025-01-01", "illustrative": true },
  { "stars": 4, "level": { "vi": "Cấp tỉnh" }, "issued_on": "2025-01-02", "valid_until": "2028-01-01", "illustrative": true }
]"#,
        },
        cure: Both {
            vi: "Xếp chứng nhận cũ nhất lên đầu, mới nhất xuống cuối; nếu chỉ là gõ nhầm năm thì sửa issued_on.",
            en: "Put the oldest first and the newest last; if only a year was mistyped, correct issued_on.",
        },
    };

    fn message(&self, language: Language) -> String {
        let CertificatesOutOfOrder { before, issued } = self;
        match language {
            Language::Vietnamese => format!(
                "chứng nhận cấp {issued} đứng sau chứng nhận cấp {before}. Hãy xếp cũ nhất trước, mới nhất sau cùng, hoặc sửa lại ngày."
            ),
            Language::English => format!(
                "the certificate of {issued} stands after that of {before}. Put the oldest first and the newest last, or correct the day."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.before, &mut self.issued]
    }
}
