//! Brings a content folder of an older schema to today's, keeping every file's layout. Native only.
//!
//! All files are changed in memory first; nothing is written before every one of them could be. They are then written in an order in
//! which nothing is lost if the machine stops in between, and `site.json`, which says the version, comes last: run again, the
//! steps find what is left to do.

mod files;
mod step;
#[cfg(test)]
mod tests;
mod to_two;

use std::path::Path;

use super::folder::{bytes_of, text};
use super::json::Json;
use super::load::{SITE, content_files};
use super::problem::Problem;
use super::rules::SCHEMA;
use super::version::written_schema;
use crate::bounds::LARGEST_FILE;
use crate::files::{WriteError, replace};
use files::{File, Files};

/// What a migration does, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated {
    /// The version that the folder had.
    pub from: u32,
    /// The files that change, in the order in which they are written, each with how many places.
    pub files: Vec<(String, usize)>,
}

/// Why a folder was not migrated; nothing is written then, but for a file that could not be written among others.
#[derive(Debug)]
pub enum MigrateError {
    /// The folder has a version that this program does not know yet.
    Newer {
        /// The version that the folder says it has.
        found: u32,
    },
    /// Files cannot be read, or say what cannot be brought over.
    Problems(Vec<Problem>),
    /// A file could not be written; those before it are, and a second run goes on from there.
    Write {
        /// The file.
        file: String,
        /// Why.
        error: WriteError,
    },
}

/// Brings the content below `folder` to version [`SCHEMA`]; with `dry_run` only tells what it would do.
///
/// # Errors
/// If a file cannot be read, refers to what is not there, or cannot be written.
pub fn migrate(folder: &Path, dry_run: bool) -> Result<Migrated, MigrateError> {
    let mut files = read(folder).map_err(MigrateError::Problems)?;
    let from = match files.text(SITE).and_then(|text| Json::parse(text).ok()) {
        Some(json) => written_schema(&json).unwrap_or(1),
        None => 1,
    };
    if from > SCHEMA {
        return Err(MigrateError::Newer { found: from });
    }
    if from < 2 {
        to_two::migrate(&mut files).map_err(MigrateError::Problems)?;
    }
    let changed = files.changed();
    let told = Migrated {
        from,
        files: changed
            .iter()
            .map(|(name, file)| ((*name).to_owned(), file.changes))
            .collect(),
    };
    if !dry_run {
        for (name, file) in changed {
            write(folder, name, file).map_err(|error| MigrateError::Write {
                file: name.to_owned(),
                error,
            })?;
        }
    }
    Ok(told)
}

/// Every content file; what cannot be read is told.
fn read(folder: &Path) -> Result<Files, Vec<Problem>> {
    let (mut files, mut problems) = (Files::default(), Vec::new());
    for name in content_files(folder) {
        let read = bytes_of(&folder.join(&name), LARGEST_FILE)
            .and_then(|bytes| Ok((text(bytes.clone())?, bytes)));
        match read {
            Ok((text, bytes)) => {
                if let Err(unread) = Json::parse(&text) {
                    problems.push(Problem::new(&name, unread.path, unread.rule));
                }
                files.insert(name, text, bytes);
            }
            Err(rule) => problems.push(Problem::new(&name, "", rule)),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

/// Replaces a file that still has the bytes that were read; a byte-order mark stays.
fn write(folder: &Path, name: &str, file: &File) -> Result<(), WriteError> {
    let mark: &[u8] = if file.read.starts_with(files::MARK) {
        files::MARK
    } else {
        b""
    };
    let bytes = [mark, file.text.as_bytes()].concat();
    let (size, limit) = (bytes.len() as u64, LARGEST_FILE);
    if size > limit {
        return Err(WriteError::TooLarge { bytes: size, limit });
    }
    replace(&folder.join(name), &file.read, &bytes)
}
