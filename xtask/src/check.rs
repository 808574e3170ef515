//! `cargo xtask check`: formatting, clippy for both builds with warnings denied, content.

use crate::command::{cargo, command, run as execute};
use crate::steps::Steps;
use crate::{dist, tools};

/// The packages that are built for the browser.
const BROWSER_PACKAGES: [&str; 6] = [
    "langke-app",
    "langke-live-map",
    "langke-models",
    "langke-listen",
    "langke-kiosk",
    "langke-live-search",
];

/// Runs the checks.
pub fn run() -> anyhow::Result<()> {
    let mut steps = Steps::new(4);
    steps.take("Formatting", || {
        execute(cargo().args(["fmt", "--all", "--check"]))
    })?;
    steps.take("Clippy, native", || {
        execute(cargo().args([
            "clippy",
            "--quiet",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    steps.take("Clippy, browser", || {
        tools::wasm_target()?;
        execute(
            cargo()
                .args(["clippy", "--quiet", "--target", "wasm32-unknown-unknown"])
                .args(BROWSER_PACKAGES.iter().flat_map(|name| ["--package", name]))
                .args(["--", "--deny", "warnings"]),
        )
    })?;
    steps.take("Content", || {
        // The program as it is built with the tests: alone it has other features, for which nearly all would be compiled once more.
        execute(cargo().args(["test", "--quiet", "--workspace", "--no-run"]))?;
        execute(command(dist::under_test()).args(["check", "content"]))
    })?;
    eprintln!("✓ all checks ({:.0} s)", steps.seconds());
    Ok(())
}
