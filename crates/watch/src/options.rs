//! What the watcher is told.

use std::path::PathBuf;

use crate::address::Address;

/// What to keep on the screen, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The page.
    pub address: Address,
    /// The folder in which the browser keeps its things; made if it is missing. See [`crate::default_profile`].
    pub profile: PathBuf,
    /// The browser; without one the first of Debian's and Google's names in the search path.
    pub browser: Option<PathBuf>,
    /// Leaves out Chromium's sandbox: as root it cannot make one. For trials as root only, otherwise it changes nothing.
    pub no_sandbox: bool,
    /// What the screen says while the page is not there, as plain text; line breaks are kept.
    pub waiting_words: String,
}
