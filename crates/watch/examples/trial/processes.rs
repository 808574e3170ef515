//! The processes of the browser, as `/proc` shows them.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use rustix::process::{Pid, Signal, kill_process};

/// One process of the browser.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its number.
    pub id: i32,
    /// How it was started, words parted by blanks.
    pub command: String,
}

/// Every process whose environment or command names the profile.
pub fn of_profile(profile: &Path) -> Vec<Process> {
    let name = profile.as_os_str().as_bytes();
    let names = |bytes: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let Ok(listing) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let own = std::process::id() as i32;
    listing
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<i32>().ok())
        .filter(|id| *id != own)
        .filter_map(|id| {
            let environment = fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
            let command = command(id);
            let ours = names(command.as_bytes()) || names(&environment);
            // The watcher names the profile too.
            (ours && !command.contains(" watch ")).then_some(Process { id, command })
        })
        .collect()
}

fn command(id: i32) -> String {
    let bytes = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&bytes).replace('\0', " ")
}

impl Process {
    /// Sends it a signal.
    pub fn signal(&self, signal: Signal) -> Result<(), String> {
        let id = Pid::from_raw(self.id).ok_or("no such process")?;
        kill_process(id, signal)
            .map_err(|error| format!("cannot signal process {}: {error}", self.id))
    }

    /// Whether it is the browser's main process.
    pub fn is_main(&self) -> bool {
        self.command.contains("--user-data-dir=")
            && !self.command.contains("--type=")
            && !self.command.contains("crashpad")
    }

    /// Whether it is still the process it was.
    pub fn is_there(&self) -> bool {
        command(self.id) == self.command
    }

    /// How often its main thread has gone to sleep so far: a page that beats does so several times a second.
    pub fn sleeps(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.id)).unwrap_or_default();
        let count = status
            .lines()
            .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        count
            .and_then(|count| count.trim().parse().ok())
            .unwrap_or(0)
    }
}
