//! Every test that goes beyond one crate, as one program: content, the native program, published sites, real browsers.
//!
//! Run by `cargo xtask test`, which builds the app and installs browsers, drivers and checkers.

mod browsers;
mod content;
mod country;
mod driver;
mod edits;
mod embed;
mod field_use;
mod former;
mod found;
mod goods;
mod hosts;
mod import;
#[cfg(target_os = "linux")]
mod kiosk;
mod labels;
mod lines;
mod machines;
mod news;
mod offline;
mod overviews;
mod photographs;
mod processes;
mod published;
mod publishing;
mod releases;
mod rules;
mod said;
mod search;
mod structured;
mod takeaway;
mod visits;
mod whole;
