//! `cargo xtask serve`: the finished site on this machine, published anew whenever a file changes.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, SystemTime};

use anyhow::Context;
use langke_server::{Faults, Options, Reload, Server};
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;

use crate::command::{command, root};
use crate::steps::Steps;
use crate::{SiteArguments, app, dist};

/// An editor saves several files at once: wait until it is quiet for this long.
const QUIET: Duration = Duration::from_millis(250);

/// Builds, publishes, serves, watches; ends only with the process.
pub fn run(port: u16, site: &SiteArguments) -> anyhow::Result<()> {
    // The workbench shows a site as it stands on this machine; another place for it is served without.
    let is_here = site.public_url == "/" && site.base_url.is_none() && site.host.is_none();
    // With the workbench the native program publishes.
    let mut steps = Steps::new(dist::STEPS + usize::from(!is_here));
    dist::prepare(&mut steps)?;
    if is_here {
        return with_workbench(port, site);
    }
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
    watch(site, |only_content| {
        match publish_again(site, &out, only_content) {
            Ok(()) => reload.now(),
            Err(error) => eprintln!("✗ {error:#}"),
        }
    })
}

/// Lets the native program serve, which prints the addresses of site and workbench and sees changes of the content itself; a changed app
/// is built and served anew.
fn with_workbench(port: u16, site: &SiteArguments) -> anyhow::Result<()> {
    let taken = || format!("port {port} cannot be used; choose another with --port");
    drop(TcpListener::bind(("127.0.0.1", port)).with_context(taken)?);
    let mut served = Served(serving(port, site).spawn()?);
    watch(site, |only_content| {
        if only_content {
            return;
        }
        let built = dist::prepare(&mut Steps::new(dist::STEPS));
        // The one of before lets go of the port first.
        let served_again = built.and_then(|()| {
            served.end();
            served.0 = serving(port, site).spawn()?;
            Ok(())
        });
        if let Err(error) = served_again {
            eprintln!("✗ {error:#}");
        }
    })
}

/// The command that serves.
fn serving(port: u16, site: &SiteArguments) -> Command {
    let mut serve = command(dist::native());
    serve.arg("serve").arg(&site.content);
    serve.arg("--app").arg(app::folder());
    serve.args(["--port", &port.to_string()]);
    serve.args(["--no-open", "--until-input-ends", "--lang", "en"]);
    serve.stdin(Stdio::piped());
    serve
}

/// A program that ends with this one, by its standard input even where this one is killed.
struct Served(Child);

impl Served {
    fn end(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.end();
    }
}

/// Says after every change whether it was one of the content alone.
fn watch(site: &SiteArguments, mut changed: impl FnMut(bool)) -> anyhow::Result<()> {
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
        changed(only_content);
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

/// Publishes anew; a mistake leaves the old site as it stands.
fn publish_again(site: &SiteArguments, out: &Path, only_content: bool) -> anyhow::Result<()> {
    if only_content {
        return dist::publish(site, out);
    }
    let mut steps = Steps::new(dist::STEPS + 1);
    dist::prepare(&mut steps)?;
    steps.take("Publishing the site", || dist::publish(site, out))
}
