//! The code itself: black on white.

use crate::code::{Code, QUIET};
use crate::drawing::{Mark, rectangle};
use crate::ink::{BLACK, WHITE};
use crate::stock::Measure;
use tiny_skia::{PathBuilder, Rect};

/// The marks of a code whose first module begins at a corner: its quiet zone, and all dark modules as one shape, so that no renderer
/// leaves a seam between them.
pub(super) fn marks(code: &Code, (x, y): (f32, f32), module: f32) -> Vec<Mark> {
    let quiet = QUIET as f32 * module;
    let side = code.with_quiet_zone() as f32 * module;
    let ground = rectangle(Measure {
        x: x - quiet,
        y: y - quiet,
        width: side,
        height: side,
    });
    let mut dark = PathBuilder::new();
    for (column, row, length) in code.runs() {
        let edge = |place: usize, start: f32| start + place as f32 * module;
        let run = Rect::from_ltrb(
            edge(column, x),
            edge(row, y),
            edge(column + length, x),
            edge(row + 1, y),
        );
        if let Some(run) = run {
            dark.push_rect(run);
        }
    }
    let ground = ground.map(|ground| Mark::Fill(ground, WHITE));
    let dark = dark.finish().map(|dark| Mark::Fill(dark, BLACK));
    ground.into_iter().chain(dark).collect()
}
