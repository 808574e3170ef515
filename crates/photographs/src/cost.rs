//! How long it takes to develop photographs. Native only.

use crate::develop::sides_made;
use crate::examine::Sides;
use crate::plan::{Format, Plan};

/// Seconds for a million pixels on one busy core of a rented server, measured on photographs of 13 million pixels: unpacking and shrinking.
const UNPACK: f64 = 0.035;
/// The same for writing a JPEG, with shrinking it.
const JPEG: f64 = 0.04;
/// The same for writing a WebP, with shrinking it.
const WEBP: f64 = 0.12;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_smaller_or_quicker_costs_less() {
        let sides = Sides {
            width: 4000,
            height: 3000,
        };
        let cost =
            |widths: &[u32], format| seconds(sides, &Plan::new(widths.iter().copied(), format));
        assert!(cost(&[360], Format::WEBP) < cost(&[360, 1080], Format::WEBP));
        assert!(cost(&[1080], Format::JPEG) < cost(&[1080], Format::WEBP));
        assert_eq!(cost(&[5000], Format::JPEG), cost(&[4000], Format::JPEG));
    }
}
