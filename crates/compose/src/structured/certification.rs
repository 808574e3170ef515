//! Certificates and standards that hold on the day of printing. Native only.
//!
//! The programme's stars are a rating by the certificate, never one by customers: no `aggregateRating`.

use super::Teller;
use super::node::{Certification, Organization, Rating};
use crate::words;
use langke_content::{Certificate, Standard, Text};
use langke_model::vocabulary::Standing;

/// What the certificates of the programme are called.
const PROGRAMME: &str = "OCOP";
/// Its highest grade.
const MOST_STARS: u8 = 5;

impl Teller<'_> {
    /// The certificate of today and the standards, as far as they hold and are no samples.
    pub(super) fn certifications(
        &self,
        certificate: Option<&Certificate>,
        standards: &[Standard],
    ) -> Vec<Certification> {
        let today = self.library.today;
        let holds =
            |one: &&Certificate| matches!(one.standing(today), Standing::Valid | Standing::Lapsing);
        let certificate = certificate.filter(|one| holds(one) && !one.illustrative);
        let standards = standards.iter();
        let standards = standards.filter(|one| one.holds_on(today) && !one.illustrative);
        certificate
            .map(|one| self.stars(one))
            .into_iter()
            .chain(standards.map(|one| self.standard(one)))
            .collect()
    }

    fn stars(&self, certificate: &Certificate) -> Certification {
        Certification {
            kind: "Certification",
            name: PROGRAMME.into(),
            issued_by: Some(self.issuer(&certificate.level)),
            certification_identification: certificate.decision.clone().unwrap_or_default(),
            certification_rating: Some(Rating {
                kind: "Rating",
                rating_value: Some(certificate.stars.number()),
                best_rating: Some(MOST_STARS),
                ..Rating::default()
            }),
            valid_from: certificate.issued_on.to_string(),
            expires: certificate.valid_until.last_day().to_string(),
            ..Certification::default()
        }
    }

    fn standard(&self, standard: &Standard) -> Certification {
        let kind = words::say(words::standard_kind(standard.kind), self.language);
        let name = standard.name.as_ref().map(|name| self.words(name));
        let until = standard
            .valid_until
            .map(|until| until.last_day().to_string());
        Certification {
            kind: "Certification",
            name: name.unwrap_or_else(|| kind.into()),
            issued_by: Some(self.issuer(&standard.issuer)),
            certification_identification: standard.number.clone().unwrap_or_default(),
            valid_from: standard.issued_on.to_string(),
            expires: until.unwrap_or_default(),
            ..Certification::default()
        }
    }

    fn issuer(&self, name: &Text) -> Organization {
        Organization {
            kind: "Organization",
            name: self.words(name),
            ..Organization::default()
        }
    }
}
