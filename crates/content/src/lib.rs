//! What editors write: plain types for every kind of content, how they are loaded and what is checked. Native only.
//!
//! The doc comments of the types are the editors' manual: `langke schema` prints them.

mod annotations;
mod basemap;
pub mod batch;
mod bounds;
mod candidate;
mod certificate;
mod check;
mod coordinates;
mod display;
mod document;
mod draft;
mod event;
mod field_use;
pub mod files;
mod fix;
mod folder;
mod formerly;
mod glossary;
mod identifier;
mod import;
mod json;
mod kind;
mod load;
mod locate;
mod location;
mod maker;
mod markdown;
mod measure;
mod media;
mod mending;
mod mention;
mod migrate;
mod names;
mod naming;
mod number;
mod opened;
mod opening;
mod origin;
mod outgoing;
mod package;
mod place;
mod plain;
mod price;
mod problem;
mod process;
mod product;
mod programme;
mod read;
mod rename;
mod report;
mod route;
pub mod rules;
mod sale;
mod sarif;
mod schema;
mod season;
pub mod seen;
mod shared;
mod short_code;
mod site;
mod source;
mod standard;
mod statement;
mod story;
mod stray;
mod symbol;
mod table;
mod tags;
mod taken;
mod thing;
mod time_of_day;
mod traceability;
mod value;
mod variant;
mod version;
mod vietnam;
mod village;
mod weave;
mod webvtt;
mod wheel;
mod word;
mod xml;

pub use annotations::annotation;
pub use basemap::{Basemap, Feature};
pub use bounds::Why;
pub use candidate::{load_changed, read_files};
pub use certificate::{Certificate, Revocation};
pub use coordinates::{CoordinatesError, read_coordinates};
pub use display::{escaped, shown_place};
pub use event::{Calendar, DatedSpan, Event, EventTime, LeapMonth};
pub use field_use::{FieldUse, field_use};
pub use fix::{Fixed, fix};
pub use formerly::Formerly;
pub use glossary::{LanguageTag, LocalName, People, Word};
pub use identifier::{Email, Gtin, Phone};
pub use import::{Format, Import, ImportError, Imported, MarkedFault, import};
pub use kind::Kind;
pub use load::{load, load_files};
pub use location::{Excerpt, Location, Region};
pub use maker::{Artisan, Maker, MakerKind, Members, MembersOf, Visits};
pub use markdown::{Mark, Reference, parse as parse_markdown};
pub use measure::{
    Amount, AmountUnit, Curve, CurvePoint, DurationRange, DurationUnit, Flow, Item, Saying,
    Shrinkage, TemperatureRange,
};
pub use media::{
    Drawing, DrawingFault, Fault, Media, MediaKind, Photograph, RecordingFault, Sound, Stored,
    examine_drawing, examine_recording,
};
pub use migrate::{MigrateError, Migrated, migrate};
pub use names::NameFault;
pub use opening::{AskFirst, OpeningHours, OpeningRule};
pub use origin::{Area, AreaKind};
pub use outgoing::{Outgoing, Role, outgoing};
pub use package::{Allergen, Net, ShelfLife, ShelfLifeUnit};
pub use place::{Experience, Place};
pub use price::{Price, PriceUnit};
pub use problem::{Problem, Severity};
pub use process::{Process, Step};
pub use product::{Product, Size, Sustainability};
pub use programme::{Figure, FigureValue, Programme};
pub use rename::{Removal, Removed, Rename, RenameError, Renamed, remove, rename, with_links_to};
pub use report::{Report, Telling, report};
pub use route::{Leg, Overnight, Route, RouteDay, RouteStop};
pub use rules::{Rule, SCHEMA, check_digit as code_check_digit};
pub use sale::{Platform, Sale};
pub use sarif::sarif;
pub use schema::{SchemaFile, schema, schema_files};
pub use season::{Season, SeasonCalendar};
pub use shared::{Entries, Shared};
pub use short_code::{FormerCode, ShortCode};
pub use site::{ArchivePath, BaseMap, Site, WayIn, WayTo};
pub use source::{Source, SourceKind, Sources};
pub use standard::{Standard, StandardKind};
pub use story::{
    Approximation, Block, Claim, Contact, Dispute, Fact, Moment, OtherName, Passage, Picture,
    Position, Recording, Side, Transcript,
};
pub use symbol::Symbol;
pub use table::{Entry, Identified, Table};
pub use thing::{Thing, Things};
pub use time_of_day::TimeOfDay;
pub use traceability::{TraceabilityEvent, TraceabilitySystem};
pub use value::{Prose, Slug, Stars, Text, WebAddress};
pub use variant::Variant;
pub use vietnam::in_vietnam;
pub use village::{Palette, Pattern, Village};
pub use weave::{Interlacing, StrandColour, Treadle, Weave, WeavePattern};
pub use webvtt::{
    Cue, Fault as TranscriptFault, FaultKind as TranscriptFaultKind, read as read_webvtt,
};
pub use wheel::{Clay, Glaze, Shape, Wheel, Widths};
pub use xml::{XmlError, XmlFault};

use std::collections::{BTreeMap, BTreeSet};

pub use langke_model::Colour;
pub use langke_model::calendar::{Date, PartialDate};

/// Everything that the editors wrote, in the order of the files' names.
#[derive(Debug, Clone)]
pub struct Content {
    /// What changes with everything that is no thing: the site, the programme, the base map, sources, what is named by ids, and all media.
    pub common: u64,
    /// The site as a whole.
    pub site: Site,
    /// The programme.
    pub programme: Programme,
    /// The base map.
    pub basemap: Basemap,
    /// All sources.
    pub sources: Table<Source>,
    /// Pictures that are named by their ids.
    pub pictures: Entries<Picture>,
    /// Facts that are named by their ids.
    pub facts: Entries<Fact>,
    /// Words of other languages.
    pub words: Entries<Word>,
    /// What has a file of its own: villages, products and so on.
    pub things: Things,
    /// Pictures, by their path below `media/`.
    pub media: BTreeMap<String, Media>,
    /// Recordings, by their path below `media/`.
    pub recordings: BTreeMap<String, Sound>,
    /// Transcripts, by their path below `media/`.
    pub transcripts: BTreeMap<String, Vec<Cue>>,
    /// How much of the text is translated.
    pub completeness: Completeness,
    /// What would be better otherwise.
    pub advice: Vec<Problem>,
    /// What cites each source.
    pub cited_in: BTreeMap<Slug, BTreeSet<Citer>>,
}

/// What cites a source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Citer {
    /// The home page.
    Site,
    /// The programme.
    Programme,
    /// The base map.
    Basemap,
    /// A thing.
    Thing(Kind, Slug),
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
