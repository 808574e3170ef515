//! Marks along which labels are cut by hand, all of them outside the labels; and the outlines of a trial print.

use crate::drawing::{Mark, rectangle};
use crate::stock::{Cutting, Grid, SHEET_HEIGHT, SHEET_WIDTH, Stock};
use langke_pictures::Ink;
use tiny_skia::PathBuilder;

/// A dark grey: seen by who cuts, no rival to the code.
const INK: Ink = [0x55; 3];
/// A light grey, for outlines.
const LIGHT: Ink = [0xBB; 3];
/// The weight of a mark.
const WEIGHT: f32 = 0.2;
/// Labels that stand nearer have one cut between them, others one along each.
const ONE_CUT: f32 = 3.0;
/// What printers do not reach at the edges of a sheet.
const UNPRINTED: f32 = 5.0;
/// How long a mark is along a cut that goes through the sheet.
const LONG: f32 = 8.0;
/// How far a mark at a corner stays off the label, and how long it is: two of them have room in the gap of plain paper.
const OFF: f32 = 0.4;
const SHORT: f32 = 1.4;

/// The marks of a paper: none on punched ones.
pub(crate) fn marks(stock: &Stock) -> Option<Mark> {
    if stock.cutting() != Cutting::ByHand {
        return None;
    }
    let grid = stock.grid();
    let mut lines = PathBuilder::new();
    let (gap_across, gap_down) = (grid.across - grid.width, grid.down - grid.height);
    let through = |gap: f32| gap < ONE_CUT;
    if through(gap_across) || through(gap_down) {
        cuts_through(&mut lines, grid);
    } else {
        corners(&mut lines, grid);
    }
    Some(Mark::Line(lines.finish()?, WEIGHT, INK))
}

/// One cut between labels that stand close: marked at the edges of the sheet, and where cuts cross.
fn cuts_through(lines: &mut PathBuilder, grid: &Grid) {
    let middle = |start: f32, size: f32, pitch: f32, before: usize| {
        start + before as f32 * pitch - (pitch - size) / 2.0
    };
    let upright: Vec<_> = (1..grid.columns)
        .map(|before| middle(grid.left, grid.width, grid.across, before))
        .collect();
    let level: Vec<_> = (1..grid.rows)
        .map(|before| middle(grid.top, grid.height, grid.down, before))
        .collect();
    let ends = |sheet: f32| {
        [
            (UNPRINTED, UNPRINTED + LONG),
            (sheet - UNPRINTED - LONG, sheet - UNPRINTED),
        ]
    };
    let around = |place: &f32| (place - LONG / 2.0, place + LONG / 2.0);
    for x in &upright {
        for (start, end) in ends(SHEET_HEIGHT)
            .into_iter()
            .chain(level.iter().map(around))
        {
            line(lines, (*x, start), (*x, end));
        }
    }
    for y in &level {
        for (start, end) in ends(SHEET_WIDTH)
            .into_iter()
            .chain(upright.iter().map(around))
        {
            line(lines, (start, *y), (end, *y));
        }
    }
}

/// Two short marks at each corner of each label.
fn corners(lines: &mut PathBuilder, grid: &Grid) {
    for place in (0..grid.columns * grid.rows).map(|place| grid.place(place)) {
        let (right, bottom) = (place.x + place.width, place.y + place.height);
        for (x, outwards) in [(place.x, -1.0), (right, 1.0)] {
            for (y, away) in [(place.y, -1.0), (bottom, 1.0)] {
                line(
                    lines,
                    (x + outwards * OFF, y),
                    (x + outwards * (OFF + SHORT), y),
                );
                line(lines, (x, y + away * OFF), (x, y + away * (OFF + SHORT)));
            }
        }
    }
}

/// The edges of all labels.
pub(crate) fn outlines(stock: &Stock) -> Vec<Mark> {
    let places = (0..stock.places()).map(|place| stock.grid().place(place));
    let outlines =
        places.filter_map(|place| Some(Mark::Line(rectangle(place)?, WEIGHT / 2.0, LIGHT)));
    outlines.collect()
}

fn line(lines: &mut PathBuilder, from: (f32, f32), to: (f32, f32)) {
    lines.move_to(from.0, from.1);
    lines.line_to(to.0, to.1);
}

#[cfg(test)]
mod tests {
    use super::*;
    use tiny_skia::PathSegment;

    fn stock(name: &str) -> Stock {
        name.parse().expect("a paper")
    }

    #[test]
    fn cut_marks_lie_on_the_sheet_and_outside_every_label() {
        for name in ["A5", "A6", "60x40", "63.5x38.1", "20x20", "192x279"] {
            let stock = stock(name);
            let Some(Mark::Line(lines, ..)) = marks(&stock) else {
                panic!("{name} has no marks");
            };
            let mut from = tiny_skia::Point::zero();
            for segment in lines.segments() {
                match segment {
                    PathSegment::MoveTo(to) => from = to,
                    PathSegment::LineTo(to) => {
                        for share in 0..=20_u8 {
                            let share = f32::from(share) / 20.0;
                            let (x, y) = (
                                from.x + (to.x - from.x) * share,
                                from.y + (to.y - from.y) * share,
                            );
                            assert!(
                                (4.0..=206.0).contains(&x) && (4.0..=293.0).contains(&y),
                                "{name}: {x}, {y}"
                            );
                            for place in (0..stock.places()).map(|place| stock.grid().place(place))
                            {
                                let inside = x > place.x + 0.01
                                    && x < place.x + place.width - 0.01
                                    && y > place.y + 0.01
                                    && y < place.y + place.height - 0.01;
                                assert!(!inside, "{name}: {x}, {y} is on {place:?}");
                            }
                        }
                    }
                    other => panic!("{other:?} is no straight line"),
                }
            }
        }
    }

    #[test]
    fn punched_paper_and_whole_sheets_have_no_cut_marks() {
        for name in ["L7160", "Tomy 145", "A4"] {
            assert!(marks(&stock(name)).is_none(), "{name}");
        }
    }
}
