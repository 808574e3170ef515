//! The inks of a village's cards: whatever its palette, all words can be read. Native only.

use langke_pictures::{Ink, mixed, of_text, readable, seen};

/// The inks of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colours {
    /// The paper.
    pub paper: Ink,
    /// What the panel of paper is mounted on.
    pub field: Ink,
    /// The lines of the pattern on it.
    pub pattern: Ink,
    /// The name.
    pub name: Ink,
    /// All other words.
    pub text: Ink,
    /// A rule on the paper.
    pub rule: Ink,
}

impl Colours {
    /// The inks on a ground with an accent.
    pub fn of(ground: Ink, accent: Ink) -> Self {
        let field = seen(accent, ground);
        Self {
            paper: ground,
            field,
            pattern: mixed(field, ground, 42),
            name: readable(accent, ground),
            text: of_text(accent, ground),
            rule: mixed(ground, field, 45),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast ratio with the exact curve of sRGB. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    fn contrast(one: Ink, other: Ink) -> f64 {
        let luminance = |colour: Ink| {
            let [red, green, blue] = colour.map(|channel| {
                let value = f64::from(channel) / 255.0;
                if value <= 0.04045 {
                    value / 12.92
                } else {
                    ((value + 0.055) / 1.055).powf(2.4)
                }
            });
            0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
        };
        let (one, other) = (luminance(one), luminance(other));
        one.max(other) / one.min(other)
    }

    #[test]
    fn words_can_be_read_whatever_the_palette() {
        let steps = (0..=255_u8).step_by(17);
        let inks: Vec<Ink> = steps
            .clone()
            .flat_map(|red| steps.clone().map(move |green| [red, green, red ^ green]))
            .chain((0..=255).map(|grey| [grey; 3]))
            .collect();
        for ground in &inks {
            for accent in [[0; 3], [255; 3], *ground, [0x1F, 0x3F, 0x8C], [255, 255, 0]] {
                let colours = Colours::of(*ground, accent);
                for ink in [colours.name, colours.text] {
                    let reached = contrast(ink, colours.paper);
                    assert!(reached >= 4.5, "{ink:?} on {ground:?}: {reached}");
                }
            }
        }
    }
}
