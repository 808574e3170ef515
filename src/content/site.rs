//! The site as a whole.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Picture, Slug, Text};

/// The site (`site.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Site {
    /// The name of the site.
    pub name: Text,
    /// What the site is, in one sentence; search engines and share cards show it.
    pub summary: Text,
    /// The headline of the home page.
    pub headline: Text,
    /// The opening of the home page.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Ways in, by what a visitor has come with; three are enough.
    #[deserr(default)]
    #[schemars(default)]
    pub ways: Vec<WayIn>,
    /// Villages in the order in which the home page shows them; at most twelve.
    pub villages: Vec<Slug>,
    /// Figures of the programme that the home page shows.
    #[deserr(default)]
    #[schemars(default)]
    pub figures: Vec<Slug>,
}

/// A way into the site.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct WayIn {
    /// What the visitor would say: "I am here now".
    pub name: Text,
    /// What is found there.
    pub summary: Text,
    /// Where it leads.
    pub to: WayTo,
    /// A small drawing.
    #[deserr(default)]
    pub picture: Option<Picture>,
}

/// Where a way into the site leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum WayTo {
    /// The list of products.
    Products,
    /// The list of places.
    Places,
    /// The list of routes.
    Routes,
    /// The calendar.
    Events,
}
