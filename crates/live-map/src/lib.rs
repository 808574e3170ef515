//! The browser's programs for live maps. Only wasm; natively there is nothing to run.
//!
//! There are two: one for sites whose maps lie upon what came with them, and a larger one for sites that name an archive of tiles.

#![cfg(target_arch = "wasm32")]

mod live;

pub use live::tiles::TILES;
pub use live::{Underlay, start};
