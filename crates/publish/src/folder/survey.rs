//! What lies in a folder that a site will replace: what is ours and as we wrote it, and what is somebody else's. Native only.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::earlier;
use super::error::{FileError, Refusal, unusable, unwalkable};
use super::record::{RECORD, Record, name_of};
use crate::digest::Digest;

/// What lies in a folder. Links are never followed: a link is somebody else's file.
#[derive(Debug, Default)]
pub struct Survey {
    /// What we published there, by the list.
    pub record: Record,
    /// Those of our files that are not there any more, or not as we wrote them: few, of a country's many.
    lost: HashSet<String>,
    /// Everything else that is no folder, by its path below the folder.
    pub foreign: BTreeSet<PathBuf>,
    /// All folders below it.
    pub folders: Vec<PathBuf>,
    /// Those in which nothing lay.
    pub empty_folders: Vec<PathBuf>,
}

impl Survey {
    /// The digest of a file of ours that is as we wrote it.
    pub fn unchanged(&self, file: &str) -> Option<Digest> {
        let digest = self.record.digest(file);
        digest.filter(|_| !self.lost.contains(file))
    }
}

/// The list of what is ours in a folder that holds something; none if it is empty or not there.
///
/// A site of an earlier version has no list; what it wrote is known by its marks. `app` are the files of a built app that was read
/// from this very folder: they are replaced by the site that is made of them.
///
/// # Errors
/// If it holds something and nothing says that we put it there.
pub fn claim(place: &Path, app: Option<&Record>) -> Result<Option<Record>, FileError> {
    let is_empty = match fs::read_dir(place) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(unusable(place)(error)),
    };
    if is_empty {
        return Ok(None);
    }
    let record = match Record::of_folder(place).map_err(unusable(&place.join(RECORD)))? {
        Some(record) => Some(record),
        None => earlier::record(place).map_err(unusable(place))?,
    };
    match record.or_else(|| app.cloned()) {
        Some(record) => Ok(Some(record)),
        None => Err(FileError::Refused {
            folder: place.to_owned(),
            why: Refusal::NotOurs,
        }),
    }
}

/// Looks at every file of a folder that is ours by its list.
///
/// # Errors
/// If a folder or a file in it cannot be read: what cannot be seen cannot be kept.
pub fn survey(place: &Path, record: Record) -> Result<Survey, FileError> {
    let mut survey = Survey::default();
    let mut listed = Vec::new();
    // Somebody may have put something else in its place since it was read.
    let has_list = Record::lies_in(place).map_err(unusable(place))?;
    // What was seen last, if it was a folder: what lies in one follows it.
    let mut perhaps_empty: Option<PathBuf> = None;
    for entry in WalkDir::new(place).min_depth(1) {
        let entry = entry.map_err(|error| unwalkable(place, error))?;
        let path = entry.path().strip_prefix(place).unwrap_or(entry.path());
        let empty = perhaps_empty.take();
        let empty = empty.filter(|folder| !path.starts_with(folder));
        survey.empty_folders.extend(empty);
        if entry.file_type().is_dir() {
            survey.folders.push(path.to_owned());
            perhaps_empty = Some(path.to_owned());
            continue;
        }
        let name = name_of(path);
        // Of a country's many files each name is kept once.
        let ours = name.as_deref().and_then(|name| record.entry(name));
        match (name, ours) {
            (Some(name), _) if name == RECORD && has_list => {}
            (Some(_), Some(ours)) if entry.file_type().is_file() => {
                listed.push(ours);
            }
            _ => {
                survey.foreign.insert(path.to_owned());
            }
        }
    }
    survey.empty_folders.extend(perhaps_empty);
    let changed: Result<Vec<&str>, FileError> = listed
        .par_iter()
        .filter_map(|(name, digest)| {
            let path = place.join(name);
            match Digest::of_file(&path).map_err(unusable(&path)) {
                Ok(found) => (found != *digest).then_some(Ok(*name)),
                Err(error) => Some(Err(error)),
            }
        })
        .collect();
    for name in changed? {
        survey.foreign.insert(PathBuf::from(name));
        survey.lost.insert(name.to_owned());
    }
    let there: HashSet<&str> = listed.iter().map(|(name, _)| *name).collect();
    let gone = record.names().filter(|name| !there.contains(name.as_str()));
    survey.lost.extend(gone.cloned());
    survey.record = record;
    Ok(survey)
}

/// That what lies in a folder can be moved: whoever publishes may write each folder in it, and no other disk is mounted there.
///
/// # Errors
/// The first folder of which that is not so.
pub fn is_movable(place: &Path, folders: &[PathBuf]) -> Result<(), FileError> {
    #[cfg(unix)]
    {
        use rustix::fs::{Access, access};
        use std::os::unix::fs::MetadataExt;
        let disk = |folder: &Path| fs::metadata(folder).map(|data| data.dev());
        let own = disk(place).map_err(unusable(place))?;
        let here = PathBuf::new();
        for folder in folders.iter().chain([&here]) {
            let folder = place.join(folder);
            let is_writable = access(&folder, Access::WRITE_OK | Access::EXEC_OK).is_ok();
            if !is_writable || disk(&folder).map_err(unusable(&folder))? != own {
                return Err(FileError::Immovable { path: folder });
            }
        }
    }
    #[cfg(not(unix))]
    let _ = (place, folders);
    Ok(())
}
