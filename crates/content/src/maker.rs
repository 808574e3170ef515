//! Those who make: households, cooperatives, enterprises, and the artisans in them.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Contact, Fact, Picture, Slug, Text};

/// A maker (`makers/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Maker {
    /// The address of the maker: `/vi/makers/ID/`.
    pub id: Slug,
    /// The name on the signboard.
    pub name: Text,
    /// What kind of maker this is.
    pub kind: MakerKind,
    /// Ids of the villages; the page wears the colours of the first.
    pub villages: Vec<Slug>,
    /// One sentence that says what this maker is known for.
    pub summary: Text,
    /// People with a name, each with a source that names them.
    #[deserr(default)]
    #[schemars(default)]
    pub artisans: Vec<Artisan>,
    /// How to reach the maker.
    #[deserr(default)]
    pub contact: Option<Contact>,
    /// Where the goods go.
    #[deserr(default)]
    #[schemars(default)]
    pub markets: Vec<Text>,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Picture>,
    /// Figures with year and source.
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Fact>,
    /// The story.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// What kind of maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum MakerKind {
    /// A family that works at home.
    Household,
    /// A cooperative.
    Cooperative,
    /// A company.
    Enterprise,
    /// An association of makers.
    Association,
}

/// A person who makes, as a source names them.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Artisan {
    /// The name, family name first.
    pub name: Text,
    /// A title such as Meritorious Artisan.
    #[deserr(default)]
    pub title: Option<Text>,
    /// Ids of the sources that name this person; at least one.
    pub sources: Vec<Slug>,
}
