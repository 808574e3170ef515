//! Weaves that visitors lay strand by strand on the page itself. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Colour, Slug, Text};
use langke_craft::weave::{Draft, DraftFault};

/// A frame in which visitors lay strands over and under each other.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Weave {
    /// The title of its page: "Weave it yourself".
    pub name: Text,
    /// One sentence that says what one can do there.
    pub summary: Text,
    /// What is computed, and what a picture cannot show.
    pub note: Text,
    /// The weaves, at least two; the first one is in the frame when the page is opened.
    pub weaves: Vec<WeavePattern>,
    /// The colours of the strands, at least two; the first two are in the frame when the page is opened.
    pub colours: Vec<StrandColour>,
    /// Ids of the sources; at least one unless this is a sample.
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A weave of the village.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct WeavePattern {
    /// What it is called: "Twill".
    pub name: Text,
    /// How it goes and what it is good for, in one or two sentences.
    pub note: Text,
    /// Which strand lies over which.
    pub interlacing: Interlacing,
}

/// Which strand lies over which.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "kind", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Interlacing {
    /// Two directions, written as weavers write a draft and as the WIF format has it; a raised strand lies over the one that is woven in.
    Draft {
        /// For each upright strand of the repeat, the shaft on which it hangs, from 1.
        threading: Vec<u8>,
        /// For each treadle, what it raises.
        tie_up: Vec<Treadle>,
        /// For each strand that is woven in, the treadle that is pressed, from 1.
        treadling: Vec<u8>,
    },
    /// Three directions with six-sided holes between them: the first over the second, the second over the third, the third over the first.
    Hexagonal {},
}

impl Interlacing {
    /// As it is computed.
    ///
    /// # Errors
    /// If it is a draft by which nothing can be woven.
    pub fn computed(&self) -> Result<langke_craft::weave::Interlacing, DraftFault> {
        Ok(match self {
            Interlacing::Draft {
                threading,
                tie_up,
                treadling,
            } => {
                let tie_up = tie_up.iter().map(|treadle| treadle.shafts.clone());
                let draft = Draft::new(threading.clone(), tie_up.collect(), treadling.clone());
                langke_craft::weave::Interlacing::Draft(draft?)
            }
            Interlacing::Hexagonal {} => langke_craft::weave::Interlacing::Hexagonal,
        })
    }
}

/// A treadle of a loom, or what stands for it where one weaves by hand: strands that are raised together.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Treadle {
    /// The shafts that it raises, from 1.
    pub shafts: Vec<u8>,
}

/// A colour of strands.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct StrandColour {
    /// What it is called: "Smoked over straw".
    pub name: Text,
    /// The colour.
    #[schemars(with = "crate::value::ColourSchema")]
    pub colour: Colour,
}
