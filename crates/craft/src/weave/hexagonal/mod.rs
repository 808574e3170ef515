//! A cloth of three directions, pixel by pixel.
//!
//! For each direction a pixel has a coordinate across its strands, in their distance, whose fraction is a half in the middle of a strand.
//! The three always add up to a whole number, since the directions are 60 degrees apart and all begin where they do; so where two middles
//! meet, the third direction is as far away as it can be. The fractions alone say what is seen, and tables hold it.

#[cfg(test)]
mod tests;

use langke_model::Colour;

use super::cloth::Cloth;
use super::strand::{
    AGAINST_LIGHT, EVEN, FIBRE_LENGTH, FIBRES_ACROSS, Fibres, Kind, NEWEST, blended, cover, ramps,
    section, shaded, shadow, slope,
};
use crate::Raster;

/// For each direction, what its coordinate gains to the right and downwards. The first rises to the right, the second falls, the third
/// lies level.
const ACROSS: [(f32, f32); 3] = [(-0.866_025_4, -0.5), (0.866_025_4, -0.5), (0.0, 1.0)];
/// Where the coordinate begins: at half a strand for the two that rise and fall.
const BEGIN: [f32; 3] = [0.5, 0.5, 0.0];
/// Coordinates are whole numbers of this part of a strand's distance.
const ONE: f32 = 65536.0;
/// Steps of a table for one distance of strands.
const STEPS: usize = 1024;
/// By how many bits a coordinate is shifted to count the places along a fibre: 16 of them in a distance, which are 28 on the way.
const FIBRE_SHIFT: u32 = 12;
/// Strands that differ from each other; then they begin again.
const KINDS: usize = 32;

/// What a place across a strand says.
#[derive(Clone, Copy, Default)]
struct Section {
    cover: u32,
    shade: i32,
}

/// The tables of a direction.
struct Direction {
    sections: Vec<Section>,
    /// What the way over and under adds, by the place across the strands that lie over this direction.
    way: Vec<i32>,
    kinds: Vec<Kind>,
}

impl Direction {
    fn new(number: usize, half: f32, distance: f32) -> Direction {
        let facing = |number: usize| {
            let (right, down) = ACROSS[number];
            (right + down) * AGAINST_LIGHT
        };
        let middle = |step: usize| (step as f32 + 0.5) / STEPS as f32 - 0.5;
        let (own, other) = (facing(number), facing((number + 2) % 3));
        let sections = (0..STEPS).map(middle).map(|place| Section {
            cover: u32::from(cover((half - place.abs()) * distance)),
            shade: section((place / half).clamp(-1.0, 1.0), own),
        });
        let way = (0..STEPS).map(middle).map(|place| {
            let away = place.abs();
            let side = if place < 0.0 { -1.0 } else { 1.0 };
            // Lowest under the other strand, highest halfway to the next of them.
            let (height, rise) = if away < 0.25 {
                (16.0 * away * away - 1.0, 32.0 * place)
            } else {
                let rest = 0.5 - away;
                (1.0 - 16.0 * rest * rest, 32.0 * rest * side)
            };
            let shade =
                slope(height, 0.5 * rise, other) + shadow(1.6 * (away - half), side * other);
            shade as i32
        });
        Direction {
            sections: sections.collect(),
            way: way.collect(),
            kinds: (0..KINDS)
                .map(|strand| Kind::new(number as u32 + 3, strand))
                .collect(),
        }
    }
}

/// A place in the coordinate of a direction.
#[derive(Clone, Copy, Default)]
struct Coordinate {
    whole: i32,
}

impl Coordinate {
    fn strand(self) -> i32 {
        self.whole >> 16
    }

    /// The step of a table.
    fn step(self) -> usize {
        (self.whole as usize & 0xFFFF) * STEPS / 0x1_0000
    }
}

/// Draws the whole picture; each direction has its colour.
pub fn draw(cloth: &Cloth, colours: [Colour; 3], raster: &mut Raster) {
    let (width, height) = (raster.width, raster.height);
    let distance = cloth.row_distance(width);
    let rows = cloth.rows(width, height);
    let laid = cloth.laid.min(rows) as i32;
    let newest = cloth.newest(rows).map_or(-1, |row| row as i32);
    let half = cloth.half();
    let directions: [Direction; 3] =
        std::array::from_fn(|number| Direction::new(number, half, distance));
    let ramps = colours.map(ramps);
    let fibres = Fibres::new();
    let fixed = |number: usize, x: f32, y: f32| {
        let (right, down) = ACROSS[number];
        ((x * right + y * down) / distance * ONE) as i32
    };
    let gain: [i32; 3] = std::array::from_fn(|number| fixed(number, 1.0, 0.0));

    // The colour of a direction's strand at a pixel.
    let colour = |number: usize, at: &[Coordinate; 3]| {
        let direction = &directions[number];
        let (own, above) = (at[number], at[(number + 2) % 3]);
        let kind = &direction.kinds[own.strand() as usize % KINDS];
        let mut shade = EVEN + direction.sections[own.step()].shade + kind.tone;
        if number != 0 || above.strand() < laid {
            shade += direction.way[above.step()];
        }
        if number == 2 && own.strand() == newest {
            shade += NEWEST;
        }
        let line = fibres.line(own.step() * FIBRES_ACROSS as usize / STEPS + kind.fibre);
        // The difference of the other two runs straight along the strand, and gains the root of 3 in one distance.
        let along = (above.whole - at[(number + 1) % 3].whole) >> FIBRE_SHIFT;
        let place = (along as usize).wrapping_add(kind.fibre) % FIBRE_LENGTH;
        shade += i32::from(line[place]);
        shaded(&ramps[number][kind.tint], shade)
    };
    for (y, line) in raster.bytes.chunks_exact_mut(width * 4).enumerate() {
        let mut at: [Coordinate; 3] = std::array::from_fn(|number| Coordinate {
            whole: (BEGIN[number] * ONE) as i32 + fixed(number, 0.5, y as f32 + 0.5),
        });
        let row = at[2];
        let level = if row.strand() < laid {
            directions[2].sections[row.step()].cover
        } else {
            0
        };
        for pixel in line.chunks_exact_mut(4) {
            let covers = [
                directions[0].sections[at[0].step()].cover,
                directions[1].sections[at[1].step()].cover,
                level,
            ];
            let (upper, lower) = match covers {
                [_, 0, 0] => (0, 1),
                [0, _, _] => (1, 2),
                [_, _, 0] => (0, 1),
                [_, _, _] => (2, 0),
            };
            let mixed = match (covers[upper], covers[lower]) {
                (255, _) => colour(upper, &at),
                (0, 0) => [0; 4],
                (0, 255) => colour(lower, &at),
                (above, below) => blended(above, below, colour(upper, &at), colour(lower, &at)),
            };
            if mixed[3] > 0 {
                pixel.copy_from_slice(&mixed);
            }
            for (coordinate, gain) in at.iter_mut().zip(gain) {
                coordinate.whole += gain;
            }
        }
    }
}
