//! Weaves: which strand lies over which, whether they hold together, and how the cloth looks.

mod cloth;
mod draft;
mod draw;
mod fault;
mod hexagonal;
mod holds;
mod interlacing;
mod notation;
mod piece;
#[cfg(not(target_arch = "wasm32"))]
mod print;
mod strand;
mod told;
mod woven;

pub use cloth::Cloth;
pub use draft::{Draft, MOST_SHAFTS};
pub use draw::{draw, draw_coming};
pub use fault::{DraftFault, DraftPart};
pub use interlacing::{Interlacing, Run};
pub use piece::{ACROSS, PRINTED, Piece, SHARE};
#[cfg(not(target_arch = "wasm32"))]
pub use print::svg;
pub use told::told;
