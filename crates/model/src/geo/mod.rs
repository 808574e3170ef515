//! Places on the earth and how they are drawn. Every function says its space: lon/lat, map (the unit square) or screen.

mod clip;
mod cluster;
#[cfg(not(target_arch = "wasm32"))]
mod length;
mod lonlat;
pub mod math;
mod mercator;
mod near;
#[cfg(not(target_arch = "wasm32"))]
mod nearest;
mod polyline;
mod view;

pub use clip::{clip, clip_area};
pub use cluster::{Cluster, cluster};
#[cfg(not(target_arch = "wasm32"))]
pub use length::{metres_along, metres_between};
pub use lonlat::LonLat;
pub use mercator::{MapPoint, line_to_map, metres_per_unit, to_lon_lat, to_map};
pub use near::{bearing, metres_near};
#[cfg(not(target_arch = "wasm32"))]
pub use nearest::Points;
pub use polyline::{decode_line, encode_line};
pub use view::{ScreenPoint, View};
