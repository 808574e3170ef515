//! The base map: the few lines a visitor needs to find the way.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Slug, Text};
use crate::geo::LonLat;

/// The base map (`basemap.json`), drawn by hand, simplified, in longitude and latitude.
#[derive(Debug, Clone, Default, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Basemap {
    /// Lines and areas.
    pub features: Vec<Feature>,
}

/// One line or area of the base map.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Feature {
    /// What it is.
    pub kind: FeatureKind,
    /// What it is called.
    #[deserr(default)]
    pub name: Option<Text>,
    /// Its points in order, each `[longitude, latitude]`; a lake closes by itself.
    pub line: Vec<LonLat>,
    /// Ids of the sources it was checked against.
    pub sources: Vec<Slug>,
}

/// Kinds of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum FeatureKind {
    /// A river as a line along its middle.
    River,
    /// A lake as an area.
    Lake,
    /// A main road.
    Road,
    /// A road on a dyke.
    Dyke,
    /// A bridge.
    Bridge,
}
