//! Begins the content of a village: asks what is not given, writes a sample, says what to do next. Native only.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use langke_content::escaped;
use langke_model::i18n::Language;
use langke_starter_content::{Begun, Given, ask, begin as write_sample, without_asking};

use crate::output::{line, remark};

/// Where content is begun, and what is known of the village.
#[derive(Debug, Args)]
pub struct BeginOptions {
    /// The new folder.
    dir: PathBuf,
    /// The name of the village.
    #[arg(long)]
    name: Option<String>,
    /// The province or city.
    #[arg(long)]
    province: Option<String>,
    /// The commune or ward.
    #[arg(long)]
    commune: Option<String>,
    /// Where it lies: coordinates, latitude first, or a map's link.
    #[arg(long, allow_hyphen_values = true)]
    position: Option<String>,
    /// Texts in English too.
    #[arg(long)]
    english: bool,
    /// Asks nothing: what is not given is as samples have it. So it is too where there is no terminal.
    #[arg(long)]
    yes: bool,
}

/// Writes the sample; exit 0 done, 1 not.
///
/// # Errors
/// An answer is refused, or not all are given.
pub fn begin(options: BeginOptions, language: Language) -> anyhow::Result<ExitCode> {
    let asks = !options.yes && io::stdin().is_terminal();
    let given = Given {
        name: options.name,
        province: options.province,
        commune: options.commune,
        position: options.position,
        english: options.english.then_some(true),
    };
    let answers = if asks {
        ask(&given, language, &mut io::stdin().lock(), &mut io::stderr())
    } else {
        without_asking(&given)
    };
    let answers = answers.map_err(|error| anyhow!(error.message(language)))?;
    match write_sample(&options.dir, &answers, language) {
        Ok(begun) => {
            for line in told(&begun, language).lines() {
                line!("{}", escaped(line));
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            for line in error.message(language).lines() {
                remark!("{}", escaped(line));
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

/// What was written, and what comes next.
fn told(begun: &Begun, language: Language) -> String {
    let folder = begun.folder.display();
    let (count, files) = (begun.files.len(), begun.files.join("\n  "));
    match language {
        Language::Vietnamese => format!(
            "Đã viết {count} tệp mẫu vào {folder}:\n  {files}\nĐọc DOC-TRUOC.md trong đó trước. Sửa xong thì chạy: langke check {folder}"
        ),
        Language::English => format!(
            "{count} sample files were written to {folder}:\n  {files}\nRead README.md there first. After editing run: langke check {folder} --lang en"
        ),
    }
}
