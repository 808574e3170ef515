//! Takes a replaced folder away: what we wrote is removed, everything else is brought over or set aside. Native only.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use rayon::iter::Either;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::error::{FileError, unusable, unwalkable};
use super::record::{RECORD, Record, name_of};
use crate::digest::Digest;

/// So many files are gathered before they are looked at, by all hands: a country's names need not all be in memory. In tests two.
const AT_ONCE: usize = if cfg!(test) { 2 } else { 4096 };

/// What became of files that are somebody else's.
#[derive(Debug, Default)]
pub struct SetAside {
    /// The folder in which those lie whose place the site needs; none if there were none.
    pub folder: Option<PathBuf>,
    /// Their paths.
    pub files: Vec<PathBuf>,
}

/// Takes away `folder`, in whose place the site `out` stands now.
///
/// A file is removed if it is the same file as in `out`, or if it is as the folder's own list or `replaced` says. Any other is
/// moved to where it lay, or, where `out` has something else there, into a new folder beside `out`. It may be stopped at any moment
/// and begun anew: the list goes last. What is set aside is noted at once.
///
/// A folder that never stood in the site's place holds what is others' only under a second name: nothing of it goes to `out`.
///
/// # Errors
/// If something can be neither removed nor moved; it then lies where it was.
pub fn take_away(
    folder: &Path,
    replaced: &Record,
    out: &Path,
    aside: &mut SetAside,
) -> Result<(), FileError> {
    let own = Record::of_folder(folder).map_err(unusable(folder))?;
    let has_stood = own.as_ref().is_none_or(|own| own == replaced);
    let own = own.unwrap_or_default();
    let may_go = |below: &Path| {
        let path = folder.join(below);
        // Nearly all of them, after an edit: their bytes need not be read.
        is_same(&path, &out.join(below)) || is_as_written(&path, below, [&own, replaced])
    };
    let mut take = |files: Vec<PathBuf>| {
        let (others, mut failed) = remove(folder, files, may_go);
        for below in others {
            let path = folder.join(&below);
            if let Err(error) = keep(&path, &below, out, has_stood, aside) {
                failed.get_or_insert(error);
            }
        }
        failed
    };
    let (mut folders, mut files, mut failed) = (Vec::new(), Vec::new(), None);
    for entry in WalkDir::new(folder).contents_first(true) {
        let path = match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                folders.push(entry.into_path());
                continue;
            }
            Ok(entry) => entry.into_path(),
            Err(error) => {
                failed.get_or_insert(unwalkable(folder, error));
                continue;
            }
        };
        let below = path.strip_prefix(folder).unwrap_or(&path);
        if below != Path::new(RECORD) {
            files.push(below.to_owned());
        }
        if files.len() == AT_ONCE {
            failed = failed.or(take(std::mem::take(&mut files)));
        }
    }
    // One that cannot go keeps no other from its place.
    if let Some(failed) = failed.or(take(files)) {
        return Err(failed);
    }
    let record = folder.join(RECORD);
    match fs::remove_file(&record) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(unusable(&record)(error));
        }
        _ => {}
    }
    for folder in folders {
        // Not with what may have come into it since: only an empty folder goes.
        fs::remove_dir(&folder).map_err(unusable(&folder))?;
    }
    Ok(())
}

/// Removes those of some files that may go, and gives the others, in order, and what could not be removed first.
fn remove(
    folder: &Path,
    files: Vec<PathBuf>,
    may_go: impl Fn(&Path) -> bool + Sync,
) -> (Vec<PathBuf>, Option<FileError>) {
    let (others, failed): (Vec<PathBuf>, Vec<FileError>) = files
        .into_par_iter()
        .filter_map(|below| {
            if !may_go(&below) {
                return Some(Either::Left(below));
            }
            let path = folder.join(below);
            let removed = fs::remove_file(&path).map_err(unusable(&path));
            removed.err().map(Either::Right)
        })
        .partition_map(|either| either);
    (others, failed.into_iter().next())
}

/// Moves a file of somebody else's to where it lay, or, where the site has something else there, into a folder beside it.
fn keep(
    path: &Path,
    below: &Path,
    out: &Path,
    has_stood: bool,
    aside: &mut SetAside,
) -> Result<(), FileError> {
    let there = out.join(below);
    if has_stood && (fs::symlink_metadata(&there).is_err() || is_copy(path, &there)) {
        // A copy gives way to the file itself, with its owner.
        return move_to(path, &there);
    }
    set_aside(path, below, out, aside)
}

/// Moves a file of somebody else's into a folder beside the site `out`.
///
/// # Errors
/// If it cannot be moved.
pub fn set_aside(
    path: &Path,
    below: &Path,
    out: &Path,
    aside: &mut SetAside,
) -> Result<(), FileError> {
    let folder = match &aside.folder {
        Some(folder) => folder.clone(),
        None => aside.folder.insert(new_folder_beside(out)?).clone(),
    };
    move_to(path, &folder.join(below))?;
    aside.files.push(below.to_owned());
    Ok(())
}

/// Whether a file has the bytes that one of some lists says.
fn is_as_written(path: &Path, below: &Path, lists: [&Record; 2]) -> bool {
    let Some(name) = name_of(below) else {
        return false;
    };
    let digests = lists.map(|list| list.digest(&name));
    digests.iter().any(Option::is_some)
        && digest_of(path).is_some_and(|found| digests.contains(&Some(found)))
}

/// The digest of a file; none of what is no file, a link to one too, or cannot be read.
pub fn digest_of(path: &Path) -> Option<Digest> {
    let data = fs::symlink_metadata(path).ok()?;
    data.is_file().then(|| Digest::of_file(path).ok())?
}

fn move_to(from: &Path, to: &Path) -> Result<(), FileError> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).map_err(unusable(parent))?;
    }
    fs::rename(from, to).map_err(unusable(from))
}

/// Whether two files have the same bytes.
fn is_copy(one: &Path, other: &Path) -> bool {
    let length = |path: &Path| {
        let data = fs::symlink_metadata(path).ok()?;
        data.is_file().then_some(data.len())
    };
    let digest = |path: &Path| Digest::of_file(path).ok();
    length(one).is_some() && length(one) == length(other) && digest(one) == digest(other)
}

/// Whether two paths name one file, or two links that lead to one place.
pub fn is_same(one: &Path, other: &Path) -> bool {
    let kinds = (fs::symlink_metadata(one), fs::symlink_metadata(other));
    let (Ok(first), Ok(second)) = kinds else {
        return false;
    };
    if first.is_symlink() && second.is_symlink() {
        return fs::read_link(one).ok() == fs::read_link(other).ok();
    }
    first.is_file() && second.is_file() && is_one((one, &first), (other, &second))
}

/// Whether two names are those of one file.
#[cfg(unix)]
fn is_one((_, first): (&Path, &Metadata), (_, second): (&Path, &Metadata)) -> bool {
    use std::os::unix::fs::MetadataExt;
    (first.dev(), first.ino()) == (second.dev(), second.ino())
}

/// Whether two names are those of one file.
#[cfg(not(unix))]
fn is_one((one, _): (&Path, &Metadata), (other, _): (&Path, &Metadata)) -> bool {
    same_file::is_same_file(one, other).unwrap_or(false)
}

/// A new folder beside the site, with a name that nothing has.
fn new_folder_beside(out: &Path) -> Result<PathBuf, FileError> {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    let mut number = 1;
    loop {
        let folder = match number {
            1 => out.with_file_name(format!("{name}-set-aside")),
            _ => out.with_file_name(format!("{name}-set-aside-{number}")),
        };
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(unusable(&folder)(error)),
        }
    }
}
