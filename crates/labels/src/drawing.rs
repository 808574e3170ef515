//! A drawing before it is written to a file: few kinds of marks, in millimetres.

use crate::stock::Measure;
use crate::tile::Tile;
use langke_pictures::text::Font;
use langke_pictures::{Ink, Path};
use std::sync::Arc;
use tiny_skia::{PathBuilder, Rect};

/// Which of the two fonts a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// Running text.
    Regular,
    /// Names and numbers.
    Semibold,
}

impl Face {
    /// The font itself.
    pub fn font(self) -> &'static Font {
        match self {
            Self::Regular => Font::regular(),
            Self::Semibold => Font::semibold(),
        }
    }
}

/// One mark.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    /// A filled shape.
    Fill(Path, Ink),
    /// A line of a width.
    Line(Path, f32, Ink),
    /// A line of text on a baseline.
    Text {
        /// What it says.
        line: String,
        /// Where its baseline begins.
        at: (f32, f32),
        /// The size of its letters.
        size: f32,
        /// Its font.
        face: Face,
        /// Its ink.
        ink: Ink,
    },
    /// A pattern, cut off at the edges of an area.
    Pattern {
        /// The area.
        area: Measure,
        /// What is laid again and again.
        tile: Arc<Tile>,
        /// The width of a tile.
        across: f32,
        /// The weight of its lines.
        weight: f32,
        /// Their ink.
        ink: Ink,
    },
}

/// What stands on a label, from its upper left corner, and how it is told to those who do not see it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Drawing {
    /// The marks, the lowest first.
    pub marks: Vec<Mark>,
    /// The name.
    pub title: String,
    /// What the label says beside it.
    pub description: String,
}

/// A rectangle as a shape. `None` if it has no area.
pub(crate) fn rectangle(area: Measure) -> Option<Path> {
    let rectangle = Rect::from_xywh(area.x, area.y, area.width, area.height)?;
    Some(PathBuilder::from_rect(rectangle))
}
