//! A new XLSX file of what was read from another kind of file. Native only.

use std::collections::HashSet;

use langke_model::calendar::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use crate::bounds::CELL_LETTERS;
use crate::cell::{Cell, DateTime, Time};
use crate::workbook::{Row, Sheet, Workbook};

/// The bytes of the file, and the name that each sheet has in it.
pub(super) fn file(workbook: &Workbook) -> Result<(Vec<u8>, Vec<String>), XlsxError> {
    let formats = Formats::new();
    let mut file = rust_xlsxwriter::Workbook::new();
    let mut names = Vec::new();
    for sheet in &workbook.sheets {
        let name = free_name(&sheet.name, &names);
        let new = file.add_worksheet();
        new.set_name(&name)?;
        write(new, sheet, &formats)?;
        names.push(name);
    }
    Ok((file.save_to_buffer()?, names))
}

/// The formats of what is written.
struct Formats {
    text: Format,
    date: Format,
    moment: Format,
    length: Format,
}

impl Formats {
    fn new() -> Formats {
        Formats {
            // As text, so that a code keeps its zeros also when it is edited.
            text: Format::new().set_num_format("@"),
            date: Format::new().set_num_format("dd/mm/yyyy"),
            moment: Format::new().set_num_format("dd/mm/yyyy hh:mm:ss"),
            length: Format::new().set_num_format("[hh]:mm:ss"),
        }
    }
}

fn write(new: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    new.set_hidden(sheet.is_hidden);
    let mut taken: HashSet<(u32, u16)> = HashSet::new();
    for merge in &sheet.merges {
        let columns = (merge.first_column as u16, merge.last_column as u16);
        let rows = (merge.first_row - 1, merge.last_row - 1);
        // Ranges that lie over each other are refused; the first stays.
        let merged = new.merge_range(rows.0, columns.0, rows.1, columns.1, "", &formats.text);
        if merged.is_ok() {
            taken.insert((rows.0, columns.0));
        }
    }
    for row in &sheet.rows {
        for (column, cell) in &row.cells {
            write_cell(new, row.number - 1, *column as u16, cell, formats)?;
        }
    }
    new.autofit();
    hide(new, &sheet.rows)
}

fn hide(new: &mut Worksheet, rows: &[Row]) -> Result<(), XlsxError> {
    for row in rows.iter().filter(|row| row.is_hidden) {
        new.set_row_hidden(row.number - 1)?;
    }
    Ok(())
}

fn write_cell(
    new: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Number(number) => new.write_number(row, column, *number)?,
        Cell::Boolean(answer) => new.write_boolean(row, column, *answer)?,
        Cell::Time(time) => {
            let days = seconds(*time) / 86_400.0;
            new.write_number_with_format(row, column, days, &formats.length)?
        }
        Cell::Date(date) => match moment(*date) {
            Some(date) => new.write_datetime_with_format(row, column, &date, &formats.date)?,
            None => new.write_string(row, column, date.to_string())?,
        },
        Cell::DateTime(DateTime { date, time }) => match moment(*date) {
            Some(day) => {
                let serial = day.to_excel() + seconds(*time) / 86_400.0;
                new.write_number_with_format(row, column, serial, &formats.moment)?
            }
            None => new.write_string(row, column, cell.to_string())?,
        },
        Cell::Text(_) | Cell::Fault(_) => {
            let text: String = cell.to_string().chars().take(CELL_LETTERS).collect();
            new.write_string_with_format(row, column, text, &formats.text)?
        }
    };
    Ok(())
}

/// A day as Excel counts, which it does from 1900 on.
fn moment(date: Date) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(date.year(), date.month(), date.day()).ok()
}

fn seconds(time: Time) -> f64 {
    f64::from(time.hours) * 3_600.0 + f64::from(time.minutes) * 60.0 + f64::from(time.seconds)
}

/// A name as Excel allows it, which no other sheet has: 31 letters, no signs of addresses.
fn free_name(name: &str, taken: &[String]) -> String {
    let allowed = name.replace(['\\', '/', '?', '*', '[', ']', ':'], " ");
    let allowed = allowed.trim_matches([' ', '\'']);
    let allowed = if allowed.is_empty() { "1" } else { allowed };
    let is_taken = |name: &String| {
        let mut names = taken.iter();
        names.any(|other| other.to_lowercase() == name.to_lowercase())
    };
    let numbered = (2..).map(|number: u32| {
        let end = format!(" {number}");
        shortened(allowed, 31 - end.len()) + &end
    });
    std::iter::once(shortened(allowed, 31))
        .chain(numbered)
        .find(|name| !is_taken(name))
        .unwrap_or_default()
}

/// The first letters of a name; Excel counts in UTF-16.
fn shortened(name: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |letter: &char| {
        length += letter.len_utf16();
        length <= most
    };
    name.chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sheet_gets_a_name_that_excel_allows() {
        let mut names = Vec::new();
        for (name, given) in [
            ("Làng", "Làng"),
            ("làng", "làng 2"),
            ("a/b:c", "a b c"),
            ("'[]'", "1"),
            (
                "một cái tên dài hơn ba mươi mốt chữ",
                "một cái tên dài hơn ba mươi mốt",
            ),
            (
                "một cái tên dài hơn ba mươi mốt ký tự",
                "một cái tên dài hơn ba mươi m 2",
            ),
        ] {
            names.push(free_name(name, &names));
            assert_eq!(names.last().map(String::as_str), Some(given));
        }
    }
}
