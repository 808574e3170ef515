//! The programme itself: what it is for and its figures over time.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Approximation, Block, Slug, Text};

/// The programme (`programme.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Programme {
    /// The name of the programme.
    pub name: Text,
    /// One sentence: what it is.
    pub summary: Text,
    /// What it wants, how it judges, who certifies.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Figures for charts, each with year and source.
    #[deserr(default)]
    #[schemars(default)]
    pub figures: Vec<Figure>,
}

/// A series of values that belong together.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Figure {
    /// The id of the figure.
    pub id: Slug,
    /// What is counted.
    pub label: Text,
    /// The unit.
    pub unit: Text,
    /// The values.
    pub values: Vec<FigureValue>,
}

/// One value of a figure.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct FigureValue {
    /// What this value is of: a date, a region, a kind.
    pub label: Text,
    /// The value.
    pub value: f64,
    /// How exact the source is.
    #[deserr(default)]
    #[schemars(default)]
    pub approximation: Approximation,
    /// The year it holds for.
    pub year: u16,
    /// The id of the source.
    pub source: Slug,
}
