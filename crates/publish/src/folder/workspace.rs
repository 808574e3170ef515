//! The hidden folder beside a site in which the next one is written, and its lock: one publish at a time. Native only.
//!
//! | in the folder | what it is |
//! |---|---|
//! | `lock` | locked by the operating system as long as a publish runs; says which process |
//! | `building` | the new site, not yet whole |
//! | `new` | the new site, whole; after the exchange the old one, which is being taken away |
//! | `changes` | what changes in the site itself, where only little does; what is new lies in `building` |
//! | `changes.begun` | the same list, not yet whole |
//! | `old` | the old site, where the platform cannot exchange two folders in one step |
//! | `replaced.sha256` | the list of what is ours in the folder that is being replaced |

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::changes::Changes;
use super::error::{FileError, Refusal, unusable};
use super::record::{RECORD, Record};
use super::removal::{SetAside, take_away};
use super::survey::claim;
use crate::digest::Digest;

const LOCK: &str = "lock";
const BUILDING: &str = "building";
const NEW: &str = "new";
const OLD: &str = "old";
const REPLACED: &str = "replaced.sha256";
const CHANGES: &str = "changes";
const DRAFT: &str = "changes.begun";

/// A locked workspace; dropped, it goes without a trace.
#[derive(Debug)]
pub struct Workspace {
    /// The site.
    pub place: PathBuf,
    /// What was set aside so far.
    pub aside: SetAside,
    folder: PathBuf,
    lock: Option<File>,
}

impl Workspace {
    /// Waits until nobody else publishes to `place`, then mends what a publish that was killed has left there.
    ///
    /// `waiting` is told what the other process says of itself.
    ///
    /// # Errors
    /// If the hidden folder holds anything but a workspace, or the system does not let us write.
    pub fn open(place: &Path, waiting: fn(&str)) -> Result<Workspace, FileError> {
        let mut name = OsString::from(".");
        name.push(place.file_name().unwrap_or_default());
        name.push(".langke");
        let folder = place.with_file_name(name);
        let lock = lock(&folder, waiting)?;
        let mut workspace = Workspace {
            place: place.to_owned(),
            aside: SetAside::default(),
            folder,
            lock: Some(lock),
        };
        workspace.heal()?;
        Ok(workspace)
    }

    /// Where the new site is written.
    pub fn building(&self) -> PathBuf {
        self.folder.join(BUILDING)
    }

    /// Puts the new site, which is whole now, in the place of the old one; `replaced` lists what of the old one is ours.
    ///
    /// # Errors
    /// If the system does not let us; the old site then stands.
    pub fn put_in_place(&self, replaced: &Record) -> Result<(), FileError> {
        let list = self.folder.join(REPLACED);
        File::create(&list)
            .and_then(|file| replaced.write(file))
            .map_err(unusable(&list))?;
        let (building, new, old) = (self.building(), self.new_site(), self.old_site());
        fs::rename(&building, &new).map_err(unusable(&building))?;
        let placed = self.exchange_with(&new, &old);
        if placed.is_err() {
            // It never stood in the site's place: it is being built again, and goes with what is being built.
            fs::rename(&new, &building).map_err(unusable(&new))?;
        }
        placed
    }

    /// Makes changes in the site itself: files that are `written` lie in what is being built, whole, and its list; those that are `gone` are as
    /// their digests say. `before` lists what of the site is ours.
    ///
    /// # Errors
    /// If the list of changes cannot be written, then the site stands as it was; or if a step fails, then the next publish goes on from there.
    pub fn change(
        &mut self,
        written: Vec<String>,
        gone: Vec<(String, Digest)>,
        before: &Record,
    ) -> Result<(), FileError> {
        let standing = self.place.join(RECORD);
        let changes = &Changes {
            before: Digest::of_file(&standing).map_err(unusable(&standing))?,
            written,
            gone,
        };
        let list = self.folder.join(CHANGES);
        // It is whole when it has its name.
        let draft = self.folder.join(DRAFT);
        let written = File::create(&draft).and_then(|mut file| {
            file.write_all(changes.to_string().as_bytes())?;
            file.sync_all()
        });
        written.map_err(unusable(&draft))?;
        fs::rename(&draft, &list).map_err(unusable(&list))?;
        // The name, too, is on the disk before the first file changes.
        let _ = File::open(&self.folder).and_then(|folder| folder.sync_all());
        self.go_on(changes, before)
    }

    fn go_on(&mut self, changes: &Changes, before: &Record) -> Result<(), FileError> {
        let (building, list) = (self.building(), self.folder.join(CHANGES));
        changes.carry_out(&building, &self.place, before, &mut self.aside)?;
        fs::remove_file(&list).map_err(unusable(&list))
    }

    /// Finishes changes that were interrupted.
    fn finish_changes(&mut self) -> Result<(), FileError> {
        let list = self.folder.join(CHANGES);
        let text = match fs::read_to_string(&list) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(unusable(&list)(error)),
        };
        let standing = Digest::of_file(&self.place.join(RECORD)).ok();
        let changes = Changes::parse(&text);
        let changes = changes.filter(|changes| standing == Some(changes.before));
        match changes {
            Some(changes) => {
                let before = Record::of_folder(&self.place).map_err(unusable(&self.place))?;
                self.go_on(&changes, &before.unwrap_or_default())
            }
            // All is done; or somebody put another folder there, in which nothing is ours to change.
            None => fs::remove_file(&list).map_err(unusable(&list)),
        }
    }

    fn exchange_with(&self, new: &Path, old: &Path) -> Result<(), FileError> {
        if !self.place.exists() {
            return fs::rename(new, &self.place).map_err(unusable(new));
        }
        if exchange(new, &self.place).map_err(unusable(&self.place))? {
            return Ok(());
        }
        fs::rename(&self.place, old).map_err(unusable(&self.place))?;
        fs::rename(new, &self.place).or_else(|error| {
            fs::rename(old, &self.place).map_err(unusable(old))?;
            Err(unusable(new)(error))
        })
    }

    /// Has the system write the new site to the disk: a power cut is a kill too, and its bytes are there before its name is.
    ///
    /// # Errors
    /// If the disk is full or fails.
    pub fn write_out(&self) -> Result<(), FileError> {
        let building = self.building();
        write_out(&building).map_err(unusable(&building))
    }

    /// What a killed publish has left: the old site comes back if it was away, half-written and replaced folders go.
    fn heal(&mut self) -> Result<(), FileError> {
        self.finish_changes()?;
        let (building, old) = (self.building(), self.old_site());
        if building.exists() {
            // Only ever written by us; what others own is in it only under a second name.
            fs::remove_dir_all(&building).map_err(unusable(&building))?;
        }
        if old.exists() && Record::of_folder(&self.place).is_ok_and(|list| list.is_none()) {
            // Somebody may have made an empty folder in the place of the site that was away; a folder that holds something is theirs.
            match fs::remove_dir(&self.place) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(FileError::Refused {
                        folder: self.place.clone(),
                        why: Refusal::NotOurs,
                    });
                }
                _ => fs::rename(&old, &self.place).map_err(unusable(&old))?,
            }
        } else if !self.place.exists() {
            self.heal_as_before()?;
        }
        self.clear()
    }

    /// Versions without a workspace moved the old site to `.NAME.old` and the new one from `.NAME.new`: killed between the two, they
    /// left both, and no site.
    fn heal_as_before(&self) -> Result<(), FileError> {
        let name = self.place.file_name().unwrap_or_default().to_string_lossy();
        let beside = |role: &str| self.place.with_file_name(format!(".{name}.{role}"));
        let is_site = |folder: &Path| matches!(claim(folder, None), Ok(Some(_)));
        let (new, old) = (beside(NEW), beside(OLD));
        if is_site(&old) && is_site(&new) {
            fs::rename(&old, &self.place).map_err(unusable(&old))?;
        }
        Ok(())
    }

    /// Takes away every folder that the site has replaced.
    ///
    /// # Errors
    /// If something cannot be taken away; the site stands all the same.
    pub fn clear(&mut self) -> Result<(), FileError> {
        let list = self.folder.join(REPLACED);
        let replaced = Record::read(&list)
            .map_err(unusable(&list))?
            .unwrap_or_default();
        for folder in [self.new_site(), self.old_site()] {
            if folder.exists() {
                take_away(&folder, &replaced, &self.place, &mut self.aside)?;
            }
        }
        match fs::remove_file(&list) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unusable(&list)(error)),
            _ => Ok(()),
        }
    }

    fn new_site(&self) -> PathBuf {
        self.folder.join(NEW)
    }

    fn old_site(&self) -> PathBuf {
        self.folder.join(OLD)
    }
}

impl Drop for Workspace {
    /// A publish that failed leaves nothing behind; what could not be taken away stays for the next one.
    fn drop(&mut self) {
        if !self.folder.join(CHANGES).exists() {
            let _ = fs::remove_dir_all(self.building());
        }
        let _ = fs::remove_file(self.folder.join(DRAFT));
        let has_more = [CHANGES, NEW, OLD, REPLACED]
            .iter()
            .any(|name| self.folder.join(name).exists());
        if !has_more {
            // The lock goes while it is held: whoever waits for it sees that it is gone and makes a new one.
            let _ = fs::remove_file(self.folder.join(LOCK));
            let _ = fs::remove_dir(&self.folder);
        }
        drop(self.lock.take());
    }
}

/// Makes the workspace, unless it is there, and locks it.
fn lock(folder: &Path, waiting: fn(&str)) -> Result<File, FileError> {
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).map_err(unusable(parent))?;
    }
    loop {
        match fs::create_dir(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(unusable(folder)(error));
            }
            _ => {}
        }
        if !is_workspace(folder) {
            return Err(FileError::Refused {
                folder: folder.to_owned(),
                why: Refusal::Workspace,
            });
        }
        let path = folder.join(LOCK);
        let opened = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let mut file = match opened {
            Ok(file) => file,
            // Another publish has just ended and taken the workspace with it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(unusable(&path)(error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut who = String::new();
                let _ = file.read_to_string(&mut who);
                waiting(who.trim());
                file.lock().map_err(unusable(&path))?;
            }
            Err(TryLockError::Error(error)) => return Err(unusable(&path)(error)),
        }
        let is_still_there = same_file::Handle::from_path(&path)
            .and_then(|there| Ok(there == same_file::Handle::from_file(file.try_clone()?)?));
        if is_still_there.unwrap_or(false) {
            let _ = file.set_len(0);
            let _ = file.rewind();
            let _ = write!(file, "{}", std::process::id());
            return Ok(file);
        }
    }
}

/// Whether a folder is a real one and holds nothing but what a workspace holds.
fn is_workspace(folder: &Path) -> bool {
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|data| data.is_dir());
    let Ok(entries) = fs::read_dir(folder) else {
        // Gone since: it will be made anew.
        return !folder.exists() || is_folder;
    };
    let known = [LOCK, BUILDING, CHANGES, DRAFT, NEW, OLD, REPLACED];
    is_folder
        && entries.flatten().all(|entry| {
            let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
            !is_link && known.iter().any(|name| entry.file_name() == *name)
        })
}

/// Exchanges two folders in one step; `false` where the platform or the file system cannot.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Exchanges two folders in one step; `false` where the platform or the file system cannot.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Has the system write to the disk what was written to a folder's file system.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn write_out(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

/// Has the system write to the disk what was written to a folder's file system; other systems do so by themselves within seconds.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn write_out(_: &Path) -> io::Result<()> {
    Ok(())
}
