//! The site: its addresses, the data of its pages, and (natively) how content becomes pages.

mod address;
mod data;
mod page;
mod parts;
#[cfg(not(target_arch = "wasm32"))]
mod resolve;
#[cfg(not(target_arch = "wasm32"))]
mod theme;

pub use address::{Address, Base, Subject};
#[cfg(target_arch = "wasm32")]
pub use data::parse;
pub use page::{
    Body, HomePage, MakerPage, Page, PlacePage, ProcessPage, ProductPage, RoutePage, Surroundings,
    VillagePage,
};
pub use parts::{
    Block, Card, Certificate, Citation, Dispute, Fact, Inline, InlineLink, Lead, Leg, Link, Map,
    Neighbours, Panel, Phrase, Picture, Quote, Rich, Row, Section, Step, Stop,
};
#[cfg(not(target_arch = "wasm32"))]
pub use resolve::{Head, PrintedPage, PublishedMedia, Resolver};
#[cfg(not(target_arch = "wasm32"))]
pub use theme::{contrast, pattern_svg, readable};
