//! `cargo xtask bench --taps FOLDER`: from the finger on a link to the painted heading, what twenty pages leave in memory, and what a first
//! visit brings over the network, beside hand-written HTML and SvelteKit.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::SiteArguments;
use crate::command::{command, root, run};
use crate::dist;
use crate::steps::Steps;

/// Hand-written pages that the browser loads whole, and the quickest of the frameworks.
const PEERS: [&str; 2] = ["html", "sveltekit"];

/// What is tapped: the pages from which, and of which kind, on our site and on the peers', and what is measured besides.
const TAPPED: [Tapped; 3] = [
    Tapped {
        kind: "products",
        ours: ["/en/", "/en/products/bat-trang-teapot/"],
        theirs: ["/en/", "/en/products/blue-glaze-teapot/"],
        modes: "nav,mem",
    },
    Tapped {
        kind: "processes",
        ours: [
            "/en/products/bat-trang-teapot/",
            "/en/processes/bat-trang-pottery/",
        ],
        theirs: [
            "/en/products/blue-glaze-teapot/",
            "/en/products/blue-glaze-teapot/process/",
        ],
        modes: "nav",
    },
    Tapped {
        kind: "routes",
        ours: ["/en/", "/en/routes/along-the-river/"],
        theirs: ["/en/", "/en/routes/song-hong/"],
        modes: "nav",
    },
];

/// Six pages as somebody reads them; the peers have neither villages nor places, so a second product and another route stand for those.
const OUR_VISIT: [&str; 6] = [
    "/en/",
    "/en/villages/bat-trang/",
    "/en/products/bat-trang-teapot/",
    "/en/processes/bat-trang-pottery/",
    "/en/routes/along-the-river/",
    "/en/places/bat-trang-market/",
];
const THEIR_VISIT: [&str; 6] = [
    "/en/",
    "/en/products/celadon-flower-jar/",
    "/en/products/blue-glaze-teapot/",
    "/en/products/blue-glaze-teapot/process/",
    "/en/routes/song-hong/",
    "/en/routes/kinh-bac/",
];

/// A kind of page that is tapped.
struct Tapped {
    kind: &'static str,
    /// Where the finger is, and a page of the kind that it is after.
    ours: [&'static str; 2],
    theirs: [&'static str; 2],
    modes: &'static str,
}

/// Measures in so many rounds, each about eight minutes; `peers` is a folder with peers that were built and their bench: `node.sh`, and
/// `bench/bench.mjs`, which takes a list of sites, serves them, throttles the processor to a quarter, and prints the tables.
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
    let theirs = PEERS.map(|name| Ok((name, folder_of(&bench, name)?)));
    let theirs: Vec<(&str, PathBuf)> = theirs.into_iter().collect::<anyhow::Result<_>>()?;
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
    let node = || {
        let mut node = command(peers.join("node.sh"));
        node.current_dir(&bench);
        node
    };
    let list = folder.path().join("sites.json");
    for tapped in TAPPED {
        let of = |name: &str, dir: &Path, [from, path]: [&str; 2]| {
            let paths = json!({ "home": from, "product": path });
            json!({ "name": name, "dir": dir, "from": from, "paths": paths })
        };
        let mut sites = vec![of("langke", &small, tapped.ours)];
        sites.extend(
            theirs
                .iter()
                .map(|(name, dir)| of(name, dir, tapped.theirs)),
        );
        let told = json!({ "base": "html", "paths": {}, "sites": sites });
        fs::write(&list, told.to_string())?;
        println!("\n# Taps on {}", tapped.kind);
        run(node()
            .args(["bench.mjs", "--modes", tapped.modes, "--peers"])
            .arg(&list)
            .args(["--navreps", &rounds.to_string(), "--out"])
            .arg(folder.path().join(format!("{}.json", tapped.kind))))?;
    }
    let of = |name: &str, dir: &Path, pages: &[&str]| json!({ "name": name, "dir": dir, "pages": pages });
    let mut sites = vec![of("langke", &small, &OUR_VISIT)];
    sites.extend(theirs.iter().map(|(name, dir)| of(name, dir, &THEIR_VISIT)));
    fs::write(&list, Value::from(sites).to_string())?;
    run(node()
        .arg(root().join("xtask/visit-bench/visit.mjs"))
        .arg(&list))
}

/// Where a peer was built, by the bench's own list.
fn folder_of(bench: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let list = bench.join("peers.json");
    let text = fs::read_to_string(&list).with_context(|| list.display().to_string())?;
    let told: Value = serde_json::from_str(&text).with_context(|| list.display().to_string())?;
    let sites = told["sites"].as_array().map_or(&[][..], Vec::as_slice);
    let site = sites.iter().find(|site| site["name"] == name);
    let folder = site.and_then(|site| site["dir"].as_str());
    let folder = folder.with_context(|| format!("{}: no {name}", list.display()))?;
    Ok(bench.join(folder))
}
