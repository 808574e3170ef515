//! A village's theme: colours that can be read, and the tile of its pattern. Native only.

use std::fmt::Write;

use crate::cells::{Border, Cell, borders};
use langke_content::{Colour, Palette, Pattern};
use langke_craft::hash;
use langke_craft::weave::Draft;

/// What WCAG 2.2 asks of text of normal size (success criterion 1.4.3), with a little in hand for rounding.
const READABLE: f64 = 4.6;
/// The ground of the night.
pub(crate) const NIGHT: Colour = Colour {
    channels: [0x15, 0x11, 0x0E],
};
/// The side of a pattern's tile, in pixels.
const TILE: f64 = 96.0;

/// The custom properties of a village, for a `style` attribute; `pattern` is the address of its tile.
pub fn style(palette: &Palette, pattern: &str) -> String {
    format!("{};--pattern:url({pattern})", colours(palette))
}

/// Those of its colours alone.
pub fn colours(palette: &Palette) -> String {
    let [accent, night_accent] = accents(palette);
    format!(
        "--day-ground:{};--day-accent:{accent};--day-line:{};--night-accent:{night_accent}",
        palette.ground, palette.line,
    )
}

/// What is written or drawn in by day and by night: the village's own colours, as near as they can be read.
pub fn accents(palette: &Palette) -> [Colour; 2] {
    [
        readable(palette.accent, palette.ground),
        readable(palette.accent_dark, NIGHT),
    ]
}

/// The colour nearest to `colour` that can be read on `ground`: mixed with black or white, whichever leads there.
pub fn readable(colour: Colour, ground: Colour) -> Colour {
    let toward = if luminance(ground) > 0.18 { 0.0 } else { 255.0 };
    let mixed = |share: f64| Colour {
        channels: colour
            .channels
            .map(|channel| (f64::from(channel) * (1.0 - share) + toward * share).round() as u8),
    };
    (0..=100)
        .map(|percent| mixed(f64::from(percent) / 100.0))
        .find(|candidate| contrast(*candidate, ground) >= READABLE)
        .unwrap_or(mixed(1.0))
}

/// The contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio".
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance, 0 to 1. Source: WCAG 2.2, "relative luminance".
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.channels.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The seamless tile of a village's pattern as an SVG file that follows day and night.
pub fn pattern_svg(palette: &Palette, pattern: &Pattern) -> String {
    let paths = match *pattern {
        Pattern::Crackle { seed } => crackle(seed),
        Pattern::Wave { arcs } => wave(arcs),
        Pattern::Weave { over, under } => weave(over, under),
    };
    let side = TILE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"0 0 {side} {side}\">\
         <style>path{{fill:none;stroke:{};stroke-width:1.2}}@media(prefers-color-scheme:dark){{path{{stroke:{};\
         stroke-opacity:.28}}}}</style>{paths}</svg>\n",
        palette.line, palette.accent_dark,
    )
}

/// A net of cracks: the borders of the Voronoi cells of jittered centres on a torus, so that the tile has no seam.
fn crackle(seed: u32) -> String {
    const CELLS: i32 = 5;
    let cell = TILE / f64::from(CELLS);
    let centre = |(column, row): Cell| {
        let index = (row.rem_euclid(CELLS) * CELLS + column.rem_euclid(CELLS)) as u32;
        let jitter = |salt: u32| 0.1 + 0.8 * unit(seed, index * 2 + salt);
        (
            (f64::from(column) + jitter(0)) * cell,
            (f64::from(row) + jitter(1)) * cell,
        )
    };
    let inside =
        |(x, y): (f64, f64)| (-1.0..=TILE + 1.0).contains(&x) && (-1.0..=TILE + 1.0).contains(&y);
    let mut path = String::new();
    for row in -1..=CELLS {
        for column in -1..=CELLS {
            for Border {
                neighbour,
                from,
                to,
            } in borders((column, row), TILE, centre)
            {
                // Each border belongs to two cells: the smaller one draws it.
                if (column, row) < neighbour && (inside(from) || inside(to)) {
                    line(&mut path, from, to);
                }
            }
        }
    }
    format!("<path d=\"{path}\"/>")
}

/// Rows of arcs inside each other, every second row moved by half.
fn wave(arcs: u8) -> String {
    let (width, height) = (TILE / 2.0, TILE / 4.0);
    let mut path = String::new();
    for row in 0..=4 {
        let shift = if row % 2 == 0 { 0.0 } else { width / 2.0 };
        for column in -1..=2 {
            let centre = f64::from(column) * width + shift;
            let bottom = f64::from(row) * height;
            for arc in 1..=arcs {
                let radius = width / 2.0 * f64::from(arc) / f64::from(arcs);
                let _ = write!(
                    path,
                    "M{:.1} {bottom:.1}a{radius:.1} {:.1} 0 0 1 {:.1} 0",
                    centre - radius,
                    radius * height / (width / 2.0),
                    2.0 * radius
                );
            }
        }
    }
    format!("<path d=\"{path}\"/>")
}

/// Strands over and under each other: each strand is two edges, left open where it passes under.
fn weave(over: u8, under: u8) -> String {
    let period = u32::from(over + under).max(2);
    // As many strands as make a whole number of periods on a tile.
    let strands = period * (8 / period).max(1);
    let pitch = TILE / f64::from(strands);
    let half = pitch * 0.36;
    let mut path = String::new();
    let twill = Draft::twill(over, under);
    let weft_is_over = |column: u32, row: u32| twill.weft_is_over(column as usize, row as usize);
    for row in 0..strands {
        for column in 0..strands {
            let (x, y) = (
                (f64::from(column) + 0.5) * pitch,
                (f64::from(row) + 0.5) * pitch,
            );
            let reach = pitch / 2.0;
            for side in [-half, half] {
                if weft_is_over(column, row) {
                    line(&mut path, (x - reach, y + side), (x + reach, y + side));
                    line(&mut path, (x + side, y - reach), (x + side, y - half));
                    line(&mut path, (x + side, y + half), (x + side, y + reach));
                } else {
                    line(&mut path, (x + side, y - reach), (x + side, y + reach));
                    line(&mut path, (x - reach, y + side), (x - half, y + side));
                    line(&mut path, (x + half, y + side), (x + reach, y + side));
                }
            }
        }
    }
    format!("<path d=\"{path}\"/>")
}

fn line(path: &mut String, from: (f64, f64), to: (f64, f64)) {
    let _ = write!(path, "M{:.1} {:.1}L{:.1} {:.1}", from.0, from.1, to.0, to.1);
}

/// A number in 0..1 from a seed and an index.
fn unit(seed: u32, index: u32) -> f64 {
    let number = seed.wrapping_mul(0x9E37_79B9).wrapping_add(index);
    f64::from(hash(number)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::new(text).expect(text)
    }

    /// Pairs with known ratios: black on white, and the grey that just meets AA on white.
    #[test]
    fn contrast_agrees_with_published_pairs() {
        assert!((contrast(colour("#000000"), colour("#FFFFFF")) - 21.0).abs() < 1e-9);
        assert!((contrast(colour("#767676"), colour("#FFFFFF")) - 4.54).abs() < 0.01);
    }

    #[test]
    fn any_colour_becomes_readable_by_day_and_by_night() {
        for hex in [
            "#C58B3B", "#E9D3A3", "#1F3F8C", "#FFFF00", "#000000", "#FFFFFF", "#7A4B2A",
        ] {
            for ground in ["#FBF7EF", "#F6F5F0", "#15110E"] {
                let found = readable(colour(hex), colour(ground));
                assert!(
                    contrast(found, colour(ground)) >= 4.5,
                    "{hex} on {ground} became {found}"
                );
            }
        }
    }

    #[test]
    fn a_readable_colour_is_left_alone() {
        assert_eq!(
            readable(colour("#1F3F8C"), colour("#F6F5F0")),
            colour("#1F3F8C")
        );
    }

    #[test]
    fn the_seed_makes_the_crackle_its_own_and_always_the_same() {
        assert_eq!(crackle(7), crackle(7));
        assert_ne!(crackle(7), crackle(8));
    }

    /// In a twill every strand passes over as often as the rule says, and each row is moved by one.
    #[test]
    fn a_weave_tile_holds_whole_periods() {
        for (over, under) in [(1, 1), (2, 2), (3, 1), (2, 1), (4, 4)] {
            let period = u32::from(over + under);
            let strands = period * (8 / period).max(1);
            assert_eq!(strands % period, 0, "{over}/{under}");
            assert!(weave(over, under).matches('M').count() as u32 == strands * strands * 6);
        }
    }

    /// The site's own drawings keep the rules of those that editors bring.
    #[test]
    fn every_pattern_passes_the_examination_of_drawings() {
        let colour = |text: &str| Colour::new(text).expect("a colour");
        let palette = Palette {
            ground: colour("#F6F5F0"),
            accent: colour("#1F3F8C"),
            second: colour("#7A4B2A"),
            line: colour("#C9C3B4"),
            accent_dark: colour("#9DB4F0"),
        };
        for pattern in [
            Pattern::Crackle { seed: 7 },
            Pattern::Wave { arcs: 3 },
            Pattern::Weave { over: 2, under: 1 },
        ] {
            let drawing = pattern_svg(&palette, &pattern);
            let examined = langke_content::examine_drawing(&drawing);
            assert!(examined.is_ok(), "{examined:?}");
        }
    }
}
