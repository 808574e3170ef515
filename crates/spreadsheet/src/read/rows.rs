//! Rows from cells, within the bound of all cells. Native only.

use crate::bounds::CELLS;
use crate::cell::Cell;
use crate::fault::Limit;
use crate::refusal::{Refusal, within};
use crate::workbook::Row;

/// How many cells were read so far.
pub(super) struct Budget {
    cells: u64,
}

impl Budget {
    pub(super) fn new() -> Budget {
        Budget { cells: 0 }
    }

    /// Counts one more cell.
    pub(super) fn take(&mut self) -> Result<(), Refusal> {
        self.cells += 1;
        within(Limit::Cells, self.cells, CELLS)
    }
}

/// Rows from cells, each with its row from 1 and its column from 0, in whatever order; of two with one address the last counts.
pub(super) fn rows(mut cells: Vec<(u32, u32, Cell)>, is_hidden: impl Fn(u32) -> bool) -> Vec<Row> {
    let address = |cell: &(u32, u32, Cell)| (cell.0, cell.1);
    // What programs write stands in order, and is then only looked at.
    cells.sort_by_key(address);
    let mut rows: Vec<Row> = Vec::new();
    for (number, column, cell) in cells {
        if rows.last().is_none_or(|row| row.number != number) {
            rows.push(Row {
                number,
                is_hidden: is_hidden(number),
                cells: Vec::new(),
            });
        }
        if let Some(row) = rows.last_mut() {
            if row.cells.last().is_some_and(|last| last.0 == column) {
                row.cells.pop();
            }
            row.cells.push((column, cell));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_in_any_order_become_rows_in_order() {
        let cell = |row, column, number| (row, column, Cell::Number(number));
        let cells = vec![
            cell(9, 1, 1.0),
            cell(2, 3, 2.0),
            cell(9, 0, 3.0),
            cell(9, 1, 4.0),
        ];
        let found = rows(cells, |number| number == 9);
        let row = |number, is_hidden, cells: &[(u32, f64)]| Row {
            number,
            is_hidden,
            cells: cells
                .iter()
                .map(|(column, value)| (*column, Cell::Number(*value)))
                .collect(),
        };
        assert_eq!(
            found,
            [
                row(2, false, &[(3, 2.0)]),
                row(9, true, &[(0, 3.0), (1, 4.0)])
            ]
        );
    }
}
