//! The built app: the files that Trunk made, found through the page it wrote or through a published site's manifest.
//! Native only.

mod manifest;
mod outputs;
mod programs;
mod read;
mod sheets;
mod trunk;

use std::fs;
use std::path::Path;

pub use outputs::Assets;

use super::error::AppError;
use super::folder::{MANIFEST, Record};
use programs::Programs;
use read::Named;
use sheets::Sheet;

/// The built app, in memory.
#[derive(Debug)]
pub struct BuiltApp {
    programs: Programs,
    sheets: Vec<Sheet>,
    public: Vec<Named>,
    /// The files that it was read from, where Trunk made them.
    made_of: Option<Record>,
}

impl BuiltApp {
    /// Reads an app from Trunk's output or from a published site.
    ///
    /// # Errors
    /// If it is neither, or a part is missing.
    pub fn read(folder: &Path) -> Result<BuiltApp, AppError> {
        if folder.join(MANIFEST).is_file() {
            return manifest::app(folder);
        }
        let page =
            fs::read_to_string(folder.join("index.html")).map_err(|_| AppError::NotFound {
                folder: folder.to_owned(),
            })?;
        trunk::app(folder, &page)
    }

    /// The files that it was read from, where Trunk made them: a site may be published in their place.
    pub fn made_of(&self) -> Option<&Record> {
        self.made_of.as_ref()
    }
}
