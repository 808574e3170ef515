//! The cover of waves: a sea of scales under a disc on the horizon; the disc's reflection on the water is the products.

use std::fmt::Write;

use super::data::{Year, fullness};
use super::shape::{disc, number, whole, year_band};
use super::{Chance, HEIGHT, WIDTH};
use crate::cells::Point;

/// The most arcs that can be told apart.
const MOST_ARCS: u8 = 6;
/// The radius of a scale as it is defined, before it is made larger or smaller.
const RADIUS: f64 = 50.0;
/// How high the band of the year is.
const BAND: f64 = 12.0;
/// How far a row lies below the one behind it, in radii: less would hide the marks.
const ROW: f64 = 0.8;
/// Where a mark sits above the middle of its scale, and how large it is at most, in radii.
const MARK_RISE: f64 = 0.56;
const MARK_RADIUS: f64 = 0.38;

/// Draws the cover.
pub(super) fn figure(seed: u32, arcs: u8, marks: &[u8], year: &Year) -> String {
    let mut chance = Chance::new(seed, 2);
    let scene = Scene::new(&mut chance);
    let sea = Sea::new(&mut chance, &scene, marks.len());
    format!(
        "<defs>{}</defs>{}{}{}{}",
        scale(arcs),
        disc("s", scene.sun, scene.radius),
        hills(&mut chance, &scene),
        sea.draw(marks),
        year_band(year, scene.horizon, BAND),
    )
}

/// What stands above the water.
struct Scene {
    horizon: f64,
    sun: Point,
    radius: f64,
    /// 1 if the sun stands on the right, -1 if on the left.
    side: f64,
}

impl Scene {
    fn new(chance: &mut Chance) -> Scene {
        let horizon = chance.between(146.0, 200.0).round();
        let side = if chance.toss() { 1.0 } else { -1.0 };
        let radius = chance.between(70.0, 116.0);
        let x = f64::from(WIDTH) / 2.0 + side * chance.between(50.0, 180.0);
        let sun = (x.round(), horizon - radius * chance.between(0.0, 0.5));
        Scene {
            horizon,
            sun,
            radius,
            side,
        }
    }
}

/// A scale: rings inside each other, in the colour of the group that it is used in.
fn scale(arcs: u8) -> String {
    let arcs = arcs.clamp(1, MOST_ARCS);
    let ring = |arc: u8| {
        let radius = RADIUS * f64::from(arc) / f64::from(arcs);
        format!("<circle class=\"n\" r=\"{}\"/>", number(radius))
    };
    let rings: String = (1..arcs).map(ring).collect();
    format!(
        "<g id=\"w\" stroke-width=\"3\"><circle r=\"{RADIUS}\" stroke=\"var(--g)\"/>{rings}</g>"
    )
}

/// A row of scales: those nearer are larger.
#[derive(Debug, Clone, Copy)]
struct Row {
    first: f64,
    middle: f64,
    radius: f64,
}

impl Row {
    /// The middles of the scales that are seen.
    fn scales(self) -> impl Iterator<Item = Point> {
        let end = f64::from(WIDTH) + self.radius;
        (0..)
            .map(move |index| {
                (
                    self.first + f64::from(index) * 2.0 * self.radius,
                    self.middle,
                )
            })
            .take_while(move |(x, _)| *x < end)
    }

    /// Where the mark of a scale sits, if it is seen whole.
    fn mark(self, (x, y): Point, top: f64) -> Option<Point> {
        let (reach, y) = (self.radius * MARK_RADIUS, y - self.radius * MARK_RISE);
        let inside = x > reach && x + reach < f64::from(WIDTH) && y + reach < f64::from(HEIGHT);
        let inside = inside && y - reach > top + 2.0;
        inside.then_some((x, y))
    }
}

/// The water: rows from the horizon to the eye, alternately with a scale and with a gap under the sun.
struct Sea {
    top: f64,
    sun: f64,
    rows: Vec<Row>,
}

impl Sea {
    /// A sea with a place for each mark.
    fn new(chance: &mut Chance, scene: &Scene, marks: usize) -> Sea {
        let growth = chance.between(1.19, 1.28);
        let mut radius = chance.between(16.0, 20.0);
        loop {
            let sea = Sea::of(scene, radius, growth);
            if sea.places().len() >= marks {
                return sea;
            }
            radius *= 0.92;
        }
    }

    fn of(scene: &Scene, farthest: f64, growth: f64) -> Sea {
        let (sun, top) = (scene.sun.0, scene.horizon + BAND);
        let (mut radius, mut middle) = (farthest, top + farthest * 0.7);
        let mut rows = Vec::new();
        while middle - radius < f64::from(HEIGHT) {
            let phase = if rows.len() % 2 == 0 {
                sun
            } else {
                sun - radius
            };
            let before = ((phase + radius) / (2.0 * radius)).floor();
            rows.push(Row {
                first: phase - before * 2.0 * radius,
                middle,
                radius,
            });
            radius *= growth;
            middle += radius * ROW;
        }
        Sea { top, sun, rows }
    }

    /// The places for marks, each with its row, from under the sun outward.
    fn places(&self) -> Vec<(usize, Point)> {
        let in_row = |(index, row): (usize, &Row)| {
            let (row, top) = (*row, self.top);
            let marks = row.scales().filter_map(move |scale| row.mark(scale, top));
            marks.map(move |mark| (index, mark))
        };
        let mut places: Vec<_> = self.rows.iter().enumerate().flat_map(in_row).collect();
        let away = |(row, (x, _)): &(usize, Point)| (x - self.sun).abs() / self.rows[*row].radius;
        places.sort_by(|one, other| away(one).total_cmp(&away(other)));
        places
    }

    /// The rows from the horizon to the eye, each with its marks, so that the next row stands before them.
    fn draw(&self, marks: &[u8]) -> String {
        let mut text = format!(
            "<path class=\"b\" d=\"M0 {}h{WIDTH}V{HEIGHT}H0z\"/>",
            whole(self.top)
        );
        let places = self.places();
        for (index, row) in self.rows.iter().enumerate() {
            text.push_str("<g class=\"b\">");
            for (x, y) in row.scales() {
                let size = row.radius / RADIUS;
                let _ = write!(
                    text,
                    "<use href=\"#w\" transform=\"translate({} {})scale({size:.2})\"/>",
                    whole(x),
                    whole(y),
                );
            }
            text.push_str("</g>");
            let own = places
                .iter()
                .zip(marks)
                .filter(|((row, _), _)| *row == index);
            for ((_, place), stars) in own {
                text.push_str(&mark(*place, row.radius, *stars));
            }
        }
        text
    }
}

/// A mark: larger with more stars, open if it has none.
fn mark((x, y): Point, radius: f64, stars: u8) -> String {
    let radius = radius * MARK_RADIUS * fullness(stars) / fullness(5);
    let (class, radius) = if stars == 0 {
        ("b h", radius)
    } else {
        ("r m", radius)
    };
    format!(
        "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
        whole(x),
        whole(y),
        number(radius)
    )
}

/// Hills behind the water, away from the sun.
fn hills(chance: &mut Chance, scene: &Scene) -> String {
    let mut path = String::new();
    for _ in 0..chance.below(4) {
        let middle = f64::from(WIDTH) / 2.0 - scene.side * chance.between(60.0, 320.0);
        let height = whole(chance.between(22.0, 66.0));
        let (up, down) = (
            whole(chance.between(110.0, 230.0)),
            whole(chance.between(110.0, 230.0)),
        );
        let _ = write!(
            path,
            "M{} {}c{} 0 {} -{height} {up} -{height}s{} {height} {down} {height}z",
            whole(middle) - up,
            whole(scene.horizon),
            up * 2 / 5,
            up / 2,
            down * 3 / 5,
        );
    }
    format!("<path class=\"l\" d=\"{path}\"/>")
}
