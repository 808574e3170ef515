//! An edit of a large site, written into the folder that stands: the list of what changes, and how it is carried out. Native only.
//!
//! A folder of three hundred thousand files is not exchanged for a few of them. What is new lies beside the site, whole; the list of
//! changes is written; from that moment on the edit is made: whoever comes next finishes what was interrupted. Every file is at every
//! moment the old one or the new one.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{FileError, unusable};
use super::record::{RECORD, Record, is_inside};
use super::removal::{SetAside, digest_of, set_aside};
use crate::digest::Digest;

/// The first line of a list of changes.
const FIRST_LINE: &str =
    "# langke 1: what is being changed in the site beside this; the next publish finishes it";

/// What stands before the digest of the site's list.
const BEFORE: &str = "of  ";

/// What changes in a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The digest of the site's list as it was: in no other site anything is changed.
    pub before: Digest,
    /// Files that are written, those that replace others too.
    pub written: Vec<String>,
    /// Files that go, as they were written.
    pub gone: Vec<(String, Digest)>,
}

impl Changes {
    /// Reads what `to_string` writes; nothing if it is anything else, or names a file that lies elsewhere.
    pub fn parse(text: &str) -> Option<Changes> {
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let mut changes = Changes {
            before: Digest::parse(lines.next()?.strip_prefix(BEFORE)?)?,
            written: Vec::new(),
            gone: Vec::new(),
        };
        for line in lines {
            let (what, file) = line.split_once("  ")?;
            if !is_inside(file) {
                return None;
            }
            match what {
                "written" => changes.written.push(file.to_owned()),
                digest => changes.gone.push((file.to_owned(), Digest::parse(digest)?)),
            }
        }
        Some(changes)
    }

    /// Carries them out: what is written lies in `new`, and goes to the same place in `site`, of which `before` says what is ours. It may
    /// be stopped at any moment and begun anew: the list of the site goes last.
    ///
    /// # Errors
    /// The first step that fails.
    pub fn carry_out(
        &self,
        new: &Path,
        site: &Path,
        before: &Record,
        aside: &mut SetAside,
    ) -> Result<(), FileError> {
        for file in &self.written {
            let (from, to) = (new.join(file), site.join(file));
            if fs::symlink_metadata(&from).is_err() {
                // It was done before something interrupted us.
                continue;
            }
            if let Some(path) = in_the_way(site, file) {
                return Err(FileError::InTheWay { path });
            }
            let is_free = fs::symlink_metadata(&to).is_err();
            if !is_free && !before.digest(file).is_some_and(|digest| has(&to, digest)) {
                set_aside(&to, Path::new(file), site, aside)?;
            }
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent).map_err(unusable(parent))?;
            }
            fs::rename(&from, &to).map_err(unusable(&to))?;
        }
        for (file, digest) in &self.gone {
            let path = site.join(file);
            if in_the_way(site, file).is_some() {
                continue;
            }
            if has(&path, *digest) {
                fs::remove_file(&path).map_err(unusable(&path))?;
            }
            if fs::symlink_metadata(&path).is_err() {
                remove_empty(&path, site);
            }
        }
        let (from, to) = (new.join(RECORD), site.join(RECORD));
        match fs::rename(&from, &to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unusable(&to)(error)),
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{FIRST_LINE}")?;
        writeln!(formatter, "{BEFORE}{}", self.before)?;
        for file in &self.written {
            writeln!(formatter, "written  {file}")?;
        }
        for (file, digest) in &self.gone {
            writeln!(formatter, "{digest}  {file}")?;
        }
        Ok(())
    }
}

/// What stands above a file where one of its folders goes, and is no folder: somebody may have put a link there since.
fn in_the_way(site: &Path, file: &str) -> Option<PathBuf> {
    let above = Path::new(file).ancestors().skip(1);
    let above = above.map(|folder| site.join(folder));
    let is_none = |path: &PathBuf| fs::symlink_metadata(path).is_ok_and(|data| !data.is_dir());
    above.take_while(|path| path != site).find(is_none)
}

/// Whether there is a file with these bytes.
fn has(path: &Path, digest: Digest) -> bool {
    digest_of(path) == Some(digest)
}

/// Removes the folders above a file that went, as far as nothing is in them.
fn remove_empty(file: &Path, site: &Path) {
    let above = file.ancestors().skip(1);
    for folder in above.take_while(|folder| *folder != site) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}
