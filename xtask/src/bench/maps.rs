//! `cargo xtask bench --maps`: our live map beside Leaflet, in the same browser and the same run.

use std::path::Path;
use std::process::Command;

use crate::command::{command, root, run};
use crate::steps::Steps;
use crate::{SiteArguments, app, dist};

/// Measures and prints; the bench itself is a Node program in `xtask/map-bench/`.
pub fn run_beside_leaflet(rounds: usize) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + 3);
    dist::prepare(&mut steps)?;
    let bench = root().join("xtask/map-bench");
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    steps.take("Packages of the bench", || {
        run(command("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&bench))
    })?;
    let content = root().join("content");
    let node = |script: &str| {
        let mut node = command("node");
        node.arg(bench.join(script)).current_dir(&bench);
        node
    };
    steps.take("The sites", || {
        let site = |content: &Path| SiteArguments {
            public_url: "/".into(),
            base_url: None,
            content: content.display().to_string(),
            host: None,
        };
        run(node("make-places.mjs")
            .arg(&content)
            .arg(at("content-many")))?;
        dist::publish(&site(&content), &at("ours"))?;
        publish_plain(&at("content-many"), &at("ours-many"))?;
        run(node("build-leaflet.mjs")
            .arg(at("leaflet"))
            .arg("--content")
            .arg(&content)
            .arg("--many")
            .arg(at("content-many")))
    })?;
    steps.take("Measuring", || {
        run(node("map-bench.mjs")
            .arg("--ours")
            .arg(at("ours"))
            .arg("--ours-many")
            .arg(at("ours-many"))
            .arg("--leaflet")
            .arg(at("leaflet"))
            .args(["--runs", &rounds.to_string()])
            .arg("--json")
            .arg(root().join("target/map-bench.json")))
    })
}

/// Publishes without compressed copies: the bench compresses what it serves.
fn publish_plain(content: &Path, out: &Path) -> anyhow::Result<()> {
    let mut publish = Command::new(root().join("target/release/langke"));
    publish
        .arg("publish")
        .arg(content)
        .arg("--app")
        .arg(app::folder())
        .arg("--out")
        .arg(out)
        .arg("--no-precompression");
    run(&mut publish)
}
