//! Festivals and dated events.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Date, Dispute, Picture, Slug, Text};

/// An event (`events/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Event {
    /// The id of the event.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// The village.
    #[deserr(default)]
    pub village: Option<Slug>,
    /// The place.
    #[deserr(default)]
    pub place: Option<Slug>,
    /// One sentence: what happens.
    pub summary: Text,
    /// When it is.
    pub when: EventTime,
    /// A drawing or photograph.
    #[deserr(default)]
    pub picture: Option<Picture>,
    /// The story.
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Where sources disagree, on the days for one.
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

/// When an event is: by the lunar calendar, by the solar one, or on given days.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "rule", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "rule", rename_all = "lowercase", deny_unknown_fields)]
pub enum EventTime {
    /// Every year on days of the Vietnamese lunar calendar.
    Lunar {
        /// The lunar month, 1 to 12.
        month: u8,
        /// The first day, 1 to 30.
        day: u8,
        /// How many days it lasts.
        days: u8,
    },
    /// Every year on days of the solar calendar.
    Solar {
        /// The month, 1 to 12.
        month: u8,
        /// The first day, 1 to 31.
        day: u8,
        /// How many days it lasts.
        days: u8,
    },
    /// Once.
    Dated {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
}
