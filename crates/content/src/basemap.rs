//! The base map: the few lines a visitor needs to find the way.

use deserr::Deserr;
use schemars::JsonSchema;
use strum::{IntoStaticStr, VariantArray};

use super::read::Findings;
use super::{Slug, Text};
use langke_model::geo::LonLat;

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

/// Kinds of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema, IntoStaticStr, VariantArray)]
#[deserr(error = Findings)]
#[strum(serialize_all = "kebab-case")]
pub enum FeatureKind {
    /// A river as a line along its middle.
    #[deserr(rename = "river")]
    #[schemars(rename = "river")]
    River,
    /// A lake as an area.
    #[deserr(rename = "lake")]
    #[schemars(rename = "lake")]
    Lake,
    /// A pond as an area.
    #[deserr(rename = "pond")]
    #[schemars(rename = "pond")]
    Pond,
    /// An island or a sandbar as an area.
    #[deserr(rename = "island")]
    #[schemars(rename = "island")]
    Island,
    /// A main road.
    #[deserr(rename = "road")]
    #[schemars(rename = "road")]
    Road,
    /// A street.
    #[deserr(rename = "street")]
    #[schemars(rename = "street")]
    Street,
    /// A lane.
    #[deserr(rename = "lane")]
    #[schemars(rename = "lane")]
    Lane,
    /// A road on a dyke.
    #[deserr(rename = "dyke")]
    #[schemars(rename = "dyke")]
    Dyke,
    /// A bridge.
    #[deserr(rename = "bridge")]
    #[schemars(rename = "bridge")]
    Bridge,
    /// A railway.
    #[deserr(rename = "railway")]
    #[schemars(rename = "railway")]
    Railway,
    /// The area of a commune.
    #[deserr(rename = "commune")]
    #[schemars(rename = "commune")]
    Commune,
    /// Where houses stand, as an area.
    #[deserr(rename = "built_up")]
    #[schemars(rename = "built_up")]
    BuiltUp,
    /// A thing to find the way by, as a point.
    #[deserr(rename = "landmark")]
    #[schemars(rename = "landmark")]
    Landmark,
    /// The name of a neighbourhood, as a point.
    #[deserr(rename = "label")]
    #[schemars(rename = "label")]
    Label,
}
