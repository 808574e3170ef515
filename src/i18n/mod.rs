//! The two languages: words of the interface, numbers, dates. Pure.

mod format;
mod language;
mod words;

pub use format::{date, distance, number, price};
pub use language::Language;
pub use words::{Words, words};
