//! The sheets of an XLSX file. Native only.

use std::io::Cursor;

use calamine::{Reader, SheetType, Xlsx, XlsxError};

use super::library::{cell, is_hidden, trusting};
use super::rows::{Budget, rows};
use super::structure;
use crate::bounds::{COLUMNS, ROWS, SHEETS};
use crate::fault::{Limit, OtherFile};
use crate::package::Package;
use crate::refusal::{Refusal, within};
use crate::relations::listed_sheets;
use crate::serial::DateSystem;
use crate::text::composed;
use crate::workbook::Sheet;

/// Reads all sheets that hold cells.
pub(super) fn sheets(
    bytes: &[u8],
    package: &Package,
    budget: &mut Budget,
) -> Result<Vec<Sheet>, Refusal> {
    let listed = listed_sheets(package)?;
    within(Limit::Sheets, listed.len() as u64, SHEETS)?;
    trusting(|| {
        let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
        let system = match workbook.has_1904_epoch() {
            true => DateSystem::From1904,
            false => DateSystem::From1900,
        };
        let mut sheets = Vec::new();
        for sheet in workbook.sheets_metadata().to_vec() {
            if sheet.typ != SheetType::WorkSheet {
                continue;
            }
            let part = listed.iter().find(|listed| listed.name == sheet.name);
            let part = part.map_or("", |listed| listed.part.as_str());
            let bytes = package
                .part(part)
                .ok_or_else(|| Refusal::damaged(&sheet.name, "the sheet has no part"))?;
            let structure = structure::of(part, bytes)?;
            let cells = cells(&mut workbook, &sheet.name, system, budget)?;
            sheets.push(Sheet {
                name: composed(&sheet.name),
                is_hidden: is_hidden(sheet.visible),
                rows: rows(cells, |number| structure.hidden_rows.contains(&number)),
                merges: structure.merges,
            });
        }
        Ok(sheets)
    })
}

type Cells = Vec<(u32, u32, crate::cell::Cell)>;

fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    system: DateSystem,
    budget: &mut Budget,
) -> Result<Cells, Refusal> {
    let in_sheet = |error: XlsxError| Refusal::damaged(name, error);
    let mut reader = workbook.worksheet_cells_reader(name).map_err(in_sheet)?;
    let mut cells = Vec::new();
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(in_sheet)? {
        let (row, column) = found.pos;
        within(Limit::Rows, u64::from(row) + 1, u64::from(ROWS))?;
        within(Limit::Columns, u64::from(column) + 1, u64::from(COLUMNS))?;
        if let Some(cell) = cell(found.value, found.formula.is_some(), system) {
            budget.take()?;
            cells.push((row + 1, column, cell));
        }
    }
    Ok(cells)
}

fn refused(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Other(OtherFile::PasswordProtected),
        error => Refusal::Damaged(error.to_string()),
    }
}
