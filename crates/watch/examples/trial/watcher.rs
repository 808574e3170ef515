//! The watcher in a process of its own, and what it says: its log on standard error, its beats as systemd would hear them.

use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use langke_watch::{Options, run};
use rustix::process::{Pid, Signal, kill_process};

use crate::processes::{self, Process};

/// Three times as often as this the watcher tells the last beat.
const WATCHDOG: &str = "1500000";

/// Something the watcher said.
enum Word {
    Line(String),
    Status(String),
}

/// A running watcher.
pub struct Watcher {
    process: Child,
    profile: PathBuf,
    words: Receiver<Word>,
}

/// Is the watcher itself.
pub fn be(address: &str, profile: &str, no_sandbox: bool) -> ExitCode {
    let address = match address.parse() {
        Ok(address) => address,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let options = Options {
        address,
        profile: profile.into(),
        browser: None,
        no_sandbox,
        waiting_words: "The page is on its way.".into(),
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(error.exit_code())
        }
    }
}

impl Watcher {
    /// Starts one.
    pub fn start(
        address: &str,
        profile: &Path,
        display: &str,
        no_sandbox: bool,
    ) -> Result<Watcher, String> {
        let text = |error: std::io::Error| error.to_string();
        let socket = profile.with_extension("notify");
        let systemd = UnixDatagram::bind(&socket).map_err(text)?;
        let mut command = Command::new(std::env::current_exe().map_err(text)?);
        command
            .args(["watch", address])
            .arg(profile)
            .args(no_sandbox.then_some("--no-sandbox"));
        command
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY");
        command
            .env("NOTIFY_SOCKET", &socket)
            .env("WATCHDOG_USEC", WATCHDOG);
        let mut process = command
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(text)?;
        let (say, words) = mpsc::channel();
        let log = process.stderr.take().ok_or("no log")?;
        let to = say.clone();
        thread::spawn(move || hear_lines(BufReader::new(log), &to));
        thread::spawn(move || hear_systemd(&systemd, &say));
        Ok(Watcher {
            process,
            profile: profile.to_owned(),
            words,
        })
    }

    /// Waits for a page that begins to live: how long it took.
    pub fn await_alive(&mut self, bound: Duration) -> Option<Duration> {
        self.await_word(
            bound,
            |word| matches!(word, Word::Line(line) if line.starts_with("alive ")),
        )
    }

    /// Waits for any sign that the page lives.
    pub fn await_pulse_of_any(&mut self, bound: Duration) -> Option<Duration> {
        self.await_word(
            bound,
            |word| matches!(word, Word::Status(status) if status.contains("alive ")),
        )
    }

    /// Waits for two beats that are not the last one before.
    pub fn await_two_beats(&mut self, bound: Duration) -> Option<Duration> {
        let mut seen: Vec<String> = Vec::new();
        self.await_word(bound, |word| {
            if let Word::Status(status) = word
                && status.contains("lives at beat")
                && !seen.contains(status)
            {
                seen.push(status.clone());
            }
            // The first one may have been seen before the blow.
            seen.len() > 2
        })
    }

    /// Forgets what was said so far.
    pub fn forget(&mut self) {
        while self.words.try_recv().is_ok() {}
    }

    /// The processes of its browser.
    pub fn browser_processes(&self) -> Vec<Process> {
        processes::of_profile(&self.profile)
    }

    /// Its own memory, as the system counts it.
    pub fn memory(&self) -> String {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))
            .unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmRSS:"));
        line.map_or_else(
            || "unknown".into(),
            |line| line["VmRSS:".len()..].trim().to_owned(),
        )
    }

    /// Tells it to end and waits for that: how it ended.
    pub fn end(mut self) -> String {
        if let Some(id) = Pid::from_raw(self.process.id() as i32) {
            let _ = kill_process(id, Signal::TERM);
        }
        self.process
            .wait()
            .map_or_else(|error| error.to_string(), |status| status.to_string())
    }

    fn await_word(
        &mut self,
        bound: Duration,
        mut is: impl FnMut(&Word) -> bool,
    ) -> Option<Duration> {
        let begun = Instant::now();
        loop {
            let word = self
                .words
                .recv_timeout(bound.checked_sub(begun.elapsed())?)
                .ok()?;
            if is(&word) {
                return Some(begun.elapsed());
            }
        }
    }
}

fn hear_lines(log: impl BufRead, to: &Sender<Word>) {
    for line in log.lines().map_while(Result::ok) {
        println!("      {line}");
        if to.send(Word::Line(line)).is_err() {
            return;
        }
    }
}

fn hear_systemd(systemd: &UnixDatagram, to: &Sender<Word>) {
    let mut buffer = [0; 500];
    while let Ok(size) = systemd.recv(&mut buffer) {
        let word = String::from_utf8_lossy(&buffer[..size]).into_owned();
        if to.send(Word::Status(word)).is_err() {
            return;
        }
    }
}
