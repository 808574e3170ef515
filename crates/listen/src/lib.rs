//! What is heard: a page read aloud by the device's own voice, a recording with its words. What is read and where one is, is pure; the
//! program is only wasm.

#[cfg(target_arch = "wasm32")]
mod bar;
mod heard;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod program;
mod reading;
#[cfg(target_arch = "wasm32")]
mod recording;
mod sentence;
#[cfg(target_arch = "wasm32")]
mod voice;

pub use heard::{heard_at, neighbour};
#[cfg(target_arch = "wasm32")]
pub use program::start;
pub use reading::{Reading, SPEEDS};
pub use sentence::{Spot, sentences, spot};
