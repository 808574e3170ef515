//! What the library that reads workbooks says, in our words. Native only.

use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, SheetVisible};

use crate::cell::{Cell, CellFault};
use crate::refusal::Refusal;
use crate::serial::{DateSystem, length, moment, written_length, written_moment};
use crate::text::cleaned;

/// What a cell holds, if it holds something.
pub(super) fn cell(value: DataRef<'_>, has_formula: bool, system: DateSystem) -> Option<Cell> {
    let cell = match value {
        DataRef::Empty if has_formula => Cell::Fault(CellFault::NotCalculated),
        DataRef::Empty => return None,
        DataRef::String(text) => Cell::Text(cleaned(&text)?),
        DataRef::SharedString(text) => Cell::Text(cleaned(text)?),
        DataRef::Int(number) => Cell::Number(number as f64),
        DataRef::Float(number) => number_as_shown(number),
        DataRef::Bool(answer) => Cell::Boolean(answer),
        DataRef::DateTime(serial) if serial.is_duration() => length(serial.as_f64()),
        DataRef::DateTime(serial) => moment(serial.as_f64(), system),
        DataRef::DateTimeIso(text) => written_moment(&text),
        DataRef::DurationIso(text) => written_length(&text),
        DataRef::Error(error) => Cell::Fault(CellFault::Shown(error.to_string())),
    };
    Some(cell)
}

/// The same for values that the library gives away.
pub(super) fn owned_cell(value: &Data, has_formula: bool, system: DateSystem) -> Option<Cell> {
    let value = match value {
        Data::Empty => DataRef::Empty,
        Data::String(text) => DataRef::SharedString(text),
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::Bool(answer) => DataRef::Bool(*answer),
        Data::DateTime(serial) => DataRef::DateTime(*serial),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
    };
    cell(value, has_formula, system)
}

/// The number as spreadsheets show it: to fifteen digits (Excel's specifications and limits), so that 0.1 + 0.2 is 0.3.
fn number_as_shown(number: f64) -> Cell {
    if !number.is_finite() {
        return Cell::Fault(CellFault::Unreadable(number.to_string()));
    }
    let shown = format!("{number:.14e}").parse().unwrap_or(number);
    Cell::Number(shown)
}

/// Whether a sheet is not seen.
pub(super) fn is_hidden(visible: SheetVisible) -> bool {
    visible != SheetVisible::Visible
}

/// Does what may panic: the library trusts lengths that damaged files state.
pub(super) fn trusting<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(Refusal::Damaged("its parts contradict each other".into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_without_a_result_is_a_fault_and_an_empty_result_is_nothing() {
        let read = |value| cell(value, true, DateSystem::From1900);
        let fault = Cell::Fault(CellFault::NotCalculated);
        assert_eq!(read(DataRef::Empty), Some(fault));
        assert_eq!(read(DataRef::String(String::new())), None);
    }

    #[test]
    fn numbers_are_read_as_the_cell_shows_them() {
        for (written, shown) in [
            (0.1 + 0.2, "0.3"),
            (1.2e5, "120000"),
            (8_936_012_345_678.0, "8936012345678"),
            (-0.000_12, "-0.00012"),
            (2_300.0 * 1.1, "2530"),
        ] {
            assert_eq!(number_as_shown(written).to_string(), shown);
        }
        for number in [f64::NAN, f64::INFINITY] {
            assert!(matches!(number_as_shown(number), Cell::Fault(_)));
        }
    }
}
