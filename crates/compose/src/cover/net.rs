//! A net of cracks: the Voronoi cells of jittered centres. Only the four operations are used, so it is the same on every machine.

use crate::cells::{Border, Cell, Point, borders};
use langke_craft::hash;

/// A net without end; `side` is the distance between centres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Net {
    pub(super) seed: u32,
    pub(super) side: f64,
}

impl Net {
    /// The cells that may reach into a rectangle.
    pub(super) fn places(self, (from, to): (Point, Point)) -> impl Iterator<Item = Cell> {
        let column = move |x: f64| (x / self.side).floor() as i32;
        let rows = column(from.1) - 1..=column(to.1) + 1;
        rows.flat_map(move |row| {
            (column(from.0) - 1..=column(to.0) + 1).map(move |column| (column, row))
        })
    }

    /// The centre of a cell.
    fn centre(self, (column, row): Cell) -> Point {
        let index = (column as u32)
            .wrapping_mul(0x0001_0001)
            .wrapping_add((row as u32).wrapping_mul(0x9E37_79B9));
        let jitter = |salt: u32| {
            let number = hash(hash(index.wrapping_add(self.seed)).wrapping_add(salt));
            0.14 + 0.72 * f64::from(number) / f64::from(u32::MAX)
        };
        (
            (f64::from(column) + jitter(1)) * self.side,
            (f64::from(row) + jitter(2)) * self.side,
        )
    }

    /// The borders of a cell in their order.
    pub(super) fn cell(self, own: Cell) -> Vec<Border> {
        borders(own, self.side * 3.0, |cell| self.centre(cell))
    }
}

/// The middle of the corners of a cell.
pub(super) fn middle(cell: &[Border]) -> Point {
    let count = cell.len().max(1) as f64;
    let sum = cell.iter().fold((0.0, 0.0), |sum, border| {
        (sum.0 + border.from.0, sum.1 + border.from.1)
    });
    (sum.0 / count, sum.1 / count)
}
