//! `cargo xtask bench --taps FOLDER`: from the finger on a link to the painted heading, beside hand-written HTML and SvelteKit.

use std::path::Path;

use anyhow::{Context, ensure};

use crate::SiteArguments;
use crate::command::{command, run};
use crate::dist;
use crate::steps::Steps;

/// Hand-written pages that the browser loads whole, and the quickest of the frameworks.
const PEERS: &str = "html,sveltekit";

/// The home page, and a page of the kind that is tapped there.
const PATHS: &str = "home=/en/,product=/en/products/bat-trang-teapot/";

/// Measures in so many rounds, each about three minutes; `peers` is a folder with peers that were built and their bench: `node.sh`, and
/// `bench/bench.mjs`, which takes sites, serves them, throttles the processor to a quarter, and prints the tables.
///
/// # Errors
/// If the folder holds no such bench, or it fails.
pub fn run_beside_peers(peers: &Path, rounds: usize) -> anyhow::Result<()> {
    let peers = peers
        .canonicalize()
        .with_context(|| format!("{}: no such folder", peers.display()))?;
    let bench = peers.join("bench");
    ensure!(
        bench.join("bench.mjs").exists() && peers.join("node.sh").exists(),
        "{}: expected node.sh and bench/bench.mjs, with peers that were built",
        peers.display()
    );
    let mut steps = Steps::new(dist::STEPS + 1);
    dist::prepare(&mut steps)?;
    let folder = tempfile::tempdir()?;
    let small = folder.path().join("small");
    let site = SiteArguments {
        public_url: "/".into(),
        base_url: None,
        content: "content".into(),
        host: None,
    };
    steps.take("Publishing the sample", || dist::publish(&site, &small))?;
    let mut node = command(peers.join("node.sh"));
    node.current_dir(&bench)
        .arg("bench.mjs")
        .arg("--site")
        .arg(format!("langke={}", small.display()))
        .args(["--paths", PATHS, "--from", "/en/", "--sites", PEERS])
        .args(["--base", "html", "--modes", "nav", "--navreps"])
        .arg(rounds.to_string())
        .arg("--out")
        .arg(folder.path().join("runs.json"));
    run(&mut node)
}
