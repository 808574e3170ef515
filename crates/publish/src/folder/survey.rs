//! What lies in a folder that a site will replace: what is ours and as we wrote it, and what is somebody else's. Native only.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::earlier;
use super::error::{FileError, Refusal, unusable};
use super::record::{RECORD, Record, name_of};
use super::stamps::{Stamp, Stamps};
use crate::digest::Digest;

/// What lies in a folder. Links are never followed: a link is somebody else's file.
#[derive(Debug, Default)]
pub struct Survey {
    /// What we published there, by the list.
    pub record: Record,
    /// The stamps of those of our files that are there as we wrote them.
    pub stamps: HashMap<String, Stamp>,
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
        digest.filter(|_| self.stamps.contains_key(file))
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

/// That a folder is ours, or holds nothing.
///
/// # Errors
/// As of [`claim`].
pub fn is_ours(place: &Path) -> Result<(), FileError> {
    // A country's list is long, and is read when it is needed.
    match Record::lies_in(place) {
        Ok(true) => Ok(()),
        _ => claim(place, None).map(|_| ()),
    }
}

/// Looks at every file of a folder that is ours by its list; those whose stamps are `known` are not read.
///
/// # Errors
/// If a folder or a file in it cannot be read: what cannot be seen cannot be kept.
pub fn survey(place: &Path, record: Record, known: Option<Stamps>) -> Result<Survey, FileError> {
    let mut survey = Survey::default();
    let mut listed = Vec::new();
    // Somebody may have put something else in its place since it was read.
    let has_list = Record::lies_in(place).map_err(unusable(place))?;
    let lying = Lying::in_folder(place, Path::new(""))?;
    for file in lying.files {
        let name = name_of(&file.path);
        // Of a country's many files each name is kept once.
        let ours = name.as_deref().and_then(|name| record.entry(name));
        match (name, ours) {
            (Some(name), _) if name == RECORD && has_list => {}
            (Some(_), Some(ours)) if file.is_file => listed.push(ours),
            _ => {
                survey.foreign.insert(file.path);
            }
        }
    }
    survey.folders = lying.folders;
    survey.empty_folders = lying.empty_folders;
    let known = known.and_then(|known| known.of_list(&record));
    let known = known.map(|stamps| record.entries().map(|(name, _)| name).zip(stamps));
    let known: HashMap<&str, Stamp> = known
        .into_iter()
        .flatten()
        .filter_map(|(name, stamp)| Some((name, stamp?)))
        .collect();
    let looked_at: Vec<(&str, Option<Stamp>)> = listed
        .par_iter()
        .map(|(name, digest)| {
            let path = place.join(name);
            let data = fs::symlink_metadata(&path).map_err(unusable(&path))?;
            let stamp = Stamp::of(&data);
            let is_known = known.get(name) == Some(&stamp);
            let is_ours = is_known || Digest::of_file(&path).map_err(unusable(&path))? == *digest;
            Ok((*name, is_ours.then_some(stamp)))
        })
        .collect::<Result<_, FileError>>()?;
    for (name, stamp) in looked_at {
        match stamp {
            Some(stamp) => {
                survey.stamps.insert(name.to_owned(), stamp);
            }
            None => {
                survey.foreign.insert(PathBuf::from(name));
            }
        }
    }
    survey.record = record;
    Ok(survey)
}

/// What lies below a folder.
#[derive(Default)]
struct Lying {
    /// What is no folder.
    files: Vec<NoFolder>,
    folders: Vec<PathBuf>,
    empty_folders: Vec<PathBuf>,
}

/// A file or a link or something else that is no folder.
struct NoFolder {
    path: PathBuf,
    is_file: bool,
}

impl Lying {
    /// All that lies in the folder `below` of `place`, looked at by all hands.
    fn in_folder(place: &Path, below: &Path) -> Result<Lying, FileError> {
        let folder = place.join(below);
        let mut lying = Lying::default();
        for entry in fs::read_dir(&folder).map_err(unusable(&folder))? {
            let entry = entry.map_err(unusable(&folder))?;
            let kind = entry.file_type().map_err(unusable(&entry.path()))?;
            let path = below.join(entry.file_name());
            if kind.is_dir() {
                lying.folders.push(path);
            } else {
                lying.files.push(NoFolder {
                    path,
                    is_file: kind.is_file(),
                });
            }
        }
        if lying.files.is_empty() && lying.folders.is_empty() && !below.as_os_str().is_empty() {
            lying.empty_folders.push(below.to_owned());
        }
        let deeper: Vec<Lying> = lying
            .folders
            .par_iter()
            .map(|folder| Lying::in_folder(place, folder))
            .collect::<Result<_, FileError>>()?;
        for deeper in deeper {
            lying.files.extend(deeper.files);
            lying.folders.extend(deeper.folders);
            lying.empty_folders.extend(deeper.empty_folders);
        }
        Ok(lying)
    }
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
        folders.par_iter().chain([&here]).try_for_each(|folder| {
            let folder = place.join(folder);
            let is_writable = access(&folder, Access::WRITE_OK | Access::EXEC_OK).is_ok();
            if !is_writable || disk(&folder).map_err(unusable(&folder))? != own {
                return Err(FileError::Immovable { path: folder });
            }
            Ok(())
        })?;
    }
    #[cfg(not(unix))]
    let _ = (place, folders);
    Ok(())
}
