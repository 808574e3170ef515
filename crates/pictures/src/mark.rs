//! The mark: a potter's mark, as under the foot of a bowl, with two rings and the initials of the name in them.

use crate::canvas::Canvas;
use crate::initials::initials;
use crate::ink::{self, Ink};
use crate::shape;
use crate::text::Font;
use tiny_skia::{Path, PathBuilder, Transform};

/// How far the letters may reach from the centre, of the radius.
const REACH: f32 = 0.71;
/// The height of the letters at most, of the radius.
const HEIGHT: f32 = 0.92;

/// Draws the mark of `name`, painted in `paint` on a disc of `body`.
pub fn draw(
    canvas: &mut Canvas,
    name: &str,
    centre: (f32, f32),
    radius: f32,
    body: Ink,
    paint: Ink,
) {
    let line = ink::seen(paint, body);
    let shapes = [
        (shape::disc(centre, radius), body),
        (shape::ring(centre, radius * 0.9, radius * 0.045), line),
        (shape::ring(centre, radius * 0.82, radius * 0.02), line),
        (sign(name, centre, radius), ink::readable(paint, body)),
    ];
    for (shape, ink) in shapes {
        if let Some(shape) = shape {
            canvas.fill(&shape, ink);
        }
    }
}

/// A jar with a wave around its belly, in a box of 64 by 64: the mark of a name without letters.
fn jar() -> Option<Path> {
    let mut jar = PathBuilder::new();
    jar.move_to(22.0, 8.0);
    jar.line_to(42.0, 8.0);
    jar.line_to(39.0, 17.0);
    jar.cubic_to(48.0, 22.0, 53.0, 30.0, 53.0, 39.0);
    jar.cubic_to(53.0, 48.0, 47.0, 53.0, 41.0, 56.0);
    jar.line_to(23.0, 56.0);
    jar.cubic_to(17.0, 53.0, 11.0, 48.0, 11.0, 39.0);
    jar.cubic_to(11.0, 30.0, 16.0, 22.0, 25.0, 17.0);
    jar.close();
    // The wave is a hole: it runs the other way round. It narrows towards its ends, as a brush does.
    jar.move_to(16.0, 39.0);
    for (x, side) in [(16.0, 1.0), (24.0, -1.0), (32.0, 1.0), (40.0, -1.0)] {
        jar.quad_to(
            x + 4.0,
            41.5 + 6.0 * side,
            x + 8.0,
            if x < 40.0 { 41.5 } else { 37.0 },
        );
    }
    for (x, side) in [(48.0, -1.0), (40.0, 1.0), (32.0, -1.0), (24.0, 1.0)] {
        jar.quad_to(
            x - 4.0,
            36.5 + 6.0 * side,
            x - 8.0,
            if x > 24.0 { 36.5 } else { 39.0 },
        );
    }
    jar.close();
    jar.finish()
}

/// The initials, or the jar, in the middle of the rings.
fn sign(name: &str, (x, y): (f32, f32), radius: f32) -> Option<Path> {
    let font = Font::semibold();
    let letters = font.outline(&initials(font, name), (0.0, 0.0), 100.0);
    let sign = letters.or_else(jar)?;
    let bounds = sign.bounds();
    let (width, height) = (bounds.width(), bounds.height());
    let diagonal = (width * width + height * height).sqrt();
    let scale = (2.0 * REACH * radius / diagonal).min(HEIGHT * radius / height);
    let (left, top) = (
        x - scale * (bounds.left() + width / 2.0),
        y - scale * (bounds.top() + height / 2.0),
    );
    sign.transform(Transform::from_row(scale, 0.0, 0.0, scale, left, top))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLAY: Ink = [0xF6, 0xF5, 0xF0];
    const COBALT: Ink = [0x1F, 0x3F, 0x8C];

    #[test]
    fn letters_stay_within_the_rings() {
        for name in ["Làng Kể", "Ẫ Ế", "Waw Mm", "I", "Quỳnh Ậm", "", "🏺"] {
            let sign = sign(name, (100.0, 100.0), 100.0).expect("a sign");
            let bounds = sign.bounds();
            for x in [bounds.left(), bounds.right()] {
                for y in [bounds.top(), bounds.bottom()] {
                    let from_centre = ((x - 100.0).powi(2) + (y - 100.0).powi(2)).sqrt();
                    assert!(from_centre <= 100.0 * REACH + 0.1, "{name}: {from_centre}");
                }
            }
        }
    }

    #[test]
    fn the_mark_leaves_what_is_around_it_alone() {
        let mut canvas = Canvas::new(100, 100, COBALT);
        draw(&mut canvas, "Làng Kể", (50.0, 50.0), 30.0, CLAY, COBALT);
        for (place, [red, green, blue, _]) in canvas.pixels().enumerate() {
            let (x, y) = ((place % 100) as f32 - 49.5, (place / 100) as f32 - 49.5);
            if (x * x + y * y).sqrt() > 31.0 {
                assert_eq!([red, green, blue], COBALT);
            }
        }
    }
}
