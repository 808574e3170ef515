//! The rule `certificate-without-decision`: a certificate that is not a sample and says neither its decision nor why that is not known. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A certificate that is not a sample and says neither its decision nor why that is not known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CertificateWithoutDecision;

impl CertificateWithoutDecision {
    /// Breaks the rule if a certificate that is no sample has neither a decision nor a note that says why.
    pub fn of(
        is_sample: bool,
        decision: Option<&str>,
        note: bool,
    ) -> Option<CertificateWithoutDecision> {
        let is_said = decision.is_some() || note;
        (!is_sample && !is_said).then_some(CertificateWithoutDecision)
    }
}

impl Violation for CertificateWithoutDecision {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Chứng nhận thiếu số quyết định",
            en: "A certificate without its decision",
        },
        why: Both {
            vi: "Sao OCOP có giá trị nhờ quyết định của tỉnh hoặc huyện; ghi số ra thì ai cũng tra lại được.",
            en: "The stars of OCOP count because the province or the district decided so; with the number of the decision \
                 everybody can look it up.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "certificates[0]",
            wrong: r#"{
  "stars": 4,
  "level": { "vi": "Cấp tỉnh" },
  "issued_on": "2024-01-02",
  "valid_until": "2027-01-01",
  "sources": ["map"]
}"#,
            right: r#"{
  "stars": 4,
  "level": { "vi": "Cấp tỉnh" },
  "decision": "12/QĐ-UBND",
  "issued_on": "2024-01-02",
  "valid_until": "2027-01-01",
  "sources": ["map"]
}"#,
        },
        cure: Both {
            vi: "Ghi số quyết định vào decision. Không tìm được thì nói lý do trong note; nếu chỉ là mẫu thì ghi \
                 \"illustrative\": true.",
            en: "Write the number into decision. If it cannot be found, say why in note; if it is only a sample, write \
                 \"illustrative\": true.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "chứng nhận thiếu số quyết định (decision). Nếu không biết, viết lý do vào note; nếu là số liệu mẫu, \
                 viết \"illustrative\": true."
                .into(),
            Language::English => "the certificate has no number of its decision. If it is not known, say why in note; if this is a \
                 sample, write \"illustrative\": true."
                .into(),
        }
    }
}
