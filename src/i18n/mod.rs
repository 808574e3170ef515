//! The two languages: words of the interface, numbers, dates. Pure.

mod format;
mod language;
mod words;

#[cfg(not(target_arch = "wasm32"))]
pub use format::partial_date;
pub use format::{date, distance, month, number, price};
pub use language::Language;
pub use words::{Words, words};
