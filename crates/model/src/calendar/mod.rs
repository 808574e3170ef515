//! Days of the solar calendar and of Vietnam's lunar one. Pure.

mod date;
#[cfg(not(target_arch = "wasm32"))]
mod holidays;
#[cfg(not(target_arch = "wasm32"))]
mod lunar;
#[cfg(not(target_arch = "wasm32"))]
mod partial;

pub use date::Date;
#[cfg(not(target_arch = "wasm32"))]
pub use holidays::{Holiday, public_holidays};
#[cfg(not(target_arch = "wasm32"))]
pub use lunar::LunarDate;
#[cfg(not(target_arch = "wasm32"))]
pub use partial::PartialDate;
