//! Publishes anew after every change of the content folder. Native only.

use std::collections::hash_map::DefaultHasher;
use std::convert::Infallible;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use langke_content::{Date, load};
use langke_difference::compare;
use langke_publish::{LARGE_FROM, Precompression, publish};
use langke_server::{Faults, Options as ServerOptions, Reload, Server};
use langke_site::Base;
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;
use walkdir::WalkDir;

use crate::desk::{Desk, Shown};
use crate::door::Token;
use crate::service::Workbench;
use crate::{Options, ServeError};

/// An editor saves several files at once: wait until it is quiet for this long.
const QUIET: Duration = Duration::from_millis(150);

/// A workbench that is served.
#[derive(Debug)]
pub struct Bench {
    options: Options,
    server: Server,
    workbench: Workbench,
    reload: Reload,
    seen: u64,
}

/// Serves the workbench and publishes for the first time.
///
/// # Errors
/// If nothing can be served here.
pub fn start(options: Options) -> Result<Bench, ServeError> {
    let token = Token::new().map_err(ServeError::Random)?;
    let workbench = Workbench::new(options.content.clone(), options.language, token);
    let reload = Reload::new(options.out.clone());
    let server = Server::start(ServerOptions {
        folder: options.out.clone(),
        base: "/".into(),
        port: options.port,
        reload: Some(reload.clone()),
        beside: Some(workbench.router()),
        faults: Faults::default(),
    })
    .map_err(|error| ServeError::Port(options.port, error))?;
    let mut bench = Bench {
        options,
        server,
        workbench,
        reload,
        seen: 0,
    };
    bench.look();
    Ok(bench)
}

impl Bench {
    /// The origin, such as `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        self.server.origin()
    }

    /// How many mistakes keep the content as it is now from being published, and whether the site shows it.
    pub fn standing(&self) -> (usize, bool) {
        let desk = self.workbench.desk();
        (desk.errors(), desk.shown == Shown::Now)
    }

    /// Publishes anew after every change, and calls `told` then; ends only with the process, or if the folder can be watched no more.
    ///
    /// # Errors
    /// If the system does not tell of changes.
    pub fn watch(mut self, told: impl Fn(&Bench)) -> Result<Infallible, ServeError> {
        let (sender, changes) = mpsc::channel();
        let mut debouncer = new_debouncer(QUIET, sender)?;
        debouncer
            .watcher()
            .watch(&self.options.content, RecursiveMode::Recursive)?;
        loop {
            // What changed while nobody listened, and what changes while it is published, is seen too.
            if self.look() {
                told(&self);
            }
            match changes.recv() {
                Ok(Ok(_)) => while changes.try_recv().is_ok() {},
                Ok(Err(error)) => return Err(error.into()),
                Err(_) => {
                    let gone = "the watcher has stopped";
                    return Err(notify_debouncer_mini::notify::Error::generic(gone).into());
                }
            }
        }
    }

    /// Publishes if something changed since the last look; tells whether.
    fn look(&mut self) -> bool {
        let seen = stamp(&self.options.content);
        if seen == self.seen {
            return false;
        }
        self.seen = seen;
        let before = self.workbench.desk();
        let today = (self.options.clock)().unwrap_or(self.options.today);
        let desk = match load(&self.options.content) {
            Ok(content) => {
                let mut desk = Desk::of(&content, today);
                match publish(&content, &self.publishing(today)) {
                    Ok(_) => desk.shown = Shown::Now,
                    Err(error) => {
                        desk.shown = before.shown.after_failure();
                        desk.failure = Some(error);
                    }
                }
                desk
            }
            Err(problems) => before.with_problems(&problems),
        };
        let is_new = desk.shown == Shown::Now;
        self.workbench.put(desk);
        if is_new {
            self.reload.now();
            // Behind the page: comparing reads both sites whole.
            self.compare();
        }
        true
    }

    /// A folder that cannot be compared with is passed over: the site is what matters.
    fn compare(&self) {
        if let Some(published) = &self.options.published {
            let difference = compare(published, &self.options.out).ok();
            self.workbench.compare(difference);
        }
    }

    fn publishing(&self, today: Date) -> langke_publish::Options {
        langke_publish::Options {
            content: self.options.content.clone(),
            app: self.options.app.clone(),
            out: self.options.out.clone(),
            base: Base::default(),
            // Share cards are seen before they are published.
            base_url: Some(self.server.origin()),
            today,
            large_from: LARGE_FROM,
            precompression: Precompression::None,
            host: None,
            waiting: |_| {},
            progress: self.options.progress,
        }
    }
}

/// What changes when a file is written, comes, goes or is renamed; reading changes nothing, nor does what is kept in hidden folders.
fn stamp(content: &Path) -> u64 {
    let hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
    let entries = WalkDir::new(content)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()));
    let mut hasher = DefaultHasher::new();
    for entry in entries.flatten() {
        entry.path().hash(&mut hasher);
        if let Ok(metadata) = entry
            .metadata()
            .map(|found| (found.len(), found.modified().ok()))
            && entry.file_type().is_file()
        {
            metadata.hash(&mut hasher);
        }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_written_is_seen_and_what_is_kept_in_hidden_folders_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("site.json");
        fs::write(&file, "{}").expect("written");
        let before = stamp(folder.path());
        fs::create_dir(folder.path().join(".langke")).expect("made");
        fs::write(folder.path().join(".langke/x"), "x").expect("written");
        fs::read(&file).expect("read");
        assert_eq!(stamp(folder.path()), before);
        fs::rename(&file, folder.path().join("other.json")).expect("renamed");
        assert_ne!(stamp(folder.path()), before);
    }
}
