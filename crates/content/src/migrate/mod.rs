//! Brings a content folder of an older schema to today's, keeping every file's layout. Native only.
//!
//! All files are changed in memory first; nothing is written before every one of them could be. They are then written in an order in
//! which nothing is lost if the machine stops in between, and `site.json`, which says the version, comes last: run again, the
//! steps find what is left to do.
//!
//! What is no site is left alone, and so is a site of which a part cannot be seen or may be read in two ways: it would be said to have
//! a version that this part has not.

mod before;
mod files;
mod step;
#[cfg(test)]
mod tests;
mod to_two;

use std::path::Path;

use super::locate::locate;
use super::problem::Problem;
use super::rules::{SCHEMA, TooLarge};
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
    /// The folder is no site, files cannot be read, or they say what cannot be brought over.
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
/// If the folder is no site, a file cannot be read, refers to what is not there, may be read in two ways, or cannot be written.
pub fn migrate(folder: &Path, dry_run: bool) -> Result<Migrated, MigrateError> {
    let refused = |mut problems: Vec<Problem>| {
        problems.sort_by(|one, other| one.file.cmp(&other.file));
        locate(&mut problems, folder);
        MigrateError::Problems(problems)
    };
    let from = before::version(folder).map_err(refused)?;
    if from > SCHEMA {
        return Err(MigrateError::Newer { found: from });
    }
    let mut files = Files::default();
    if from < SCHEMA {
        files = before::read(folder).map_err(refused)?;
        to_two::migrate(&mut files).map_err(refused)?;
    }
    let changed = files.changed();
    let too_large: Vec<Problem> = changed
        .iter()
        .filter_map(|(name, file)| Some(Problem::new(*name, "", too_large(file)?)))
        .collect();
    if !too_large.is_empty() {
        return Err(refused(too_large));
    }
    let told = Migrated {
        from,
        files: changed
            .iter()
            .map(|(name, file)| ((*name).to_owned(), file.changes))
            .collect(),
    };
    if !dry_run {
        for (name, file) in changed {
            let path = folder.join(name);
            replace(&path, &file.read, &file.bytes()).map_err(|error| MigrateError::Write {
                file: name.to_owned(),
                error,
            })?;
        }
    }
    Ok(told)
}

/// That a file would be larger than what is read.
fn too_large(file: &File) -> Option<TooLarge> {
    let (bytes, limit) = (file.bytes().len() as u64, LARGEST_FILE);
    (bytes > limit).then_some(TooLarge { bytes, limit })
}
