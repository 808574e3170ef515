//! The content as a workbook, and the empty one to fill in. Native only.

mod grid;
mod guide;
mod write;

use std::path::Path;

use langke_content::{Problem, read_files};
use langke_model::i18n::Language;
use rust_xlsxwriter::XlsxError;
use serde_json::Value;
use thiserror::Error;

use crate::folder::Folder;
use grid::grids;

/// The things of the template's example rows: two of each kind, with two entries in each list. All of it is made up.
const EXAMPLES: &str = include_str!("examples.json");

/// Why no workbook was made.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The folder cannot be read.
    #[error("the content folder cannot be read")]
    Folder(Vec<Problem>),
    /// A file of content is no JSON, so that the workbook would not hold everything.
    #[error("{}: not JSON; run langke check and mend it first", files.join(", "))]
    Broken {
        /// The files.
        files: Vec<String>,
    },
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Xlsx(#[from] XlsxError),
}

impl ExportError {
    /// What is wrong and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (ExportError::Folder(problems), _) => {
                let lines: Vec<String> = problems
                    .iter()
                    .map(|problem| problem.to_line(language))
                    .collect();
                lines.join("\n")
            }
            (ExportError::Broken { files }, Language::Vietnamese) => {
                format!(
                    "{}: không phải JSON; hãy chạy langke check và sửa trước",
                    files.join(", ")
                )
            }
            (ExportError::Xlsx(error), Language::Vietnamese) => {
                format!("không ghi được bảng tính: {error}")
            }
            (_, Language::English) => self.to_string(),
        }
    }
}

/// An empty workbook (XLSX) to fill in, with a guide, lists to choose from and example rows that an import passes over; its words for
/// lists in a language, its headings in both.
///
/// # Errors
/// If it cannot be written.
pub fn template(language: Language) -> Result<Vec<u8>, ExportError> {
    let grids = grids(&examples(), language, Some(example_mark(language)));
    Ok(write::workbook(&grids, &[], language)?)
}

/// The whole content of a folder as a workbook (XLSX), but for what lies in `media/`.
///
/// # Errors
/// If the folder or a file in it cannot be read, or the workbook cannot be written.
pub fn export(folder: &Path, language: Language) -> Result<Vec<u8>, ExportError> {
    let folder = Folder::of(read_files(folder).map_err(ExportError::Folder)?);
    if !folder.broken.is_empty() {
        let files = folder.broken;
        return Err(ExportError::Broken { files });
    }
    let grids = grids(&folder, language, None);
    Ok(write::workbook(&grids, &others(&folder), language)?)
}

/// Files that have no sheet of their own: the name, then the parts of its text.
fn others(folder: &Folder) -> Vec<Vec<String>> {
    let row = |(file, value): (&String, &Value)| {
        let parts = crate::rest::parts(&crate::rest::escaped(&value.to_string()));
        std::iter::once(file.clone()).chain(parts).collect()
    };
    folder.others.iter().map(row).collect()
}

/// What stands before the id of an example.
fn example_mark(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => "mẫu: ",
        Language::English => "example: ",
    }
}

/// The things of the example rows.
fn examples() -> Folder {
    let files: Value = serde_json::from_str(EXAMPLES).unwrap_or_default();
    let files = files.as_object().into_iter().flatten();
    Folder::of(
        files
            .map(|(file, value)| (file.clone(), value.to_string().into_bytes()))
            .collect(),
    )
}

/// The same as [`export`], as it would be read again. Tests need no file for it.
#[cfg(test)]
pub fn as_read(folder: &Folder, language: Language) -> langke_spreadsheet::Workbook {
    use grid::Grid;
    use langke_spreadsheet::{Cell, Row, Sheet, SourceFormat, Workbook};
    let row = |(index, cells): (usize, Vec<Option<Cell>>)| Row {
        number: index as u32 + 1,
        is_hidden: false,
        cells: (0..)
            .zip(cells)
            .filter_map(|(place, cell)| Some((place, cell?)))
            .collect(),
    };
    let sheet = |name: &str, rows: Vec<Vec<Option<Cell>>>| Sheet {
        name: name.into(),
        rows: rows
            .into_iter()
            .enumerate()
            .map(row)
            .filter(|row| !row.cells.is_empty())
            .collect(),
        ..Sheet::default()
    };
    let texts = |row: &[String]| {
        row.iter()
            .map(|text| Some(Cell::Text(text.clone())))
            .collect()
    };
    let mut sheets: Vec<Sheet> = grids(folder, language, None)
        .iter()
        .map(|Grid { form, rests, rows }| {
            let head = |vietnamese| {
                grid::head(form, *rests, vietnamese)
                    .into_iter()
                    .map(|text| Some(Cell::Text(text)))
                    .collect()
            };
            let heads = [head(true), head(false)];
            sheet(
                form.name(language),
                heads.into_iter().chain(rows.iter().cloned()).collect(),
            )
        })
        .collect();
    sheets.push(sheet(
        crate::sheet::FILES.0,
        others(folder).iter().map(|row| texts(row)).collect(),
    ));
    Workbook {
        format: SourceFormat::Xlsx,
        sheets,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::column::Need;
    use crate::sheets::sheets;

    #[test]
    fn every_sheet_of_the_template_has_two_examples() {
        let folder = examples();
        assert!(
            folder.broken.is_empty() && folder.others.is_empty(),
            "{:?}",
            folder.others
        );
        for grid in grids(&folder, Language::Vietnamese, Some("mẫu: ")) {
            assert!(grid.rows.len() >= 2, "{}", grid.form.en);
            let used = |index: usize| {
                grid.rows
                    .iter()
                    .any(|row| row.get(index).is_some_and(Option::is_some))
            };
            let needed = grid
                .form
                .columns
                .iter()
                .enumerate()
                .filter(|(_, column)| column.need == Need::Always);
            for (index, column) in needed {
                let index = index + 1 + usize::from(grid.form.has_owner());
                assert!(used(index), "{} {}", grid.form.en, column.path);
            }
        }
        assert_eq!(
            grids(&folder, Language::Vietnamese, None).len(),
            sheets().len()
        );
    }
}
