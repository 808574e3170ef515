//! The sheets of an ODS file. Native only.

mod layout;

use std::io::Cursor;

use calamine::{Ods, OdsError, Range, Reader};

use super::library::{is_hidden, owned_cell, trusting};
use super::rows::{Budget, rows};
use crate::bounds::SHEETS;
use crate::cell::{Cell, CellFault};
use crate::fault::{Limit, OtherFile};
use crate::package::Package;
use crate::refusal::{Refusal, within};
use crate::serial::DateSystem;
use crate::text::composed;
use crate::workbook::Sheet;

/// Reads all sheets.
pub(super) fn sheets(
    bytes: &[u8],
    package: &Package,
    budget: &mut Budget,
) -> Result<Vec<Sheet>, Refusal> {
    let is_locked = package
        .text("META-INF/manifest.xml")
        .is_ok_and(|manifest| manifest.contains("encryption-data"));
    if is_locked {
        return Err(Refusal::Other(OtherFile::PasswordProtected));
    }
    // The library lays out every repetition, so they are counted first.
    let layouts = layout::of(package.text("content.xml")?)?;
    within(Limit::Sheets, layouts.len() as u64, SHEETS)?;
    trusting(|| {
        let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(refused)?;
        let mut sheets = Vec::new();
        let listed = workbook.sheets_metadata().to_vec();
        for (sheet, layout) in listed.into_iter().zip(layouts) {
            let values = workbook.worksheet_range(&sheet.name).map_err(refused)?;
            let formulas = workbook.worksheet_formula(&sheet.name).map_err(refused)?;
            let mut cells = Vec::new();
            let (row, column) = values.start().unwrap_or_default();
            for (down, right, value) in values.used_cells() {
                let at = (row + down as u32, column + right as u32);
                let has_formula = has_formula(&formulas, at);
                // ODS knows no system of serials: days are written out.
                let cell = owned_cell(value, has_formula, DateSystem::From1900);
                if let Some(cell) = cell.map(|cell| told(cell, has_formula)) {
                    budget.take()?;
                    cells.push((at.0 + 1, at.1, cell));
                }
            }
            sheets.push(Sheet {
                name: composed(&sheet.name),
                is_hidden: is_hidden(sheet.visible),
                rows: rows(cells, |number| layout.is_hidden(number)),
                merges: layout.merges,
            });
        }
        Ok(sheets)
    })
}

fn has_formula(formulas: &Range<String>, at: (u32, u32)) -> bool {
    formulas
        .get_value(at)
        .is_some_and(|formula| !formula.is_empty())
}

/// A formula that failed has the words of its error as text: `#REF!`, `Err:508`.
fn told(cell: Cell, has_formula: bool) -> Cell {
    match cell {
        Cell::Text(text) if has_formula && is_error(&text) => Cell::Fault(CellFault::Shown(text)),
        cell => cell,
    }
}

fn is_error(text: &str) -> bool {
    let number = text.strip_prefix("Err:");
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        || [
            "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!",
        ]
        .contains(&text)
}

fn refused(error: OdsError) -> Refusal {
    match error {
        OdsError::Password => Refusal::Other(OtherFile::PasswordProtected),
        error => Refusal::Damaged(error.to_string()),
    }
}
