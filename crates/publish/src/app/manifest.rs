//! The manifest of a published site's app, by which the site can be the app of the next publish. Native only.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::read::{Named, file, text};
use super::sheets::sheets;
use super::{BuiltApp, Program};
use crate::error::AppError;
use crate::folder::MANIFEST;

/// The names of the app's files in a published site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub script: String,
    pub wasm: String,
    pub map_script: String,
    pub map_wasm: String,
    pub map_with_tiles_script: String,
    pub map_with_tiles_wasm: String,
    pub wheel_script: String,
    pub wheel_wasm: String,
    pub weave_script: String,
    pub weave_wasm: String,
    pub listen_script: String,
    pub listen_wasm: String,
    pub sheets: Vec<String>,
    pub public: Vec<String>,
}

impl Manifest {
    /// The manifest as it is published.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("names are text, and text is JSON")
    }
}

/// Reads the app of a published site.
///
/// # Errors
/// If the manifest is damaged, or a part is missing.
pub fn app(folder: &Path) -> Result<BuiltApp, AppError> {
    let text = text(&folder.join(MANIFEST))?;
    let manifest: Manifest = serde_json::from_str(&text).map_err(|source| AppError::Manifest {
        folder: folder.to_owned(),
        source,
    })?;
    let app = folder.join("app");
    let public: Result<Vec<Named>, AppError> = manifest
        .public
        .into_iter()
        .map(|name| file(folder, name))
        .collect();
    let program = |script: String, wasm: String| -> Result<Program, AppError> {
        Ok(Program {
            script: file(&app, script)?,
            wasm: file(&app, wasm)?,
        })
    };
    Ok(BuiltApp {
        app: program(manifest.script, manifest.wasm)?,
        map: program(manifest.map_script, manifest.map_wasm)?,
        map_with_tiles: program(manifest.map_with_tiles_script, manifest.map_with_tiles_wasm)?,
        wheel: program(manifest.wheel_script, manifest.wheel_wasm)?,
        weave: program(manifest.weave_script, manifest.weave_wasm)?,
        listen: program(manifest.listen_script, manifest.listen_wasm)?,
        sheets: sheets(&app, manifest.sheets)?,
        public: public?,
        made_of: None,
    })
}
