//! A route: ordered stops and the ways between them.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Picture, Price, Prose, Season, Shared, Slug, Text, TimeOfDay};
use langke_model::geo::LonLat;
use langke_model::vocabulary::Mode;

/// A route (`routes/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Route {
    /// The address of the route: `/vi/routes/ID/`.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// The villages it visits; at least one.
    pub villages: Vec<Slug>,
    /// One sentence: for whom, how long, what for.
    pub summary: Text,
    /// How one travels, unless a leg says otherwise.
    #[schemars(with = "crate::word::ModeSchema")]
    pub mode: Mode,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// What to know before setting out.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// The stops in order; at least two.
    pub stops: Vec<RouteStop>,
    /// The ways between them: one fewer than stops.
    pub legs: Vec<Leg>,
    /// The days, each with the time of departure: one more than there are nights on the way. A route of one day may have one.
    #[deserr(default)]
    #[schemars(default)]
    pub days: Vec<RouteDay>,
    /// When in the year it is best, and why.
    #[deserr(default)]
    pub best_time: Option<Season>,
    /// What it costs in all.
    #[deserr(default)]
    pub cost: Option<Price>,
    /// What that pays for: rides, meals, beds.
    #[deserr(default)]
    pub cost_includes: Option<Text>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A stop on a route.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct RouteStop {
    /// The id of the place.
    pub place: Slug,
    /// How long we suggest to stay, in minutes.
    pub stay_minutes: u32,
    /// What happens at this stop.
    pub text: Prose,
    /// The night is spent here or near by; the next day begins after it.
    #[deserr(default)]
    pub overnight: Option<Overnight>,
    /// Ids of the sources.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

/// A day of a route.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct RouteDay {
    /// When it begins, "07:30": on the first day one is at the first stop, later one leaves where the night was spent.
    pub depart: TimeOfDay,
    /// What the day is about.
    #[deserr(default)]
    pub title: Option<Text>,
}

/// Where the night between two days is spent.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Overnight {
    /// The id of the place with the beds, if it is another one than the stop.
    #[deserr(default)]
    pub place: Option<Slug>,
    /// What to know of the night.
    #[deserr(default)]
    pub note: Option<Text>,
}

/// The way from one stop to the next.
#[derive(Debug, Clone, Default, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Leg {
    /// How one travels here, if not as on the rest of the route.
    #[deserr(default)]
    #[schemars(with = "Option<crate::word::ModeSchema>")]
    pub mode: Option<Mode>,
    /// Points between the two stops, each `[longitude, latitude]`; a sketch, not a survey.
    #[deserr(default)]
    #[schemars(default)]
    #[schemars(with = "Vec<crate::value::PointSchema>")]
    pub via: Vec<LonLat>,
    /// Minutes on the way, only where known; else the page estimates them from the distance and says so.
    #[deserr(default)]
    pub minutes: Option<u32>,
    /// How to find the way.
    #[deserr(default)]
    pub note: Option<Text>,
}
