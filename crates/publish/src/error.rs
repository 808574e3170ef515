//! Why a site could not be published, or an app not be used. Native only.

use std::path::PathBuf;

use thiserror::Error;

use super::folder::{FileError, MANIFEST};

/// Why a site could not be published.
#[derive(Debug, Error)]
pub enum PublishError {
    /// The app is not usable.
    #[error(transparent)]
    App(#[from] AppError),
    /// A file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A photograph could not be made smaller.
    #[error("{}: {fault:?}", path.display())]
    Photograph {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: langke_darkroom::Fault,
    },
    /// A page that the site lists could not be written.
    #[error(
        "the page {address} is listed but has no content; this is a fault of the program, please report it"
    )]
    NoPage {
        /// Its address.
        address: String,
    },
    /// A page was printed without its content.
    #[error(
        "the page {address} was printed without a heading; this is a fault of the program, please report it"
    )]
    EmptyPage {
        /// Its address.
        address: String,
    },
    /// A page's data could not be written as JSON.
    #[error("the data of the page {address} cannot be written as JSON")]
    Data {
        /// Its address.
        address: String,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// A file was made that the list of the publish does not name.
    #[error(
        "the file {file} was made and stands on no list; this is a fault of the program, please report it"
    )]
    NotListed {
        /// Its path below the site's root.
        file: String,
    },
}

/// Why the app is not usable.
#[derive(Debug, Error)]
pub enum AppError {
    /// Neither Trunk's page nor a manifest.
    #[error(
        "{} holds no built app; build it with `cargo xtask dist` or `trunk build`, or name a site that was published before",
        folder.display()
    )]
    NotFound {
        /// The folder.
        folder: PathBuf,
    },
    /// A part of the app is missing.
    #[error("the app in {} lacks its {part}; build it anew with `cargo xtask dist`", folder.display())]
    Incomplete {
        /// The folder.
        folder: PathBuf,
        /// What is missing.
        part: &'static str,
    },
    /// The manifest cannot be read.
    #[error("{MANIFEST} in {} is not what a published site has", folder.display())]
    Manifest {
        /// The folder.
        folder: PathBuf,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The manifest or a link names a file outside of the app's folder.
    #[error("{} names {name}, which does not lie in it", folder.display())]
    Outside {
        /// The folder.
        folder: PathBuf,
        /// The name.
        name: String,
    },
    /// A file could not be read.
    #[error(transparent)]
    File(#[from] FileError),
}
