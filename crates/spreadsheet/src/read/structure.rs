//! What the library does not tell of an XLSX sheet: hidden rows and merged cells. Native only.

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::bounds::MERGES;
use crate::element::{attribute, is_set, number as stated};
use crate::fault::Limit;
use crate::reference::read_cell_name;
use crate::refusal::{Refusal, within};
use crate::workbook::Merge;

/// Hidden rows, by their numbers from 1, and merged cells of a sheet.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Structure {
    pub(super) hidden_rows: HashSet<u32>,
    pub(super) merges: Vec<Merge>,
}

/// Reads the structure from the part of a sheet.
pub(super) fn of(part: &str, bytes: &[u8]) -> Result<Structure, Refusal> {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().check_end_names = false;
    let mut structure = Structure::default();
    let mut number: u32 = 0;
    loop {
        let event = reader
            .read_event()
            .map_err(|error| Refusal::damaged(part, error))?;
        match event {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                b"row" => {
                    number = stated(&element, "r").unwrap_or(number.saturating_add(1));
                    if is_set(&element, "hidden") {
                        structure.hidden_rows.insert(number);
                    }
                }
                b"mergeCell" => {
                    let range = attribute(&element, "ref");
                    structure.merges.extend(range.as_deref().and_then(merge));
                    within(Limit::Merges, structure.merges.len() as u64, MERGES)?;
                }
                _ => {}
            },
            Event::Eof => return Ok(structure),
            _ => {}
        }
    }
}

/// The cells of a range as `A1:C1`.
fn merge(range: &str) -> Option<Merge> {
    let (first, last) = range.split_once(':')?;
    let (first, last) = (read_cell_name(first)?, read_cell_name(last)?);
    Some(Merge {
        first_row: first.0,
        last_row: last.0,
        first_column: first.1,
        last_column: last.1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_rows_and_merged_cells_are_found() {
        let sheet = br#"<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3" hidden="1"/><x:row hidden="true"><x:c/></x:row>
            <x:row r="9" hidden="0"/></x:sheetData><x:mergeCells><x:mergeCell ref="B1:D2"/><x:mergeCell ref="?"/></x:mergeCells></x:worksheet>"#;
        let merge = Merge {
            first_row: 1,
            last_row: 2,
            first_column: 1,
            last_column: 3,
        };
        let expected = Structure {
            hidden_rows: HashSet::from([3, 4]),
            merges: vec![merge],
        };
        assert_eq!(of("sheet", sheet), Ok(expected));
    }
}
