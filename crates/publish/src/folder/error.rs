//! Why a folder could not be read or written. Messages are in `publish::message`. Native only.

use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a file or a folder could not be used.
#[derive(Debug, Error)]
pub enum FileError {
    /// A file or folder could not be used.
    #[error("{}: {source}", path.display())]
    Unusable {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Nothing is published in this folder; nothing in it was touched.
    #[error("{}: nothing is published there ({why:?})", folder.display())]
    Refused {
        /// The folder as it was named.
        folder: PathBuf,
        /// Why.
        why: Refusal,
    },
    /// Where the site's files go, somebody else put a link or a folder.
    #[error("{} stands where a file of the site goes", path.display())]
    InTheWay {
        /// What stands there.
        path: PathBuf,
    },
    /// A folder in the site that whoever publishes may not write, or on another disk.
    #[error("{} may not be written, or another disk is mounted there", path.display())]
    Immovable {
        /// The folder.
        path: PathBuf,
    },
    /// Two parts of the site have a file of one name.
    #[error("{file} is written twice, with different bytes")]
    Twice {
        /// The file, below the site's root.
        file: String,
    },
    /// A file was changed between checking and publishing.
    #[error("{} was changed after it was checked", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
}

/// Why nothing is published in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The name is empty, or ends in `..`.
    NoName,
    /// It is a file, or lies below one.
    NotAFolder,
    /// It is a link to something that is not there.
    LeadsNowhere,
    /// It is the root of the file system.
    Root,
    /// The command runs inside it: a folder that is replaced leaves whoever stands in it in one that is gone.
    AroundHere,
    /// The content lies in it, or it lies in the content.
    Content,
    /// The app lies in it, or it lies in the app.
    App,
    /// It holds something, and no list of what was published.
    NotOurs,
    /// The hidden folder beside it, where the new site is written, holds something else.
    Workspace,
}

/// Turns an error of the system into one that names the file.
pub fn unusable(path: &Path) -> impl FnOnce(std::io::Error) -> FileError {
    let path = path.to_owned();
    move |source| FileError::Unusable { path, source }
}

/// Names the file at which a walk through a folder ended.
pub fn unwalkable(folder: &Path, error: walkdir::Error) -> FileError {
    let path = error.path().unwrap_or(folder).to_owned();
    unusable(&path)(error.into())
}
