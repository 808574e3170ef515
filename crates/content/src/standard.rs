//! Standards and rights that stand beside the programme's stars.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Date, PartialDate, Slug, Text};

/// A standard that was certified or a right that was registered.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Standard {
    /// Which standard or right.
    #[schemars(with = "StandardKindSchema")]
    pub kind: StandardKind,
    /// Its name, where the kind does not say it: the words of a trademark, the title of a heritage.
    #[deserr(default)]
    pub name: Option<Text>,
    /// The number of the certificate, registration or decision.
    #[deserr(default)]
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Text,
    /// Day of issue, or only its month or year: "2022-12-14", "2022-12", "2022".
    #[schemars(with = "crate::value::PartialDateSchema")]
    pub issued_on: PartialDate,
    /// Last day on which it holds, or only its month or year; left out where it has no end, as a geographical indication.
    #[deserr(default)]
    #[schemars(with = "Option<crate::value::PartialDateSchema>")]
    pub valid_until: Option<PartialDate>,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl StandardKind {
    /// Whether the kind alone does not say which it is.
    pub fn needs_name(self) -> bool {
        use StandardKind::{IntangibleHeritage, Other, Trademark};
        matches!(self, Other | Trademark | IntangibleHeritage)
    }
}

impl Standard {
    /// Whether it holds on a day.
    pub fn holds_on(&self, today: Date) -> bool {
        self.valid_until
            .is_none_or(|until| today <= until.last_day())
    }
}

vocabulary! {
    /// Standards and rights.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum StandardKind {
        /// VietGAP: good agricultural practice, the Vietnamese standard.
        Vietgap = "vietgap",
        /// GLOBALG.A.P.: good agricultural practice, the international standard.
        Globalgap = "globalgap",
        /// Organic, by the standard that `name` gives.
        Organic = "organic",
        /// HACCP: hazards in making food are watched.
        Haccp = "haccp",
        /// ISO 22000: safety of food is managed.
        Iso22000 = "iso22000",
        /// A geographical indication.
        GeographicalIndication = "geographical-indication",
        /// A collective mark, which members of an association may use.
        CollectiveMark = "collective-mark",
        /// A certification mark, which its owner lets others use who keep its rules.
        CertificationMark = "certification-mark",
        /// A trademark of one owner.
        Trademark = "trademark",
        /// Intangible cultural heritage on the nation's list.
        IntangibleHeritage = "intangible-heritage",
        /// Another one, which `name` gives.
        Other = "other",
    }
}

word_of_a_list!(
    StandardKind as StandardKindSchema,
    "StandardKind",
    "Standards and rights."
);
