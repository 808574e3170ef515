//! Places on the earth and how they are drawn. Every function says its space: lon/lat, map (projected metres) or screen.

#[cfg(not(target_arch = "wasm32"))]
mod length;
mod lonlat;
#[cfg(not(target_arch = "wasm32"))]
mod projection;

#[cfg(not(target_arch = "wasm32"))]
pub use length::{metres_along, metres_between};
pub use lonlat::LonLat;
#[cfg(not(target_arch = "wasm32"))]
pub use projection::{Frame, MapPoint, ScreenPoint, clip};
