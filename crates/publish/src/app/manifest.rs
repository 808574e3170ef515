//! The manifest of a published site's app, by which the site can be the app of the next publish. Native only.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::BuiltApp;
use super::programs::{Name, Program, Programs};
use super::read::{Named, file, text};
use super::sheets::sheets;
use crate::error::AppError;
use crate::folder::MANIFEST;

/// The names of the app's files in a published site: of each program its script and its WebAssembly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub programs: BTreeMap<Name, [String; 2]>,
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
    let programs = Programs::read(|name| {
        let names = manifest.programs.get(&name);
        let [script, wasm] = names.cloned().ok_or_else(|| AppError::Incomplete {
            folder: folder.to_owned(),
            part: "program in its manifest",
        })?;
        Ok::<_, AppError>(Program {
            script: file(&app, script)?,
            wasm: file(&app, wasm)?,
        })
    });
    Ok(BuiltApp {
        programs: programs?,
        sheets: sheets(&app, manifest.sheets)?,
        public: public?,
        made_of: None,
    })
}
