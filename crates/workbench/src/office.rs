//! A workbook that was dropped on the workbench: brought into the content, and given back where something in it is to be mended. Native only.

use std::fs;
use std::path::Path;

use langke_model::i18n::Language;
use langke_spreadsheet::{annotated, read};
use langke_workbook::{Options, Outcome, import, notes};

/// What came of a workbook.
#[derive(Debug)]
pub struct Brought {
    /// What was imported and what not.
    pub outcome: Outcome,
    /// The copy with a note on each cell that is to be mended; empty if there is none.
    pub given_back: Vec<u8>,
}

/// Brings a workbook in: rows that are right are written, others told.
///
/// # Errors
/// Why nothing of it could be read or written, in the language.
pub fn bring_in(
    bytes: &[u8],
    name: &str,
    content: &Path,
    language: Language,
) -> Result<Brought, String> {
    let room = |error: std::io::Error| error.to_string();
    let folder = tempfile::tempdir().map_err(room)?;
    let file = folder.path().join(safe(name));
    fs::write(&file, bytes).map_err(room)?;
    let workbook = read(&file).map_err(|error| error.message(language))?;
    let options = Options {
        folder: content.to_owned(),
        dry_run: false,
        all_or_nothing: false,
    };
    let outcome = import(&workbook, &options).map_err(|error| error.message(language))?;
    let mut given_back = Vec::new();
    if outcome.has_faults() {
        let copy = folder.path().join("copy").with_extension("xlsx");
        annotated(&file, &notes(&outcome.remarks, language), &copy)
            .map_err(|error| error.message(language))?;
        given_back = fs::read(&copy).map_err(room)?;
    }
    Ok(Brought {
        outcome,
        given_back,
    })
}

/// The name of a file in a folder of its own. It counts: a CSV file is the sheet of its name.
fn safe(name: &str) -> String {
    let own = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_right = |letter: &char| !letter.is_control() && !":*?\"<>|".contains(*letter);
    let kept: String = own.chars().filter(is_right).take(100).collect();
    match kept.trim_matches(['.', ' ']) {
        "" => "workbook.xlsx".into(),
        kept => kept.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_out_of_no_folder() {
        for (name, expected) in [
            ("Sản phẩm.csv", "Sản phẩm.csv"),
            ("../../etc/passwd", "passwd"),
            ("C:\\x\\mau.ODS", "mau.ODS"),
            ("..", "workbook.xlsx"),
            ("a\0b:c.xlsx", "abc.xlsx"),
            ("", "workbook.xlsx"),
        ] {
            assert_eq!(safe(name), expected, "{name:?}");
        }
    }
}
