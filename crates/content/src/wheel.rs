//! A vessel that visitors turn on the page itself: the village's shapes, its clay, its glazes. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Colour, Slug, Text};

/// A wheel on which visitors turn a vessel of their own.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Wheel {
    /// The title of its page: "Turn a vessel".
    pub name: Text,
    /// One sentence that says what one can do there.
    pub summary: Text,
    /// What is computed, and what a picture cannot show.
    pub note: Text,
    /// How thick walls and foot are, in millimetres: how much a vessel holds is computed with it.
    pub wall_mm: u32,
    /// The clay.
    pub clay: Clay,
    /// The village's shapes, at least two; the first one stands on the wheel when the page is opened.
    pub shapes: Vec<Shape>,
    /// The village's glazes, at least two.
    pub glazes: Vec<Glaze>,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// What a vessel is made of.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Clay {
    /// On the wheel.
    #[schemars(with = "crate::value::ColourSchema")]
    pub wet: Colour,
    /// After drying.
    #[schemars(with = "crate::value::ColourSchema")]
    pub dry: Colour,
    /// Where it stays bare after the fire: at the foot.
    #[schemars(with = "crate::value::ColourSchema")]
    pub fired: Colour,
}

/// A shape that the village turns.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Shape {
    /// What it is called: "Lucky pot".
    pub name: Text,
    /// How tall it is on the wheel, in millimetres.
    pub height_mm: u32,
    /// How wide it is on the wheel.
    pub widths_mm: Widths,
    /// Id of a product that has this shape.
    #[deserr(default)]
    pub product: Option<Slug>,
}

/// How wide a vessel is across at seven places, in millimetres.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Widths {
    /// At the foot.
    pub foot: u32,
    /// A seventh of the height above it.
    pub above_foot: u32,
    /// A third of the way up.
    pub below_belly: u32,
    /// Halfway up.
    pub belly: u32,
    /// Two thirds of the way up.
    pub shoulder: u32,
    /// A seventh below the rim.
    pub neck: u32,
    /// At the rim.
    pub rim: u32,
}

impl Widths {
    /// From the foot to the rim.
    pub fn all(&self) -> [u32; 7] {
        [
            self.foot,
            self.above_foot,
            self.below_belly,
            self.belly,
            self.shoulder,
            self.neck,
            self.rim,
        ]
    }
}

/// A glaze as it looks after the fire.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Glaze {
    /// What it is called: "Moss green".
    pub name: Text,
    /// Its colour.
    #[schemars(with = "crate::value::ColourSchema")]
    pub colour: Colour,
    /// The colour of a brush's line under it.
    #[schemars(with = "crate::value::ColourSchema")]
    pub line: Colour,
    /// The colour of its cracks, for a glaze that cracks.
    #[deserr(default)]
    #[schemars(with = "Option<crate::value::ColourSchema>")]
    pub cracks: Option<Colour>,
}
