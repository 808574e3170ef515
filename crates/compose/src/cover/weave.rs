//! The cover of a weave: a cloth with a fringe of loose strands; its warps are the year, its loose strands the products.

use std::fmt::Write;

use langke_craft::weave::Draft;

use super::data::{MOST_MARKS, Stretch, Year};
use super::shape::{disc, number, whole};
use super::{Chance, HEIGHT, WIDTH};
use crate::cells::Point;

/// Four warps a month.
const WARPS: usize = 48;
/// How much of its place a strand fills.
const FILLED: f64 = 0.8;
/// The most strands on one edge: of more products, half hang from the other edge.
const MOST_ON_AN_EDGE: usize = MOST_MARKS / 2;
/// How far warps stand out of the cloth, and how much farther those of festivals hang.
const OVERHANG: f64 = 6.0;
const FESTIVAL_HANGS: f64 = 14.0;

/// Draws the cover.
///
/// `disc_class` is the colour of the disc that the strands lie on.
pub(super) fn figure(
    seed: u32,
    rule: (u8, u8),
    marks: &[u8],
    year: &Year,
    disc_class: &str,
) -> String {
    let mut chance = Chance::new(seed, 3);
    let cloth = Cloth::new(&mut chance, marks.len());
    let (centre, radius) = cloth.sun(&mut chance);
    let strands = cloth.strands(marks, &mut chance);
    format!(
        "{}{}{}{}{}",
        disc(disc_class, centre, radius),
        loose(&cloth, &strands),
        cloth.back(),
        cloth.warps(year),
        cloth.wefts(rule),
    )
}

/// Where the cloth lies, and how far apart its strands are.
struct Cloth {
    left: f64,
    top: f64,
    warp: f64,
    weft: f64,
    wefts: usize,
    /// Whether the first edge with loose strands is the left one.
    turned: bool,
}

impl Cloth {
    fn new(chance: &mut Chance, marks: usize) -> Cloth {
        let warp = chance.between(13.0, 15.9).floor() / 2.0;
        let turned = chance.toss();
        let wefts = (24 + chance.below(10)).max(marks.min(MOST_ON_AN_EDGE));
        let weft = (chance.between(270.0, 316.0) / wefts as f64 * 2.0).round() / 2.0;
        let margin = chance.between(34.0, 64.0).round();
        let spare = f64::from(WIDTH) - warp * WARPS as f64;
        let left = match (marks > MOST_ON_AN_EDGE, turned) {
            (true, _) => (spare / 2.0).round(),
            (false, true) => spare - margin,
            (false, false) => margin,
        };
        let top = ((f64::from(HEIGHT) - weft * wefts as f64) / 2.0 - OVERHANG).round();
        Cloth {
            left,
            top,
            warp,
            weft,
            wefts,
            turned,
        }
    }

    fn width(&self) -> f64 {
        self.warp * WARPS as f64
    }

    fn height(&self) -> f64 {
        self.weft * self.wefts as f64
    }

    /// The room beside the cloth: on the left or on the right.
    fn room(&self, leftward: bool) -> f64 {
        if leftward {
            self.left
        } else {
            f64::from(WIDTH) - self.left - self.width()
        }
    }

    /// The disc beside the cloth, where the first loose strands are.
    fn sun(&self, chance: &mut Chance) -> (Point, f64) {
        let room = self.room(self.turned);
        let (radius, away) = (chance.between(0.27, 0.36), chance.between(0.5, 0.6));
        // Between two fringes there is little room: the disc then looks out from behind the cloth.
        let (radius, away) = if room < 200.0 {
            (room * 2.0 * radius, room * 0.2)
        } else {
            (room * radius, room * away)
        };
        let x = if self.turned {
            self.left - away
        } else {
            f64::from(WIDTH) - room + away
        };
        let y = f64::from(HEIGHT) / 2.0 + chance.between(-70.0, 60.0);
        ((x, y), radius)
    }

    /// The dark between the strands.
    fn back(&self) -> String {
        let width = number(self.width());
        format!(
            "<path class=\"d\" d=\"M{} {}h{width}v{}h-{width}z\"/>",
            number(self.left),
            number(self.top),
            number(self.height()),
        )
    }

    /// The warps: those of festivals dyed over their whole length and longer, those of seasons dyed over their lower half.
    fn warps(&self, year: &Year) -> String {
        let (mut plain, mut dyed) = (String::new(), String::new());
        let (top, length) = (self.top - OVERHANG, self.height() + 2.0 * OVERHANG);
        for warp in 0..WARPS {
            let part = |warp: usize| warp as f64 / WARPS as f64;
            let own = Stretch {
                from: part(warp),
                to: part(warp + 1),
            };
            let x = number(self.left + (warp as f64 + 0.5) * self.warp);
            if year.festivals.iter().any(|days| days.meets(own)) {
                let length = number(length + FESTIVAL_HANGS);
                let _ = write!(dyed, "M{x} {}v{length}", number(top));
                continue;
            }
            let _ = write!(plain, "M{x} {}v{}", number(top), number(length));
            if year.seasons.iter().any(|days| days.meets(own)) {
                let half = whole(length / 2.0);
                let _ = write!(dyed, "M{x} {}v-{half}", number(top + length));
            }
        }
        let breadth = number(self.warp * FILLED);
        format!(
            "<g fill=\"none\" stroke-width=\"{breadth}\"><path stroke=\"var(--l)\" d=\"{plain}\"/>\
             <path stroke=\"var(--s)\" d=\"{dyed}\"/></g>"
        )
    }

    /// The wefts where they lie over the warps, as a tile that repeats.
    fn wefts(&self, (over, under): (u8, u8)) -> String {
        let draft = Draft::twill(over, under);
        let (columns, rows) = draft.repeat();
        let mut path = String::new();
        for row in 0..rows {
            let y = (row as f64 + 0.5) * self.weft;
            for column in (0..columns).filter(|column| draft.weft_is_over(*column, row)) {
                // A little longer than its place, so that no seam shows between two.
                let x = column as f64 * self.warp - 0.5;
                let length = number(self.warp + 1.0);
                let _ = write!(path, "M{} {}h{length}", number(x), number(y));
            }
        }
        let (left, top, width) = (number(self.left), number(self.top), number(self.width()));
        format!(
            "<pattern id=\"t\" patternUnits=\"userSpaceOnUse\" x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\">\
             <path class=\"o\" stroke-width=\"{}\" d=\"{path}\"/></pattern>\
             <path fill=\"url(#t)\" d=\"M{left} {top}h{width}v{}h-{width}z\"/>",
            number(columns as f64 * self.warp),
            number(rows as f64 * self.weft),
            number(self.weft * FILLED),
            number(self.height()),
        )
    }

    /// A strand for each mark, around the middle of its edge; those that one edge cannot hold hang from the other.
    fn strands(&self, marks: &[u8], chance: &mut Chance) -> Vec<Strand> {
        let first = if marks.len() > MOST_ON_AN_EDGE {
            marks.len().div_ceil(2)
        } else {
            marks.len()
        };
        let (near, far) = marks.split_at(first);
        let mut strands = Vec::new();
        for (edge, leftward) in [(near, self.turned), (far, !self.turned)] {
            for (place, stars) in edge.iter().enumerate() {
                let row = (self.wefts - edge.len()) / 2 + place;
                strands.push(self.strand(row, leftward, *stars, chance));
            }
        }
        strands
    }

    fn strand(&self, row: usize, leftward: bool, stars: u8, chance: &mut Chance) -> Strand {
        let row = row as f64 + 0.5;
        let share = 0.24 + 0.145 * f64::from(stars) - chance.between(0.0, 0.04);
        let length = (self.room(leftward) - 20.0) * share;
        let (edge, length) = if leftward {
            (self.left, -length)
        } else {
            (self.left + self.width(), length)
        };
        Strand {
            from: (edge, self.top + row * self.weft),
            length,
            // Strands spread like a fan, the short ones along the same curves as the long, so that they never cross.
            fall: ((row - self.wefts as f64 / 2.0) * 1.2 + 8.0) * share * share,
            is_open: stars == 0,
        }
    }
}

/// A strand that hangs out of the cloth.
struct Strand {
    from: Point,
    length: f64,
    fall: f64,
    is_open: bool,
}

/// Loose strands; those without stars split, so that the ground shows in them.
fn loose(cloth: &Cloth, strands: &[Strand]) -> String {
    let (mut all, mut open) = (String::new(), String::new());
    for strand in strands {
        let (x, y) = strand.from;
        let bend = |length: f64| {
            format!(
                "M{} {}q{} 0 {} {}",
                number(x),
                number(y),
                whole(length * 0.5),
                whole(length),
                whole(strand.fall)
            )
        };
        all.push_str(&bend(strand.length));
        if strand.is_open {
            open.push_str(&bend(strand.length));
        }
    }
    let breadth = cloth.weft * FILLED;
    format!(
        "<path class=\"o\" stroke-width=\"{}\" d=\"{all}\"/><path class=\"n\" stroke-width=\"{}\" d=\"{open}\"/>",
        number(breadth),
        number(breadth * 0.45)
    )
}
