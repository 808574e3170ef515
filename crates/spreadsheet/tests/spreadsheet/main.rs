//! Spreadsheets that other programs wrote (`tests/make_files.py`), read and given back.

mod anything;
mod giving_back;
mod kinds;
mod reading;

use std::path::{Path, PathBuf};

use langke_spreadsheet::{Sheet, Workbook, read};

/// A file of the tests.
fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/files")
        .join(name)
}

/// What is read of a file of the tests.
fn workbook(name: &str) -> Workbook {
    read(&file(name)).unwrap_or_else(|error| panic!("{error}"))
}

/// What the cells of a sheet show, row by row: `7: A=0012 C=120000`.
fn shown(sheet: &Sheet) -> Vec<String> {
    let row = |row: &langke_spreadsheet::Row| {
        let cells = row
            .cells
            .iter()
            .map(|(column, cell)| format!(" {}={cell}", langke_spreadsheet::column_name(*column)));
        format!("{}:{}", row.number, cells.collect::<String>())
    };
    sheet.rows.iter().map(row).collect()
}
