//! Notes by sheet and cell. Native only.

use std::collections::BTreeMap;

use super::comments::Words;
use super::sheet::{Mark, Marks};
use super::sources::Name;
use crate::bounds::{CELL_LETTERS, COLUMNS, COMMENTS, ROWS};
use crate::fault::WriteError;
use crate::notes::{Note, Notes};

/// What is said about the cells of a sheet.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) marks: Marks,
    /// For the first cells only, as many as there may be comments.
    pub(super) words: Words,
}

/// Refuses what cannot be the name of a sheet.
pub(super) fn check_sheet_name(name: &str) -> Result<(), WriteError> {
    let has_length = (1..=31).contains(&name.encode_utf16().count());
    let has_signs = name.contains(['\\', '/', '?', '*', '[', ']', ':']);
    let is_quoted = name.starts_with('\'') || name.ends_with('\'');
    if !has_length || has_signs || is_quoted || name.trim().is_empty() {
        let found = name.to_owned();
        return Err(WriteError::SheetName { found });
    }
    Ok(())
}

/// The notes, their sheets named as they are written in the copy.
pub(super) fn led_to(notes: &Notes, names: &[Name]) -> Result<Notes, WriteError> {
    let mut led = notes.clone();
    for note in &mut led.notes {
        let name = names.iter().find(|name| name.read == note.at.sheet);
        let missing = || WriteError::NoSuchSheet {
            sheet: note.at.sheet.clone(),
            sheets: names.iter().map(|name| name.read.clone()).collect(),
        };
        note.at.sheet = name.ok_or_else(missing)?.written.clone();
        let (row, column) = (note.at.row, note.at.column);
        if !(1..=ROWS).contains(&row) || column >= COLUMNS {
            let sheet = note.at.sheet.clone();
            return Err(WriteError::NoSuchCell { sheet, row, column });
        }
    }
    Ok(led)
}

/// What is said about the cells of each sheet.
pub(super) fn by_sheet(notes: &Notes) -> BTreeMap<&str, Said> {
    let mut sheets: BTreeMap<&str, Said> = BTreeMap::new();
    for note in &notes.notes {
        let said = sheets.entry(note.at.sheet.as_str()).or_default();
        let at = (note.at.row, note.at.column);
        let mark = said.marks.entry(at).or_insert(Mark {
            weight: note.weight,
            text: None,
        });
        mark.weight = note.weight.max(mark.weight);
        if note.mended.is_some() {
            mark.text.clone_from(&note.mended);
        }
        if said.words.len() < COMMENTS || said.words.contains_key(&at) {
            let words = said.words.entry(at).or_default();
            add(words, note, &notes.headings.example);
        }
    }
    sheets
}

fn add(words: &mut String, note: &Note, example: &str) {
    if !words.is_empty() {
        words.push('\n');
    }
    *words += &note.problem;
    if !note.example.is_empty() {
        *words += &format!("\n{example}: {}", note.example);
    }
    if let Some((end, _)) = words.char_indices().nth(CELL_LETTERS) {
        words.truncate(end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_no_sheet_can_have_is_refused() {
        for name in ["", " ", "a/b", "'a", "một cái tên dài hơn ba mươi mốt chữ"] {
            let found = name.to_owned();
            assert_eq!(check_sheet_name(name), Err(WriteError::SheetName { found }));
        }
        assert_eq!(check_sheet_name("Cần sửa"), Ok(()));
    }
}
