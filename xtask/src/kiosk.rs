//! `cargo xtask kiosk-soak` and `kiosk-trial`: a centre's screen for days on end, and one whose browser is killed over and over.

use langke_server::{Faults, Options, Server};

use crate::command::{cargo, command, root, run};
use crate::steps::Steps;
use crate::{SiteArguments, browsers, dist, packages};

/// The screen that is tried.
const SCREEN: &str = "kiosk/vi/old-quarter-introduction-point/";

/// Simulates so many hours on a screen that visitors use, and prints what the browser holds; the chart lies in `target/kiosk-soak.svg`.
pub fn soak(hours: f64) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + 3);
    with_screen(&mut steps, |steps, address| {
        steps.take("Simulated hours", || {
            run(command("node")
                .arg(root().join("xtask/kiosk-soak/soak.mjs"))
                .args(["--site", address, "--hours", &hours.to_string()])
                .arg("--chart")
                .arg(root().join("target/kiosk-soak.svg")))
        })
    })
}

/// Starts the watcher on a screen under a display of its own, and kills renderer and browser so many times.
pub fn trial(rounds: u32) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + 3);
    with_screen(&mut steps, |steps, address| {
        steps.take("Killing", || {
            run(cargo()
                .args(["run", "--quiet", "--release", "--package", "langke-watch"])
                .args(["--example", "trial", "--", "--address", address])
                .args(["--rounds", &rounds.to_string()])
                .args(packages::is_root().then_some("--no-sandbox")))
        })
    })
}

/// Publishes the sample, serves it, and does something with the address of a screen.
fn with_screen(
    steps: &mut Steps,
    what: impl FnOnce(&mut Steps, &str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    dist::prepare(steps)?;
    let folder = tempfile::tempdir()?;
    let site = folder.path().join("site");
    let arguments = SiteArguments {
        public_url: "/".into(),
        // A screen hands pages over to phones, so it knows its host.
        base_url: Some("https://langke.example".into()),
        content: "content".into(),
        host: None,
    };
    steps.take("Publishing the sample", || dist::publish(&arguments, &site))?;
    steps.take("The browser", || browsers::install().map(drop))?;
    let server = Server::start(Options {
        folder: site,
        base: "/".into(),
        port: 0,
        reload: None,
        beside: None,
        faults: Faults::default(),
    })?;
    what(steps, &format!("{}/{SCREEN}", server.origin()))
}
