//! A published site as a folder: written beside the old one, then put in its place whole, or a small edit of a large one file by file.
//! Native only.
//!
//! Nothing of anybody's is lost: only what a list says we wrote ourselves, and what is still as we wrote it, is replaced or removed.

mod changes;
mod compression;
mod earlier;
mod error;
mod place;
mod record;
mod removal;
mod sight;
mod stamps;
mod survey;
mod workspace;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

pub use compression::{COMPRESSED, ENCODINGS, Precompression};
pub use error::{FileError, Refusal, unusable};
pub use place::place;
pub use record::{RECORD, Record, name_of};
pub use sight::{file_in, file_of};
pub use stamps::Stamps;
pub use survey::{claim, is_ours};
pub use workspace::Workspace;

use super::digest::Digest;
use langke_content::files::keep_permissions;
use langke_content::seen;
use langke_site::is_fingerprinted;
use removal::is_same;
use sight::written;
use stamps::Stamp;
use survey::{Survey, is_movable, survey};

/// Where the names of the app's files stand in a published site.
pub const MANIFEST: &str = "app/manifest.json";

/// An edit that changes more than one of so many files is not written into the folder that stands.
const LARGE_EDIT: usize = 8;

/// A site that is being written beside the one that it will replace.
#[derive(Debug)]
pub struct Folder {
    workspace: Workspace,
    building: PathBuf,
    precompression: Precompression,
    before: Survey,
    written: Mutex<Written>,
}

#[derive(Debug, Default)]
struct Written {
    /// Asked for by name for each file of a country: put in order once, when all are written.
    files: HashMap<String, File>,
    count: usize,
    bytes: u64,
}

/// A file that was written.
#[derive(Debug, Clone, Copy)]
struct File {
    digest: Digest,
    stamp: Stamp,
    /// It lies beside the site; the others lie in it, as they were.
    is_new: bool,
}

/// What is known when a site stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Files, compressed copies not counted.
    pub files: usize,
    /// Bytes of these files.
    pub bytes: u64,
    /// What others put into the folder and what stayed there: files at its root, and the first folder of others with a `/`.
    pub left: Vec<String>,
    /// The folder beside the site into which others' files were moved whose place the site needs.
    pub set_aside: Option<PathBuf>,
    /// The stamps of the site's files.
    pub stamps: Stamps,
    /// Why something of the old site could not be taken away; the next publish tries again.
    pub remains: Option<String>,
}

impl Folder {
    /// Begins a site that will replace the one in the workspace's place; `record` lists what of that is ours, `known` are
    /// the stamps of these files as far as they are known.
    ///
    /// # Errors
    /// If what is there cannot be read, or nothing can be written beside it.
    pub fn begin(
        workspace: Workspace,
        record: Option<Record>,
        precompression: Precompression,
        known: Option<Stamps>,
    ) -> Result<Folder, FileError> {
        let before = match record {
            Some(record) => survey(&workspace.place, record, known)?,
            None => Survey::default(),
        };
        if before.foreign.contains(Path::new(RECORD)) {
            return Err(FileError::InTheWay {
                path: workspace.place.join(RECORD),
            });
        }
        let building = workspace.building();
        fs::create_dir(&building).map_err(unusable(&building))?;
        if workspace.place.is_dir() {
            is_movable(&workspace.place, &before.folders)?;
            // At once, so that what is made in it belongs to the same group.
            let _ = keep_permissions(&workspace.place, &building);
        }
        Ok(Folder {
            workspace,
            building,
            precompression,
            before,
            written: Mutex::default(),
        })
    }

    /// Writes one file, given by its path below the site's root, and its compressed copies. A file of somebody else's that lies
    /// there will be set aside.
    ///
    /// # Errors
    /// If it cannot be written, or somebody else put a link or a folder in its way.
    pub fn write(&self, file: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.keep_clear(file)?;
        let digest = Digest::of(bytes);
        match self.written().files.get(file) {
            Some(written) if written.digest == digest => return Ok(()),
            Some(_) => return Err(FileError::Twice { file: file.into() }),
            None => {}
        }
        let is_as_before = self.put(file, digest, || bytes.to_vec())?;
        for (extension, compress) in self.precompression.encodings(file, bytes) {
            let copy = format!("{file}.{extension}");
            let before = self.before.unchanged(&copy);
            match before.filter(|_| is_as_before) {
                Some(digest) => {
                    self.put(&copy, digest, || compress(bytes))?;
                }
                None => {
                    let compressed = compress(bytes);
                    if compressed.len() < bytes.len() {
                        self.put(&copy, Digest::of(&compressed), || compressed)?;
                    }
                }
            }
        }
        let mut written = self.written();
        written.count += 1;
        written.bytes += bytes.len() as u64;
        Ok(())
    }

    /// Writes a file that a site can do without, unless somebody else put one of theirs there: that one stays.
    ///
    /// # Errors
    /// As for [`Folder::write`].
    pub fn offer(&self, file: &str, bytes: &[u8]) -> Result<(), FileError> {
        let has_one = self.written().files.contains_key(file);
        if has_one || self.before.foreign.contains(Path::new(file)) {
            return Ok(());
        }
        self.write(file, bytes)
    }

    /// The digest of a file that was written.
    pub fn digest(&self, file: &str) -> Option<Digest> {
        seen::note(|| written(file));
        self.digest_of(file)
    }

    /// The same, where nobody notes it.
    pub fn digest_of(&self, file: &str) -> Option<Digest> {
        Some(self.written().files.get(file)?.digest)
    }

    /// Where the site stands.
    pub fn place(&self) -> &Path {
        &self.workspace.place
    }

    /// What changes with the list of the site that is replaced, if there is one.
    pub fn identity_before(&self) -> Option<u64> {
        let record = &self.before.record;
        (!record.files.is_empty()).then(|| seen::digest(record))
    }

    /// Keeps those of some files that the site before has, with their compressed copies, if all are still as they were written; tells whether
    /// it did.
    ///
    /// # Errors
    /// As for [`Folder::write`].
    pub fn keep(&self, files: &[String]) -> Result<bool, FileError> {
        let record = &self.before.record.files;
        let had = files.iter().filter(|file| record.contains_key(*file));
        let had: Vec<&String> = had.collect();
        let mut kept = Vec::new();
        for file in &had {
            let copies = ENCODINGS.iter().filter(|_| self.compresses());
            let copies = copies.map(|(ending, _)| format!("{file}.{ending}"));
            let copies = copies.filter(|copy| record.contains_key(copy));
            for name in [(*file).clone()].into_iter().chain(copies) {
                let stamp = self.before.stamps.get(&name);
                let Some((digest, stamp)) = self.before.unchanged(&name).zip(stamp) else {
                    return Ok(false);
                };
                kept.push((name, digest, stamp));
            }
        }
        for (file, digest, stamp) in kept {
            self.keep_clear(&file)?;
            let kept = File {
                digest,
                stamp: *stamp,
                is_new: false,
            };
            self.written().files.insert(file, kept);
        }
        let mut written = self.written();
        written.count += had.len();
        for file in had {
            written.bytes += written.files.get(file).map_or(0, |file| file.stamp.bytes);
        }
        Ok(true)
    }

    /// The digest of a file in the site that is replaced, as it was written then.
    pub fn digest_before(&self, file: &str) -> Option<Digest> {
        self.before.record.files.get(file).copied()
    }

    /// The files of the site that is replaced that were not written anew, as far as they are asked for, in order.
    pub fn gone(&self, is_asked_for: impl Fn(&str) -> bool) -> Vec<String> {
        let written = self.written();
        let before = self.before.record.files.keys();
        let gone = before.filter(|file| is_asked_for(file) && !written.files.contains_key(*file));
        gone.cloned().collect()
    }

    /// A text of the site that is replaced, if it is still as it was written and has at most `most` bytes.
    pub fn text_before(&self, file: &str, most: u64) -> Option<String> {
        let written = self.before.unchanged(file)?;
        let path = self.workspace.place.join(file);
        fs::metadata(&path).ok().filter(|data| data.len() <= most)?;
        let bytes = fs::read(&path).ok()?;
        // Others go on working while a site is published.
        let text = (Digest::of(&bytes) == written).then_some(bytes)?;
        String::from_utf8(text).ok()
    }

    /// How many bytes a written file has; none if it was not written.
    pub fn bytes(&self, file: &str) -> Option<u64> {
        seen::note(|| written(file));
        Some(self.written().files.get(file)?.stamp.bytes)
    }

    /// How many bytes of a written file go over the network, where the host sends its smallest copy.
    pub fn bytes_sent(&self, file: &str) -> u64 {
        let copy = self.bytes(&format!("{file}.br"));
        copy.or_else(|| self.bytes(file)).unwrap_or_default()
    }

    /// Every file that was written, in no order, compressed copies left out.
    pub fn files(&self) -> Vec<String> {
        let written = self.written();
        let is_copy = |file: &str| {
            ENCODINGS.iter().any(|(ending, _)| {
                let of = file
                    .strip_suffix(ending)
                    .and_then(|file| file.strip_suffix('.'));
                of.is_some_and(|of| written.files.contains_key(of))
            })
        };
        let files = written.files.keys().filter(|file| !is_copy(file));
        files.cloned().collect()
    }

    /// Whether compressed copies are written.
    pub fn compresses(&self) -> bool {
        self.precompression == Precompression::All
    }

    /// A text that was written.
    ///
    /// # Errors
    /// If the system does not give it out.
    pub fn text(&self, file: &str) -> Result<String, FileError> {
        seen::note(|| written(file));
        let is_new = self
            .written()
            .files
            .get(file)
            .is_none_or(|file| file.is_new);
        let folder = if is_new {
            &self.building
        } else {
            &self.workspace.place
        };
        let path = folder.join(file);
        fs::read_to_string(&path).map_err(unusable(&path))
    }

    /// Puts the new site in the old one's place, or where only little of one that `is_large` changes, changes that.
    ///
    /// What others put into the old one stays; files with a fingerprint stay for one more publish, so that pages that are still open
    /// somewhere find theirs.
    ///
    /// # Errors
    /// If a step fails; the old site then stands as it was, or what was begun in it is finished by the next publish.
    pub fn finish(mut self, is_large: bool) -> Result<Placed, FileError> {
        let kept = self.kept_for_open_pages();
        let written = std::mem::take(&mut *self.written());
        let mut new: Vec<(String, Stamp)> = Vec::new();
        let mut files = BTreeMap::new();
        for (name, file) in written.files {
            if file.is_new {
                new.push((name.clone(), file.stamp));
            }
            files.insert(name, file.digest);
        }
        new.sort_by_cached_key(|(file, _)| (turn(file), file.clone()));
        let record = Record { files, kept };
        let gone = self.before.record.entries();
        let gone = gone.filter(|(name, _)| record.digest(name).is_none());
        let gone: Vec<(String, Digest)> = gone
            .map(|(name, digest)| (name.to_owned(), digest))
            .collect();
        self.place_new(RECORD, |list| record.write(fs::File::create_new(list)?))?;
        let left = self.left(&record);
        // An exchange gives every file another name.
        let changed = new.len() + gone.len();
        if is_large && changed <= record.names().count() / LARGE_EDIT {
            let names = new.iter().map(|(file, _)| file.clone()).collect();
            self.workspace.write_out()?;
            self.workspace.change(names, gone, &self.before.record)?;
        } else {
            self.exchange(&record)?;
        }
        let stamps = self.stamps(&record, new);
        // A country's lists are long, and those that are needed now are read anew.
        drop((record, std::mem::take(&mut self.before)));
        // The new site stands, whatever becomes of the old one.
        let remains = self.workspace.clear().err();
        Ok(Placed {
            files: written.count,
            bytes: written.bytes,
            left,
            set_aside: self.workspace.aside.folder.clone(),
            stamps,
            remains: remains.map(|error| error.to_string()),
        })
    }

    /// Exchanges the site that stands for the new one, which gets second names for what is as before.
    fn exchange(&mut self, record: &Record) -> Result<(), FileError> {
        let unchanged: Vec<&str> = record.entries().map(|(name, _)| name).collect();
        unchanged.into_par_iter().try_for_each(|file| {
            let (from, to) = (self.workspace.place.join(file), self.building.join(file));
            if fs::symlink_metadata(&to).is_ok() {
                return Ok(());
            }
            // Not every file system knows second names.
            let placed = self
                .place_new(file, |to| fs::hard_link(&from, to))
                .or_else(|_| self.place_new(file, |to| fs::copy(&from, to).map(drop)));
            // Somebody may have taken it away meanwhile: no open page finds one that is only kept.
            placed.or_else(
                |error| match from.exists() || record.files.contains_key(file) {
                    true => Err(error),
                    false => Ok(()),
                },
            )
        })?;
        self.carry_over(record);
        self.keep_permissions();
        self.workspace.write_out()?;
        // Once more: the disk may have taken its time, and others go on working.
        self.carry_over(record);
        self.workspace.put_in_place(&self.before.record)
    }

    /// What others put into the folder that is not set aside.
    fn left(&self, record: &Record) -> Vec<String> {
        let foreign = self.before.foreign.iter();
        let left: BTreeSet<String> = foreign
            .filter(|path| !is_listed(record, path))
            .filter_map(|path| {
                let mut parts = path.iter().map(|part| part.to_string_lossy());
                let first = parts.next()?;
                Some(match parts.next() {
                    Some(_) => format!("{first}/"),
                    None => first.into_owned(),
                })
            })
            .collect();
        left.into_iter().collect()
    }

    /// The stamps of the files of the site that stands now: of each those that it had when we wrote it, or saw it as we wrote it.
    fn stamps(&self, record: &Record, new: Vec<(String, Stamp)>) -> Stamps {
        let new: HashMap<String, Stamp> = new.into_iter().collect();
        let known = |name: &str| {
            new.get(name)
                .or_else(|| self.before.stamps.get(name))
                .copied()
        };
        let stamps = record.entries().map(|(name, _)| known(name));
        Stamps::take(record, stamps.collect())
    }

    /// Writes a file, unless the one of the site before has the same bytes; tells which.
    fn put(
        &self,
        file: &str,
        digest: Digest,
        bytes: impl FnOnce() -> Vec<u8>,
    ) -> Result<bool, FileError> {
        let before = self
            .before
            .unchanged(file)
            .filter(|before| *before == digest);
        let before = before.and_then(|_| self.before.stamps.get(file));
        let stamp = match before {
            Some(stamp) => *stamp,
            None => {
                let bytes = bytes();
                self.place_new(file, |path| create(path, &bytes))?;
                let path = self.building.join(file);
                // Before anybody else sees it: a rename and a second name change nothing of it.
                Stamp::of(&fs::symlink_metadata(&path).map_err(unusable(&path))?)
            }
        };
        let is_new = before.is_none();
        let written = File {
            digest,
            stamp,
            is_new,
        };
        self.written().files.insert(file.to_owned(), written);
        Ok(!is_new)
    }

    /// Places a file in the new site; the folders above it are made when it turns out that they are missing.
    fn place_new(
        &self,
        file: &str,
        place: impl Fn(&Path) -> io::Result<()>,
    ) -> Result<(), FileError> {
        let path = self.building.join(file);
        let placed = match (place(&path), path.parent()) {
            (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir_all(parent).map_err(unusable(parent))?;
                place(&path)
            }
            (placed, _) => placed,
        };
        placed.map_err(unusable(&path))
    }

    /// That nobody put a link or a folder where this file or one of its folders goes.
    fn keep_clear(&self, file: &str) -> Result<(), FileError> {
        let file = Path::new(file);
        let foreign = &self.before.foreign;
        let above = file
            .ancestors()
            .skip(1)
            .find(|above| foreign.contains(*above));
        let below = || {
            let mut after = foreign.range(file.to_owned()..);
            after
                .find(|path| *path != file)
                .filter(|path| path.starts_with(file))
        };
        match above.map(Path::to_owned).or_else(|| below().cloned()) {
            Some(path) => Err(FileError::InTheWay {
                path: self.workspace.place.join(path),
            }),
            None => Ok(()),
        }
    }

    /// Files of the site before whose names change with their bytes, and which the new site has no more; those of the site before
    /// that one only if no such file has changed since.
    fn kept_for_open_pages(&self) -> BTreeMap<String, Digest> {
        let before = &self.before;
        let now = fingerprinted(self.written().files.keys());
        let mut candidates = fingerprinted(before.record.files.keys());
        if candidates == now {
            candidates.extend(fingerprinted(before.record.kept.keys()));
        }
        let kept = candidates.difference(&now).filter_map(|file| {
            let digest = before.unchanged(file)?;
            // Somebody may have taken it away meanwhile: then no open page finds it anyway.
            let is_there = self.workspace.place.join(file).is_file();
            is_there.then(|| (file.clone(), digest))
        });
        kept.collect()
    }

    /// Gives what others put into the folder a second name in the new one, or a copy where the file system knows no second names.
    /// Things that can have neither are moved after the exchange.
    fn carry_over(&self, record: &Record) {
        for path in &self.before.foreign {
            let (from, to) = (self.workspace.place.join(path), self.building.join(path));
            if is_listed(record, path) || is_same(&from, &to) {
                continue;
            }
            let _ = fs::remove_file(&to);
            if to
                .parent()
                .is_some_and(|parent| fs::create_dir_all(parent).is_ok())
                && fs::hard_link(&from, &to).is_err()
                && fs::symlink_metadata(&from).is_ok_and(|data| data.is_file())
            {
                let _ = fs::copy(&from, &to);
            }
        }
        let place = &self.workspace.place;
        let is_empty = |folder: PathBuf| {
            fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
        };
        for folder in &self.before.empty_folders {
            // Somebody may have taken it away meanwhile, and left the one above it empty.
            let left = folder.ancestors().find(|one| place.join(one).is_dir());
            if let Some(left) = left.filter(|left| is_empty(place.join(left))) {
                let _ = fs::create_dir_all(self.building.join(left));
            }
        }
    }

    /// Folders that were there before have the same owner and the same rights as they had.
    fn keep_permissions(&self) {
        let place = &self.workspace.place;
        if !place.exists() {
            return;
        }
        let root = PathBuf::new();
        let folders = self.before.folders.par_iter().chain([&root]);
        folders.for_each(|folder| {
            let new = self.building.join(folder);
            if new.is_dir() {
                let _ = keep_permissions(&place.join(folder), &new);
            }
        });
    }

    fn written(&self) -> std::sync::MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When a file takes its place in a site that stands: what pages name before what names it, packs last.
fn turn(file: &str) -> u8 {
    match file {
        _ if is_fingerprinted(file) => 0,
        _ if file.starts_with("bundle/packs/") => 2,
        _ => 1,
    }
}

/// The names that change with the bytes.
fn fingerprinted<'f>(files: impl Iterator<Item = &'f String>) -> BTreeSet<String> {
    files
        .filter(|file| is_fingerprinted(file))
        .cloned()
        .collect()
}

/// Writes a new file: never into one that is there, which may be the old site's under a second name.
fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::File::create_new(path)?.write_all(bytes)
}

/// Whether a path is one of the site's own.
fn is_listed(record: &Record, path: &Path) -> bool {
    name_of(path).is_some_and(|name| record.digest(&name).is_some())
}

/// Reads a file.
///
/// # Errors
/// If the system does not give it out.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    fs::read(path).map_err(unusable(path))
}
