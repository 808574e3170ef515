//! Reads a page aloud with the device's own voice, a sentence at a time. What is read and where one is, is pure; the program is only wasm.

#[cfg(target_arch = "wasm32")]
mod bar;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod program;
mod reading;
mod sentence;
#[cfg(target_arch = "wasm32")]
mod voice;

#[cfg(target_arch = "wasm32")]
pub use program::start;
pub use reading::{Reading, SPEEDS};
pub use sentence::{Spot, sentences, spot};
