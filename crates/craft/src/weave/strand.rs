//! How a strand of split rattan looks: its cross-section, its fibres, its colours from shadow to gloss.
//!
//! Shades are numbers that are added up, [`EVEN`] for the colour itself; only in the end a [`Ramp`] makes a colour of them, so that shadows
//! are warm and not grey. The light comes from the upper left.

use crate::hash;
use langke_model::Colour;

/// The shade of a strand's own colour.
pub const EVEN: i32 = 144;
/// By how much the strand that was laid last is brighter.
pub const NEWEST: i32 = 30;
/// How far the light stands to the left and above, in a direction that points right or down.
pub const AGAINST_LIGHT: f32 = -0.707;

/// What lies in the shade of everything, and what the gloss of the skin is mixed with.
const DARK: Colour = Colour {
    channels: [0x1C, 0x10, 0x08],
};
const GLOSS: Colour = Colour {
    channels: [0xFF, 0xF4, 0xDC],
};
/// Strands are not all dyed by the same sun.
const REDDER: Colour = Colour {
    channels: [0xA8, 0x56, 0x28],
};
const YELLOWER: Colour = Colour {
    channels: [0xD8, 0xB4, 0x58],
};

const BROWNER: Colour = Colour {
    channels: [0x70, 0x48, 0x22],
};

/// How many ramps a colour has.
pub const TINTS: usize = 4;
/// The colours of a strand from shade 0 to 255, whole.
pub type Ramp = [[u8; 4]; 256];

/// The ramps of a colour, a little different from each other.
pub fn ramps(colour: Colour) -> [Ramp; TINTS] {
    [
        ramp(colour),
        ramp(colour.mixed(REDDER, 18)),
        ramp(colour.mixed(YELLOWER, 22)),
        ramp(colour.mixed(BROWNER, 18)),
    ]
}

fn ramp(colour: Colour) -> Ramp {
    let mut ramp = [[255; 4]; 256];
    // Shadows of coloured things keep their hue longer than they keep their light.
    let deep = DARK.mixed(colour, 40);
    for (shade, pixel) in ramp.iter_mut().enumerate() {
        let shade = shade as i32;
        let mixed = if shade < EVEN {
            let share = (shade * 256 / EVEN) as u32;
            deep.mixed(colour, share)
        } else {
            colour.mixed(GLOSS, ((shade - EVEN) * 3 / 2) as u32)
        };
        pixel[..3].copy_from_slice(&mixed.channels);
    }
    ramp
}

/// The shade that the rounded cross-section adds at a place across the strand, -1 to 1 from edge to edge; `facing` says how far the
/// direction from -1 to 1 points to the light, -1 to 1.
pub fn section(place: f32, facing: f32) -> i32 {
    let square = place * place;
    // Split cane is flat in the middle and curls down at the edges.
    let tilt = place * (0.3 + 0.7 * square);
    let edge = square * square * square;
    let from_gloss = (place - 0.42 * facing) / 0.36;
    let gloss = (1.0 - from_gloss * from_gloss).max(0.0);
    (42.0 * tilt * facing - 58.0 * edge + 26.0 * gloss * gloss) as i32
}

/// The shade that a strand's height adds: `height` is 1 where it lies over another and -1 where it lies under one, `rise` is how steeply it
/// rises, in heights per distance of strands, in a direction that points to the light as far as `facing`.
pub fn slope(height: f32, rise: f32, facing: f32) -> f32 {
    25.0 * (height - 1.0) - 7.0 * rise * facing
}

/// The shade that a strand above casts on the one below it; `away` is how far the place is from its edge, in distances of strands,
/// `facing` how far it lies towards the light.
pub fn shadow(away: f32, facing: f32) -> f32 {
    let reach = 0.26 - 0.2 * facing;
    let near = (1.0 - away.max(0.0) / reach).max(0.0);
    -58.0 * near * near
}

/// How much of a pixel a strand covers whose edge is so many pixels away, inwards.
pub fn cover(inwards: f32) -> u8 {
    ((inwards + 0.5).clamp(0.0, 1.0) * 255.0) as u8
}

/// What is special about one strand.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Which of the ramps is its own.
    pub tint: usize,
    /// The shade that it adds.
    pub tone: i32,
    /// Where its part of the fibres begins.
    pub fibre: usize,
}

impl Kind {
    /// The kind of the strand with this number; `seed` parts the directions.
    pub fn new(seed: u32, number: usize) -> Kind {
        let word = hash(seed.wrapping_mul(0x9E37_79B9).wrapping_add(number as u32));
        Kind {
            tint: (word & 3) as usize % TINTS,
            tone: (word >> 8 & 15) as i32 - 8,
            fibre: (word >> 16) as usize,
        }
    }
}

/// Lines of the pattern of fibres.
const FIBRES: usize = 64;
/// Places along a fibre, after which it begins again.
pub const FIBRE_LENGTH: usize = 256;
/// Places along a fibre for each distance of strands.
pub const FIBRE_STEPS: f32 = 24.0;
/// Fibres across a distance of strands.
pub const FIBRES_ACROSS: f32 = 30.0;

/// The shades that fibres add, line by line.
pub struct Fibres(Vec<[i8; FIBRE_LENGTH]>);

impl Fibres {
    /// The pattern, always the same.
    pub fn new() -> Fibres {
        Fibres((0..FIBRES as u32).map(fibre).collect())
    }

    /// A line of them; they begin again after the last.
    pub fn line(&self, number: usize) -> &[i8; FIBRE_LENGTH] {
        &self.0[number % FIBRES]
    }
}

/// A streak that comes and goes along its length.
fn fibre(line: u32) -> [i8; FIBRE_LENGTH] {
    const STRETCH: usize = 32;
    let signed = |word: u32, most: i32| (word % (2 * most as u32 + 1)) as i32 - most;
    let whole = signed(hash(line ^ 0x5157), 5);
    let knot = |place: usize| {
        let place = (place % (FIBRE_LENGTH / STRETCH)) as u32;
        signed(hash(line * 64 + place), 6)
    };
    let mut shades = [0; FIBRE_LENGTH];
    for (place, shade) in shades.iter_mut().enumerate() {
        let (from, share) = (place / STRETCH, (place % STRETCH) as i32);
        let (here, next) = (knot(from), knot(from + 1));
        let streak = (here * (STRETCH as i32 - share) + next * share) / STRETCH as i32;
        *shade = (whole + streak) as i8;
    }
    // A joint of the cane: all fibres of a strand have it at the same place.
    for (shade, joint) in shades.iter_mut().zip([-7, -15, -9, 7, 4]) {
        *shade += joint;
    }
    shades
}

/// The pixel that two strands make of a place: how much the upper and the lower one cover, and their colours.
pub fn blended(upper: u32, lower: u32, above: [u8; 4], below: [u8; 4]) -> [u8; 4] {
    // Where both cover a part, each covers its part of what the other leaves.
    let rest = lower * (255 - upper) / 255;
    let all = upper + rest;
    if all == 0 {
        return [0; 4];
    }
    let mut pixel = [all as u8; 4];
    for (channel, mixed) in pixel.iter_mut().take(3).enumerate() {
        *mixed =
            ((u32::from(above[channel]) * upper + u32::from(below[channel]) * rest) / all) as u8;
    }
    pixel
}

/// The colour of a shade.
pub fn shaded(ramp: &Ramp, shade: i32) -> [u8; 4] {
    ramp[shade.clamp(0, 255) as usize]
}
