//! The site's pattern: the lines of its tile, laid in any size and weight.

mod pen;
mod read;

pub use read::Unreadable;

use crate::canvas::Tile;
use crate::stencil::Stencil;
use tiny_skia::{LineCap, LineJoin, Path, PathBuilder, Stroke, Transform};

/// The lines of a tile. Only the course of each path is kept: inks and weights are those of the picture it is laid on.
#[derive(Debug, Clone)]
pub struct Pattern {
    width: f32,
    height: f32,
    lines: Path,
}

impl Pattern {
    /// The width and the height of the tile, in its own units.
    pub fn size(&self) -> (f32, f32) {
        (self.width, self.height)
    }

    /// The course of all lines, from the upper left corner of the tile.
    pub fn lines(&self) -> &Path {
        &self.lines
    }

    /// The tile, so many pixels across, with lines of a weight in pixels. `None` if there is nothing to see.
    pub fn tile(&self, across: u32, weight: f32) -> Option<Tile> {
        // The sides are whole pixels, so that tiles meet without a seam.
        let down = (across as f32 * self.height / self.width).round().max(1.0);
        let (right, below) = (across as f32, down);
        let scale = Transform::from_scale(right / self.width, below / self.height);
        let stroke = Stroke {
            width: weight,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        let lines = self.lines.clone().transform(scale)?.stroke(&stroke, 1.0)?;
        // A line that leaves the tile comes in on the other side: else its edge would be cut off where tiles meet.
        let mut all = PathBuilder::new();
        for x in [-right, 0.0, right] {
            for y in [-below, 0.0, below] {
                all.push_path(&lines.clone().transform(Transform::from_translate(x, y))?);
            }
        }
        let size = (across, down as u32);
        let stencil = Stencil::cut(&all.finish()?, size)?;
        Some(Tile { size, stencil })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(view_box: &str, course: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\"><path d=\"{course}\"/></svg>"
        )
    }

    /// How many pixels of a tile of 32 pixels are covered more than half.
    fn covered(svg: &str) -> usize {
        let pattern = Pattern::read(svg).expect("a pattern");
        let Some(tile) = pattern.tile(32, 2.0) else {
            return 0;
        };
        let covered = tile.stencil.covered();
        covered.filter(|(_, _, share)| *share > 127).count()
    }

    #[test]
    fn the_tiles_of_all_three_kinds_are_read() {
        for svg in [
            include_str!("../../samples/crackle.svg"),
            include_str!("../../samples/wave.svg"),
            include_str!("../../samples/weave.svg"),
        ] {
            assert!(covered(svg) > 100);
        }
    }

    #[test]
    fn a_line_is_laid_where_the_view_box_puts_it() {
        assert_eq!(covered(&tile("0 0 16 16", "M-1 8H17")), 64);
        assert_eq!(covered(&tile("-8 -8 16 16", "M-9 0H9")), 64);
    }

    #[test]
    fn a_line_along_the_edge_is_whole_where_tiles_meet() {
        assert_eq!(covered(&tile("0 0 16 16", "M0 0H16")), 64);
        assert_eq!(covered(&tile("0 0 16 16", "M0 0H16M0 16H16")), 64);
    }
}
