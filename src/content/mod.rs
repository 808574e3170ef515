//! What editors write: plain types for every kind of content, how they are loaded and what is checked. Native only.
//!
//! The doc comments of the types are the editors' manual: `langke schema` prints them.

mod basemap;
mod check;
mod event;
mod json;
mod load;
mod maker;
mod markdown;
mod media;
mod message;
mod place;
mod problem;
mod process;
mod product;
mod programme;
mod read;
mod route;
mod schema;
mod site;
mod source;
mod story;
mod tags;
mod value;
mod village;

pub use basemap::{Basemap, Feature, FeatureKind};
pub use event::{Event, EventTime};
pub use load::load;
pub use maker::{Artisan, Maker, MakerKind};
pub use markdown::{Mark, Reference, parse as parse_markdown};
pub use media::{Media, MediaKind};
pub use place::{Experience, Place, PlaceKind, Wheelchair};
pub use problem::{Expected, Kind, Problem, Rule};
pub use process::{DurationRange, DurationUnit, Process, Step, TemperatureRange};
pub use product::{
    Certificate, PriceRange, Product, ProductGroup, SalesChannel, SalesKind, Size, Sustainability,
};
pub use programme::{Figure, FigureValue, Programme};
pub use route::{Leg, Route, RouteStop, TravelMode};
pub use schema::schema;
pub use site::Site;
pub use source::{Source, SourceKind, Sources};
pub use story::{
    Approximation, Block, Claim, Contact, Dispute, Fact, OtherName, Picture, Position,
};
pub use value::{Colour, Prose, ShortCode, Slug, Stars, Text, WebAddress};
pub use village::{Palette, Pattern, Village};

use std::collections::BTreeMap;

pub use crate::calendar::Date;

/// Everything that the editors wrote, in the order of the files' names.
#[derive(Debug, Clone)]
pub struct Content {
    /// The site as a whole.
    pub site: Site,
    /// The programme.
    pub programme: Programme,
    /// The base map.
    pub basemap: Basemap,
    /// All sources.
    pub sources: Vec<Source>,
    /// Villages.
    pub villages: Vec<Village>,
    /// Makers.
    pub makers: Vec<Maker>,
    /// Products.
    pub products: Vec<Product>,
    /// Processes.
    pub processes: Vec<Process>,
    /// Places.
    pub places: Vec<Place>,
    /// Routes.
    pub routes: Vec<Route>,
    /// Events.
    pub events: Vec<Event>,
    /// Pictures, by their path below `media/`.
    pub media: BTreeMap<String, Media>,
    /// How much of the text is translated.
    pub completeness: Completeness,
}

/// How many texts for people there are, and how many of them have English.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Texts with English.
    pub translated: usize,
    /// All texts.
    pub texts: usize,
}

impl Completeness {
    /// The share that is translated, in whole per cent rounded down; 100 where there is nothing to translate.
    pub fn per_cent(self) -> usize {
        (self.translated * 100)
            .checked_div(self.texts)
            .unwrap_or(100)
    }
}
