//! Checks of certificates.

use super::Checker;
use crate::Certificate;
use crate::rules::{CertificateTooLong, CertificateWithoutDecision};

impl Checker<'_> {
    /// Checks the certificates of a thing.
    pub(super) fn certificates(&mut self, certificates: &[Certificate]) {
        for (index, certificate) in certificates.iter().enumerate() {
            self.certificate(&format!("certificates[{index}]"), certificate);
        }
    }

    fn certificate(&mut self, path: &str, certificate: &Certificate) {
        let (issued, until) = (certificate.issued_on, certificate.valid_until);
        self.in_order(path, issued.first_day(), until.last_day());
        self.broken(
            &format!("{path}.valid_until"),
            CertificateTooLong::of(issued, until),
        );
        let (is_sample, note) = (certificate.illustrative, certificate.note.is_some());
        let undecided =
            CertificateWithoutDecision::of(is_sample, certificate.decision.as_deref(), note);
        self.broken(&format!("{path}.decision"), undecided);
        self.sourced(path, is_sample, &certificate.sources);
    }
}
