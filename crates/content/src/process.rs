//! How a thing is made, step by step.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Dispute, Picture, Prose, Shared, Slug, Text};

/// A production process (`processes/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Process {
    /// The address of the process: `/vi/processes/ID/`.
    pub id: Slug,
    /// What is done: "How a Bát Tràng vase is made".
    pub name: Text,
    /// The village.
    pub village: Slug,
    /// One sentence on the whole.
    pub summary: Text,
    /// The one strong drawing at the head of the page.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// What to know before the first step.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// The steps in order.
    pub steps: Vec<Step>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// One step.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Step {
    /// The step in one to four words.
    pub name: Text,
    /// What the hands do and why.
    pub text: Prose,
    /// How long it takes.
    #[deserr(default)]
    pub duration: Option<DurationRange>,
    /// How hot it is, in degrees Celsius.
    #[deserr(default)]
    pub temperature: Option<TemperatureRange>,
    /// Tools in the hand.
    #[deserr(default)]
    #[schemars(default)]
    pub tools: Vec<Text>,
    /// What goes in.
    #[deserr(default)]
    #[schemars(default)]
    pub materials_in: Vec<Text>,
    /// What comes out.
    #[deserr(default)]
    #[schemars(default)]
    pub materials_out: Vec<Text>,
    /// What is lost on the way.
    #[deserr(default)]
    pub loss: Option<Text>,
    /// Who does it.
    #[deserr(default)]
    pub people: Option<Text>,
    /// What can go wrong.
    #[deserr(default)]
    #[schemars(default)]
    pub goes_wrong: Vec<Text>,
    /// What a visitor may try.
    #[deserr(default)]
    pub visitor: Option<Text>,
    /// A drawing of this step.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Where sources disagree about this step.
    #[deserr(default)]
    #[schemars(default)]
    pub disputes: Vec<Dispute>,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A span of time, such as 3 to 4 months.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct DurationRange {
    /// The shortest.
    pub min: u32,
    /// The longest, not below the shortest.
    pub max: u32,
    /// What is counted.
    pub unit: DurationUnit,
}

/// Units of duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum DurationUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months.
    Months,
}

/// A span of temperature in degrees Celsius.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct TemperatureRange {
    /// The lowest.
    pub min_celsius: u32,
    /// The highest, not below the lowest.
    pub max_celsius: u32,
}
