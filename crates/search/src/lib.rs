//! Search in Vietnamese as people type it: without tones, with the keys of Telex and VNI left in, with a slip, in English beside.
//!
//! The publisher makes an [`Index`] of things: a small [`Head`] with all words, and parts, of which a query needs few. Who searches reads the
//! head, makes a [`Plan`], fetches its parts, and finds.

mod asked;
#[cfg(not(target_arch = "wasm32"))]
mod build;
mod entry;
mod explain;
mod field;
mod filter;
mod find;
mod found;
mod grid_cell;
mod head;
mod letter;
mod lexicon;
mod number;
mod places;
mod plan;
mod row;
mod shorthand;
mod together;
mod typed;
mod typo;
mod word;

pub use asked::{Asked, Candidate, How};
#[cfg(not(target_arch = "wasm32"))]
pub use build::{Index, Thing};
pub use field::Field;
pub use filter::{Choice, Filter};
pub use find::find;
pub use found::{Found, Hit, Why};
pub use grid_cell::GridCell;
pub use head::{BETWEEN_PARTS, Head};
pub use letter::{Mark, Tone, letter};
pub use places::Parts;
pub use plan::Plan;
pub use row::Row;
pub use shorthand::Shorthand;
pub use word::{Likeness, Spot, Word, folded, spots, words};

#[cfg(test)]
mod tests;
