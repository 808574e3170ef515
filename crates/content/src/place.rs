//! A place on the map: a stop, a workshop, a market, an introduction centre.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::short_code::codes;
use super::{
    Block, Certificate, Contact, FormerCode, Formerly, LocalName, OpeningHours, Picture, Position,
    Shared, ShortCode, Slug, Text,
};
use langke_model::vocabulary::{PlaceKind, Wheelchair};

/// A place (`places/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Place {
    /// The address of the place: `/vi/places/ID/`.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// The name in the language of those who live or work there.
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// What kind of place it is.
    #[schemars(with = "crate::word::PlaceKindSchema")]
    pub kind: PlaceKind,
    /// The village it belongs to.
    #[deserr(default)]
    pub village: Option<Slug>,
    /// One sentence: what is there.
    pub summary: Text,
    /// Where it lies.
    pub position: Position,
    /// Where it lay before the communes, districts and provinces were changed, latest first: old addresses are found by it.
    #[deserr(default)]
    #[schemars(default)]
    pub formerly: Vec<Formerly>,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// What to see and do.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// When it is open, only where a source or the place itself says so.
    #[deserr(default)]
    pub opening_hours: Option<OpeningHours>,
    /// How to reach it.
    #[deserr(default)]
    pub contact: Option<Contact>,
    /// What one can do there.
    #[deserr(default)]
    #[schemars(default)]
    pub experiences: Vec<Experience>,
    /// Access for wheelchairs, where known.
    #[deserr(default)]
    #[schemars(with = "Option<crate::word::WheelchairSchema>")]
    pub wheelchair: Option<Wheelchair>,
    /// Whether an introduction centre lets visitors take part, where known.
    #[deserr(default)]
    pub experiential: Option<bool>,
    /// The certificates, where the place itself is a certified service of community tourism; the oldest first, the last one is that
    /// of today.
    #[deserr(default)]
    #[schemars(default)]
    pub certificates: Vec<Certificate>,
    /// Ids of processes one sees here.
    #[deserr(default)]
    #[schemars(default)]
    pub processes: Vec<Slug>,
    /// The short code on its sign: `/q/CODE/`; whoever scans it has been here, as their passport says.
    #[deserr(default)]
    pub code: Option<ShortCode>,
    /// Codes on signs that were put up earlier and must still lead here.
    #[deserr(default)]
    #[schemars(default)]
    pub former_codes: Vec<FormerCode>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl Place {
    /// Its short codes, that of today and those of earlier signs, each with where it stands in the file.
    pub fn codes(&self) -> impl Iterator<Item = (String, &ShortCode)> {
        codes(self.code.as_ref(), &self.former_codes)
    }

    /// The certificate of today: the last one.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificates.last()
    }
}

/// Something a visitor can do at a place.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Experience {
    /// What one does.
    pub name: Text,
    /// How long it takes, in minutes.
    #[deserr(default)]
    pub minutes: Option<u32>,
    /// What it costs, in đồng.
    #[deserr(default)]
    pub price_vnd: Option<u64>,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}
