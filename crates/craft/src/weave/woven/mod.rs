//! A cloth of two directions, pixel by pixel.
//!
//! Whatever depends on the column alone, on the row alone or on a strand and the place along it stands in tables; a pixel adds three
//! numbers.

#[cfg(test)]
mod tests;

use super::cloth::Cloth;
use super::draft::Draft;
use super::strand::{
    AGAINST_LIGHT, EVEN, FIBRE_LENGTH, FIBRE_STEPS, FIBRES_ACROSS, Fibres, Kind, NEWEST, blended,
    cover, ramps, section, shaded, shadow, slope,
};
use crate::Raster;

/// Parts the strands of one direction from those of the other.
const WARP: u32 = 1;
const WEFT: u32 = 2;

/// A pixel's place in one direction.
struct Place {
    /// The strand that runs across this direction.
    strand: usize,
    /// How far its middle is away, in distances between strands, negative before it.
    from_middle: f32,
    /// How much the strand covers.
    cover: u32,
    /// What its cross-section adds.
    shade: i32,
    /// Which of its fibres runs here.
    fibre: usize,
    /// Where along the fibres of the other direction this is.
    along: usize,
}

/// The places of so many pixels that so many strands share.
fn places(pixels: usize, strands: usize, half: f32) -> Vec<Place> {
    let distance = pixels as f32 / strands as f32;
    let place = |pixel| {
        let at = (pixel as f32 + 0.5) / distance;
        let strand = (at as usize).min(strands - 1);
        let from_middle = at - strand as f32 - 0.5;
        Place {
            strand,
            from_middle,
            cover: u32::from(cover((half - from_middle.abs()) * distance)),
            shade: section((from_middle / half).clamp(-1.0, 1.0), AGAINST_LIGHT),
            fibre: ((from_middle + 0.5) * FIBRES_ACROSS) as usize,
            along: (at * FIBRE_STEPS) as usize % FIBRE_LENGTH,
        }
    };
    (0..pixels).map(place).collect()
}

/// What the way over and under adds along a strand, pixel by pixel; `is_over` says whether it lies over the strand with this number.
fn way(places: &[Place], half: f32, is_over: impl Fn(isize) -> bool) -> Vec<i32> {
    let shade = |place: &Place| {
        let middle = place.from_middle;
        let side = if middle < 0.0 { -1 } else { 1 };
        let strand = place.strand as isize;
        let (here, there) = (is_over(strand), is_over(strand + side));
        let sign = if here { 1.0 } else { -1.0 };
        // A curve that meets its mirror image halfway between two strands, in the same height and as steep.
        let (height, rise) = if here == there {
            (sign, 0.0)
        } else {
            (sign * (1.0 - 4.0 * middle * middle), sign * -8.0 * middle)
        };
        let toward = side as f32 * AGAINST_LIGHT;
        let mut shade = slope(height, rise, AGAINST_LIGHT);
        if !here {
            shade += shadow(middle.abs() - half, toward);
        }
        if !there {
            shade += shadow(1.0 - middle.abs() - half, -toward);
        }
        shade as i32
    };
    places.iter().map(shade).collect()
}

/// Draws the whole picture.
pub fn draw(cloth: &Cloth, draft: &Draft, raster: &mut Raster) {
    let (width, height) = (raster.width, raster.height);
    let (across, down, half) = (cloth.across.max(1), cloth.rows(width, height), cloth.half());
    let laid = cloth.laid.min(down);
    let (columns, rows) = (places(width, across, half), places(height, down, half));
    let (repeat_across, repeat_down) = draft.repeat();
    let weft_is_over = |column: isize, row: isize| {
        let column = column.rem_euclid(repeat_across as isize) as usize;
        draft.weft_is_over(column, row.rem_euclid(repeat_down as isize) as usize)
    };
    let warp_is_over =
        |column: usize, row: isize| row >= laid as isize || !weft_is_over(column as isize, row);
    let (warp_ramps, weft_ramps, fibres) = (ramps(cloth.warp), ramps(cloth.weft), Fibres::new());

    let warps: Vec<Kind> = (0..across).map(|column| Kind::new(WARP, column)).collect();
    let warp_ways: Vec<Vec<i32>> = (0..across)
        .map(|column| way(&rows, half, |row| warp_is_over(column, row)))
        .collect();
    let warp_shades: Vec<i32> = columns
        .iter()
        .map(|place| EVEN + place.shade + warps[place.strand].tone)
        .collect();
    let warp_fibres: Vec<&[i8; FIBRE_LENGTH]> = columns
        .iter()
        .map(|place| fibres.line(place.fibre + warps[place.strand].fibre))
        .collect();

    let mut woven = usize::MAX;
    let mut weft_way = Vec::new();
    let mut weft = Kind::new(WEFT, 0);
    let mut overs: Vec<bool> = Vec::new();
    for (y, line) in raster.bytes.chunks_exact_mut(width * 4).enumerate() {
        let row = &rows[y];
        if row.strand != woven {
            woven = row.strand;
            weft = Kind::new(WEFT, woven);
            weft_way = way(&columns, half, |column| {
                weft_is_over(column, woven as isize)
            });
            overs = (0..across)
                .map(|column| !warp_is_over(column, woven as isize))
                .collect();
        }
        let weft_cover = if woven < laid { row.cover } else { 0 };
        let mut weft_shade = EVEN + row.shade + weft.tone;
        if cloth.newest(down) == Some(woven) {
            weft_shade += NEWEST;
        }
        let weft_ramp = &weft_ramps[weft.tint];
        let weft_fibre = fibres.line(row.fibre + weft.fibre);
        for (x, pixel) in line.chunks_exact_mut(4).enumerate() {
            let column = &columns[x];
            let strand = column.strand;
            let weft_pixel = || {
                let fibre = weft_fibre[(column.along + weft.fibre) % FIBRE_LENGTH];
                shaded(weft_ramp, weft_shade + weft_way[x] + i32::from(fibre))
            };
            let warp_pixel = || {
                let kind = &warps[strand];
                let fibre = warp_fibres[x][(row.along + kind.fibre) % FIBRE_LENGTH];
                let shade = warp_shades[x] + warp_ways[strand][y] + i32::from(fibre);
                shaded(&warp_ramps[kind.tint], shade)
            };
            let mixed = match (overs[strand], weft_cover, column.cover) {
                (true, 255, _) => weft_pixel(),
                (false, _, 255) => warp_pixel(),
                (_, 0, 0) => continue,
                (true, upper, lower) => blended(upper, lower, weft_pixel(), warp_pixel()),
                (false, lower, upper) => blended(upper, lower, warp_pixel(), weft_pixel()),
            };
            pixel.copy_from_slice(&mixed);
        }
    }
}
