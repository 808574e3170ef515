//! What the library does not tell of ODS sheets: hidden rows, merged cells, and how much repetitions come to. Native only.

use std::ops::RangeInclusive;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::bounds::{AREA, CELLS, COLUMNS, MERGES, ROWS};
use crate::element::{attribute, number};
use crate::fault::Limit;
use crate::refusal::{Refusal, within};
use crate::workbook::Merge;

/// Hidden rows and merged cells of a sheet.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    hidden_rows: Vec<RangeInclusive<u32>>,
    pub(super) merges: Vec<Merge>,
}

impl Layout {
    /// Whether the row of that number, from 1, is hidden.
    pub(super) fn is_hidden(&self, number: u32) -> bool {
        let place = self
            .hidden_rows
            .partition_point(|rows| *rows.end() < number);
        self.hidden_rows
            .get(place)
            .is_some_and(|rows| rows.contains(&number))
    }
}

/// Where the reader is in a sheet; numbers from 0.
#[derive(Default)]
struct Place {
    layout: Layout,
    row: u64,
    row_repeats: u64,
    column: u64,
    /// One more than the last column of this row that holds something, and of all rows.
    used: u64,
    width: u64,
    /// Cells that hold something in this row.
    held: u64,
    /// One more than the last row that holds something.
    height: u64,
    cells: u64,
}

/// Reads the layout of each sheet.
pub(super) fn of(content: &str) -> Result<Vec<Layout>, Refusal> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    let (mut layouts, mut place, mut all) = (Vec::new(), Place::default(), 0);
    loop {
        let event = reader
            .read_event()
            .map_err(|error| Refusal::damaged("content.xml", error))?;
        match event {
            Event::Start(element) => match element.name().as_ref() {
                b"table:table" => place = Place::default(),
                b"table:table-row" => place.begin_row(&element),
                b"table:table-cell" | b"table:covered-table-cell" => place.cell(&element)?,
                _ => {}
            },
            Event::End(element) => match element.name().as_ref() {
                b"table:table-row" => {
                    all += place.end_row()?;
                    within(Limit::Cells, all, CELLS)?;
                }
                b"table:table" => layouts.push(std::mem::take(&mut place).layout),
                _ => {}
            },
            Event::Eof => return Ok(layouts),
            _ => {}
        }
    }
}

impl Place {
    fn begin_row(&mut self, element: &BytesStart<'_>) {
        self.row_repeats = repeats(element, "table:number-rows-repeated");
        (self.column, self.used, self.held) = (0, 0, 0);
        let visibility = attribute(element, "table:visibility");
        if matches!(visibility.as_deref(), Some("collapse" | "filter")) {
            let (first, last) = (self.row + 1, self.row.saturating_add(self.row_repeats));
            let rows = row(first)..=row(last);
            self.layout.hidden_rows.push(rows);
        }
    }

    fn cell(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        let repeats = repeats(element, "table:number-columns-repeated");
        let (across, down) = (
            self::repeats(element, "table:number-columns-spanned"),
            self::repeats(element, "table:number-rows-spanned"),
        );
        if across > 1 || down > 1 {
            self.layout.merges.push(Merge {
                first_row: row(self.row + 1),
                last_row: row(self.row.saturating_add(down)),
                first_column: self.column.min(u64::from(COLUMNS)) as u32,
                last_column: (self.column.saturating_add(across - 1)).min(u64::from(COLUMNS))
                    as u32,
            });
            within(Limit::Merges, self.layout.merges.len() as u64, MERGES)?;
        }
        self.column = self.column.saturating_add(repeats);
        let holds_something = attribute(element, "office:value-type").is_some()
            || attribute(element, "table:formula").is_some();
        if holds_something {
            self.used = self.column;
            self.held = self.held.saturating_add(repeats);
        }
        within(Limit::Columns, self.used, u64::from(COLUMNS))
    }

    /// How many cells of the rows that end here hold something.
    fn end_row(&mut self) -> Result<u64, Refusal> {
        self.row = self.row.saturating_add(self.row_repeats);
        if self.held == 0 {
            return Ok(0);
        }
        self.height = self.row;
        self.width = self.width.max(self.used);
        within(Limit::Rows, self.height, u64::from(ROWS))?;
        let cells = self.held.saturating_mul(self.row_repeats);
        self.cells = self.cells.saturating_add(cells);
        within(Limit::Cells, self.cells, CELLS)?;
        within(Limit::Area, self.height.saturating_mul(self.width), AREA)?;
        Ok(cells)
    }
}

fn row(number: u64) -> u32 {
    number.min(u64::from(ROWS)) as u32
}

fn repeats(element: &BytesStart<'_>, name: &str) -> u64 {
    number(element, name).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &str) -> String {
        format!("<a><table:table>{rows}</table:table></a>")
    }

    #[test]
    fn hidden_rows_and_merged_cells_are_found() {
        let content = sheet(
            r#"<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
            <table:table-row table:visibility="filter" table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/>
            <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"/></table:table-row>"#,
        );
        let layouts = of(&content).expect("a layout");
        let hidden: Vec<u32> = (1..9)
            .filter(|number| layouts[0].is_hidden(*number))
            .collect();
        assert_eq!(hidden, [3, 4, 5]);
        let merge = Merge {
            first_row: 3,
            last_row: 3,
            first_column: 2,
            last_column: 3,
        };
        assert_eq!(layouts[0].merges, [merge]);
    }

    #[test]
    fn repetitions_are_counted_before_they_are_laid_out() {
        let row = |rows: &str, columns: &str| {
            format!(
                r#"<table:table-row table:number-rows-repeated="{rows}"><table:table-cell table:number-columns-repeated="{columns}" office:value-type="float"/></table:table-row>"#
            )
        };
        let refused = |rows: &str, columns: &str| of(&sheet(&row(rows, columns))).err();
        let too_large = |limit, found, most| Some(Refusal::TooLarge { limit, found, most });
        assert_eq!(
            refused("1048576", "16384"),
            too_large(Limit::Cells, 1_048_576 * 16_384, CELLS)
        );
        assert_eq!(
            refused("1", "16385"),
            too_large(Limit::Columns, 16_385, u64::from(COLUMNS))
        );
        assert_eq!(
            refused("18446744073709551615", "1"),
            too_large(Limit::Rows, u64::MAX, u64::from(ROWS))
        );
        let corners = sheet(&format!(
            r#"{}<table:table-row table:number-rows-repeated="9000"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="9000"/><table:table-cell office:value-type="float"/></table:table-row>"#,
            row("1", "1")
        ));
        assert_eq!(
            of(&corners),
            Err(Refusal::TooLarge {
                limit: Limit::Area,
                found: 9_002 * 9_001,
                most: AREA
            })
        );
        // Formats to the end of a sheet are no cells.
        let formats = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
        assert!(of(&sheet(formats)).is_ok());
    }
}
