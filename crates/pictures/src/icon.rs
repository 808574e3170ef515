//! The icons: the site's mark on its pattern.

use crate::canvas::Canvas;
use crate::ink;
use crate::look::Colours;
use crate::pattern::Pattern;
use crate::{mark, shape};

/// How an icon is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Round corners, transparent outside.
    Round,
    /// The full square, for systems that cut it to their own shape; all that matters lies in a circle of 80 % of the side.
    Masked,
    /// The full square, of which systems only round the corners.
    Square,
}

impl Cut {
    /// The radius of the mark, of the side.
    fn mark(self) -> f32 {
        match self {
            Cut::Round | Cut::Square => 0.4,
            Cut::Masked => 0.345,
        }
    }
}

/// Draws an icon of so many pixels a side.
pub(crate) fn draw(
    name: &str,
    colours: &Colours,
    pattern: Option<&Pattern>,
    pixels: u32,
    cut: Cut,
) -> Canvas {
    let side = pixels as f32;
    let tile = pattern.and_then(|pattern| pattern.tile(pixels / 2, side / 130.0));
    let line = ink::mixed(colours.field, colours.ground, 36);
    let mut canvas = Canvas::tiled(pixels, pixels, colours.field, tile.as_ref(), line);
    let centre = (side / 2.0, side / 2.0);
    mark::draw(
        &mut canvas,
        name,
        centre,
        side * cut.mark(),
        colours.ground,
        colours.field,
    );
    if cut == Cut::Round
        && let Some(corners) = shape::rounded(side, side * 0.2)
    {
        canvas.cut(&corners);
    }
    canvas
}
