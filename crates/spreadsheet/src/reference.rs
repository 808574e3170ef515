//! The address of a cell: `Sản phẩm!F12`. Native only.

use std::fmt;
use std::str::FromStr;

use crate::bounds::{COLUMNS, ROWS};

/// The address of a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellReference {
    /// The name of its sheet.
    pub sheet: String,
    /// Its row as Excel counts, from 1.
    pub row: u32,
    /// Its column from 0.
    pub column: u32,
}

/// A text that is no address of a cell.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{found}\" is no address of a cell; expected a sheet and a cell, as in 'Sheet 1'!F12")]
pub struct ReferenceError {
    /// What was found.
    pub found: String,
}

impl CellReference {
    /// The address as formulas and links write it: `'Sản phẩm'!F12`. Excel wants quotes round every name that is more than
    /// letters, digits, `_` and `.`, that begins with a digit, or that could be read as the address of a cell.
    pub fn in_formula(&self) -> String {
        let cell = cell_name(self.row, self.column);
        if is_plain_in_formulas(&self.sheet) {
            format!("{}!{cell}", self.sheet)
        } else {
            format!("{}!{cell}", quoted(&self.sheet))
        }
    }
}

impl fmt::Display for CellReference {
    /// Prints the address for people: `Sản phẩm!F12`, `'Tờ 1'!A1`; as Excel, but without quotes round words that are parted by spaces.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let are_words = self
            .sheet
            .split(' ')
            .all(|word| !word.is_empty() && word.chars().all(char::is_alphabetic));
        if are_words && self.sheet.contains(' ') {
            write!(
                formatter,
                "{}!{}",
                self.sheet,
                cell_name(self.row, self.column)
            )
        } else {
            formatter.write_str(&self.in_formula())
        }
    }
}

impl FromStr for CellReference {
    type Err = ReferenceError;

    /// Reads an address with quotes or without, also with `$`.
    fn from_str(text: &str) -> Result<CellReference, ReferenceError> {
        read(text).ok_or_else(|| ReferenceError {
            found: text.to_owned(),
        })
    }
}

fn read(text: &str) -> Option<CellReference> {
    let (sheet, cell) = text.rsplit_once('!')?;
    let sheet = match sheet.strip_prefix('\'') {
        Some(rest) => rest.strip_suffix('\'')?.replace("''", "'"),
        None => sheet.to_owned(),
    };
    let (row, column) = read_cell_name(&cell.replace('$', ""))?;
    (!sheet.is_empty()).then_some(CellReference { sheet, row, column })
}

/// The name of a column: `A` for 0, `Z` for 25, `AA` for 26.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The name of a cell in its sheet: `F12`; rows from 1, columns from 0.
pub fn cell_name(row: u32, column: u32) -> String {
    format!("{}{row}", column_name(column))
}

/// Row from 1 and column from 0 of a name as `F12`, within what a sheet can have.
pub(crate) fn read_cell_name(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at(letters);
    if !(1..=3).contains(&letters.len())
        || !(1..=7).contains(&digits.len())
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let column = letters.bytes().fold(0, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    }) - 1;
    let row = digits.parse().ok()?;
    ((1..=ROWS).contains(&row) && column < COLUMNS).then_some((row, column))
}

fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

fn is_plain_in_formulas(sheet: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
    let begins_well = sheet
        .chars()
        .next()
        .is_some_and(|letter| letter.is_alphabetic() || letter == '_');
    begins_well
        && sheet.chars().all(plain)
        && read_cell_name(sheet).is_none()
        && !is_row_and_column(sheet)
}

/// Whether the name reads like `R1C1`, `R`, `RC` or `C12`, the other way in which Excel writes addresses.
fn is_row_and_column(sheet: &str) -> bool {
    let upper = sheet.to_ascii_uppercase();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(rest) = upper.strip_prefix('R') {
        let (row, column) = rest.split_once('C').unwrap_or((rest, ""));
        return digits(row) && digits(column);
    }
    upper.strip_prefix('C').is_some_and(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(sheet: &str, row: u32, column: u32) -> CellReference {
        CellReference {
            sheet: sheet.to_owned(),
            row,
            column,
        }
    }

    #[test]
    fn an_address_is_printed_as_people_read_it() {
        for (reference, printed) in [
            (at("Sản phẩm", 12, 5), "Sản phẩm!F12"),
            (at("Làng", 1, 0), "Làng!A1"),
            (at("Tờ 1", 1, 0), "'Tờ 1'!A1"),
            (at("A1", 3, 26), "'A1'!AA3"),
            (at("It's", 1_048_576, 16_383), "'It''s'!XFD1048576"),
            (at("2026", 1, 701), "'2026'!ZZ1"),
            (at("rc", 1, 702), "'rc'!AAA1"),
            (at("Giá_2.1", 1, 1), "Giá_2.1!B1"),
            (at("Ma!x", 1, 1), "'Ma!x'!B1"),
        ] {
            assert_eq!(reference.to_string(), printed);
            assert_eq!(printed.parse(), Ok(reference));
        }
    }

    #[test]
    fn a_link_quotes_names_with_spaces() {
        let reference = at("Sản phẩm", 12, 5);
        assert_eq!(reference.in_formula(), "'Sản phẩm'!F12");
        assert_eq!(reference.in_formula().parse(), Ok(reference));
    }

    #[test]
    fn what_is_no_address_is_told() {
        for text in [
            "",
            "F12",
            "!F12",
            "Làng!",
            "Làng!12",
            "Làng!F0",
            "Làng!XFE1",
            "Làng!A1048577",
            "'Làng!F1",
        ] {
            let refused = text.parse::<CellReference>();
            assert_eq!(refused.map_err(|error| error.found), Err(text.to_owned()));
        }
    }
}
