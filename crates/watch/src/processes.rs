//! Every process that belongs to a profile, however far it went from the one that was started.
//!
//! Crashpad's handlers leave the browser's group and its family tree, but the environment they inherit stays with them.
//! The processes of the sandbox let nobody read their environment, but they show how they were started.

use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};

/// The variable in the environment; its value is the folder of the profile.
pub const VARIABLE: &str = "LANGKE_KIOSK_PROFILE";

/// How long the system may take to end what was killed.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long a process may take to become another program; some have no environment for good.
pub const START: Duration = Duration::from_millis(300);

/// What the processes of one profile are known by.
#[derive(Debug)]
pub struct Mark {
    variable: Vec<u8>,
    flag: Vec<u8>,
}

impl Mark {
    /// The mark of the profile in `folder`, whose browser keeps its data in `data`.
    pub fn new(folder: &Path, data: &Path) -> Mark {
        let variable = [VARIABLE.as_bytes(), b"=", folder.as_os_str().as_bytes()].concat();
        Mark {
            variable,
            flag: data_flag(data).into_encoded_bytes(),
        }
    }

    /// Ends every process of the profile and waits until they are gone. Whoever calls holds the profile's lock.
    pub fn end_all(&self) {
        let started = Instant::now();
        let mut last_killed = started;
        while started.elapsed() < PATIENCE {
            match self.sweep() {
                Look::Ours => last_killed = Instant::now(),
                Look::Starting if last_killed.elapsed() < START => {}
                Look::Starting | Look::Others => return,
            }
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Kills every process of the profile and says the most that was seen.
    fn sweep(&self) -> Look {
        let Ok(listing) = fs::read_dir("/proc") else {
            return Look::Others;
        };
        listing
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
            .filter_map(Pid::from_raw)
            .filter_map(|process| self.look(process))
            .max()
            .unwrap_or(Look::Others)
    }

    /// Looks at a process and kills it if it is of the profile; none if it is gone.
    fn look(&self, process: Pid) -> Option<Look> {
        // Held open, the number cannot pass to another process between the look and the kill.
        let held = pidfd_open(process, PidfdFlags::empty()).ok()?;
        let read = |file| fs::read(format!("/proc/{}/{file}", process.as_raw_nonzero()));
        let environment = read("environ");
        let words = read("cmdline").unwrap_or_default();
        let is_marked = environment
            .as_ref()
            .is_ok_and(|variables| has_word(variables, &self.variable));
        if is_marked || has_word(&words, &self.flag) {
            let is_killed = pidfd_send_signal(held, Signal::KILL).is_ok();
            return is_killed.then_some(Look::Ours);
        }
        // Between one program and the next a process has memory and no environment; the system's own threads and what has ended have no
        // memory either.
        let has_memory = || read("statm").is_ok_and(|sizes| !sizes.starts_with(b"0 "));
        let is_starting = environment.is_ok_and(|variables| variables.is_empty()) && has_memory();
        Some(if is_starting {
            Look::Starting
        } else {
            Look::Others
        })
    }
}

/// Whose a process is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Look {
    /// Somebody else's.
    Others,
    /// Perhaps it is just becoming another program: nobody can say yet.
    Starting,
    /// One of the profile; it was killed.
    Ours,
}

/// Whether the text has the word, parted from the others by zero bytes, or by blanks as Chromium's processes write it.
fn has_word(text: &[u8], word: &[u8]) -> bool {
    let parts = |byte: Option<&u8>| matches!(byte, None | Some(0 | b' '));
    text.windows(word.len()).enumerate().any(|(start, window)| {
        let before = start.checked_sub(1).and_then(|before| text.get(before));
        window == word && parts(before) && parts(text.get(start + word.len()))
    })
}

/// The flag that says where Chromium keeps its data; all its processes show it.
pub fn data_flag(folder: &Path) -> OsString {
    let mut flag = OsString::from("--user-data-dir=");
    flag.push(folder);
    flag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_whole() {
        for (text, expected) in [
            ("a=/b", true),
            ("x\0a=/b\0y", true),
            ("x a=/b y", true),
            ("a=/b-broken-1\0", false),
            ("xa=/b\0", false),
            ("a=/", false),
            ("", false),
        ] {
            assert_eq!(has_word(text.as_bytes(), b"a=/b"), expected, "{text:?}");
        }
    }
}
