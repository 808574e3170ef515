//! The sheets of an XLS file. Native only.

mod layout;

use std::io::Cursor;

use calamine::{Reader, SheetType, Xls, XlsError};

use super::library::{is_hidden, owned_cell, trusting};
use super::rows::{Budget, rows};
use crate::bounds::SHEETS;
use crate::fault::{Limit, OtherFile};
use crate::refusal::{Refusal, within};
use crate::serial::DateSystem;
use crate::text::composed;
use crate::workbook::{Merge, Sheet};

/// Reads all sheets that hold cells.
pub(super) fn sheets(
    bytes: &[u8],
    stream: &[u8],
    budget: &mut Budget,
) -> Result<Vec<Sheet>, Refusal> {
    // The library lays out everything between the first and the last cell, so that is measured first.
    let layouts = layout::of(stream)?;
    within(Limit::Sheets, layouts.len() as u64, SHEETS)?;
    trusting(|| {
        let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(refused)?;
        let system = match workbook.has_1904_epoch() {
            true => DateSystem::From1904,
            false => DateSystem::From1900,
        };
        let mut sheets = Vec::new();
        let listed = workbook.sheets_metadata().to_vec();
        for (sheet, layout) in listed.into_iter().zip(layouts) {
            if sheet.typ != SheetType::WorkSheet {
                continue;
            }
            let values = workbook.worksheet_range(&sheet.name).map_err(refused)?;
            let (row, column) = values.start().unwrap_or_default();
            let mut cells = Vec::new();
            for (down, right, value) in values.used_cells() {
                // XLS keeps a result beside each formula.
                if let Some(cell) = owned_cell(value, false, system) {
                    budget.take()?;
                    cells.push((row + down as u32 + 1, column + right as u32, cell));
                }
            }
            let merges = workbook.merge_cells_by_sheet_name(&sheet.name);
            let merge = |cells: calamine::Dimensions| Merge {
                first_row: cells.start.0 + 1,
                last_row: cells.end.0 + 1,
                first_column: cells.start.1,
                last_column: cells.end.1,
            };
            sheets.push(Sheet {
                name: composed(&sheet.name),
                is_hidden: is_hidden(sheet.visible),
                rows: rows(cells, |number| layout.hidden_rows.contains(&number)),
                merges: merges.into_iter().flatten().map(merge).collect(),
            });
        }
        Ok(sheets)
    })
}

fn refused(error: XlsError) -> Refusal {
    match error {
        XlsError::Password => Refusal::Other(OtherFile::PasswordProtected),
        error => Refusal::Damaged(error.to_string()),
    }
}
