//! The folder in which the browser keeps its things: ours by a marker, kept by one watcher at a time.
//!
//! | in the folder | what it is |
//! |---|---|
//! | `langke-kiosk` | the marker, locked as long as a watcher runs; says which process |
//! | `browser` | what Chromium keeps: the site for times without network, and the rest |
//! | `browser-broken-1`, `-2` | what was set aside, the newest first |
//! | `config`, `cache` | what Chromium would keep in the user's home |

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::error::{WatchError, unusable};
use crate::processes::{Mark, START};

const MARKER: &str = "langke-kiosk";
const BROWSER: &str = "browser";
const BROKEN: [&str; 2] = ["browser-broken-1", "browser-broken-2"];

/// Where the profile is kept if nobody says: where systemd wants it, else among what the user's programs remember.
///
/// `None` if neither systemd nor the user has such a folder.
pub fn default_folder() -> Option<PathBuf> {
    let folder = |name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    folder("STATE_DIRECTORY").or_else(|| {
        let state =
            folder("XDG_STATE_HOME").or_else(|| Some(folder("HOME")?.join(".local/state")))?;
        Some(state.join(MARKER))
    })
}

/// A locked profile; the lock goes with it.
#[derive(Debug)]
pub struct Profile {
    folder: PathBuf,
    _lock: File,
}

impl Profile {
    /// Opens the profile in `folder`, which is made if it is missing, and ends what a watcher that was killed has left running.
    ///
    /// # Errors
    /// If another watcher keeps it, if it holds anything that is not ours, or if the system does not let us write.
    pub fn open(folder: &Path) -> Result<Profile, WatchError> {
        fs::create_dir_all(folder).map_err(unusable(folder))?;
        let folder = fs::canonicalize(folder).map_err(unusable(folder))?;
        let marker = folder.join(MARKER);
        let ours = marker.try_exists().map_err(unusable(&marker))?;
        let empty = fs::read_dir(&folder)
            .map_err(unusable(&folder))?
            .next()
            .is_none();
        if !ours && !empty {
            return Err(WatchError::NotAProfile {
                folder,
                marker: MARKER,
            });
        }
        let lock = lock(&folder, &marker)?;
        let profile = Profile {
            folder,
            _lock: lock,
        };
        profile.mark().end_all();
        Ok(profile)
    }

    /// The folder, with its full name.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What Chromium calls its user data directory.
    pub fn browser_folder(&self) -> PathBuf {
        self.folder.join(BROWSER)
    }

    /// What the processes of its browser are known by.
    pub fn mark(&self) -> Mark {
        Mark::new(&self.folder, &self.browser_folder())
    }

    /// Removes what a browser that was killed has left, so that the next one does not ask about it. None may be running.
    ///
    /// # Errors
    /// If the system does not let us.
    pub fn tidy(&self) -> Result<(), WatchError> {
        let browser = self.browser_folder();
        for name in ["SingletonLock", "SingletonCookie", "SingletonSocket"] {
            let left = browser.join(name);
            match fs::remove_file(&left) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(unusable(&left)(error));
                }
                _ => {}
            }
        }
        let preferences = browser.join("Default").join("Preferences");
        // Without the file, or with one that cannot be read, Chromium begins anew.
        let Ok(text) = fs::read(&preferences) else {
            return Ok(());
        };
        let Some(text) = as_if_ended_well(&text) else {
            return Ok(());
        };
        let new = preferences.with_extension("new");
        fs::write(&new, text).map_err(unusable(&new))?;
        fs::rename(&new, &preferences).map_err(unusable(&preferences))
    }

    /// Renames what Chromium keeps, so that it begins anew; of what was set aside earlier the oldest goes. No browser may be running.
    ///
    /// # Errors
    /// If the system does not let us.
    pub fn set_aside(&self) -> Result<(), WatchError> {
        let [newest, oldest] = BROKEN.map(|name| self.folder.join(name));
        let browser = self.browser_folder();
        match fs::remove_dir_all(&oldest) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(unusable(&oldest)(error));
            }
            _ => {}
        }
        for (from, to) in [(&newest, &oldest), (&browser, &newest)] {
            match fs::rename(from, to) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(unusable(from)(error));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn lock(folder: &Path, marker: &Path) -> Result<File, WatchError> {
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(marker)
        .map_err(unusable(marker))?;
    match try_lock(&file) {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let holder = fs::read_to_string(marker)
                .unwrap_or_default()
                .trim()
                .to_owned();
            return Err(WatchError::ProfileInUse {
                folder: folder.to_owned(),
                holder,
            });
        }
        Err(TryLockError::Error(error)) => return Err(unusable(marker)(error)),
    }
    file.set_len(0).map_err(unusable(marker))?;
    writeln!(file, "process {}", std::process::id()).map_err(unusable(marker))?;
    Ok(file)
}

/// Locks a file. What a watcher is just starting holds its lock until it is another program: whoever comes then waits for a moment.
fn try_lock(file: &File) -> Result<(), TryLockError> {
    let started = Instant::now();
    loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if started.elapsed() < START => {
                thread::sleep(Duration::from_millis(10));
            }
            tried => return tried,
        }
    }
}

/// The preferences as a browser leaves them that was not killed; `None` if nothing is to be changed.
fn as_if_ended_well(preferences: &[u8]) -> Option<String> {
    let mut preferences: Value = serde_json::from_slice(preferences).ok()?;
    let ended = preferences.get_mut("profile")?.get_mut("exit_type")?;
    if *ended == "Normal" {
        return None;
    }
    *ended = json!("Normal");
    Some(preferences.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    #[test]
    fn a_new_folder_is_made_and_known_again() {
        let room = tempdir().expect("a folder");
        let folder = room.path().join("new/er");
        drop(Profile::open(&folder).expect("a new profile"));
        fs::write(folder.join("something"), "").expect("written");
        Profile::open(&folder).expect("the same profile");
    }

    #[test]
    fn a_folder_with_things_of_others_is_left_alone() {
        let room = tempdir().expect("a folder");
        let precious = room.path().join("thesis.txt");
        fs::write(&precious, "words").expect("written");
        let error = Profile::open(room.path()).expect_err("not ours");
        assert!(matches!(error, WatchError::NotAProfile { .. }), "{error}");
        assert_eq!(fs::read_dir(room.path()).expect("listed").count(), 1);
        assert_eq!(fs::read_to_string(precious).expect("read"), "words");
    }

    #[test]
    fn the_second_watcher_is_told_who_the_first_one_is() {
        let room = tempdir().expect("a folder");
        let first = Profile::open(room.path()).expect("the first");
        let error = Profile::open(room.path()).expect_err("the second");
        assert_eq!(error.exit_code(), 2);
        assert!(
            error
                .to_string()
                .contains(&format!("process {}", std::process::id())),
            "{error}"
        );
        drop(first);
        Profile::open(room.path()).expect("the first has gone");
    }

    #[test]
    fn what_a_killed_browser_leaves_is_removed() {
        let room = tempdir().expect("a folder");
        let profile = Profile::open(room.path()).expect("a profile");
        profile.tidy().expect("nothing to do");
        let default = profile.browser_folder().join("Default");
        fs::create_dir_all(&default).expect("made");
        let lock = profile.browser_folder().join("SingletonLock");
        std::os::unix::fs::symlink("other-computer-17", &lock).expect("linked");
        let preferences = default.join("Preferences");
        fs::write(
            &preferences,
            r#"{"a":1,"profile":{"exit_type":"Crashed","name":"b"}}"#,
        )
        .expect("written");
        profile.tidy().expect("tidied");
        assert!(lock.symlink_metadata().is_err());
        let left: Value =
            serde_json::from_slice(&fs::read(&preferences).expect("read")).expect("JSON");
        assert_eq!(
            left,
            json!({"a": 1, "profile": {"exit_type": "Normal", "name": "b"}})
        );
        fs::write(&preferences, "{broken").expect("written");
        profile.tidy().expect("left to Chromium");
    }

    #[test]
    fn the_two_newest_broken_ones_are_kept() {
        let room = tempdir().expect("a folder");
        let profile = Profile::open(room.path()).expect("a profile");
        profile.set_aside().expect("nothing there");
        for time in ["first", "second", "third"] {
            fs::create_dir(profile.browser_folder()).expect("made");
            fs::write(profile.browser_folder().join("time"), time).expect("written");
            profile.set_aside().expect("set aside");
            assert!(!profile.browser_folder().exists());
        }
        let time =
            |name: &str| fs::read_to_string(room.path().join(name).join("time")).expect("kept");
        assert_eq!(BROKEN.map(time), ["third", "second"]);
    }
}
