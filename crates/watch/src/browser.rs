//! One browser: found, started with a pipe to talk through, and ended with everything it started.

mod flags;
#[cfg(test)]
mod tests;

use std::env;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::error::WatchError;
use crate::processes::{self, Mark};
use crate::profile::Profile;
use crate::protocol::Request;
pub use flags::{Sandbox, Screen};

/// The names under which Debian and Google install it.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Moves the pipe to where Chromium expects it, and leaves it nothing else to read or to write.
///
/// The shell does it because between a fork and an exec a program may do nothing without `unsafe`.
const WITH_PIPE: &str = r#"exec "$@" 3<&0 4>&1 0</dev/null 1>/dev/null"#;

/// How long a browser that was asked to end may take.
const FAREWELL: Duration = Duration::from_secs(4);

/// A running browser. Dropped, it is ended with everything it started.
#[derive(Debug)]
pub struct Browser {
    child: Child,
    group: Pid,
    requests: ChildStdin,
    mark: Mark,
}

impl Browser {
    /// Starts the browser with an empty tab; what it says comes through the second part.
    ///
    /// # Errors
    /// If the system cannot start it.
    pub fn start(
        program: &Path,
        profile: &Profile,
        screen: Screen,
        sandbox: Sandbox,
    ) -> io::Result<(Browser, ChildStdout)> {
        let mut child = Command::new("/bin/sh")
            .args(["-c", WITH_PIPE, "sh"])
            .arg(program)
            .args(flags::flags(&profile.browser_folder(), screen, sandbox))
            .arg("about:blank")
            .env(processes::VARIABLE, profile.folder())
            .env("XDG_CONFIG_HOME", profile.folder().join("config"))
            .env("XDG_CACHE_HOME", profile.folder().join("cache"))
            // Chromium has nothing to say to systemd.
            .env_remove("NOTIFY_SOCKET")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()?;
        let (Some(requests), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            unreachable!("both were asked for");
        };
        let group = Pid::from_child(&child);
        Ok((
            Browser {
                child,
                group,
                requests,
                mark: profile.mark(),
            },
            answers,
        ))
    }

    /// Sends a request.
    ///
    /// The pipe holds 64 KiB. A browser that does not read is asked so little until it is given up that this never waits.
    ///
    /// # Errors
    /// If the browser is gone.
    pub fn send(&mut self, request: &Request) -> io::Result<()> {
        self.requests.write_all(&request.encode())
    }

    /// How it ended, if it did.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Lets its stopped processes go on: a stopped one does not even notice that it is to end.
    pub fn wake(&self) {
        let _ = kill_process_group(self.group, Signal::CONT);
    }

    /// Waits until a browser that was asked to end has ended, but not long.
    pub fn await_farewell(&mut self) {
        let asked = Instant::now();
        while self.ended().is_none() && asked.elapsed() < FAREWELL {
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The child is not reaped before the first of these, so the number of its group is still its own.
        if self.ended().is_none() {
            let _ = kill_process_group(self.group, Signal::KILL);
            let _ = self.child.wait();
        }
        // Some leave the group; and the members of a group outlive the one that made it.
        self.mark.end_all();
    }
}

/// Finds the browser: the one that was named, or the first of the usual names in the search path.
///
/// # Errors
/// If there is none.
pub fn find(named: Option<&Path>) -> Result<PathBuf, WatchError> {
    let path = env::var_os("PATH").unwrap_or_default();
    find_in(named, &path)
}

fn find_in(named: Option<&Path>, path: &OsStr) -> Result<PathBuf, WatchError> {
    let missing = |looked_for| WatchError::NoBrowser { looked_for };
    match named {
        Some(program) if is_program(program) => Ok(program.to_owned()),
        Some(program) => Err(missing(format!("the program {}", program.display()))),
        None => env::split_paths(path)
            .flat_map(|folder| NAMES.map(|name| folder.join(name)))
            .find(|program| is_program(program))
            .ok_or_else(|| missing(format!("{} in {}", NAMES.join(", "), path.display()))),
    }
}

fn is_program(path: &Path) -> bool {
    path.metadata()
        .is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}
