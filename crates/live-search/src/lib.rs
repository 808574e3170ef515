//! The browser's program for the search. What is shown and how it stands in an address is pure; the program is only wasm.
//!
//! What is found is `langke_search`. The page brings all words along (`compose`, `pages/search/`).

mod asked;
mod markup;
#[cfg(target_arch = "wasm32")]
mod program;
#[cfg(target_arch = "wasm32")]
mod source;

pub use asked::{choices, query, read};
pub use markup::{Shown, marked, option};
#[cfg(target_arch = "wasm32")]
pub use program::start;
