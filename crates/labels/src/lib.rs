//! Sheets of stickers and stop signs, as SVG and PDF files: a code to scan, a number to type, the name in two languages.
//!
//! A [`Label`] says what stands on it, a [`Stock`] what paper it goes on. [`sheets`] draws all labels once and lays them out, or
//! tells everything that does not fit; [`Sheet::svg`] and [`pdf`] write the same drawing. All lengths are millimetres, counted
//! from the upper left corner of a sheet. The same labels give the same bytes: there is no clock, no chance and no font of the
//! machine in them.

mod code;
mod cut;
mod drawing;
mod ink;
mod label;
mod layout;
mod letters;
mod misfit;
mod notice;
mod options;
mod pdf;
mod pdf_text;
mod sheet;
mod star;
mod stock;
mod svg;
mod tile;

/// What every file of sheets says of itself, by which it is known again.
pub const MARK: &str = "langke labels";

pub use label::{Colours, Label, Names, NotAColour, NotStars, Stars};
pub use misfit::Misfit;
pub use notice::{Notice, Part, What};
pub use options::{Options, usual_distance};
pub use pdf::pdf;
pub use sheet::{Sheet, sheets};
pub use stock::{Cutting, Grid, Measure, NoSuchStock, Stock, Trust};
