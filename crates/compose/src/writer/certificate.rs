//! Certificates, their history, standards and rights. Native only.

use super::{Writer, goods::inline, plain, rich};
use crate::words;
use langke_content::{self as content, Date, PartialDate};
use langke_model::i18n;
use langke_model::vocabulary::Standing;
use langke_site::{Certificate, Inline, Phrase, Rich, Row, Standard, Time};

impl<'a> Writer<'a> {
    /// A certificate as its page shows it.
    pub fn certificate(&mut self, certificate: &'a content::Certificate) -> Certificate {
        let standing = certificate.standing(self.site.today);
        let revoked = certificate.revoked.as_ref();
        Certificate {
            stars: certificate.stars.number(),
            level: self.phrase(&certificate.level),
            decision: certificate.decision.clone(),
            issued_on: self.time(certificate.issued_on),
            valid_until: self.time(certificate.valid_until),
            last_day: certificate.valid_until.last_day().to_string(),
            standing: standing.keyword().into(),
            revoked: revoked.map(|revoked| self.time(revoked.on)),
            remark: certificate.note.as_ref().map(|note| self.phrase(note)),
            illustrative: self.sample(certificate.illustrative),
            notes: self.notes(&certificate.sources),
        }
    }

    /// What came before the certificate of today, and what was taken back: nothing where there is one certificate that was not.
    pub fn history(&mut self, certificates: &'a [content::Certificate]) -> Option<Row> {
        let is_told =
            certificates.len() > 1 || certificates.iter().any(|one| one.revoked.is_some());
        if !is_told {
            return None;
        }
        let (mut values, mut before) = (Vec::new(), None);
        for certificate in certificates {
            let change = self.say(words::change(before, certificate));
            before = Some(certificate);
            let stars = certificate.stars.number();
            let level = self.phrase(&certificate.level);
            values.push(Rich {
                marks: vec![
                    Inline::Time(self.time(certificate.issued_on)),
                    Inline::Text(" \u{2013} ".into()),
                    Inline::Time(self.time(certificate.valid_until)),
                    Inline::Text(format!(
                        ": {stars}\u{A0}{}, {change}, ",
                        self.say(words::STARS)
                    )),
                    inline(level),
                ],
                language: None,
                notes: self.notes(&certificate.sources),
            });
            if let Some(revoked) = &certificate.revoked {
                values.push(self.revocation(revoked));
            }
        }
        let sample = self.sample(certificates.iter().any(|one| one.illustrative));
        self.sample_row(words::CERTIFICATE_HISTORY, values, sample)
    }

    /// That a certificate was taken back: from when, by which decision, why.
    fn revocation(&mut self, revoked: &'a content::Revocation) -> Rich {
        let mut marks = vec![
            Inline::Text(format!("{} ", self.say(words::REVOKED_ON))),
            Inline::Time(self.time(revoked.on)),
        ];
        if let Some(decision) = &revoked.decision {
            let label = self.say(words::BY_DECISION);
            marks.push(Inline::Text(format!(", {label} {decision}")));
        }
        if let Some(note) = &revoked.note {
            marks.push(Inline::Text(": ".into()));
            marks.push(inline(self.phrase(note)));
        }
        Rich {
            marks,
            language: None,
            notes: self.notes(&revoked.sources),
        }
    }

    /// Standards and rights as their page shows them.
    pub fn standards(&mut self, standards: &'a [content::Standard]) -> Vec<Standard> {
        standards.iter().map(|one| self.standard(one)).collect()
    }

    fn standard(&mut self, standard: &'a content::Standard) -> Standard {
        let kind = self.say(words::standard_kind(standard.kind));
        let name = match &standard.name {
            Some(name) if standard.kind == content::StandardKind::Other => self.phrase(name),
            Some(name) => {
                let name = self.phrase(name);
                Phrase {
                    text: format!("{kind}: {}", name.text),
                    ..name
                }
            }
            None => Phrase::own(kind),
        };
        let issuer = Rich {
            notes: self.notes(&standard.sources),
            ..rich(self.phrase(&standard.issuer))
        };
        let number = standard.number.iter().map(plain).collect();
        let day = |writer: &Writer<'_>, date| Rich {
            marks: vec![Inline::Time(writer.time(date))],
            ..Rich::default()
        };
        let until = standard.valid_until.iter();
        let until = until.map(|date| day(self, *date)).collect();
        let issued = vec![day(self, standard.issued_on)];
        let rows = [
            self.row(words::NUMBER, number),
            self.row(words::ISSUER, vec![issuer]),
            self.row(words::ISSUED_ON, issued),
            self.row(words::VALID_UNTIL, until),
        ];
        let last_day = standard.valid_until.map(PartialDate::last_day);
        let today = self.site.today;
        Standard {
            name,
            rows: rows.into_iter().flatten().collect(),
            last_day: last_day.map(|day| day.to_string()).unwrap_or_default(),
            standing: last_day
                .map(|day| Standing::on(today, day).keyword())
                .unwrap_or_default()
                .into(),
            illustrative: self.sample(standard.illustrative),
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
