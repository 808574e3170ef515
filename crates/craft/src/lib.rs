//! Crafts as models that can be touched: a vessel on the wheel, strands over and under each other. Pure: the publisher prints a model as
//! it stands at first, the browser's programs draw it anew while somebody changes it.

mod hash;
mod history;
mod query;
mod raster;
#[cfg(not(target_arch = "wasm32"))]
pub mod struck;
mod template;
pub mod weave;
pub mod wheel;

pub use hash::hash;
pub use history::History;
pub use query::push_colour;
pub use raster::Raster;
