//! The site as a whole.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Slug, Text};

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
    /// Villages in the order in which the home page shows them; at most twelve.
    pub villages: Vec<Slug>,
    /// Figures of the programme that the home page shows.
    #[deserr(default)]
    #[schemars(default)]
    pub figures: Vec<Slug>,
}
