//! The stars of a certificate, drawn: fonts draw them in too many ways.

use langke_pictures::Path;
use tiny_skia::PathBuilder;

/// The corners of a star with five points around a middle, the topmost first: the sines and cosines of 72 degrees and their multiples,
/// written out so that every machine draws the same.
const POINTS: [(f32, f32); 5] = [
    (0.0, -1.0),
    (0.951_057, -0.309_017),
    (0.587_785, 0.809_017),
    (-0.587_785, 0.809_017),
    (-0.951_057, -0.309_017),
];
/// The radius of the inner corners where the edges of a star run on from point to point: (3 - √5) / 2.
const INNER: f32 = 0.381_966;

/// A row of stars of a height, from a corner on. `None` if there is none.
pub(crate) fn stars(number: u8, (left, top): (f32, f32), height: f32) -> Option<Path> {
    // From the topmost point to the lowest a star has 1.809 radii, from left to right 1.902.
    let radius = height / 1.809_017;
    let mut path = PathBuilder::new();
    for star in 0..number {
        let middle = (
            left + f32::from(star) * pitch(height) + radius * 0.951_057,
            top + radius,
        );
        let place =
            |(x, y): (f32, f32), radius: f32| (middle.0 + x * radius, middle.1 + y * radius);
        for corner in 0..5 {
            let (x, y) = place(POINTS[corner], radius);
            if corner == 0 {
                path.move_to(x, y);
            } else {
                path.line_to(x, y);
            }
            // An inner corner lies opposite to a point.
            let (across, down) = POINTS[(corner + 3) % 5];
            let (x, y) = place((-across, -down), radius * INNER);
            path.line_to(x, y);
        }
        path.close();
    }
    path.finish()
}

/// The width of a row of stars.
pub(crate) fn width(number: u8, height: f32) -> f32 {
    f32::from(number.max(1) - 1) * pitch(height) + height * 1.051_462
}

fn pitch(height: f32) -> f32 {
    height * 1.3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_in_their_row() {
        let row = stars(4, (10.0, 20.0), 5.0).expect("stars");
        let bounds = row.bounds();
        assert!((bounds.top() - 20.0).abs() < 0.01 && (bounds.bottom() - 25.0).abs() < 0.01);
        assert!((bounds.left() - 10.0).abs() < 0.01);
        assert!((bounds.width() - width(4, 5.0)).abs() < 0.01, "{bounds:?}");
        assert!(stars(0, (0.0, 0.0), 5.0).is_none());
    }
}
