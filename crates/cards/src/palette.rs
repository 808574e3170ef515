//! The colours of a picture as a palette of 256 at most: what covers most is kept as it is, what is rare becomes its nearest.
//! Native only.

use langke_pictures::Ink;
use std::collections::HashMap;

/// The most colours that a PNG file's palette holds.
const MOST: usize = 256;

/// A picture in few colours.
pub(crate) struct Indexed {
    pub palette: Vec<Ink>,
    /// The place of each pixel's colour in the palette.
    pub places: Vec<u8>,
}

/// Finds the palette of a picture. No pixel is farther from its own colour than it must be for all to find room: first only
/// equal colours share a place, then neighbours, then those a little farther apart, until the palette is large enough.
pub(crate) fn indexed(pixels: &[Ink]) -> Indexed {
    let mut counts: HashMap<Ink, u32> = HashMap::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        *counts.entry(run[0]).or_default() += run.len() as u32;
    }
    let mut colours: Vec<_> = counts.into_iter().collect();
    // The colour itself settles what is equally frequent.
    colours.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let colours: Vec<Ink> = colours.into_iter().map(|(colour, _)| colour).collect();
    let palette = palette(&colours);
    let places: HashMap<Ink, u8> = colours
        .iter()
        .map(|colour| (*colour, nearest(&palette, *colour)))
        .collect();
    let mut all = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|one, other| one == other) {
        let place = places.get(&run[0]).copied().unwrap_or(0);
        all.resize(all.len() + run.len(), place);
    }
    Indexed {
        palette,
        places: all,
    }
}

/// The colours that are kept, from the most frequent on: each farther than a distance from all before it, and that distance
/// as small as it can be.
fn palette(colours: &[Ink]) -> Vec<Ink> {
    let mut kept: Vec<Ink> = Vec::with_capacity(MOST + 1);
    let mut least = 0;
    for colour in colours {
        if kept.iter().all(|one| distance(*one, *colour) > least) {
            kept.push(*colour);
        }
        while kept.len() > MOST {
            least += 1 + least / 4;
            let mut apart: Vec<Ink> = Vec::with_capacity(MOST + 1);
            for colour in kept {
                if apart.iter().all(|one| distance(*one, colour) > least) {
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
