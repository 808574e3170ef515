//! How long it takes to develop photographs. Native only.

use crate::develop::sides_made;
use crate::examine::Sides;
use crate::plan::{Format, Plan};

/// Seconds for a million pixels on one core of 2020's laptops, measured on photographs of 12 million pixels: unpacking and shrinking.
const UNPACK: f64 = 0.035;
/// The same for writing a JPEG, with shrinking it.
const JPEG: f64 = 0.03;
/// The same for writing a WebP, with shrinking it.
const WEBP: f64 = 0.09;

/// About how many seconds `develop` takes on one core for a photograph with the sides that one sees.
pub fn seconds(seen: Sides, plan: &Plan) -> f64 {
    let made = plan.wanted.iter().map(|wanted| {
        let millions = sides_made(seen, wanted.width).pixels() as f64 / 1e6;
        millions
            * match wanted.format {
                Format::Jpeg { .. } => JPEG,
                Format::Webp { .. } => WEBP,
            }
    });
    seen.pixels() as f64 / 1e6 * UNPACK + made.sum::<f64>()
}
