//! What can keep the watcher from its work, said so that the person at the screen can mend it.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why the watcher could not start or go on.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WatchError {
    /// The address is not one a browser can be sent to.
    #[error(
        "the address {found:?} {fault}; expected something like https://example.org/kiosk/en/name/"
    )]
    Address {
        /// What was given.
        found: String,
        /// What is wrong with it.
        fault: &'static str,
    },
    /// The name of a user is not one Debian would accept.
    #[error(
        "the user name {found:?} is not a Debian user name; expected at most 32 small letters, digits, `-` and `_`, the first a letter or `_`"
    )]
    User {
        /// What was given.
        found: String,
    },
    /// No browser was found.
    #[error(
        "no browser was found: looked for {looked_for}; install one (`apt install chromium`) or name it with `--browser PATH`"
    )]
    NoBrowser {
        /// What was looked for, in words.
        looked_for: String,
    },
    /// Chromium refuses to run as root inside its sandbox.
    #[error(
        "Chromium does not run as root inside its sandbox; expected an ordinary user (`langke kiosk unit` prints a unit with one), or, for a trial only, `--no-sandbox`"
    )]
    Root,
    /// Another watcher keeps the profile.
    #[error(
        "another watcher keeps the profile {}: {holder}; stop that one first, or give this one another folder with `--profile DIR`", folder.display()
    )]
    ProfileInUse {
        /// The folder of the profile.
        folder: PathBuf,
        /// What the other watcher says of itself.
        holder: String,
    },
    /// The folder holds things that are not ours.
    #[error(
        "the folder {} is not empty and was not made by the watcher (it has no file `{marker}`); expected an empty or a new folder: give one with `--profile DIR`", folder.display()
    )]
    NotAProfile {
        /// The folder.
        folder: PathBuf,
        /// The file by which the watcher knows its own folder.
        marker: &'static str,
    },
    /// The system does not let the watcher use a file.
    #[error("cannot use {}: {cause}; expected a file or folder this user may write", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The system does not let the watcher hear its signals.
    #[error(
        "cannot listen for the signals that end the watcher: {cause}; expected Linux to allow it"
    )]
    Signals {
        /// What the system says.
        cause: io::Error,
    },
}

impl WatchError {
    /// The number the program should end with: 2 if another watcher keeps the profile, otherwise 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            WatchError::ProfileInUse { .. } => 2,
            _ => 1,
        }
    }
}

/// Says which file an error of the system is about.
pub(crate) fn unusable(path: &std::path::Path) -> impl FnOnce(io::Error) -> WatchError {
    let path = path.to_owned();
    move |cause| WatchError::File { path, cause }
}
