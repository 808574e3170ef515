//! The colours of a picture as a palette of 256 at most: what covers most is kept as it is, what is rare becomes its nearest.
//! Native only.

use langke_pictures::Ink;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// The most colours that a PNG file's palette holds.
const MOST: usize = 256;
/// The distance up to which nobody tells two colours apart: about two steps of 255.
const NOT_TOLD_APART: u32 = 12;
/// Of so many pixels one may have another colour than its own that is told apart: edges are less, a slope is more.
const EDGES: usize = 50;

/// A picture in few colours.
#[derive(Debug)]
pub(crate) struct Indexed {
    /// The colours, the most frequent first.
    pub palette: Vec<Ink>,
    /// The place of each pixel's colour in the palette.
    pub places: Vec<u8>,
    /// Whether so many colours share a place that a slope of them may show steps.
    pub is_coarse: bool,
}

/// Finds the palette of a picture. No pixel is farther from its own colour than it must be for all to find room: first only
/// colours that nobody tells apart share a place, then those a little farther apart, until the palette is large enough.
pub(crate) fn indexed(pixels: &[Ink]) -> Indexed {
    let mut numbers: FxHashMap<Ink, usize> = FxHashMap::default();
    let mut colours: Vec<(Ink, usize)> = Vec::new();
    // Runs of equal pixels: the number of their colour, and how many there are.
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        let number = *numbers.entry(run[0]).or_insert_with(|| {
            colours.push((run[0], 0));
            colours.len() - 1
        });
        colours[number].1 += run.len();
        runs.push((number, run.len()));
    }
    let mut by_count = colours.clone();
    // The colour itself settles what is equally frequent.
    by_count.sort_unstable_by_key(|(colour, count)| (Reverse(*count), *colour));
    let palette = palette(by_count.into_iter().map(|(colour, _)| colour));
    let nearest = colours.iter().map(|(colour, _)| nearest(&palette, *colour));
    let nearest: Vec<u8> = nearest.collect();
    let moved = colours
        .iter()
        .zip(&nearest)
        .map(|((colour, count), place)| {
            let is_told = distance(palette[usize::from(*place)], *colour) > NOT_TOLD_APART;
            if is_told { *count } else { 0 }
        });
    let is_coarse = moved.sum::<usize>() > pixels.len() / EDGES;
    let mut places = Vec::with_capacity(pixels.len());
    for (number, length) in runs {
        places.resize(places.len() + length, nearest[number]);
    }
    Indexed {
        palette,
        places,
        is_coarse,
    }
}

/// The colours that are kept, from the most frequent on: each farther than a distance from all before it, and that distance
/// as small as it can be.
fn palette(colours: impl Iterator<Item = Ink>) -> Vec<Ink> {
    let mut kept: Vec<Ink> = Vec::with_capacity(MOST + 1);
    let mut least = NOT_TOLD_APART;
    let is_apart = |kept: &[Ink], colour: Ink, least: u32| {
        kept.iter().all(|one| distance(*one, colour) > least)
    };
    for colour in colours {
        if is_apart(&kept, colour, least) {
            kept.push(colour);
        }
        while kept.len() > MOST {
            least += 1 + least / 4;
            let mut apart: Vec<Ink> = Vec::with_capacity(MOST + 1);
            for colour in kept {
                if is_apart(&apart, colour, least) {
                    apart.push(colour);
                }
            }
            kept = apart;
        }
    }
    kept
}

/// The place of the nearest colour.
fn nearest(palette: &[Ink], colour: Ink) -> u8 {
    let places = palette.iter().enumerate();
    let nearest = places.min_by_key(|(_, one)| distance(**one, colour));
    // A palette has no place beyond a byte.
    nearest.map_or(0, |(place, _)| place as u8)
}

/// How far two colours are apart: the square of the distance, green weighed most, as the eye does.
fn distance(one: Ink, other: Ink) -> u32 {
    let apart = |channel: usize| u32::from(one[channel].abs_diff(other[channel])).pow(2);
    (2 * apart(0) + 4 * apart(1) + apart(2)) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The colour that a pixel has in the file.
    fn told(indexed: &Indexed, pixel: usize) -> Ink {
        indexed.palette[usize::from(indexed.places[pixel])]
    }

    #[test]
    fn what_covers_most_keeps_its_colour() {
        let flat = [[246, 245, 240], [31, 63, 140], [122, 75, 42]];
        let mut pixels: Vec<Ink> = flat.iter().flat_map(|ink| vec![*ink; 5_000]).collect();
        pixels.extend((0..4_000_u32).map(|n| [(n % 251) as u8, (n / 16) as u8, (n % 83) as u8]));
        let indexed = indexed(&pixels);
        assert!(indexed.palette.len() <= MOST);
        for (place, ink) in flat.iter().enumerate() {
            assert_eq!(told(&indexed, place * 5_000), *ink);
        }
    }

    #[test]
    fn a_slope_of_colours_has_no_visible_steps() {
        // The light on a wall, from the brightest to the darkest, as one drawing of the content has it.
        let pixels: Vec<Ink> = (0..=172).map(|n| [246 - n, 217 - n, 142 - n / 2]).collect();
        let indexed = indexed(&pixels);
        for (place, pixel) in pixels.iter().enumerate() {
            let told = told(&indexed, place);
            for channel in 0..3 {
                assert!(
                    told[channel].abs_diff(pixel[channel]) <= 2,
                    "{told:?} {pixel:?}"
                );
            }
        }
    }

    #[test]
    fn no_pixel_is_far_from_its_own_colour() {
        let pixels: Vec<Ink> = (0..6_000_u32)
            .map(|n| [(n / 40) as u8, (n % 40) as u8, 90])
            .collect();
        let indexed = indexed(&pixels);
        for (place, pixel) in pixels.iter().enumerate() {
            assert!(distance(told(&indexed, place), *pixel) < 120, "{pixel:?}");
        }
    }
}
