//! An area that a product is from, or a maker works in, where no village of the site stands for it.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Position, Slug, Text};

/// An area: a raw-material area, a commune, the land of a cooperative.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Area {
    /// What kind of area it is.
    #[schemars(with = "AreaKindSchema")]
    pub kind: AreaKind,
    /// What it is called, with the province where the name alone does not say it.
    pub name: Text,
    /// A point in it.
    #[deserr(default)]
    pub position: Option<Position>,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

vocabulary! {
    /// Kinds of areas.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum AreaKind {
        /// An area planted or kept for one raw material.
        RawMaterial = "raw-material",
        /// A commune or ward.
        Commune = "commune",
        /// The land of a cooperative.
        Cooperative = "cooperative",
        /// A former district, by which people still call it.
        District = "district",
        /// A province or city.
        Province = "province",
    }
}

word_of_a_list!(AreaKind as AreaKindSchema, "AreaKind", "Kinds of areas.");
