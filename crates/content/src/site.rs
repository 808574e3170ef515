//! The site as a whole.

use std::borrow::Cow;

use deserr::{Deserr, IntoValue, Value, ValuePointerRef};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::read::Findings;
use super::rules::Expected;
use super::value::{from_string, written_as_string};
use super::{Block, Picture, Shared, Slug, Text, TraceabilitySystem};

/// The site (`site.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Site {
    /// The version of the content's schema: 2. `langke migrate` brings older content to it.
    #[schemars(range(min = 2, max = 2))]
    pub schema: u32,
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
    /// A base map of your own under all live maps, if you host one; else the sketch that comes with the content.
    #[deserr(default)]
    pub base_map: Option<BaseMap>,
    /// Figures of the programme that the home page shows.
    #[deserr(default)]
    #[schemars(default)]
    pub figures: Vec<Slug>,
    /// Traceability systems into which products lead.
    #[deserr(default)]
    #[schemars(default)]
    pub traceability: Vec<TraceabilitySystem>,
    /// Nothing of the site is kept on visitors' devices: no village can be saved there, and what an earlier publish kept goes with the
    /// next visit.
    #[deserr(default)]
    #[schemars(default)]
    pub online_only: bool,
}

/// An archive of vector tiles (PMTiles, version 3) that you host beside the site. It is fetched only when a visitor opens a
/// live map; where it is missing or damaged, the sketch stands.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct BaseMap {
    /// Where it is, below the site's root: "tiles/hanoi.pmtiles".
    pub archive: ArchivePath,
    /// What its licence asks to be said: "© OpenStreetMap".
    pub attribution: Text,
}

/// The path of an archive below the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivePath(String);

impl ArchivePath {
    /// Parses a path: words of letters, digits, `-`, `_` and `.`, joined by `/`, with `.pmtiles` at the end.
    pub fn new(text: &str) -> Option<ArchivePath> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        let is_word =
            |word: &str| !word.starts_with('.') && !word.is_empty() && word.bytes().all(plain);
        (text.ends_with(".pmtiles") && text.split('/').all(is_word))
            .then(|| ArchivePath(text.to_owned()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

written_as_string!(
    ArchivePath,
    ArchivePath::new,
    Expected::ArchivePath,
    "^.+\\.pmtiles$",
    "A path below the site's root such as \"tiles/hanoi.pmtiles\"."
);

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
    pub picture: Option<Shared<Picture>>,
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
