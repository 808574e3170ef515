//! `langke check`: what was found in a content folder, for people and for programs; and what can be mended by itself.

use std::path::Path;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::ValueEnum;
use langke_content::{Content, Fixed, Problem, escaped, field_use, fix, report};
use langke_model::i18n::Language;
use langke_publish::without_host;

use crate::findings::{self, print};

/// For whom it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Lines for people.
    Text,
    /// One JSON value for programs.
    Json,
    /// A log in SARIF 2.1.0, for editors' programs and code hosts.
    Sarif,
    /// Commands by which GitHub's workflows show findings beside the lines of a change.
    Github,
}

/// Mends what can be mended and says where.
///
/// # Errors
/// A file that could not be written.
pub fn mend(dir: &Path, language: Language) -> anyhow::Result<()> {
    let fixed = fix(dir).map_err(|(file, error)| anyhow!("{file}: {}", error.message(language)))?;
    for Fixed { file, texts } in fixed {
        let file = escaped(&file);
        match language {
            Language::Vietnamese => eprintln!("{file}: đã sửa {texts} chỗ."),
            Language::English => eprintln!("{file}: {texts} texts mended."),
        }
    }
    Ok(())
}

/// Prints what was found in a folder; exit 0 if it can be published, 1 if not.
///
/// # Errors
/// What was found cannot be printed as JSON.
pub fn check(
    result: &Result<Content, Vec<Problem>>,
    dir: &Path,
    format: Format,
    with_report: bool,
    language: Language,
) -> anyhow::Result<ExitCode> {
    let problems = match result {
        Ok(content) => &content.advice,
        Err(problems) => problems,
    };
    let code = if result.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    };
    match format {
        Format::Text => {}
        Format::Json => findings::print_json(problems, language)?,
        Format::Sarif => findings::print_sarif(problems, dir, language)?,
        Format::Github => findings::print_annotations(problems, dir, language),
    }
    if format != Format::Text {
        return Ok(code);
    }
    if let (true, Ok(content)) = (with_report, result) {
        println!("{}", report(content).to_table(language));
        println!("{}", field_use(dir).to_table(language));
    }
    print(problems, language);
    if let Ok(content) = result {
        let share = content.completeness.per_cent();
        match language {
            Language::Vietnamese => println!("Tiếng Anh: {share} %."),
            Language::English => println!("English: {share} %."),
        }
        println!("{}", without_host(language));
    }
    Ok(code)
}
