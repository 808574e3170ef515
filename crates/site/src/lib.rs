//! The site: its addresses, the data of its pages, and (natively) how content becomes pages.

mod address;
#[cfg(not(target_arch = "wasm32"))]
mod fingerprint;
mod listing;
#[cfg(not(target_arch = "wasm32"))]
mod live;
mod menu;
mod page;
mod parts;

pub use address::{Address, Base, Subject};
#[cfg(not(target_arch = "wasm32"))]
pub use fingerprint::{FINGERPRINT_DIGITS, is_fingerprinted};
pub use listing::{List, Listing};
pub use menu::menu;
pub use page::{
    AboutPage, Body, Brief, EventsPage, HomePage, ListPage, MakerPage, MapPage, ModelPage, Page,
    PageKind, PlacePage, ProcessPage, ProductPage, RegionPage, RoutePage, SavedPage, SearchPage,
    SheetPage, SourcesPage, Surroundings, VillagePage,
};
pub use parts::{
    Attempt, Block, Card, Certificate, Chart, Citation, CitedSource, Comparison, Cue, Day, Diagram,
    Dispute, EventStory, Fact, Filter, FilterOption, Foreign, Gallery, Inline, InlineLink, Item,
    Lead, Leg, Link, Map, Meaning, Measure, Moment, Month, Named, Neighbours, Occurrence, Others,
    Pack, Panel, Photograph, Phrase, Picture, Quote, Recording, Rich, Row, Scale, Section,
    SheetStop, Shelf, Side, Stage, Standard, Step, Stop, Tick, Time, Tool, Walk, Way,
};
