//! How `langke rename` and `langke delete` end: what was done and whether it is written, or why nothing was. Native only.

use std::process::ExitCode;

use langke_content::{RenameError, escaped};
use langke_model::i18n::Language;

use crate::findings::print;
use crate::output::{line, remark};

/// Says what was done, or what hinders it; exit 0 done, 1 not.
pub fn settle(outcome: Result<String, RenameError>, dry_run: bool, language: Language) -> ExitCode {
    let error = match outcome {
        Ok(told) => {
            line!("{told}\n{}", is_written(dry_run, language));
            return ExitCode::SUCCESS;
        }
        Err(error) => error,
    };
    if let RenameError::Problems(problems) = &error {
        print(problems, language);
    }
    remark!("{}", escaped(&error.message(language)));
    ExitCode::FAILURE
}

fn is_written(dry_run: bool, language: Language) -> &'static str {
    match (dry_run, language) {
        (true, Language::Vietnamese) => "Chưa ghi gì; bỏ --dry-run để ghi.",
        (true, Language::English) => "Nothing is written yet; leave out --dry-run to write.",
        (false, Language::Vietnamese) => "Đã ghi.",
        (false, Language::English) => "Written.",
    }
}
