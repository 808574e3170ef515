//! Text with separators (CSV) as a sheet. Native only.

use ::csv::{ByteRecord, ReaderBuilder};

use super::rows::{Budget, rows};
use crate::bounds::{COLUMNS, ROWS};
use crate::cell::Cell;
use crate::fault::Limit;
use crate::refusal::{Refusal, within};
use crate::text::cleaned;
use crate::workbook::Sheet;

/// Reads a text as a sheet of that name. Rows are counted as Excel counts them when it opens the text: empty lines count, lines
/// inside quotes do not.
pub(super) fn sheet(name: &str, text: &str, budget: &mut Budget) -> Result<Sheet, Refusal> {
    let (separator, text) = separated(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut record, mut number, mut cells) = (ByteRecord::new(), 0, Vec::new());
    loop {
        let begin = reader.position().byte() as usize;
        let is_record = reader
            .read_byte_record(&mut record)
            .map_err(|error| Refusal::Damaged(error.to_string()))?;
        if !is_record {
            break;
        }
        // The reader passes over empty lines without a word.
        number += empty_lines(text.as_bytes(), begin) + 1;
        within(Limit::Rows, number, u64::from(ROWS))?;
        within(Limit::Columns, record.len() as u64, u64::from(COLUMNS))?;
        for (column, field) in record.iter().enumerate() {
            if let Some(text) = cleaned(unwrapped(&String::from_utf8_lossy(field))) {
                budget.take()?;
                cells.push((number as u32, column as u32, Cell::Text(text)));
            }
        }
    }
    Ok(Sheet {
        name: name.to_owned(),
        rows: rows(cells, |_| false),
        ..Sheet::default()
    })
}

/// What a field says that is written `="0123"`, as programs do so that Excel keeps leading zeros.
fn unwrapped(field: &str) -> &str {
    field
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(field)
}

/// The empty lines that begin at a place. A `\n` there may be the second half of the break that ended the record before.
fn empty_lines(text: &[u8], begin: usize) -> u64 {
    let rest = text.get(begin..).unwrap_or_default();
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let mut before = begin.checked_sub(1).and_then(|place| text.get(place));
    let mut lines = 0;
    for byte in breaks {
        lines += u64::from(!(before == Some(&b'\r') && *byte == b'\n'));
        before = Some(byte);
    }
    lines
}

/// The separator of a text, and the text without a line that only names it (`sep=;`, which Excel honours).
fn separated(text: &str) -> (u8, &str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(separator @ (b';' | b',' | b'\t' | b'|')) = rest.bytes().next()
        && let Some((_, rest)) = rest.split_once('\n')
    {
        return (separator, rest);
    }
    (guessed(text), text)
}

/// The separator that stands most often in the first line that has one, outside of quotes.
fn guessed(text: &str) -> u8 {
    let candidates = *b"\t;,|";
    let mut counts = [0; 4];
    let mut is_quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted && counts != [0; 4] => break,
            byte if !is_quoted => {
                if let Some(place) = candidates.iter().position(|other| *other == byte) {
                    counts[place] += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.into_iter().max().unwrap_or(0);
    match counts.iter().position(|count| *count == most && most > 0) {
        Some(place) => candidates[place],
        None => b',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, Vec<(u32, String)>)> {
        let sheet = sheet("x", text, &mut Budget::new()).expect("a sheet");
        let texts = |cells: Vec<(u32, Cell)>| {
            let text = |(column, cell): (u32, Cell)| (column, cell.to_string());
            cells.into_iter().map(text).collect()
        };
        let rows = sheet.rows.into_iter();
        rows.map(|row| (row.number, texts(row.cells))).collect()
    }

    #[test]
    fn the_separator_is_guessed_from_the_head() {
        for (text, separator) in [
            ("Tên;Giá\n1,5;2,5", b';'),
            ("\"a;b;c\",d\n", b','),
            ("a\tb;c\td\n", b'\t'),
            ("Danh sách\n\na;b\n", b';'),
            ("một cột\nhai\n", b','),
            ("\"a\nb\";c", b';'),
            ("", b','),
        ] {
            assert_eq!(guessed(text), separator, "{text:?}");
        }
        assert_eq!(separated("sep=;\r\na,b;c"), (b';', "a,b;c"));
        assert_eq!(separated("sep=x\na,b"), (b',', "sep=x\na,b"));
    }

    #[test]
    fn rows_are_counted_as_excel_counts_them() {
        let text = "\n\nTên;Giá\r\n\r\n\"Gốm\r\nmen\";\n\n;\"1\"\"2\"\n";
        assert_eq!(
            read(text),
            [
                (3, vec![(0, "Tên".into()), (1, "Giá".into())]),
                (5, vec![(0, "Gốm\nmen".into())]),
                (7, vec![(1, "1\"2".into())]),
            ]
        );
    }

    #[test]
    fn a_field_that_is_wrapped_to_keep_its_zeros_is_unwrapped() {
        assert_eq!(
            read("=\"0123\";x"),
            [(1, vec![(0, "0123".into()), (1, "x".into())])]
        );
    }
}
