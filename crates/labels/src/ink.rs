//! Inks on white paper: mixing two, and darkening one until it can be read.

pub(crate) use langke_pictures::mixed;
use langke_pictures::{Ink, luminance};

/// White paper.
pub(crate) const WHITE: Ink = [255; 3];
/// Codes, whatever the village's colours are.
pub(crate) const BLACK: Ink = [0; 3];
/// The relative luminance under which text on white has a contrast of 4.6, a little more than WCAG 2.2 asks for (4.5).
const DARK: f64 = 1.05 / 4.6 - 0.05;
/// The same for large shapes, which need a contrast of 3.
const SEEN: f64 = 1.05 / 3.0 - 0.05;

/// The ink nearest to `colour` in which text can be read on white.
pub(crate) fn readable(colour: Ink) -> Ink {
    darkened(colour, DARK)
}

/// The ink nearest to `colour` in which a large shape is seen on white.
pub(crate) fn seen(colour: Ink) -> Ink {
    darkened(colour, SEEN)
}

fn darkened(colour: Ink, luminance_wanted: f64) -> Ink {
    let steps = (0..=100).map(|percent| mixed(colour, BLACK, percent));
    let mut dark = steps.filter(|ink| luminance(*ink) <= luminance_wanted);
    dark.next().unwrap_or(BLACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_inks_are_darkened_and_dark_ones_left_alone() {
        assert_eq!(readable([0x1F, 0x3F, 0x8C]), [0x1F, 0x3F, 0x8C]);
        // The grey that just meets AA on white.
        for light in [WHITE, [0xE9, 0xD3, 0xA3], [0xFF, 0xFF, 0]] {
            assert!(
                luminance(readable(light)) <= luminance([0x77; 3]),
                "{light:?}"
            );
        }
    }
}
