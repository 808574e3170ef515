//! The inks of a cover, by day and by night.

use crate::theme::NIGHT;
use langke_content::{Colour, Palette};

/// The rules that give each ink its colour: `--g` is the ground, `--a` the accent, `--s` the second colour, `--l` the quiet
/// colour of lines, `--d` the deep colour behind strands, `--b` the body that marks lie on and `--r` the marks. By night the
/// body keeps its colour, a little paler, and the marks glow.
pub(super) fn style(palette: &Palette) -> String {
    let day = inks([
        palette.ground,
        palette.accent,
        palette.second,
        palette.line,
        mixed(palette.accent, NIGHT, 50),
        palette.accent,
        palette.ground,
    ]);
    let moon = palette.accent_dark;
    let night = inks([
        NIGHT,
        mixed(moon, NIGHT, 12),
        mixed(palette.second, moon, 28),
        mixed(NIGHT, moon, 24),
        mixed(NIGHT, moon, 34),
        mixed(palette.accent, moon, 22),
        mixed(moon, WHITE, 20),
    ]);
    format!(
        "<style>:root{{{day}}}@media(prefers-color-scheme:dark){{:root{{{night}}}}}\
         .g{{fill:var(--g)}}.a{{fill:var(--a)}}.s{{fill:var(--s)}}.l{{fill:var(--l)}}.d{{fill:var(--d)}}.b{{fill:var(--b)}}.r{{fill:var(--r)}}\
         .n{{fill:none;stroke:var(--g)}}\
         .o{{fill:none;stroke:var(--a)}}.m{{stroke:var(--b);stroke-width:4}}.h{{stroke:var(--r);stroke-width:2}}</style>"
    )
}

/// White.
const WHITE: Colour = Colour { channels: [255; 3] };

fn inks(colours: [Colour; 7]) -> String {
    ["g", "a", "s", "l", "d", "b", "r"]
        .iter()
        .zip(colours)
        .map(|(name, colour)| format!("--{name}:{colour};"))
        .collect()
}

/// One colour with `percent` of another in it.
fn mixed(colour: Colour, other: Colour, percent: u32) -> Colour {
    let channel = |place: usize| {
        let (own, strange) = (
            u32::from(colour.channels[place]),
            u32::from(other.channels[place]),
        );
        ((own * (100 - percent) + strange * percent + 50) / 100) as u8
    };
    Colour {
        channels: [channel(0), channel(1), channel(2)],
    }
}

/// Whether the second colour can be told from the accent by how light it is, so that one may be drawn on the other.
pub(super) fn is_told_apart(palette: &Palette) -> bool {
    let light = |Colour {
                     channels: [red, green, blue],
                 }: Colour| {
        299 * i32::from(red) + 587 * i32::from(green) + 114 * i32::from(blue)
    };
    (light(palette.accent) - light(palette.second)).abs() > 52_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixture_lies_between_its_colours() {
        let mixed = |percent| {
            let [one, other] = [[0, 100, 255], [100, 100, 55]].map(|channels| Colour { channels });
            mixed(one, other, percent).channels
        };
        assert_eq!(mixed(0), [0, 100, 255]);
        assert_eq!(mixed(100), [100, 100, 55]);
        assert_eq!(mixed(50), [50, 100, 155]);
    }
}
