//! What stands on a package: how much is in it, of what, for how long it keeps.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::Text;
use super::read::Findings;

/// How much is in a package, without the package; give only what is known.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Net {
    /// Weight in grams.
    #[deserr(default)]
    pub weight_g: Option<f64>,
    /// Volume in millilitres.
    #[deserr(default)]
    pub volume_ml: Option<f64>,
    /// Length in centimetres, of cloth for one.
    #[deserr(default)]
    pub length_cm: Option<f64>,
    /// How many pieces.
    #[deserr(default)]
    pub pieces: Option<u32>,
}

impl Net {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        let measures = [self.weight_g, self.volume_ml, self.length_cm];
        measures.iter().all(Option::is_none) && self.pieces.is_none()
    }
}

/// How long a product keeps from the day on which it was made.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct ShelfLife {
    /// How many days, months or years.
    pub value: u32,
    /// The unit.
    pub unit: ShelfLifeUnit,
    /// What it depends on: "unopened", "in the cold".
    #[deserr(default)]
    pub note: Option<Text>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A unit of how long something keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum ShelfLifeUnit {
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
}

vocabulary! {
    /// What may make people ill who cannot bear it: the fourteen of the European Union, which hold those of the Codex Alimentarius.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Allergen {
        /// Cereals with gluten: wheat, rye, barley, oats.
        Gluten = "gluten",
        /// Crustaceans: shrimps, crabs.
        Crustaceans = "crustaceans",
        /// Eggs.
        Eggs = "eggs",
        /// Fish, fish sauce too.
        Fish = "fish",
        /// Peanuts.
        Peanuts = "peanuts",
        /// Soya.
        Soya = "soya",
        /// Milk.
        Milk = "milk",
        /// Nuts of trees: cashews, almonds, walnuts.
        Nuts = "nuts",
        /// Celery.
        Celery = "celery",
        /// Mustard.
        Mustard = "mustard",
        /// Sesame.
        Sesame = "sesame",
        /// Sulphites, above 10 mg in a kilogram or litre.
        Sulphites = "sulphites",
        /// Lupin.
        Lupin = "lupin",
        /// Molluscs: snails, squid, mussels, and what is made of them.
        Molluscs = "molluscs",
    }
}

word_of_a_list!(
    Allergen as AllergenSchema,
    "Allergen",
    "What may make people ill who cannot bear it."
);
