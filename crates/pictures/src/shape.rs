//! The few plain shapes that pictures are made of.

use tiny_skia::{Path, PathBuilder};

/// How far the handles of a quarter circle reach, of its radius.
const QUARTER: f32 = 0.552_285;

/// A disc.
pub fn disc((x, y): (f32, f32), radius: f32) -> Option<Path> {
    PathBuilder::from_circle(x, y, radius)
}

/// A ring: a line of a width along a circle, which it has in its middle.
pub fn ring((x, y): (f32, f32), radius: f32, width: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_circle(x, y, radius + width / 2.0);
    // The hole runs the other way round.
    let hole = radius - width / 2.0;
    let reach = hole * QUARTER;
    path.move_to(x + hole, y);
    path.cubic_to(x + hole, y - reach, x + reach, y - hole, x, y - hole);
    path.cubic_to(x - reach, y - hole, x - hole, y - reach, x - hole, y);
    path.cubic_to(x - hole, y + reach, x - reach, y + hole, x, y + hole);
    path.cubic_to(x + reach, y + hole, x + hole, y + reach, x + hole, y);
    path.close();
    path.finish()
}

/// A rectangle.
#[cfg(test)]
pub fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    tiny_skia::Rect::from_xywh(x, y, width, height).map(PathBuilder::from_rect)
}

/// A square from the upper left corner of the sheet, with round corners.
pub fn rounded(side: f32, radius: f32) -> Option<Path> {
    let (far, reach) = (side - radius, radius * (1.0 - QUARTER));
    let mut path = PathBuilder::new();
    path.move_to(radius, 0.0);
    path.line_to(far, 0.0);
    path.cubic_to(side - reach, 0.0, side, reach, side, radius);
    path.line_to(side, far);
    path.cubic_to(side, side - reach, side - reach, side, far, side);
    path.line_to(radius, side);
    path.cubic_to(reach, side, 0.0, side - reach, 0.0, far);
    path.line_to(0.0, radius);
    path.cubic_to(0.0, reach, reach, 0.0, radius, 0.0);
    path.close();
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::Canvas;

    /// How much of a sheet of 100 by 100 a shape covers, in pixels.
    fn area(shape: &Path) -> usize {
        let mut canvas = Canvas::new(100, 100, [255; 3]);
        canvas.fill(shape, [0; 3]);
        canvas.pixels().filter(|pixel| pixel[0] < 128).count()
    }

    #[test]
    fn a_ring_has_a_hole() {
        // The area between two circles: pi * (42 * 42 - 38 * 38) = 1005.
        let ring = ring((50.0, 50.0), 40.0, 4.0).expect("a ring");
        assert!((960..1050).contains(&area(&ring)), "{}", area(&ring));
    }

    #[test]
    fn round_corners_take_little_away() {
        // Four corners lose (4 - pi) * 20 * 20 = 343.
        let square = rounded(100.0, 20.0).expect("a square");
        assert!((9600..9710).contains(&area(&square)), "{}", area(&square));
    }

    #[test]
    fn a_shape_that_cannot_be_is_none() {
        assert!(disc((0.0, 0.0), -1.0).is_none());
        assert!(rectangle(0.0, 0.0, f32::NAN, 1.0).is_none());
    }
}
