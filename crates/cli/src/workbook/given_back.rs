//! Gives a workbook back, as a copy with a note on each cell that is to be mended.

use std::path::{Path, PathBuf};

use langke_content::escaped;
use langke_model::i18n::Language;
use langke_spreadsheet::annotated;
use langke_workbook::{Outcome, notes};

use super::told;

/// Writes the copy and says where it lies; where it cannot be written, that is said.
pub fn give_back(file: &Path, copy: Option<&Path>, outcome: &Outcome, language: Language) {
    let copy = copy.map_or_else(|| beside(file), Path::to_path_buf);
    match annotated(file, &notes(&outcome.remarks, language), &copy) {
        Ok(()) => println!("{}", told::given_back(&copy, language)),
        Err(error) => eprintln!("{}: {}", copy.display(), escaped(&error.message(language))),
    }
}

/// The name of the copy: `NAME-can-sua.xlsx` beside the workbook. A copy that was mended and is given back again gets another name, since
/// nothing is written over what was read; and the one after that the first again.
fn beside(file: &Path) -> PathBuf {
    const MARK: &str = "-can-sua";
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let name = match (stem.strip_suffix(MARK), stem.strip_suffix("-can-sua-2")) {
        (Some(name), _) => format!("{name}{MARK}-2.xlsx"),
        (None, Some(name)) => format!("{name}{MARK}.xlsx"),
        (None, None) => format!("{stem}{MARK}.xlsx"),
    };
    file.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_never_has_the_name_of_what_was_read() {
        let mut file = PathBuf::from("so/mau.ods");
        for name in ["mau-can-sua.xlsx", "mau-can-sua-2.xlsx", "mau-can-sua.xlsx"] {
            file = beside(&file);
            assert_eq!(file, Path::new("so").join(name));
        }
    }
}
