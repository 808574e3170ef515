//! The rule `certificate-without-decision`: a certificate that is not a sample and says neither its decision nor why that is not known. Native only.

use serde::Serialize;

use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A certificate that is not a sample and says neither its decision nor why that is not known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CertificateWithoutDecision;

impl Violation for CertificateWithoutDecision {
    const SEVERITY: Severity = Severity::Error;

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
