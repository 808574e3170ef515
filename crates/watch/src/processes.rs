//! Every process that belongs to a profile, however far it went from the one that was started.
//!
//! Crashpad's handlers leave the browser's group and its family tree, but the environment they inherit stays with them.
//! The processes of the sandbox let nobody read their environment, but they show how they were started.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};

/// The variable in the environment; its value is the folder of the profile.
pub const VARIABLE: &str = "LANGKE_KIOSK_PROFILE";

/// How long the system may take to end what was killed.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long a process may take to become another program; some have no environment for good.
pub const START: Duration = Duration::from_millis(300);

/// So much of an environment is read, in bytes: twice what Linux lets a single variable have.
const LONGEST: usize = 1 << 18;

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
            let Sweep {
                killed,
                is_starting,
            } = self.sweep();
            if !killed.is_empty() {
                last_killed = Instant::now();
            } else if !is_starting || last_killed.elapsed() > START {
                return;
            }
            for process in &killed {
                wait_for_end(process, PATIENCE.saturating_sub(started.elapsed()));
            }
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Looks at every process and kills those of the profile.
    fn sweep(&self) -> Sweep {
        let mut sweep = Sweep::default();
        let listing = fs::read_dir("/proc").into_iter().flatten();
        let processes = listing
            .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
            .filter_map(Pid::from_raw);
        for process in processes {
            match self.look(process) {
                Look::Ours(held) => sweep.killed.push(held),
                Look::Starting => sweep.is_starting = true,
                Look::Others => {}
            }
        }
        sweep
    }

    /// Looks at a process and kills it if it is of the profile.
    fn look(&self, process: Pid) -> Look {
        // Held open, the number cannot pass to another process between the look and the kill.
        let Ok(held) = pidfd_open(process, PidfdFlags::empty()) else {
            return Look::Others;
        };
        let read = |file| at_once(&format!("/proc/{}/{file}", process.as_raw_nonzero()));
        let environment = read("environ");
        let words = read("cmdline").unwrap_or_default();
        let is_marked = environment
            .as_ref()
            .is_ok_and(|variables| has_word(variables, &self.variable));
        if is_marked || has_word(&words, &self.flag) {
            let is_killed = pidfd_send_signal(&held, Signal::KILL).is_ok();
            return if is_killed {
                Look::Ours(held)
            } else {
                Look::Others
            };
        }
        // Between one program and the next a process has memory and no environment; the system's own threads and what has ended have no
        // memory either.
        let has_memory = || read("statm").is_ok_and(|sizes| !sizes.starts_with(b"0 "));
        let is_bare = environment.is_ok_and(|variables| variables.is_empty());
        if is_bare && has_memory() {
            Look::Starting
        } else {
            Look::Others
        }
    }
}

/// What was found among all processes.
#[derive(Debug, Default)]
struct Sweep {
    /// Those of the profile; they were killed and may not have ended yet.
    killed: Vec<OwnedFd>,
    /// Whether one is perhaps just becoming another program: nobody can say yet whose.
    is_starting: bool,
}

/// Whose a process is.
#[derive(Debug)]
enum Look {
    /// Somebody else's.
    Others,
    /// Perhaps it is just becoming another program: nobody can say yet.
    Starting,
    /// One of the profile; it was killed.
    Ours(OwnedFd),
}

/// What the system says of a process, in one piece: read piece by piece it ends where the process becomes another program.
fn at_once(file: &str) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; LONGEST];
    let length = File::open(file)?.read(&mut bytes)?;
    bytes.truncate(length);
    Ok(bytes)
}

/// Waits until a process has ended: one that was killed gives its memory back first, and then looks as if it were nobody's.
fn wait_for_end(process: &OwnedFd, patience: Duration) {
    let patience = Timespec {
        tv_sec: patience.as_secs().try_into().unwrap_or_default(),
        tv_nsec: patience.subsec_nanos().into(),
    };
    // Interrupted or not, whoever asks looks again.
    let _ = poll(&mut [PollFd::new(process, PollFlags::IN)], Some(&patience));
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
