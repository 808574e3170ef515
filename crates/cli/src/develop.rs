//! `langke develop`: photographs as they are to be published, made ahead.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use langke_model::i18n::Language;

use crate::findings::print;
use crate::given::content;
use crate::output::line;
use crate::progress::progress;

/// Whose photographs are made.
#[derive(Debug, Args)]
pub struct DevelopOptions {
    /// The content folder.
    dir: PathBuf,
}

/// Makes all photographs; exit 0 done, 1 the content has errors.
///
/// # Errors
/// A photograph cannot be read or kept.
pub fn develop(options: &DevelopOptions, language: Language) -> anyhow::Result<ExitCode> {
    let Ok(content) =
        content(&options.dir, language)?.map_err(|problems| print(&problems, language))
    else {
        return Ok(ExitCode::FAILURE);
    };
    let photographs = langke_publish::develop(&content, &options.dir, progress(language))
        .map_err(|error| anyhow!(error.message(language)))?;
    match language {
        Language::Vietnamese => line!("{photographs} ảnh đã sẵn sàng để xuất bản."),
        Language::English => line!("{photographs} photographs are ready to be published."),
    }
    Ok(ExitCode::SUCCESS)
}
