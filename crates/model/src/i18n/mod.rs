//! The two languages: words of the interface, numbers, dates. Pure.

mod format;
mod language;
mod map_words;
mod words;

pub use format::{clock, date, distance, duration, month, number, price};
#[cfg(not(target_arch = "wasm32"))]
pub use format::{month_name, partial_date};
pub use language::Language;
#[cfg(not(target_arch = "wasm32"))]
pub use language::reads_as_vietnamese;
pub use map_words::{MapWords, map_words};
pub use words::{MenuWords, Words, words};
