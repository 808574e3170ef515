//! Gives a workbook back, as a copy with a note on each cell that is to be mended.

use std::fs;
use std::path::{Path, PathBuf};

use langke_content::escaped;
use langke_model::i18n::Language;
use langke_spreadsheet::annotated;
use langke_workbook::{Outcome, notes};

use super::told;
use crate::output::{line, remark};

/// Writes the copy and says where it lies; where it cannot be written, that is said.
pub fn give_back(file: &Path, copy: Option<&Path>, outcome: &Outcome, language: Language) {
    let is_there = |path: &Path| fs::symlink_metadata(path).is_ok();
    let copy = copy.map_or_else(|| beside(file, is_there), Path::to_path_buf);
    // Somebody may have mended what lies there.
    if is_there(&copy) {
        remark!("{}", told::is_there(&copy, language));
        return;
    }
    match annotated(file, &notes(&outcome.remarks, language), &copy) {
        Ok(()) => line!("{}", told::given_back(&copy, language)),
        Err(error) => remark!("{}: {}", copy.display(), escaped(&error.message(language))),
    }
}

/// A name for the copy that nothing has: `NAME-can-sua.xlsx` beside the workbook, then `NAME-can-sua-2.xlsx` and so on. A copy that was
/// mended and is given back again has the next one.
fn beside(file: &Path, is_there: impl Fn(&Path) -> bool) -> PathBuf {
    const MARK: &str = "-can-sua";
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let name = match stem.rsplit_once(MARK) {
        Some((name, round)) if round.is_empty() || is_number(round) => name,
        _ => &stem,
    };
    let rounds = (2_u64..).map(|round| format!("{name}{MARK}-{round}.xlsx"));
    let mut names = std::iter::once(format!("{name}{MARK}.xlsx")).chain(rounds);
    let free = names.find(|name| !is_there(&file.with_file_name(name)));
    file.with_file_name(free.unwrap_or_default())
}

fn is_number(round: &str) -> bool {
    let digits = round.strip_prefix('-').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_takes_a_name_that_nothing_has() {
        let named = |file: &str, there: &[&str]| {
            let is_there = |path: &Path| there.iter().any(|one| path == Path::new(one));
            beside(Path::new(file), is_there).display().to_string()
        };
        assert_eq!(named("so/mau.ods", &[]), "so/mau-can-sua.xlsx");
        let mended = ["so/mau-can-sua.xlsx"];
        assert_eq!(named("so/mau.ods", &mended), "so/mau-can-sua-2.xlsx");
        assert_eq!(
            named("so/mau-can-sua.xlsx", &mended),
            "so/mau-can-sua-2.xlsx"
        );
        let both = ["so/mau-can-sua.xlsx", "so/mau-can-sua-2.xlsx"];
        assert_eq!(
            named("so/mau-can-sua-2.xlsx", &both),
            "so/mau-can-sua-3.xlsx"
        );
        assert_eq!(
            named("so/a-can-suat.xlsx", &[]),
            "so/a-can-suat-can-sua.xlsx"
        );
    }
}
