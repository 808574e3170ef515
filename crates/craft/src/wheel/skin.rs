//! What lies on a vessel's surface, unrolled: the lines of the brush, the cracks of the glaze.

use super::brush::{Line, PLACES, Painting, Touch};
use super::wave::wave;
use crate::hash;

/// Points around the vessel.
pub const AROUND: usize = 512;
/// Points from the foot to the rim.
pub const UP: usize = 256;

/// Half the width of a brush's line where it is widest, in points.
const BRUSH: f32 = 5.0;

/// Cells of cracks around the vessel and up it.
const CELLS: (usize, usize) = (22, 11);

/// An unrolled surface: how much each point is covered, row by row from the foot, 0 to 255.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skin {
    points: Vec<u8>,
}

impl Default for Skin {
    fn default() -> Skin {
        Skin {
            points: vec![0; AROUND * UP],
        }
    }
}

impl Skin {
    /// How much a point is covered; around the vessel the points begin anew.
    pub fn at(&self, around: usize, up: usize) -> u8 {
        let at = up.min(UP - 1) * AROUND + around % AROUND;
        self.points.get(at).copied().unwrap_or(0)
    }

    /// The lines of the brush: a line by hand swells in its middle and thins out at its ends, as a soft brush is set down and lifted.
    pub fn painted(painting: &Painting) -> Skin {
        let mut skin = Skin::default();
        for line in painting.lines() {
            match line {
                Line::Ring(up) => {
                    let (_, row) = point(Touch { around: 0, up: *up });
                    for column in 0..AROUND {
                        // The hand holds still, the wheel turns: the line wavers a little, and closes.
                        let turn = column as f32 / AROUND as f32;
                        let wide = BRUSH * (0.62 + 0.14 * wave(turn * 3.0 + row));
                        skin.dab(column as f32, row, wide);
                    }
                }
                Line::Free(points) => skin.stroke(points),
            }
        }
        skin
    }

    /// A net of cracks as in an old glaze.
    pub fn crackled() -> Skin {
        let mut skin = Skin::default();
        let (columns, rows) = CELLS;
        let side = (AROUND as f32 / columns as f32, UP as f32 / rows as f32);
        let mut centres = Vec::with_capacity(columns * rows);
        for index in 0..columns * rows {
            let jitter = |salt: usize| 0.15 + 0.7 * seeded(index * 2 + salt);
            centres.push((
                ((index % columns) as f32 + jitter(0)) * side.0,
                ((index / columns) as f32 + jitter(1)) * side.1,
            ));
        }
        for up in 0..UP {
            let row = (up as f32 / side.1) as usize;
            for around in 0..AROUND {
                let column = (around as f32 / side.0) as usize;
                // The two nearest centres: where both are as near, the glaze has cracked.
                let (mut first, mut second) = (f32::MAX, f32::MAX);
                for other_row in row.saturating_sub(1)..=(row + 1).min(rows - 1) {
                    for shift in [columns - 1, 0, 1] {
                        let other = (column + shift) % columns;
                        let Some((x, y)) = centres.get(other_row * columns + other) else {
                            continue;
                        };
                        let mut along = (around as f32 - x).abs();
                        along = along.min(AROUND as f32 - along);
                        let across = up as f32 - y;
                        let square = along * along + across * across;
                        if square < first {
                            (first, second) = (square, first);
                        } else if square < second {
                            second = square;
                        }
                    }
                }
                let gap = second.sqrt() - first.sqrt();
                skin.cover(
                    around,
                    up,
                    ((1.0 - gap / 1.6).clamp(0.0, 1.0) * 255.0) as u8,
                );
            }
        }
        skin
    }

    fn stroke(&mut self, points: &[Touch]) {
        let steps = points.len().saturating_sub(1);
        if let ([only], 0) = (points, steps) {
            let (x, y) = point(*only);
            self.dab(x, y, BRUSH);
        }
        for (index, pair) in points.windows(2).enumerate() {
            let ((x, y), (to_x, to_y)) = (point(pair[0]), point(pair[1]));
            // Whichever way around is shorter.
            let half = AROUND as f32 / 2.0;
            let mut along = to_x - x;
            if along > half {
                along -= AROUND as f32;
            } else if along < -half {
                along += AROUND as f32;
            }
            let length = along.abs().max((to_y - y).abs()).max(1.0);
            let dabs = length as usize + 1;
            for dab in 0..=dabs {
                let part = dab as f32 / dabs as f32;
                let way = (index as f32 + part) / steps as f32;
                let pressure = 0.35 + 0.65 * (4.0 * way * (1.0 - way)).sqrt();
                self.dab(x + along * part, y + (to_y - y) * part, BRUSH * pressure);
            }
        }
    }

    /// Covers a round spot; it may lie across the place where the surface was cut open.
    fn dab(&mut self, x: f32, y: f32, radius: f32) {
        let reach = radius as i32 + 1;
        for row in -reach..=reach {
            for column in -reach..=reach {
                let (near_x, near_y) = (x as i32 + column, y as i32 + row);
                let (along, across) = (near_x as f32 - x, near_y as f32 - y);
                let distance = (along * along + across * across).sqrt();
                let cover = (radius - distance + 0.5).clamp(0.0, 1.0);
                if (0..UP as i32).contains(&near_y) && cover > 0.0 {
                    let around = near_x.rem_euclid(AROUND as i32) as usize;
                    self.cover(around, near_y as usize, (cover * 255.0) as u8);
                }
            }
        }
    }

    fn cover(&mut self, around: usize, up: usize, cover: u8) {
        if let Some(point) = self.points.get_mut(up * AROUND + around) {
            *point = (*point).max(cover);
        }
    }
}

/// Where the brush touches, on the unrolled surface.
fn point(touch: Touch) -> (f32, f32) {
    let places = f32::from(PLACES);
    (
        f32::from(touch.around) / places * AROUND as f32,
        f32::from(touch.up) / (places - 1.0) * (UP - 1) as f32,
    )
}

/// A number from 0 to 1 that belongs to an index.
fn seeded(index: usize) -> f32 {
    hash(index as u32) as f32 / u32::MAX as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(skin: &Skin) -> usize {
        skin.points.iter().filter(|cover| **cover > 0).count()
    }

    #[test]
    fn a_ring_goes_around_and_closes() {
        let mut painting = Painting::default();
        painting.ring(32);
        let skin = Skin::painted(&painting);
        let (_, row) = point(Touch { around: 0, up: 32 });
        assert!((0..AROUND).all(|column| skin.at(column, row as usize) > 200));
        assert!(covered(&skin) < AROUND * 16);
    }

    #[test]
    fn a_line_takes_the_shorter_way_across_the_seam() {
        let mut painting = Painting::default();
        painting.begin(Touch { around: 62, up: 20 });
        painting.go_on(Touch { around: 2, up: 20 });
        let skin = Skin::painted(&painting);
        let (_, row) = point(Touch { around: 0, up: 20 });
        assert!(skin.at(0, row as usize) > 200);
        assert_eq!(skin.at(AROUND / 2, row as usize), 0);
    }

    #[test]
    fn cracks_are_a_net_and_leave_most_of_the_glaze_whole() {
        let skin = Skin::crackled();
        let part = covered(&skin) as f32 / (AROUND * UP) as f32;
        assert!((0.05..0.35).contains(&part), "{part}");
        assert_eq!(skin, Skin::crackled());
    }
}
