//! A piece of cloth as a small still drawing, for pages that are printed. Native only.
//!
//! Painted from the bottom up: first a direction in whole strands, then the other over it, then again those pieces of the first that lie
//! above. The outline of a piece ends at the strands between which it comes up, so it is at once the edge at which those dive, and the edge
//! at which it dives itself.

#[cfg(test)]
mod tests;

use std::fmt::Write;

use langke_model::Colour;

use super::cloth::{Cloth, LEVEL_DISTANCE};
use super::draft::Draft;
use super::interlacing::Interlacing;

/// What edges are mixed with, and how much of it.
const EDGE: Colour = Colour {
    channels: [0x1C, 0x10, 0x08],
};
const EDGE_SHARE: u32 = 120;
/// How broad an edge is, in distances between strands.
const EDGE_BREADTH: f32 = 0.03;
/// Strands go on beyond the picture, so that the edges of their ends are not seen.
const BEYOND: f32 = 2.0;

/// The cloth as an SVG drawing that a page can hold, in whole units; holes stay open, and who does not see it is not told of it.
pub fn svg(cloth: &Cloth, width: u32, height: u32) -> String {
    let edge = cloth.distance(width as usize) * EDGE_BREADTH;
    let mut text = format!(
        "<svg viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" stroke-width=\"{edge:.1}\">"
    );
    let (width, height) = (width as f32, height as f32);
    let layers = match cloth.interlacing {
        Interlacing::Draft(draft) => woven(cloth, draft, width, height),
        Interlacing::Hexagonal => hexagonal(cloth, width, height),
    };
    for (colour, Pen { path, .. }) in layers {
        if !path.is_empty() {
            let edge = colour.mixed(EDGE, EDGE_SHARE);
            let _ = write!(
                text,
                "<path fill=\"{colour}\" stroke=\"{edge}\" d=\"{path}\"/>"
            );
        }
    }
    text.push_str("</svg>");
    text
}

/// Colours and paths, from the lowest to the uppermost.
type Layers = Vec<(Colour, Pen)>;

/// Strands of two directions: the warp, over it the weft, over that the warp where it lies above.
fn woven(cloth: &Cloth, draft: &Draft, width: f32, height: f32) -> Layers {
    let (across, down) = (
        cloth.across.max(1),
        cloth.rows(width as usize, height as usize),
    );
    let (laid, half) = (cloth.laid.min(down), cloth.half());
    // Where a strand begins and ends across its direction.
    let sides = |strand: usize, distance: f32| {
        let middle = strand as f32 + 0.5;
        ((middle - half) * distance, (middle + half) * distance)
    };
    let column_sides = |column| sides(column, width / across as f32);
    let row_sides = |row| sides(row, height / down as f32);
    let (mut warps, mut wefts, mut floats) = (Pen::default(), Pen::default(), Pen::default());
    let (top, bottom) = (-BEYOND, height + BEYOND);
    for row in 0..laid {
        wefts.upright((-BEYOND, width + BEYOND), row_sides(row));
    }
    for column in 0..across {
        warps.upright(column_sides(column), (top, bottom));
        let is_over = |row: usize| !draft.weft_is_over(column, row);
        let mut row = 0;
        while row < laid {
            let begin = row;
            while row < laid && is_over(row) == is_over(begin) {
                row += 1;
            }
            if is_over(begin) {
                let from = begin.checked_sub(1).map_or(top, |row| row_sides(row).1);
                let to = if row < laid { row_sides(row).0 } else { bottom };
                floats.upright(column_sides(column), (from, to));
            }
        }
    }
    vec![
        (cloth.warp, warps),
        (cloth.weft, wefts),
        (cloth.warp, floats),
    ]
}

/// Strands of three directions: the second, over it the first, over that the third, over that the second where it lies above.
fn hexagonal(cloth: &Cloth, width: f32, height: f32) -> Layers {
    let (distance, level) = (
        cloth.distance(width as usize),
        cloth.row_distance(width as usize),
    );
    let rows = cloth.rows(width as usize, height as usize);
    let laid = cloth.laid.min(rows);
    // How broad a strand is, and how broad along another that it crosses.
    let breadth = 2.0 * cloth.half() * level;
    let crossing = 2.0 * cloth.half() * 2.0 * distance;
    // A strand that rises or falls goes as far aside from one level strand to the next as two crossings are from each other.
    let aside = |down: f32| down / level * distance;
    let (top, bottom) = (-BEYOND, height + BEYOND);
    let in_view = |left: f32, right: f32| right > -BEYOND && left < width + BEYOND;

    let (mut falling, mut rising) = (Pen::default(), Pen::default());
    let (mut levels, mut above) = (Pen::default(), Pen::default());
    let beside = (aside(height) / distance / 2.0).ceil() as i32 + 1;
    for strand in -beside..=(cloth.across as i32 / 2 + beside) {
        // Where it leaves the picture at the top.
        let middle = strand as f32 * 2.0 * distance;
        for (pen, side) in [(&mut falling, 1.0), (&mut rising, -1.0)] {
            let (from, to) = (middle + side * aside(top), middle + side * aside(bottom));
            let half = crossing / 2.0;
            if in_view(from.min(to) - half, from.max(to) + half) {
                pen.piece([
                    (from - half, top),
                    (from + half, top),
                    (to + half, bottom),
                    (to - half, bottom),
                ]);
            }
        }
        for row in 0..laid {
            // From the middle of the crossing with the first direction above the level strand to that below it; of both, the half
            // that is covered is left out. The ends run along the first direction.
            let (y, next) = (row as f32 * level, (row + 1) as f32 * level);
            let (x, beyond) = (middle + aside(y), middle + aside(next));
            let (wide, tall) = (crossing / 2.0, crossing / 2.0 * LEVEL_DISTANCE);
            if in_view(x - crossing, beyond + crossing) {
                above.piece([
                    (x, y + tall),
                    (x + wide, y),
                    (beyond, next - tall),
                    (beyond - wide, next),
                ]);
            }
        }
    }
    for row in 0..laid {
        let middle = (row as f32 + 0.5) * level;
        let sides = (middle - breadth / 2.0, middle + breadth / 2.0);
        levels.upright((-BEYOND, width + BEYOND), sides);
    }
    vec![
        (cloth.warp, falling),
        (cloth.warp, rising),
        (cloth.weft, levels),
        (cloth.warp, above),
    ]
}

/// Writes pieces of strands into a path, each with steps from the one before, in whole numbers.
#[derive(Debug, Default)]
struct Pen {
    path: String,
    at: (i32, i32),
}

impl Pen {
    /// A piece whose sides lie level and upright.
    fn upright(&mut self, (left, right): (f32, f32), (top, bottom): (f32, f32)) {
        self.piece([(left, top), (right, top), (right, bottom), (left, bottom)]);
    }

    /// A piece between four corners.
    fn piece(&mut self, corners: [(f32, f32); 4]) {
        let corners = corners.map(|(x, y)| (x.round() as i32, y.round() as i32));
        for (place, corner) in corners.into_iter().enumerate() {
            let (right, down) = (corner.0 - self.at.0, corner.1 - self.at.1);
            let _ = match (place, right, down) {
                (1.., _, 0) => write!(self.path, "h{right}"),
                (1.., 0, _) => write!(self.path, "v{down}"),
                (0, _, _) => write!(self.path, "m{right} {down}"),
                (_, _, _) => write!(self.path, "l{right} {down}"),
            };
            self.at = corner;
        }
        self.path.push('z');
        // A closed path goes on from its first corner.
        self.at = corners[0];
    }
}
