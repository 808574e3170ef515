//! A place on the map: a stop, a workshop, a market, an introduction centre.

use deserr::Deserr;
use schemars::JsonSchema;
use strum::{IntoStaticStr, VariantArray};

use super::read::Findings;
use super::{Block, Certificate, Contact, OpeningRule, Picture, Position, Slug, Text};

/// A place (`places/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Place {
    /// The address of the place: `/vi/places/ID/`.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The village it belongs to.
    #[deserr(default)]
    pub village: Option<Slug>,
    /// One sentence: what is there.
    pub summary: Text,
    /// Where it lies.
    pub position: Position,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Picture>,
    /// What to see and do.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// When it is open, only where a source says so.
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
    pub wheelchair: Option<Wheelchair>,
    /// Whether an introduction centre lets visitors take part, where known.
    #[deserr(default)]
    pub experiential: Option<bool>,
    /// The certificate, where the place itself is a certified service of community tourism.
    #[deserr(default)]
    pub certificate: Option<Certificate>,
    /// Ids of products one finds here.
    #[deserr(default)]
    #[schemars(default)]
    pub products: Vec<Slug>,
    /// Ids of processes one sees here.
    #[deserr(default)]
    #[schemars(default)]
    pub processes: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// Kinds of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema, IntoStaticStr, VariantArray)]
#[deserr(error = Findings)]
#[strum(serialize_all = "kebab-case")]
pub enum PlaceKind {
    /// A point or centre where products are introduced and sold.
    #[deserr(rename = "introduction_centre")]
    #[schemars(rename = "introduction_centre")]
    IntroductionCentre,
    /// A workshop.
    #[deserr(rename = "workshop")]
    #[schemars(rename = "workshop")]
    Workshop,
    /// A market.
    #[deserr(rename = "market")]
    #[schemars(rename = "market")]
    Market,
    /// A museum or exhibition.
    #[deserr(rename = "museum")]
    #[schemars(rename = "museum")]
    Museum,
    /// A communal house (đình).
    #[deserr(rename = "communal_house")]
    #[schemars(rename = "communal_house")]
    CommunalHouse,
    /// A temple.
    #[deserr(rename = "temple")]
    #[schemars(rename = "temple")]
    Temple,
    /// A pier.
    #[deserr(rename = "pier")]
    #[schemars(rename = "pier")]
    Pier,
    /// A bus stop or station.
    #[deserr(rename = "bus_stop")]
    #[schemars(rename = "bus_stop")]
    BusStop,
    /// A village or quarter as a whole.
    #[deserr(rename = "village")]
    #[schemars(rename = "village")]
    Village,
    /// Any other stop.
    #[deserr(rename = "stop")]
    #[schemars(rename = "stop")]
    Stop,
}

/// When a place is open, and who says so.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct OpeningHours {
    /// The hours in OpenStreetMap's `opening_hours` syntax: "Tu-Su 08:00-17:00".
    pub rule: OpeningRule,
    /// Ids of the sources; at least one.
    pub sources: Vec<Slug>,
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

/// Access for wheelchairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema, IntoStaticStr, VariantArray)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[strum(serialize_all = "kebab-case")]
pub enum Wheelchair {
    /// Without steps.
    Yes,
    /// In part, or with help.
    Limited,
    /// Not possible.
    No,
}
