//! How light falls on a thing of revolution: computed once for every slope and every place across, looked up for each pixel.

/// Slopes that are told apart, from a wall that leans in to one that leans out.
const SLOPES: usize = 128;
/// Places across that are told apart, from the left edge to the right one.
pub const ACROSS: usize = 256;

/// From where the light comes, as the drawings of the site have it: the upper left, before the vessel.
const KEY: [f32; 3] = [-0.56, 0.5, 0.66];
/// What the room throws back from the right.
const FILL: [f32; 3] = [0.84, 0.06, 0.54];
/// Halfway between the light and the eye.
const HALFWAY: [f32; 3] = [-0.3, 0.31, 0.9];

/// Light on a surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lit {
    /// How light the colour is: 0 is black, 200 the colour itself, 255 a quarter of the way to white.
    pub shade: u8,
    /// How much of the light is thrown back as by a mirror.
    pub gloss: u8,
}

/// The table of light.
#[derive(Debug, Clone)]
pub struct Light {
    lit: Vec<Lit>,
}

impl Default for Light {
    fn default() -> Light {
        let mut lit = Vec::with_capacity(SLOPES * ACROSS);
        for band in 0..SLOPES {
            // The inverse of what `band_of` does.
            let leaning = (band as f32 + 0.5) / SLOPES as f32 * 2.0 - 1.0;
            let slope = leaning / (1.0 - leaning.abs()).max(0.02);
            let length = (1.0 + slope * slope).sqrt();
            for place in 0..ACROSS {
                let sine = (place as f32 + 0.5) / ACROSS as f32 * 2.0 - 1.0;
                let cosine = (1.0 - sine * sine).max(0.0).sqrt();
                lit.push(falling_on([
                    sine / length,
                    -slope / length,
                    cosine / length,
                ]));
            }
        }
        Light { lit }
    }
}

impl Light {
    /// The light on a surface of a slope (a band of [`band_of`]) at a place across.
    pub fn on(&self, band: usize, across: usize) -> Lit {
        let at = band.min(SLOPES - 1) * ACROSS + across.min(ACROSS - 1);
        self.lit.get(at).copied().unwrap_or_default()
    }
}

/// The band of a slope: how much a radius grows a unit of height.
pub fn band_of(slope: f32) -> usize {
    let leaning = slope / (1.0 + slope.abs());
    (((leaning + 1.0) / 2.0 * SLOPES as f32) as usize).min(SLOPES - 1)
}

/// The light on a surface that looks this way; all directions have length one. Source: B. T. Phong, "Illumination for Computer Generated
/// Pictures" (1975), with the halfway vector of J. F. Blinn (1977).
fn falling_on(normal: [f32; 3]) -> Lit {
    let key = dot(normal, KEY).max(0.0);
    let fill = dot(normal, FILL).max(0.0);
    // A surface that turns away from the eye is darker: its edge stands out from the ground.
    let edge = 1.0 - normal[2].max(0.0);
    let shade = 0.36 + 0.62 * key + 0.14 * fill - 0.14 * edge * edge * edge;
    let mirrored = dot(normal, HALFWAY).max(0.0);
    let sharp = power(mirrored, 7);
    // A broad sheen and the spot of the light itself.
    let gloss = 0.16 * power(mirrored, 3) + 0.84 * sharp;
    Lit {
        shade: (shade * 226.0).clamp(0.0, 255.0) as u8,
        gloss: (gloss * 255.0).clamp(0.0, 255.0) as u8,
    }
}

/// A number to the power of 2 to the power of `doublings`.
fn power(mut number: f32, doublings: u32) -> f32 {
    for _ in 0..doublings {
        number *= number;
    }
    number
}

fn dot(one: [f32; 3], other: [f32; 3]) -> f32 {
    one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_comes_from_the_upper_left() {
        let light = Light::default();
        let upright = band_of(0.0);
        assert!(light.on(upright, 60).shade > light.on(upright, 200).shade);
        // A shoulder, which grows narrower upwards, looks up.
        assert!(light.on(band_of(-1.0), 90).shade > light.on(band_of(1.0), 90).shade);
    }

    #[test]
    fn every_slope_has_a_band_and_steeper_ones_lie_further() {
        let mut last = 0;
        for slope in [-1e9, -3.0, -0.5, 0.0, 0.4, 2.0, 1e9] {
            let band = band_of(slope);
            assert!(band >= last && band < SLOPES, "{slope}: {band}");
            last = band;
        }
    }
}
