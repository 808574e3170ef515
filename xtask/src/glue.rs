//! Makes the scripts that wasm-bindgen writes for the programs short: it writes them for people.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::command::{command, run};
use crate::tools;

/// Names that stay: publishing puts the gate where the program is taken (`crates/publish/src/gate.rs`).
const KEPT: &str = "reserved=[wasm,instance,__wbg_init]";

/// Shortens every script in a folder; `tools` are the folders of the tools.
pub fn shorten(app: &Path, tools: &[PathBuf]) -> anyhow::Result<()> {
    for entry in fs::read_dir(app).with_context(|| app.display().to_string())? {
        let script = entry?.path();
        if script.extension().is_none_or(|ending| ending != "js") {
            continue;
        }
        let mut terser = command("terser");
        terser
            .arg(&script)
            .args(["--module", "--compress", "passes=2", "--mangle", KEPT])
            .arg("--output")
            .arg(&script)
            .env("PATH", tools::path_with(tools)?);
        run(&mut terser).with_context(|| format!("terser: {}", script.display()))?;
    }
    Ok(())
}
