//! A workbook as it was read: sheets, rows and cells that hold something. Native only.

use crate::cell::Cell;
use crate::reference::CellReference;

/// A workbook, or what is read like one.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// What kind of file it was read from.
    pub format: SourceFormat,
    /// Its sheets, in their order; also hidden ones.
    pub sheets: Vec<Sheet>,
}

/// What kind of file a workbook was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceFormat {
    /// Excel since 2007 (`.xlsx`, `.xlsm`), also as Google Sheets writes it.
    Xlsx,
    /// Excel 97 to 2003 (`.xls`).
    Xls,
    /// OpenDocument, as LibreOffice writes it (`.ods`).
    Ods,
    /// Text, or a folder of texts; all cells are [`Cell::Text`].
    Csv,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name, in NFC otherwise as it is written.
    pub name: String,
    /// Whether it is hidden, also where only a program can show it again ("very hidden").
    pub is_hidden: bool,
    /// Its rows that hold something, from the top.
    pub rows: Vec<Row>,
    /// Its merged ranges.
    pub merges: Vec<Merge>,
}

/// A row that holds something.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its number as Excel counts, from 1.
    pub number: u32,
    /// Whether it is hidden, by hand or by a filter.
    pub is_hidden: bool,
    /// Its cells that hold something, each with its column from 0, from the left.
    pub cells: Vec<(u32, Cell)>,
}

/// Cells that are merged; the value stands in the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Merge {
    /// The number of its first row, from 1.
    pub first_row: u32,
    /// The number of its last row, from 1.
    pub last_row: u32,
    /// Its first column, from 0.
    pub first_column: u32,
    /// Its last column, from 0.
    pub last_column: u32,
}

impl Workbook {
    /// The sheet of that name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }

    /// What the cell holds, if it holds something.
    pub fn cell(&self, at: &CellReference) -> Option<&Cell> {
        self.sheet(&at.sheet)?.cell(at.row, at.column)
    }
}

impl Sheet {
    /// The row of that number, from 1, if it holds something.
    pub fn row(&self, number: u32) -> Option<&Row> {
        let place = self.rows.binary_search_by_key(&number, |row| row.number);
        self.rows.get(place.ok()?)
    }

    /// What the cell holds, if it holds something; rows from 1, columns from 0.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        self.row(row)?.cell(column)
    }

    /// What is seen at that place: what the cell holds or, in merged cells, what the first of them holds.
    pub fn seen(&self, row: u32, column: u32) -> Option<&Cell> {
        let merge = self.merges.iter().find(|merge| merge.contains(row, column));
        match merge {
            Some(merge) => self.cell(merge.first_row, merge.first_column),
            None => self.cell(row, column),
        }
    }

    /// The address of a cell of this sheet; rows from 1, columns from 0.
    pub fn reference(&self, row: u32, column: u32) -> CellReference {
        CellReference {
            sheet: self.name.clone(),
            row,
            column,
        }
    }
}

impl Row {
    /// What the cell in that column, from 0, holds, if it holds something.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let place = self.cells.binary_search_by_key(&column, |cell| cell.0);
        self.cells.get(place.ok()?).map(|(_, cell)| cell)
    }
}

impl Merge {
    /// Whether the cell is one of those; rows from 1, columns from 0.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.first_row..=self.last_row).contains(&row)
            && (self.first_column..=self.last_column).contains(&column)
    }
}
