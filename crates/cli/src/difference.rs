//! Tells what changed between two published sites. Native only.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::{Args, ValueEnum};
use langke_content::escaped;
use langke_difference::compare;
use langke_model::i18n::Language;

use crate::output::line;

/// Which sites are compared, and how that is told.
#[derive(Debug, Args)]
pub struct DifferenceOptions {
    /// The folder of the old site.
    old: PathBuf,
    /// The folder of the new site.
    new: PathBuf,
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t = DifferenceFormat::Text)]
    format: DifferenceFormat,
}

/// How a difference is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DifferenceFormat {
    /// Lines for people.
    Text,
    /// One JSON value for programs.
    Json,
}

/// Prints what changed; exit 0 where both sites read the same, 1 where they do not.
///
/// # Errors
/// One of them is no published site, both are one folder, or a page cannot be read.
pub fn difference(options: &DifferenceOptions, language: Language) -> anyhow::Result<ExitCode> {
    let difference =
        compare(&options.old, &options.new).map_err(|error| anyhow!(error.message(language)))?;
    match options.format {
        DifferenceFormat::Json => line!("{}", serde_json::to_string_pretty(&difference)?),
        DifferenceFormat::Text => {
            for line in difference.to_text(language).lines() {
                line!("{}", escaped(line));
            }
        }
    }
    Ok(if difference.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
