//! A made-up content as large as the whole country: the sample, and around it villages in real communes with invented makers, products,
//! places, routes and festivals, all marked as samples. For measuring and for tests; no part of the program that offices get. Native only.
//!
//! The same size and seed make the same bytes on every machine.

mod commune;
mod goods;
mod land;
mod passages;
mod settlement;
mod size;
mod things;
mod trade;
mod words;

pub use land::{Written, write};
pub use size::Size;
