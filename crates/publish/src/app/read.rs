//! Files that a built app names, read from its own folder and from nowhere else. Native only.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::AppError;
use crate::folder::{FileError, read, unusable};

/// A file of the app: its name and its bytes.
#[derive(Debug)]
pub struct Named {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads a file that an app names.
///
/// # Errors
/// If it does not lie in the folder, or cannot be read.
pub fn file(folder: &Path, name: String) -> Result<Named, AppError> {
    Ok(Named {
        bytes: read(&inside(folder, &name)?)?,
        name,
    })
}

/// The path of a file that a built app names: an app made by a stranger reads and writes nothing elsewhere.
pub fn inside(folder: &Path, name: &str) -> Result<PathBuf, AppError> {
    let outside = || AppError::Outside {
        folder: folder.to_owned(),
        name: name.to_owned(),
    };
    let is_plain = name
        .split('/')
        .all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']));
    if !is_plain {
        return Err(outside());
    }
    let path = folder.join(name);
    // Where a link leads is asked of the system; a file that is not there is told when it is read.
    match (fs::canonicalize(folder), fs::canonicalize(&path)) {
        (Ok(folder), Ok(real)) if !real.starts_with(&folder) || !real.is_file() => Err(outside()),
        _ => Ok(path),
    }
}

/// Reads a text.
///
/// # Errors
/// If it cannot be read.
pub fn text(path: &Path) -> Result<String, FileError> {
    fs::read_to_string(path).map_err(unusable(path))
}
