//! Attacks everything that reads what strangers made: inputs of the repository are changed at random and read again, and whatever
//! becomes of it, nothing panics, waits for ever, takes all memory or leaves half a site.
//!
//! A mutation driver of our own and not `cargo fuzz`: that one needs a nightly compiler, which the project does not ask of anybody.
//! Native only.

mod desk;
mod drawing;
pub mod mutation;
pub mod target;
pub mod watch;
mod workbook;
