//! Label papers of Avery, all punched, on A4.
//!
//! Sizes, numbers and pitches are those that Avery publishes with its templates; they agree with the templates of gLabels
//! (`avery-iso-templates.xml`) to a few tenths of a millimetre, and each grid stands in the middle of its sheet. The same
//! paper is sold for ink-jets under the same digits with a J. That of L7120 is 7 rows of 5 with 5 mm between them.

use super::{Cutting, Grid, Stock, Trust};

/// Number, size of a label, columns and rows, pitch.
type Row = (&'static str, (f32, f32), (usize, usize), (f32, f32));

const PAPERS: [Row; 11] = [
    ("Avery L7651", (38.1, 21.2), (5, 13), (40.6, 21.2)),
    ("Avery L7120", (35.0, 35.0), (5, 7), (40.0, 40.0)),
    ("Avery L7159", (63.5, 33.9), (3, 8), (66.0, 33.9)),
    ("Avery L7160", (63.5, 38.1), (3, 7), (66.0, 38.1)),
    ("Avery L7161", (63.5, 46.6), (3, 6), (66.0, 46.6)),
    ("Avery L7162", (99.1, 33.9), (2, 8), (101.6, 33.9)),
    ("Avery L7163", (99.1, 38.1), (2, 7), (101.6, 38.1)),
    ("Avery L7164", (63.5, 72.0), (3, 4), (66.0, 72.0)),
    ("Avery L7165", (99.1, 67.7), (2, 4), (101.6, 67.7)),
    ("Avery L7169", (99.1, 139.0), (2, 2), (101.6, 139.0)),
    ("Avery L4785", (80.0, 50.0), (2, 5), (95.0, 55.0)),
];

/// All of them.
pub(super) fn all() -> impl Iterator<Item = Stock> {
    PAPERS.into_iter().map(|(name, size, places, pitch)| {
        let grid = Grid::centred(size, places, pitch);
        Stock::new(name, grid, Cutting::Punched, Trust::Known)
    })
}
