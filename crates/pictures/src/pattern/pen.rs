//! The pen that draws the lines of a tile stroke by stroke.

use svgtypes::SimplePathSegment as Segment;
use tiny_skia::{Path, PathBuilder};

/// Draws strokes, and sees how far they lead.
pub(super) struct Pen {
    lines: PathBuilder,
    /// The upper left corner of the view box.
    corner: (f64, f64),
    /// How far from the corner a point may lie.
    farthest: f64,
    /// Where the last stroke ended.
    at: (f32, f32),
    /// How long the strokes are so far; of a curve, the way past its handles.
    length: f32,
}

impl Pen {
    /// A pen that draws on the tile with that upper left corner, no farther from it than so much.
    pub(super) fn new(corner: (f64, f64), farthest: f64) -> Self {
        Self {
            lines: PathBuilder::new(),
            corner,
            farthest,
            at: (0.0, 0.0),
            length: 0.0,
        }
    }

    /// How long the strokes are together.
    pub(super) fn length(&self) -> f32 {
        self.length
    }

    /// What was drawn; `None` if that is nothing.
    pub(super) fn finish(self) -> Option<Path> {
        self.lines.finish()
    }

    /// Draws one stroke; `None` if it leads too far.
    pub(super) fn draw(&mut self, segment: Segment) -> Option<()> {
        match segment {
            Segment::MoveTo { x, y } => {
                let (x, y) = self.place(x, y)?;
                self.at = (x, y);
                self.lines.move_to(x, y);
            }
            Segment::LineTo { x, y } => {
                let (x, y) = self.go(x, y)?;
                self.lines.line_to(x, y);
            }
            Segment::Quadratic { x1, y1, x, y } => {
                let ((x1, y1), (x, y)) = (self.go(x1, y1)?, self.go(x, y)?);
                self.lines.quad_to(x1, y1, x, y);
            }
            Segment::CurveTo {
                x1,
                y1,
                x2,
                y2,
                x,
                y,
            } => {
                let (one, other) = (self.go(x1, y1)?, self.go(x2, y2)?);
                let (x, y) = self.go(x, y)?;
                self.lines.cubic_to(one.0, one.1, other.0, other.1, x, y);
            }
            Segment::ClosePath => self.lines.close(),
        }
        Some(())
    }

    /// The place of a point on the tile, with the way there added to the length.
    fn go(&mut self, x: f64, y: f64) -> Option<(f32, f32)> {
        let (x, y) = self.place(x, y)?;
        let (right, down) = (x - self.at.0, y - self.at.1);
        self.length += (right * right + down * down).sqrt();
        self.at = (x, y);
        Some((x, y))
    }

    /// The place of a point on the tile.
    fn place(&self, x: f64, y: f64) -> Option<(f32, f32)> {
        let (x, y) = (x - self.corner.0, y - self.corner.1);
        let is_near = x.abs() <= self.farthest && y.abs() <= self.farthest;
        is_near.then_some((x as f32, y as f32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_that_of_the_strokes_and_not_of_the_ways_between() {
        let mut pen = Pen::new((0.0, 0.0), 100.0);
        for segment in [
            Segment::MoveTo { x: 50.0, y: 0.0 },
            Segment::LineTo { x: 53.0, y: 4.0 },
            Segment::MoveTo { x: 0.0, y: 0.0 },
            Segment::LineTo { x: 0.0, y: 2.0 },
        ] {
            assert!(pen.draw(segment).is_some());
        }
        assert_eq!(pen.length(), 7.0);
        assert!(pen.finish().is_some());
    }

    #[test]
    fn it_does_not_leave_its_reach() {
        let mut pen = Pen::new((-8.0, -8.0), 16.0);
        assert!(pen.draw(Segment::MoveTo { x: 8.0, y: 8.0 }).is_some());
        for far in [9.0, -25.0, 1e300, f64::NAN] {
            assert!(pen.draw(Segment::LineTo { x: far, y: 0.0 }).is_none());
        }
    }
}
