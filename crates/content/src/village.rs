//! A craft village, the root that makers, products, processes, places and routes hang on.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{
    Block, Colour, Dispute, Fact, Formerly, LocalName, OtherName, People, Picture, Position,
    Shared, Slug, Standard, Text,
};

/// A craft village (`villages/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Village {
    /// The address of the village: `/vi/villages/ID/`. Never change it once a label has been printed.
    pub id: Slug,
    /// The name as people say it, without the word "village".
    pub name: Text,
    /// The name in the language of those who live here.
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// Older or other names, each with who says so.
    #[deserr(default)]
    #[schemars(default)]
    pub other_names: Vec<OtherName>,
    /// One sentence that says why somebody should come or read on.
    pub summary: Text,
    /// The commune (xã, phường) it lies in today.
    pub commune: Text,
    /// The province or city.
    pub province: Text,
    /// Where it lay before the communes, districts and provinces were changed, latest first: old addresses are found by it.
    #[deserr(default)]
    #[schemars(default)]
    pub formerly: Vec<Formerly>,
    /// The peoples who live here (Kinh, Mường, Thái, Dao…).
    pub peoples: Vec<People>,
    /// Where it lies.
    pub position: Position,
    /// What is made here, in a few words each.
    pub crafts: Vec<Text>,
    /// Its own colours.
    pub palette: Palette,
    /// Its own pattern, drawn by computation from these values.
    pub pattern: Pattern,
    /// The one strong drawing at the head of the page.
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// Figures with year and source.
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Shared<Fact>>,
    /// Standards and rights of the whole village: a collective mark, an intangible heritage.
    #[deserr(default)]
    #[schemars(default)]
    pub standards: Vec<Standard>,
    /// The story.
    pub story: Vec<Block>,
    /// Where sources disagree: every claim stands beside the others, each with its source.
    #[deserr(default)]
    #[schemars(default)]
    pub disputes: Vec<Dispute>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// The colours of a village, each `#RRGGBB`; text and link colours are darkened or lightened from them until they can be read.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Palette {
    /// The ground of the village's pages by day.
    #[schemars(with = "crate::value::ColourSchema")]
    pub ground: Colour,
    /// The leading colour: links, numbers, the brush line.
    #[schemars(with = "crate::value::ColourSchema")]
    pub accent: Colour,
    /// A second colour, for drawings and the pattern.
    #[schemars(with = "crate::value::ColourSchema")]
    pub second: Colour,
    /// A fine line: crackle, split cane.
    #[schemars(with = "crate::value::ColourSchema")]
    pub line: Colour,
    /// The leading colour at night, on a nearly black ground.
    #[schemars(with = "crate::value::ColourSchema")]
    pub accent_dark: Colour,
}

/// A pattern that the publisher draws as a seamless tile.
#[derive(Debug, Clone, PartialEq, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "kind", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Pattern {
    /// The net of fine cracks in an old glaze; the seed makes it this village's own.
    Crackle {
        /// Any whole number; another number, another net.
        seed: u32,
    },
    /// Rows of overlapping waves, as brushed on a foot rim.
    Wave {
        /// How many arcs lie inside each other, 2 to 5.
        arcs: u8,
    },
    /// Strands over and under each other: plain weave is 1 over 1, twill 2 over 2.
    Weave {
        /// Warps that a strand passes over, 1 to 4.
        over: u8,
        /// Warps that a strand passes under, 1 to 4.
        under: u8,
    },
}
