//! Writes the sample into a new folder: whole or not at all. Native only.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use langke_content::{Problem, load};
use langke_model::i18n::Language;

use super::error::StarterError;
use super::{Answers, templates};

/// How many names of what lies in the way are told.
const NAMED: usize = 5;

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// Where, as it was named.
    pub folder: PathBuf,
    /// The names of the files for people, the schema's left out, by path.
    pub files: Vec<String>,
    /// What the check would have better otherwise.
    pub advice: Vec<Problem>,
}

/// Writes a sample of what was answered into a folder that is not there yet, or empty. It is written beside that and checked, then
/// takes its name.
///
/// # Errors
/// Something lies there, it cannot be written, or what was made does not pass the check; nothing is written then.
pub fn begin(folder: &Path, answers: &Answers, language: Language) -> Result<Begun, StarterError> {
    let unwritable = |source: io::Error| StarterError::Unwritable {
        folder: folder.to_owned(),
        source,
    };
    let place = free_place(folder)?;
    let beside = match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let workspace = tempfile::Builder::new()
        .prefix(".langke-new-")
        .tempdir_in(beside)
        .map_err(unwritable)?;
    // A folder of ours inside it has the rights that new folders have here; the workspace itself is closed to others.
    let new = workspace.path().join("content");
    let files = templates::files(answers, language);
    for file in &files {
        let path = new.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(&new)).map_err(unwritable)?;
        fs::write(path, &file.text).map_err(unwritable)?;
    }
    let content = load(&new).map_err(|problems| StarterError::Unsound { problems })?;
    take_name(&new, &place).map_err(unwritable)?;
    let told = files.into_iter().map(|file| file.path);
    let mut files: Vec<String> = told.filter(|path| !path.starts_with('.')).collect();
    files.sort();
    Ok(Begun {
        folder: folder.to_owned(),
        files,
        advice: content.advice,
    })
}

/// The real place of a folder that is not there yet or is empty.
fn free_place(folder: &Path) -> Result<PathBuf, StarterError> {
    let named = || folder.to_owned();
    let unwritable = |source: io::Error| StarterError::Unwritable {
        folder: named(),
        source,
    };
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(named()),
        Err(error) => return Err(unwritable(error)),
        Ok(_) => {}
    }
    if !folder.is_dir() {
        return Err(StarterError::NotAFolder { folder: named() });
    }
    let place = fs::canonicalize(folder).map_err(unwritable)?;
    let mut found = Vec::new();
    for entry in fs::read_dir(&place).map_err(unwritable)? {
        let entry = entry.map_err(unwritable)?;
        found.push(entry.file_name().to_string_lossy().into_owned());
    }
    if !found.is_empty() {
        found.sort();
        if found.len() > NAMED {
            found.truncate(NAMED);
            found.push("…".to_owned());
        }
        return Err(StarterError::NotEmpty {
            folder: named(),
            found,
        });
    }
    let here = std::env::current_dir().and_then(fs::canonicalize);
    if here.is_ok_and(|here| here.starts_with(&place)) {
        return Err(StarterError::AroundHere { folder: named() });
    }
    Ok(place)
}

/// Gives a new folder the name of one that is empty or not there. Only an empty folder can be removed, so what somebody put there in the
/// meantime stays.
fn take_name(new: &Path, place: &Path) -> io::Result<()> {
    match fs::remove_dir(place) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::rename(new, place)
}
