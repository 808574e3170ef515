//! `langke check`: what was found in a content folder, for people and for programs; and what can be mended by itself.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::anyhow;
use clap::{Args, ValueEnum};
use langke_content::{Fixed, escaped, field_use, fix, report};
use langke_model::i18n::Language;
use langke_publish::without_host;

use crate::findings::{self, print};
use crate::given::content;
use crate::output::{line, remark};

/// What is checked, and how that is told.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// The content folder.
    dir: PathBuf,
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// First mends what can be mended without knowing what was meant: letters in pieces, invisible characters, stray spaces,
    /// coordinates typed or pasted as text.
    #[arg(long)]
    fix: bool,
    /// Also prints words told, numbers that lead to a source, texts that are translated, fields that are used.
    #[arg(long, conflicts_with = "format")]
    report: bool,
}

/// For whom it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
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
fn mend(dir: &Path, language: Language) -> anyhow::Result<()> {
    let fixed = fix(dir).map_err(|(file, error)| anyhow!("{file}: {}", error.message(language)))?;
    for Fixed { file, texts } in fixed {
        let file = escaped(&file);
        match language {
            Language::Vietnamese => remark!("{file}: đã sửa {texts} chỗ."),
            Language::English => remark!("{file}: {texts} texts mended."),
        }
    }
    Ok(())
}

/// Prints what was found in a folder; exit 0 if it can be published, 1 if not.
///
/// # Errors
/// There is no such folder, a file cannot be mended, or what was found cannot be printed as JSON.
pub fn check(options: &CheckOptions, language: Language) -> anyhow::Result<ExitCode> {
    let CheckOptions {
        dir,
        format,
        fix,
        report: with_report,
    } = options;
    if *fix {
        mend(dir, language)?;
    }
    let result = &content(dir, language)?;
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
    if *format != Format::Text {
        return Ok(code);
    }
    if let (true, Ok(content)) = (*with_report, result) {
        line!("{}", report(content).to_table(language));
        line!("{}", field_use(dir).to_table(language));
    }
    print(problems, language);
    if let Ok(content) = result {
        let share = content.completeness.per_cent();
        match language {
            Language::Vietnamese => line!("Tiếng Anh: {share} %."),
            Language::English => line!("English: {share} %."),
        }
        line!("{}", without_host(language));
    }
    Ok(code)
}
