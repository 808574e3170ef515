//! Checks of certificates, standards and rights.

use super::Checker;
use crate::rules::{
    CertificateTooLong, CertificateWithoutDecision, CertificatesOutOfOrder, StandardWithoutName,
};
use crate::{Certificate, Standard};

impl Checker<'_> {
    /// Checks the certificates of a thing, the oldest first.
    pub(super) fn certificates(&mut self, certificates: &[Certificate]) {
        for (index, certificate) in certificates.iter().enumerate() {
            let path = format!("certificates[{index}]");
            if let Some(before) = index.checked_sub(1) {
                let before = certificates[before].issued_on;
                let rule = CertificatesOutOfOrder::of(before, certificate.issued_on);
                self.broken(&format!("{path}.issued_on"), rule);
            }
            self.certificate(&path, certificate);
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
        if let Some(revoked) = &certificate.revoked {
            let path = format!("{path}.revoked");
            self.in_order(&path, issued.first_day(), revoked.on.last_day());
            self.sourced(&path, is_sample, &revoked.sources);
        }
    }

    /// Checks standards and rights.
    pub(super) fn standards(&mut self, standards: &[Standard]) {
        for (index, standard) in standards.iter().enumerate() {
            let path = format!("standards[{index}]");
            let (needs_name, has_name) = (standard.kind.needs_name(), standard.name.is_some());
            self.broken(&path, StandardWithoutName::of(needs_name, has_name));
            if let Some(until) = standard.valid_until {
                self.in_order(&path, standard.issued_on.first_day(), until.last_day());
            }
            self.sourced(&path, standard.illustrative, &standard.sources);
        }
    }
}
