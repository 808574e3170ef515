//! The site: its addresses, the data of its pages, and (natively) how content becomes pages.

mod address;
mod data;
#[cfg(not(target_arch = "wasm32"))]
mod escape;
mod listing;
#[cfg(not(target_arch = "wasm32"))]
mod live;
mod page;
mod parts;
#[cfg(not(target_arch = "wasm32"))]
mod resolve;
mod standing;
#[cfg(not(target_arch = "wasm32"))]
mod theme;

pub use address::{Address, Base, Subject};
#[cfg(target_arch = "wasm32")]
pub use data::parse;
#[cfg(not(target_arch = "wasm32"))]
pub use escape::escape;
pub use listing::{Facet, List, Listing};
pub use page::{
    AboutPage, Body, EventsPage, HomePage, ListPage, MakerPage, Page, PageKind, PlacePage,
    ProcessPage, ProductPage, RoutePage, SourcesPage, Surroundings, VillagePage,
};
pub use parts::{
    Block, Card, Certificate, Chart, Citation, CitedSource, Day, Dispute, EventStory, Fact, Filter,
    FilterOption, Inline, InlineLink, Item, Lead, Leg, Link, Map, Month, Neighbours, Occurrence,
    Panel, Phrase, Picture, Quote, Rich, Row, Section, Step, Stop, Time, Way,
};
#[cfg(not(target_arch = "wasm32"))]
pub use resolve::{Head, PrintedPage, PublishedMedia, Resolver};
pub use standing::Standing;
#[cfg(not(target_arch = "wasm32"))]
pub use theme::{contrast, pattern_svg, readable};
