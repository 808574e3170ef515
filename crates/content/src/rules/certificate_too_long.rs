//! The rule `certificate-too-long`: a certificate that holds longer than the programme allows. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A certificate that holds longer than the programme allows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CertificateTooLong {
    /// The last day on which it can hold.
    pub latest: String,
}

impl Violation for CertificateTooLong {
    const SEVERITY: Severity = Severity::Error;

    fn message(&self, language: Language) -> String {
        let CertificateTooLong { latest } = self;
        match language {
            Language::Vietnamese => format!(
                "chứng nhận chỉ có giá trị 36 tháng: muộn nhất đến {latest}. Hãy kiểm tra issued_on và valid_until."
            ),
            Language::English => format!(
                "a certificate holds for 36 months: until {latest} at the latest. Check issued_on and valid_until."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.latest]
    }
}
