//! The outline of a vessel between its handles: a smooth curve that never swells beyond what it was held at.

use super::vessel::{HANDLES, HEIGHTS, Vessel};

/// Slices by which a volume is added up.
const SLICES: usize = 200;

/// The outline of a vessel: the radius at each height, in millimetres.
///
/// Between two handles it is a cubic curve of Hermite, with tangents under which it rises and falls only where its handles do.
/// Source: F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis 17 (1980).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Profile {
    height: f32,
    heights: [f32; HANDLES],
    radii: [f32; HANDLES],
    /// How much the radius grows a millimetre of height, at the handles.
    tangents: [f32; HANDLES],
}

impl Profile {
    /// The outline of a vessel that has grown smaller: `size` is 1 for as it was turned.
    pub fn of(vessel: &Vessel, size: f32) -> Profile {
        let height = f32::from(vessel.height()) * size;
        let heights = HEIGHTS.map(|part| part * height);
        let radii = vessel.radii().map(|radius| f32::from(radius) * size);
        let mut slopes = [0.0; HANDLES - 1];
        for (index, slope) in slopes.iter_mut().enumerate() {
            *slope = (radii[index + 1] - radii[index]) / (heights[index + 1] - heights[index]);
        }
        let mut tangents = [0.0; HANDLES];
        for index in 1..HANDLES - 1 {
            let (before, after) = (slopes[index - 1], slopes[index]);
            if before * after > 0.0 {
                let below = heights[index] - heights[index - 1];
                let above = heights[index + 1] - heights[index];
                // The slope of the parabola through three handles, as far as the source allows it.
                let slope = (above * before + below * after) / (below + above);
                let most = 3.0 * before.abs().min(after.abs());
                tangents[index] = slope.clamp(-most, most);
            }
        }
        // At foot and rim the curve ends without a bend of its own.
        for (end, next, slope) in [
            (0, 1, slopes[0]),
            (HANDLES - 1, HANDLES - 2, slopes[HANDLES - 2]),
        ] {
            let tangent = 1.5 * slope - 0.5 * tangents[next];
            let most = 3.0 * slope.abs();
            tangents[end] = if tangent * slope > 0.0 {
                tangent.clamp(-most, most)
            } else {
                0.0
            };
        }
        Profile {
            height,
            heights,
            radii,
            tangents,
        }
    }

    /// The height in millimetres.
    pub fn height(&self) -> f32 {
        self.height
    }

    /// The largest radius at a handle, in millimetres; the outline is nowhere wider.
    pub fn widest(&self) -> f32 {
        self.radii
            .iter()
            .fold(0.0, |widest, radius| widest.max(*radius))
    }

    /// Radius and slope (growth of the radius a millimetre of height) at a height in millimetres; beyond foot and rim as there.
    pub fn at(&self, height: f32) -> (f32, f32) {
        let height = height.clamp(0.0, self.height);
        let piece = self.heights[1..HANDLES - 1]
            .iter()
            .filter(|end| height > **end)
            .count();
        let (from, to) = (self.heights[piece], self.heights[piece + 1]);
        let width = to - from;
        let t = (height - from) / width;
        let (start, end) = (self.radii[piece], self.radii[piece + 1]);
        let (leaving, arriving) = (
            self.tangents[piece] * width,
            self.tangents[piece + 1] * width,
        );
        let (square, cube) = (t * t, t * t * t);
        let radius = (2.0 * cube - 3.0 * square + 1.0) * start
            + (cube - 2.0 * square + t) * leaving
            + (3.0 * square - 2.0 * cube) * end
            + (cube - square) * arriving;
        let growth = (6.0 * square - 6.0 * t) * (start - end)
            + (3.0 * square - 4.0 * t + 1.0) * leaving
            + (3.0 * square - 2.0 * t) * arriving;
        (radius, growth / width)
    }

    /// How much it holds up to the rim, in millilitres, with walls and a foot so many millimetres thick.
    pub fn capacity(&self, wall: f32) -> f32 {
        let depth = (self.height - wall).max(0.0);
        let slice = depth / SLICES as f32;
        let mut cubic_millimetres = 0.0;
        for index in 0..SLICES {
            let (radius, _) = self.at(wall + (index as f32 + 0.5) * slice);
            let inside = (radius - wall).max(0.0);
            cubic_millimetres += std::f32::consts::PI * inside * inside * slice;
        }
        cubic_millimetres / 1_000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cylinder_holds_what_a_cylinder_holds() {
        let cylinder = Profile::of(&Vessel::new(100, [50; HANDLES]), 1.0);
        let exact = std::f32::consts::PI * 45.0 * 45.0 * 95.0 / 1_000.0;
        assert!((cylinder.capacity(5.0) - exact).abs() < 0.5);
    }

    #[test]
    fn the_outline_passes_through_the_hands() {
        let radii = [40, 55, 70, 80, 60, 20, 34];
        let profile = Profile::of(&Vessel::new(200, radii), 1.0);
        for (part, radius) in HEIGHTS.into_iter().zip(radii) {
            let (found, _) = profile.at(part * 200.0);
            assert!((found - f32::from(radius)).abs() < 1e-3, "{part}: {found}");
        }
    }

    proptest! {
        /// A curve that swells between its handles would draw a vessel that nobody turned.
        #[test]
        fn between_two_hands_it_is_no_wider_and_no_narrower_than_they(
            height in 30_u16..400, radii: [u8; HANDLES], size in 0.5_f32..1.0,
        ) {
            let vessel = Vessel::new(height, radii.map(u16::from));
            let profile = Profile::of(&vessel, size);
            for piece in 0..HANDLES - 1 {
                let ends = [piece, piece + 1].map(|at| f32::from(vessel.radii()[at]) * size);
                let (least, most) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
                for step in 0..=8 {
                    let part = HEIGHTS[piece] + (HEIGHTS[piece + 1] - HEIGHTS[piece]) * step as f32 / 8.0;
                    let (radius, _) = profile.at(part * profile.height());
                    prop_assert!(radius > least - 0.01 && radius < most + 0.01, "{radius} in {least}..{most}");
                }
            }
        }

        /// The slope is that of the curve, so the light on it is right.
        #[test]
        fn the_slope_is_that_of_the_curve(radii: [u8; HANDLES], part in 0.02_f32..0.98) {
            let profile = Profile::of(&Vessel::new(200, radii.map(u16::from)), 1.0);
            let at = part * 200.0;
            let step = 0.05;
            let (before, after) = (profile.at(at - step).0, profile.at(at + step).0);
            let (_, slope) = profile.at(at);
            prop_assert!(((after - before) / (2.0 * step) - slope).abs() < 0.3 + slope.abs() * 0.1);
        }
    }
}
