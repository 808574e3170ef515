//! How a thing is made, step by step. What is measured of a step stands in `measure.rs`. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{
    Block, Curve, Dispute, DurationRange, Flow, Item, Picture, Prose, Saying, Shared, Shrinkage,
    Slug, TemperatureRange, Text, Weave, Wheel,
};

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
    /// A wheel on which visitors turn a vessel of their own, with a page of its own: `/vi/processes/ID/wheel/`.
    #[deserr(default)]
    pub wheel: Option<Wheel>,
    /// A frame in which visitors lay strands, with a page of its own: `/vi/processes/ID/weave/`.
    #[deserr(default)]
    pub weave: Option<Weave>,
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
    /// How long it takes in all, hands and waiting together.
    #[deserr(default)]
    pub duration: Option<DurationRange>,
    /// For how much of that time hands are at work; the rest is waiting. Left out where nobody knows.
    #[deserr(default)]
    pub hands: Option<DurationRange>,
    /// How hot it is, in degrees Celsius.
    #[deserr(default)]
    pub temperature: Option<TemperatureRange>,
    /// How the heat rises and falls: a firing, a boiling.
    #[deserr(default)]
    pub curve: Option<Curve>,
    /// By how much the piece grows smaller in this step.
    #[deserr(default)]
    pub shrinkage: Option<Shrinkage>,
    /// How much goes in and how much of it comes out, where a source gives both.
    #[deserr(default)]
    pub flow: Option<Flow>,
    /// Tools in the hand.
    #[deserr(default)]
    #[schemars(default)]
    pub tools: Vec<Item>,
    /// What goes in.
    #[deserr(default)]
    #[schemars(default)]
    pub materials_in: Vec<Item>,
    /// What comes out.
    #[deserr(default)]
    #[schemars(default)]
    pub materials_out: Vec<Item>,
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
    /// Ids of the places where a visitor may try it.
    #[deserr(default)]
    #[schemars(default)]
    pub try_at: Vec<Slug>,
    /// What people of the craft say of this step.
    #[deserr(default)]
    pub saying: Option<Saying>,
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
