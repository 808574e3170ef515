//! Certificates. Native only.

use super::Writer;
use langke_content::{self as content, Date, PartialDate};
use langke_model::i18n;
use langke_model::vocabulary::Standing;
use langke_site::{Certificate, Time};

impl<'a> Writer<'a> {
    /// A certificate as its page shows it.
    pub fn certificate(&mut self, certificate: &'a content::Certificate) -> Certificate {
        let last_day = certificate.valid_until.last_day();
        Certificate {
            stars: certificate.stars.number(),
            level: self.phrase(&certificate.level),
            decision: certificate.decision.clone(),
            issued_on: self.time(certificate.issued_on),
            valid_until: self.time(certificate.valid_until),
            last_day: last_day.to_string(),
            standing: Standing::on(self.site.today, last_day).keyword().into(),
            remark: certificate.note.as_ref().map(|note| self.phrase(note)),
            illustrative: self.sample(certificate.illustrative),
            notes: self.notes(&certificate.sources),
        }
    }

    /// A date as exact as its source, for people and for programs.
    pub fn time(&self, date: PartialDate) -> Time {
        Time {
            datetime: date.to_string(),
            text: i18n::partial_date(date, self.language),
        }
    }

    /// A day, for people and for programs.
    pub fn day(&self, date: Date) -> Time {
        self.time(PartialDate::Day(date))
    }
}
