//! The frame around Vietnam with Hoàng Sa and Trường Sa, in degrees. Native only.

/// Its western edge.
pub const WEST: f64 = 102.0;
/// Its eastern edge.
pub const EAST: f64 = 118.0;
/// Its southern edge.
pub const SOUTH: f64 = 6.0;
/// Its northern edge.
pub const NORTH: f64 = 24.0;

/// Whether a point in degrees lies in the frame.
pub fn in_vietnam(longitude: f64, latitude: f64) -> bool {
    (WEST..=EAST).contains(&longitude) && (SOUTH..=NORTH).contains(&latitude)
}
