//! A certificate of the programme.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Date, PartialDate, Slug, Stars, Text};
use langke_model::vocabulary::Standing;

/// A certificate of the programme; it lapses the day after `valid_until`.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Certificate {
    /// 3, 4 or 5.
    pub stars: Stars,
    /// Who issued it, in words: the levels have changed and will change again.
    pub level: Text,
    /// The number of the decision; where it is not known, `note` says why.
    #[deserr(default)]
    pub decision: Option<String>,
    /// Day of issue, or only its month or year if the source says no more: "2022-12-14", "2022-12", "2022".
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub issued_on: PartialDate,
    /// Last day on which it holds, or only its month or year.
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub valid_until: PartialDate,
    /// That it was taken back before its time; it then holds no more, whatever `valid_until` says.
    #[deserr(default)]
    pub revoked: Option<Revocation>,
    /// What to know about it: that renewal is not known, for one.
    #[deserr(default)]
    pub note: Option<Text>,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl Certificate {
    /// How it stands on a day; one that was taken back stays so.
    pub fn standing(&self, today: Date) -> Standing {
        match self.revoked {
            Some(_) => Standing::Revoked,
            None => Standing::on(today, self.valid_until.last_day()),
        }
    }
}

/// That a certificate was taken back before its time.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Revocation {
    /// The day from which it holds no more, or only its month or year.
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub on: PartialDate,
    /// The number of the decision.
    #[deserr(default)]
    pub decision: Option<String>,
    /// Why, as the decision says.
    #[deserr(default)]
    pub note: Option<Text>,
    /// Ids of the sources; at least one unless the certificate is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}
