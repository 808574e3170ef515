//! Those who make: households, cooperatives, enterprises, and the artisans in them.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Area, Block, Contact, Fact, LocalName, Picture, Shared, Slug, Standard, Text};

/// A maker (`makers/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Maker {
    /// The address of the maker: `/vi/makers/ID/`.
    pub id: Slug,
    /// The name on the signboard.
    pub name: Text,
    /// The name in the language of those who live or work there.
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// What kind of maker this is.
    pub kind: MakerKind,
    /// Ids of the villages; the page wears the colours of the first.
    #[deserr(default)]
    #[schemars(default)]
    pub villages: Vec<Slug>,
    /// The area, where that is wider than a village or no village of the site.
    #[deserr(default)]
    pub area: Option<Area>,
    /// One sentence that says what this maker is known for.
    pub summary: Text,
    /// People with a name, each with a source that names them.
    #[deserr(default)]
    #[schemars(default)]
    pub artisans: Vec<Artisan>,
    /// Who belongs to it: the members of a cooperative, the households of a group, the makers of an association.
    #[deserr(default)]
    pub members: Option<Members>,
    /// How one books a visit.
    #[deserr(default)]
    pub visits: Option<Visits>,
    /// Standards and rights that this maker holds.
    #[deserr(default)]
    #[schemars(default)]
    pub standards: Vec<Standard>,
    /// How to reach the maker.
    #[deserr(default)]
    pub contact: Option<Contact>,
    /// Where the goods go.
    #[deserr(default)]
    #[schemars(default)]
    pub markets: Vec<Text>,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Figures with year and source.
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Shared<Fact>>,
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
    /// A cooperative group (tổ hợp tác): people who work together by a contract, without being a legal person.
    Group,
    /// A cooperative.
    Cooperative,
    /// A company.
    Enterprise,
    /// An association of makers.
    Association,
}

/// Who belongs to a maker.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Members {
    /// How many.
    #[deserr(default)]
    pub count: Option<u32>,
    /// What is counted.
    #[deserr(default)]
    #[schemars(default)]
    pub of: MembersOf,
    /// Ids of those who have pages of their own.
    #[deserr(default)]
    #[schemars(default)]
    pub makers: Vec<Slug>,
    /// The year for which the number holds.
    #[deserr(default)]
    pub year: Option<u16>,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// What members are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum MembersOf {
    /// People.
    #[default]
    People,
    /// Households.
    Households,
    /// Makers: firms, cooperatives, groups.
    Makers,
}

/// How one books a visit.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Visits {
    /// How, in words: by telephone to whom, for how many people.
    pub how: Text,
    /// How many days ahead.
    #[deserr(default)]
    pub ahead_days: Option<u32>,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// A sample value that is not a real fact.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
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
