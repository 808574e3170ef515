//! The base map: the few lines a visitor needs to find the way.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Slug, Text};
use langke_model::geo::LonLat;
use langke_model::vocabulary::FeatureKind;

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
    #[schemars(with = "crate::word::FeatureKindSchema")]
    pub kind: FeatureKind,
    /// What it is called.
    #[deserr(default)]
    pub name: Option<Text>,
    /// Its points in order, each `[longitude, latitude]`; an area closes by itself.
    #[schemars(with = "Vec<crate::value::PointSchema>")]
    pub line: Vec<LonLat>,
    /// No source gives its course: it is drawn as a labelled sketch, and needs no source.
    #[deserr(default)]
    #[schemars(default)]
    pub sketch: bool,
    /// From which scale it is shown: 1 always, 2 in a city, 3 in a village; if not given, as usual for its kind.
    #[deserr(default)]
    pub rank: Option<u8>,
    /// Ids of the sources it was checked against; at least one, unless it is a sketch.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}
