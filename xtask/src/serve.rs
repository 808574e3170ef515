//! `cargo xtask serve`: the finished site on this machine, published anew whenever a file changes.

use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use langke_server::{Faults, Options, Reload, Server};
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;

use crate::command::root;
use crate::steps::Steps;
use crate::{SiteArguments, app, dist};

/// An editor saves several files at once: wait until it is quiet for this long.
const QUIET: Duration = Duration::from_millis(250);

/// Builds, publishes, serves, watches; ends only with the process.
pub fn run(port: u16, site: &SiteArguments) -> anyhow::Result<()> {
    let mut steps = Steps::new(dist::STEPS + 1);
    dist::prepare(&mut steps)?;
    let out = root().join("target/langke-served");
    steps.take("Publishing the site", || dist::publish(site, &out))?;
    let reload = Reload::new(out.clone());
    let base = format!("/{}/", site.public_url.trim_matches('/')).replace("//", "/");
    let server = Server::start(Options {
        folder: out.clone(),
        base: base.clone(),
        port,
        reload: Some(reload.clone()),
        beside: None,
        faults: Faults::default(),
    })
    .with_context(|| format!("port {port} cannot be used; choose another with --port"))?;
    println!("\n  Làng Kể: {}{base}\n", server.origin());
    eprintln!(
        "Ready after {:.0} s. Watching content, style and source; stop with Ctrl+C.",
        steps.seconds()
    );
    watch(site, &out, &reload)
}

/// Publishes anew after every change; a mistake is printed and the old site stays.
fn watch(site: &SiteArguments, out: &Path, reload: &Reload) -> anyhow::Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut debouncer = new_debouncer(QUIET, sender).context("this system cannot watch files")?;
    let content = root().join(&site.content);
    let watched = app::SOURCES.map(|part| root().join(part));
    for path in watched.iter().chain([&content]) {
        debouncer
            .watcher()
            .watch(path, RecursiveMode::Recursive)
            .with_context(|| format!("{} cannot be watched", path.display()))?;
    }
    let mut published = Newest::of(&watched, &content);
    for change in changes {
        // Reading a file is an event too: only what was written since counts.
        let now = Newest::of(&watched, &content);
        if change.is_err() || now == published {
            continue;
        }
        let only_content = now.app == published.app;
        published = now;
        match publish_again(site, out, only_content) {
            Ok(()) => reload.now(),
            Err(error) => eprintln!("✗ {error:#}"),
        }
    }
    Ok(())
}

/// When the newest file of the app and of the content was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Newest {
    app: SystemTime,
    content: SystemTime,
}

impl Newest {
    fn of(app: &[PathBuf], content: &Path) -> Newest {
        Newest {
            app: app::newest(app),
            content: app::newest(&[content.to_owned()]),
        }
    }
}

fn publish_again(site: &SiteArguments, out: &Path, only_content: bool) -> anyhow::Result<()> {
    if only_content {
        return dist::publish(site, out);
    }
    let mut steps = Steps::new(dist::STEPS + 1);
    dist::prepare(&mut steps)?;
    steps.take("Publishing the site", || dist::publish(site, out))
}
