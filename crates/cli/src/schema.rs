//! `langke schema`: the schema of the content, printed, or as files beside content.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use langke_content::files::replace;
use langke_content::{SchemaFile, schema as whole, schema_files};

use crate::output::line;

/// Where the schema goes.
#[derive(Debug, Args)]
pub struct SchemaOptions {
    /// Writes it into a folder instead, as files by which editors' programs complete and check content: `$schema` in a content
    /// file leads to them. Only files that this wrote are replaced.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Prints the whole schema, or writes its files into a folder.
///
/// # Errors
/// The folder cannot be written, or a file that is no schema of ours has the name of one.
pub fn schema(options: &SchemaOptions) -> anyhow::Result<()> {
    let Some(folder) = &options.out else {
        line!("{}", serde_json::to_string_pretty(&whole())?);
        return Ok(());
    };
    // First looks whether all can be written, so that nothing is half-written.
    let mut before = Vec::new();
    for file in schema_files() {
        let path = folder.join(&file.name);
        let there = match fs::read(&path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error).with_context(|| path.display().to_string()),
        };
        let text = there.as_deref().map(String::from_utf8_lossy);
        if text.is_some_and(|text| !SchemaFile::is_ours(&text)) {
            bail!(
                "{}: this file was not written by `langke schema`; take it away, or choose another folder",
                path.display()
            );
        }
        before.push((path, there, file.text));
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (path, there, text) in before {
        match there {
            Some(bytes) => replace(&path, &bytes, text.as_bytes()).map_err(Into::into),
            None => create(&path, text.as_bytes()),
        }
        .with_context(|| path.display().to_string())?;
        line!("{}", path.display());
    }
    Ok(())
}

/// Writes a file that is not there yet.
fn create(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    Ok(())
}
