//! Whether a photograph is as sharp as it is large. Native only.

use crate::colour::ToSrgb;
use crate::hash::brightness;
use crate::raster::Raster;

/// Judged are squares of so many pixels a side.
const TILE: usize = 64;
/// One square of so many decides, the sharpest: a sharp face before a soft ground is enough.
const ONE_OF: usize = 10;
/// Energy of the two next coarser octaves, a pixel, below which a square says nothing: noise and traces of compression.
const LEAST_STRUCTURE: f64 = 60.0;
/// So many squares with structure are needed to judge: mist and plain walls have none.
const FEWEST_SQUARES: usize = 12;
/// Below this a picture is softer than its size. See `Sharpness::verdict`.
const SOFT: f64 = 0.21;

/// How much of the finest detail that a picture of its size could have is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sharpness {
    /// The energy of the finest octave against that of the next coarser one, in the sharpest tenth of all squares.
    pub finest: f64,
    /// How many squares had enough structure to judge by.
    pub squares: usize,
}

/// What the measure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Some part of it is as sharp as its size.
    Sharp,
    /// Nothing of it is: it is out of focus, or was enlarged.
    Soft,
    /// It has too little structure to tell.
    Unknown,
}

impl Sharpness {
    /// Sharp or soft.
    ///
    /// Measured on 24 photographs by other people, as they are and as ImageMagick changed them. Called soft: of those as they are, 2 (a
    /// stormy sky, a photograph that is soft); of those shrunk to 1600 pixels, 1 (the sky); of those enlarged three times, 23; of those
    /// enlarged twice, 17; of those enlarged by half, 2: they look like photographs that a phone denoised. Of those blurred by 2.5 pixels
    /// none was called sharp, 13 unknown. So what is called soft mostly is, and it stays a hint.
    pub fn verdict(self) -> Verdict {
        if self.squares < FEWEST_SQUARES {
            Verdict::Unknown
        } else if self.finest < SOFT {
            Verdict::Soft
        } else {
            Verdict::Sharp
        }
    }

    /// Of unpacked pixels, a row of squares after the other.
    pub(crate) fn of(raster: &Raster, colours: &ToSrgb) -> Sharpness {
        let mut found: Vec<f64> = Vec::new();
        for row in (0..(raster.height / TILE) * TILE).step_by(TILE) {
            let pixels = colours.convert(raster.rows(row..row + TILE));
            let pixels = pixels.chunks_exact(colours.made());
            let grey: Vec<f32> = pixels.map(|pixel| brightness(pixel) as f32 / 1e3).collect();
            for column in (0..(raster.width / TILE) * TILE).step_by(TILE) {
                let rows = grey.chunks_exact(raster.width);
                let tile: Vec<f32> = rows
                    .flat_map(|row| &row[column..column + TILE])
                    .copied()
                    .collect();
                found.extend(octaves(&tile));
            }
        }
        let squares = found.len();
        found.sort_by(f64::total_cmp);
        let finest = found.get(squares - squares.div_ceil(ONE_OF));
        Sharpness {
            finest: finest.copied().unwrap_or(0.0),
            squares,
        }
    }
}

/// What the finest octave of a square has against the next one; nothing if the square has too little structure.
fn octaves(tile: &[f32]) -> Option<f64> {
    let half = halved(tile, TILE);
    let quarter = halved(&half, TILE / 2);
    let eighth = halved(&quarter, TILE / 4);
    let coarser = lost(&half, &quarter, TILE / 2);
    let coarsest = lost(&quarter, &eighth, TILE / 4);
    (coarser.max(coarsest) >= LEAST_STRUCTURE).then(|| lost(tile, &half, TILE) / coarser.max(1.0))
}

/// A square at half its size: the mean of each four.
fn halved(tile: &[f32], side: usize) -> Vec<f32> {
    let places = (0..side / 2).flat_map(|y| (0..side / 2).map(move |x| 2 * (y * side + x)));
    places
        .map(|at| (tile[at] + tile[at + 1] + tile[at + side] + tile[at + side + 1]) / 4.0)
        .collect()
}

/// What a square loses, a pixel, when it is halved and doubled again between the nearest four.
fn lost(tile: &[f32], half: &[f32], side: usize) -> f64 {
    let last = side / 2 - 1;
    // The nearest row or column of the half, and the next nearest one.
    let nearest = |at: usize| {
        let near = at / 2;
        let next = if at.is_multiple_of(2) {
            near.saturating_sub(1)
        } else {
            (near + 1).min(last)
        };
        (near, next)
    };
    let mut energy = 0.0;
    for y in 0..side {
        let (near_y, next_y) = nearest(y);
        for x in 0..side {
            let (near_x, next_x) = nearest(x);
            let of = |y: usize, x: usize| half[y * (last + 1) + x];
            let doubled = 9.0 * of(near_y, near_x)
                + 3.0 * (of(near_y, next_x) + of(next_y, near_x))
                + of(next_y, next_x);
            let difference = f64::from(tile[y * side + x] - doubled / 16.0);
            energy += difference * difference;
        }
    }
    energy / (side * side) as f64
}
