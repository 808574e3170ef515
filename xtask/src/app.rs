//! Builds the app with Trunk, unless nothing that it is made of has changed.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::Context;
use tempfile::{NamedTempFile, TempDir};
use walkdir::WalkDir;

use crate::command::{cargo, command, root, run, run_quietly};
use crate::{programs, tools};

/// What the app is made of, and what makes it.
///
/// An edit of what only the native program is made of leaves the app as it is.
pub const MADE_OF: [&str; 26] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/browser",
    "crates/craft",
    "crates/hours",
    "crates/kiosk",
    "crates/listen",
    "crates/live-map",
    "crates/live-search",
    "crates/map",
    "crates/model",
    "crates/models",
    "crates/no-streams",
    "crates/search",
    "crates/site",
    "crates/takeaway",
    "crates/tiles",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/src/app.rs",
    "xtask/src/programs.rs",
];

/// Everything that the site is made of besides content: what of it only the native program needs is built without the app.
pub const SOURCES: [&str; 10] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
];

/// Cargo's settings with which the standard library is built together with the app, and a panic stops the program without a word: the
/// starter takes over then, whatever the words would have been. Cargo calls both unstable, so a build without them is always tried
/// where one with them fails. Source: The Cargo Book, "Unstable Features", `build-std` and `panic-immediate-abort`.
///
/// Where a panic has no words, neither places in sources nor `Debug` have readers: both are left out. Source: The Rust Unstable Book,
/// `location-detail` and `fmt-debug`. Cargo adds these flags to those of `.cargo/config.toml`. What sorts and searches in the standard
/// library is the small kind: a program sorts tens of things, not millions. Source: the library's own feature `optimize_for_size`.
const WITH_STANDARD_LIBRARY: [(&str, &str); 6] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_APP_PANIC", "immediate-abort"),
    (
        "CARGO_BUILD_RUSTFLAGS",
        "-Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Where the built app lies.
pub fn folder() -> PathBuf {
    root().join("target/langke-app")
}

/// Builds the app if it is not there or older than its sources; `tools` are the folders of the tools.
pub fn build(tools: &[PathBuf]) -> anyhow::Result<()> {
    let app = folder();
    let built = fs::metadata(app.join("index.html"))
        .and_then(|page| page.modified())
        .ok();
    if built.is_some_and(|built| built > newest(&MADE_OF.map(|part| root().join(part)))) {
        return Ok(());
    }
    let path = tools::path_with(tools)?;
    let begun = SystemTime::now();
    let target = root().join("target");
    fs::create_dir_all(&target).with_context(|| target.display().to_string())?;
    let new = tempfile::Builder::new()
        .prefix("langke-app-")
        .tempdir_in(&target)
        .context("no folder for the app to be built in")?;
    let settings = settings_without_hooks()?;
    let build = |variables: &[(&str, &str)]| {
        let mut trunk = command("trunk");
        trunk
            .args(["build", "--offline", "--log", "error", "--config"])
            .arg(settings.path())
            .arg("--dist")
            .arg(new.path())
            .env("PATH", &path)
            .env_remove("NO_COLOR")
            .envs(variables.iter().copied());
        run(&mut trunk).context("Trunk could not build the app")
    };
    if let Err(error) = tools::standard_library_sources() {
        println!("      the app gets larger than it need be: {error:#}");
        build(&[])?;
    } else if let Err(error) = fetch_standard_library().and_then(|()| build(&WITH_STANDARD_LIBRARY))
    {
        println!("      built without the standard library, so larger than it need be: {error:#}");
        build(&[])?;
    } else {
        for begin in programs::shorten(new.path(), tools)? {
            println!("      no function is called {begin}… any more: see NEVER_CALLED in xtask");
        }
        return finish(new, &app, begun);
    }
    programs::shorten(new.path(), tools)?;
    finish(new, &app, begun)
}

/// Puts a finished app in its place: whoever reads there meanwhile, or ends this program, finds one that is whole.
fn finish(new: TempDir, app: &Path, begun: SystemTime) -> anyhow::Result<()> {
    // What is edited while Trunk builds is newer than the app that it builds.
    let page = new.path().join("index.html");
    File::options()
        .append(true)
        .open(&page)
        .and_then(|page| page.set_modified(begun))
        .with_context(|| page.display().to_string())?;
    let new = new.keep();
    let old = new.with_extension("old");
    let replace = || {
        if app.exists() {
            fs::rename(app, &old)?;
        }
        fs::rename(&new, app)
    };
    replace().with_context(|| app.display().to_string())?;
    // Whatever stays of it harms nobody.
    let _ = fs::remove_dir_all(&old);
    Ok(())
}

/// Writes Trunk's settings without its hooks; gives the file, which goes when nobody holds it any more.
///
/// A hook inherits all variables of a build: with those above, Cargo would build this program and the standard library once more.
fn settings_without_hooks() -> anyhow::Result<NamedTempFile> {
    let mut settings: toml::Table = tools::trunk_settings()?;
    settings.remove("hooks");
    // Trunk and Cargo work in the folder of this file, and find the workspace's own settings there.
    let file = tempfile::Builder::new()
        .prefix(".trunk-")
        .suffix(".json")
        .tempfile_in(root())
        .context("no file for Trunk's settings")?;
    serde_json::to_writer(file.as_file(), &settings).context("Trunk's settings")?;
    Ok(file)
}

/// Fetches what the standard library is made of, for Trunk builds without a network.
fn fetch_standard_library() -> anyhow::Result<()> {
    let mut fetch = cargo();
    fetch
        .args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"])
        .envs(WITH_STANDARD_LIBRARY);
    run_quietly(&mut fetch)
}

/// When the newest of these files, or of the files in these folders, was written.
pub fn newest(paths: &[PathBuf]) -> SystemTime {
    paths
        .iter()
        .map(|path| newest_below(path))
        .max()
        .unwrap_or(SystemTime::UNIX_EPOCH)
}

fn newest_below(path: &Path) -> SystemTime {
    WalkDir::new(path)
        .follow_links(true)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.metadata().ok()?.modified().ok())
        .max()
        .unwrap_or(SystemTime::UNIX_EPOCH)
}
