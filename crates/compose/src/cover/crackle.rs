//! The cover of a glaze: a vessel before a disc on the shelf of the year; cells of its net of cracks are the products.

use std::fmt::Write;

use super::data::{Year, fullness};
use super::net::{Net, middle};
use super::shape::{disc, polygon, whole, year_band};
use super::vessel::Vessel;
use super::{Chance, WIDTH};
use crate::cells::{Border, Point};

/// How high the band of the year is.
const BAND: f64 = 16.0;
/// How wide a crack is.
const CRACK: f64 = 1.6;
/// The side of a cell when few are needed, the least it may have, and how fast it is made smaller.
const WIDEST_CELL: f64 = 44.0;
const NARROWEST_CELL: f64 = 13.0;
const STEP: f64 = 0.94;

/// Draws the cover.
pub(super) fn figure(seed: u32, net_seed: u32, marks: &[u8], year: &Year) -> String {
    let scene = Scene::new(seed);
    let glaze = Glaze::new(&scene.vessel, seed ^ net_seed.rotate_left(16), marks.len());
    let mut chance = Chance::new(seed, 5);
    let path = scene.vessel.path();
    format!(
        "{}{}{}<path class=\"b\" d=\"{path}\"/><path class=\"n\" stroke-width=\"{CRACK}\" d=\"{}\"/>{}",
        disc("l", scene.disc.0, scene.disc.1),
        year_band(year, scene.floor, BAND),
        scene.companion.map_or(String::new(), |small| format!(
            "<path class=\"s\" d=\"{}\"/>",
            small.path()
        )),
        glaze.cracks,
        products(glaze.ordered(scene.vessel.belly(), &mut chance), marks),
    )
}

/// Where things stand.
struct Scene {
    floor: f64,
    vessel: Vessel,
    companion: Option<Vessel>,
    disc: (Point, f64),
}

impl Scene {
    fn new(seed: u32) -> Scene {
        let mut chance = Chance::new(seed, 1);
        let width = f64::from(WIDTH);
        let floor = chance.between(338.0, 352.0).round();
        let side = if chance.toss() { 1.0 } else { -1.0 };
        let axis = width / 2.0 + side * chance.between(40.0, 120.0);
        let height = floor - chance.between(36.0, 62.0);
        let vessel = Vessel::large(&mut chance, (axis, floor), height);
        let companion = chance.below(3) > 0;
        let small_height = chance.between(62.0, 104.0);
        let small = Vessel::small(&mut chance, (0.0, floor), small_height);
        let distance = vessel.reach() * 0.86 + small.reach() + chance.between(14.0, 46.0);
        let radius = chance.between(84.0, 138.0);
        let centre = (
            axis - side * chance.between(60.0, 150.0),
            chance.between(110.0, 190.0),
        );
        Scene {
            floor,
            companion: companion.then(|| small.moved(axis - side * distance)),
            vessel,
            disc: (centre, radius),
        }
    }
}

/// The net over a vessel.
struct Glaze {
    cracks: String,
    /// The cells that lie whole on the vessel.
    cells: Vec<Vec<Border>>,
}

impl Glaze {
    /// A net with at least `count` whole cells, and as few more as there can be.
    fn new(vessel: &Vessel, seed: u32, count: usize) -> Glaze {
        let mut side = WIDEST_CELL;
        loop {
            let glaze = Glaze::of(vessel, Net { seed, side });
            if glaze.cells.len() >= count || side < NARROWEST_CELL {
                return glaze;
            }
            side *= STEP;
        }
    }

    fn of(vessel: &Vessel, net: Net) -> Glaze {
        let mut glaze = Glaze {
            cracks: String::new(),
            cells: Vec::new(),
        };
        for place in net.places(vessel.bounds()) {
            let cell = net.cell(place);
            // Each border belongs to two cells: the smaller one draws it.
            let own = cell.iter().filter(|border| place < border.neighbour);
            // Cut here and not by a `clipPath`, which takes some 80 ms where no graphics chip draws it.
            for (from, to) in
                own.filter_map(|border| vessel.within(border.from, border.to, CRACK / 2.0))
            {
                crack(&mut glaze.cracks, from, to);
            }
            if cell.iter().all(|border| vessel.holds(border.from, 3.0)) {
                glaze.cells.push(cell);
            }
        }
        glaze
    }

    /// The cells from the belly outward, along a band that leans a little, as a brush goes round a pot.
    fn ordered(&self, belly: Point, chance: &mut Chance) -> Vec<&[Border]> {
        let lean = chance.between(-0.35, 0.35);
        let distance = |cell: &[Border]| {
            let (x, y) = middle(cell);
            (y - belly.1 - lean * (x - belly.0)).abs() + 0.15 * (x - belly.0).abs()
        };
        let mut ordered: Vec<&[Border]> = self.cells.iter().map(Vec::as_slice).collect();
        ordered.sort_by(|one, other| distance(one).total_cmp(&distance(other)));
        ordered
    }
}

fn crack(path: &mut String, from: Point, to: Point) {
    let (x, y) = (whole(from.0), whole(from.1));
    let (dx, dy) = (whole(to.0) - x, whole(to.1) - y);
    if (dx, dy) != (0, 0) {
        let _ = write!(path, "M{x} {y}l{dx} {dy}");
    }
}

/// A cell for each mark, as full as it has stars; open if it has none.
fn products(cells: Vec<&[Border]>, marks: &[u8]) -> String {
    let (mut full, mut open) = (String::new(), String::new());
    for (cell, stars) in cells.iter().zip(marks) {
        let (x, y) = middle(cell);
        let share = fullness(*stars);
        let inner = |border: &Border| {
            (
                x + (border.from.0 - x) * share,
                y + (border.from.1 - y) * share,
            )
        };
        let corners: Vec<Point> = cell.iter().map(inner).collect();
        polygon(if *stars == 0 { &mut open } else { &mut full }, &corners);
    }
    format!("<path class=\"r\" d=\"{full}\"/><path class=\"b h\" d=\"{open}\"/>")
}
