//! What a product costs, and for how much of it.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::Slug;
use super::read::Findings;

/// A price or a range of prices in đồng for a unit.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Price {
    /// The price in đồng; the lowest where there are several.
    pub from_vnd: u64,
    /// The highest price in đồng, not below the lowest; left out where there is one price.
    #[deserr(default)]
    pub to_vnd: Option<u64>,
    /// For how much of it.
    #[deserr(default)]
    #[schemars(default, with = "PriceUnitSchema")]
    pub per: PriceUnit,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

vocabulary! {
    /// For how much of it a price is.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub enum PriceUnit {
        /// One piece or one package, as it is sold; where nothing else is said.
        #[default]
        Piece = "piece",
        /// A set.
        Set = "set",
        /// A pair.
        Pair = "pair",
        /// A kilogram.
        Kg = "kg",
        /// A litre.
        Litre = "litre",
        /// A metre.
        Metre = "metre",
        /// A night.
        Night = "night",
        /// A person.
        Person = "person",
        /// A group that goes together.
        Group = "group",
    }
}

word_of_a_list!(
    PriceUnit as PriceUnitSchema,
    "PriceUnit",
    "For how much of it a price is."
);
