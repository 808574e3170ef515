//! Inks: mixing two colours, and finding one that can be read or told apart on another.

/// A colour: red, green and blue.
pub type Ink = [u8; 3];

/// The contrast that text needs: what WCAG 2.2 asks of text of normal size (4.5), with a little in hand for the curve of
/// [`luminance`].
const READABLE: f64 = 4.7;
/// The contrast from which a large shape is seen at first sight.
const SEEN: f64 = 2.0;
/// The darkest ink of the house: a warm black.
const NIGHT: Ink = [0x15, 0x11, 0x0E];
/// The lightest ink of the house: paper.
const PAPER: Ink = [0xFB, 0xF8, 0xF1];

/// `colour` with so many parts of `other` in it, of a hundred.
pub fn mixed(colour: Ink, other: Ink, percent: u16) -> Ink {
    let percent = u32::from(percent.min(100));
    std::array::from_fn(|place| {
        let (own, strange) = (u32::from(colour[place]), u32::from(other[place]));
        // A mean of two bytes is a byte.
        ((own * (100 - percent) + strange * percent + 50) / 100) as u8
    })
}

/// The ink nearest to `colour` in which text can be read on `ground`.
pub fn readable(colour: Ink, ground: Ink) -> Ink {
    apart(colour, ground, READABLE)
}

/// The ink nearest to `colour` in which a large shape can be seen on `ground`.
pub fn seen(colour: Ink, ground: Ink) -> Ink {
    apart(colour, ground, SEEN)
}

/// The ink of running text on `ground`: a warm black or paper, touched by `colour`.
pub fn of_text(colour: Ink, ground: Ink) -> Ink {
    readable(mixed(far_from(ground).0, colour, 20), ground)
}

/// Mixes `colour` with the house's black or white, whichever leads away from `ground`, until the contrast is reached; if the
/// house's does not reach it, the pure one comes near enough on any ground.
fn apart(colour: Ink, ground: Ink, wanted: f64) -> Ink {
    let (house, pure) = far_from(ground);
    let toward = |from: Ink, to: Ink| (0..=100).map(move |percent| mixed(from, to, percent));
    toward(colour, house)
        .chain(toward(house, pure))
        .find(|candidate| contrast(*candidate, ground) >= wanted)
        .unwrap_or(pure)
}

/// Black or white, whichever stands out more: the house's, and the pure one.
fn far_from(ground: Ink) -> (Ink, Ink) {
    let (black, white) = ([0; 3], [255; 3]);
    if contrast(black, ground) >= contrast(white, ground) {
        (NIGHT, black)
    } else {
        (PAPER, white)
    }
}

/// The contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio".
fn contrast(one: Ink, other: Ink) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance, 0 to 1. The curve of sRGB is drawn by a polynomial that lies within 0.002 of it: a power function
/// may end in another last digit on another machine, sums and products never do.
pub fn luminance(colour: Ink) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let value = f64::from(channel) / 255.0;
        value * (value * (value * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixture_lies_between_its_colours() {
        let mixed = |percent| mixed([0, 100, 255], [100, 100, 55], percent);
        assert_eq!(mixed(0), [0, 100, 255]);
        assert_eq!(mixed(50), [50, 100, 155]);
        assert_eq!(mixed(100), [100, 100, 55]);
        assert_eq!(mixed(900), [100, 100, 55]);
    }

    /// Pairs with known ratios: black on white, and the grey that just meets AA on white.
    #[test]
    fn contrast_agrees_with_published_pairs() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.1);
        assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.05);
    }

    #[test]
    fn text_can_be_read_whatever_the_colours() {
        let steps = [0, 60, 120, 128, 180, 255];
        for ground in steps.map(|red| [red, 255 - red, 128]) {
            for accent in steps.map(|blue| [90, blue, blue]) {
                for ink in [readable(accent, ground), of_text(accent, ground)] {
                    let reached = contrast(ink, ground);
                    assert!(reached >= 4.5, "{ink:?} on {ground:?}: {reached}");
                }
            }
        }
    }

    #[test]
    fn an_ink_that_can_be_read_is_left_alone() {
        let cobalt = [0x1F, 0x3F, 0x8C];
        assert_eq!(readable(cobalt, [0xF6, 0xF5, 0xF0]), cobalt);
    }
}
