//! The village's pattern on a band in its colour.

use super::Content;
use crate::drawing::{Mark, rectangle};
use crate::ink::{mixed, seen};
use crate::stock::Measure;

/// How wide a tile is, of the band's shorter side, and at least in millimetres.
const TILE: f32 = 1.0;
const SMALLEST_TILE: f32 = 7.0;
/// The weight of the lines, of the tile's width, and at least in millimetres: what a printer of 600 dots an inch still draws.
const WEIGHT: f32 = 0.016;
const THINNEST: f32 = 0.11;

/// The marks of a band; none if the label has no pattern.
pub(super) fn marks(content: &Content<'_>, area: Measure) -> Vec<Mark> {
    let Some(tile) = &content.tile else {
        return Vec::new();
    };
    let colours = content.label.colours;
    let field = seen(colours.accent);
    let across = (TILE * area.width.min(area.height)).max(SMALLEST_TILE);
    let pattern = Mark::Pattern {
        area,
        tile: tile.clone(),
        across,
        weight: (WEIGHT * across).max(THINNEST),
        ink: mixed(colours.ground, field, 20),
    };
    let field = rectangle(area).map(|shape| Mark::Fill(shape, field));
    field.into_iter().chain([pattern]).collect()
}
