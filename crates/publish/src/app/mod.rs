//! The built app: the files that Trunk made, found through the page it wrote or through a published site's manifest.
//! Native only.

mod manifest;
mod outputs;
mod read;
mod sheets;
mod trunk;

use std::fs;
use std::path::Path;

pub use outputs::Assets;

use super::error::AppError;
use super::folder::{MANIFEST, Record};
use read::Named;
use sheets::Sheet;

/// The built app, in memory.
#[derive(Debug)]
pub struct BuiltApp {
    app: Program,
    /// The program for live maps, which only pages with a map load.
    map: Program,
    /// The one for sites that name an archive of tiles.
    map_with_tiles: Program,
    /// The programs for models, which only pages with one load.
    wheel: Program,
    weave: Program,
    /// The program that reads a page aloud, which comes when somebody asks for it.
    listen: Program,
    sheets: Vec<Sheet>,
    public: Vec<Named>,
    /// The files that it was read from, where Trunk made them.
    made_of: Option<Record>,
}

/// A program for browsers.
#[derive(Debug)]
struct Program {
    script: Named,
    wasm: Named,
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
