//! The verbs of workbooks: `langke template`, `langke import`, `langke export`.

mod given_back;
mod import;
mod told;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use clap::Args;
use langke_model::i18n::Language;
use langke_workbook::{export, template};

pub use import::{ImportOptions, import};

use crate::given::is_there;
use crate::output::{beside, line, remark};

/// What `langke template` writes.
#[derive(Debug, Args)]
pub struct TemplateOptions {
    /// The workbook to write (.xlsx); one that is there is not replaced.
    #[arg(short, long)]
    output: PathBuf,
}

/// What `langke export` reads and writes.
#[derive(Debug, Args)]
pub struct ExportOptions {
    /// The content folder.
    dir: PathBuf,
    /// The workbook to write (.xlsx); one that is there is not replaced.
    #[arg(short, long)]
    output: PathBuf,
}

/// Writes an empty workbook to fill in.
pub fn write_template(options: &TemplateOptions, language: Language) -> anyhow::Result<ExitCode> {
    let bytes = template(language).map_err(|error| anyhow!(error.message(language)))?;
    write_new(&options.output, &bytes, language)?;
    line!("{}", told::written(&options.output, language));
    Ok(ExitCode::SUCCESS)
}

/// Writes the content of a folder as a workbook.
pub fn write_export(options: &ExportOptions, language: Language) -> anyhow::Result<ExitCode> {
    is_there(&options.dir, language)?;
    match export(&options.dir, language) {
        Ok(bytes) => {
            write_new(&options.output, &bytes, language)?;
            line!("{}", told::written(&options.output, language));
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            remark!("{}", error.message(language));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Writes a file that must not be there yet, whole or not at all.
fn write_new(path: &Path, bytes: &[u8], language: Language) -> anyhow::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        bail!("{}", told::is_there(path, language));
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let file = beside().tempfile_in(folder.unwrap_or(Path::new(".")));
    let mut file = file.with_context(|| path.display().to_string())?;
    std::io::Write::write_all(&mut file, bytes).with_context(|| path.display().to_string())?;
    file.persist_noclobber(path)
        .with_context(|| path.display().to_string())?;
    Ok(())
}
