//! What the trial does to the browser, and how it sees that the page is back.

use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::processes::Process;
use crate::watcher::Watcher;

/// How often, and how long each time, the renderers are looked at to find the one that beats.
const LOOKS: usize = 3;
const LOOK: Duration = Duration::from_millis(1100);

/// How often a process that must not move is stopped again.
const HOLD_AGAIN: Duration = Duration::from_millis(5);

/// One way to hurt the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blow {
    KillRenderer,
    StopRenderer,
    KillBrowser,
    StopBrowser,
    KillGpu,
    KillNetwork,
}

impl Blow {
    pub const ALL: [Blow; 6] = [
        Blow::KillRenderer,
        Blow::StopRenderer,
        Blow::KillBrowser,
        Blow::StopBrowser,
        Blow::KillGpu,
        Blow::KillNetwork,
    ];

    /// What was done, for the table.
    pub fn name(self) -> &'static str {
        match self {
            Blow::KillRenderer => "renderer killed",
            Blow::StopRenderer => "renderer stopped",
            Blow::KillBrowser => "browser killed",
            Blow::StopBrowser => "browser stopped",
            Blow::KillGpu => "GPU process killed",
            Blow::KillNetwork => "network service killed",
        }
    }

    /// Strikes and waits until the page lives again: how long it took, or what went wrong.
    pub fn strike(self, watcher: &mut Watcher, bound: Duration) -> Result<Duration, String> {
        let victim = self
            .victim(&watcher.browser_processes())
            .ok_or("there was no such process")?;
        watcher.forget();
        let struck = Instant::now();
        victim.signal(self.signal())?;
        if self == Blow::StopBrowser {
            hold(victim.clone());
        }
        let back = match self {
            // The browser heals these by itself: the page goes on beating, or a new one comes.
            Blow::KillGpu | Blow::KillNetwork => watcher.await_two_beats(bound),
            _ => watcher.await_alive(bound),
        };
        match back {
            Some(_) => Ok(struck.elapsed()),
            None => Err(format!(
                "not back after {} s; process {} was {}",
                bound.as_secs(),
                victim.id,
                victim.command
            )),
        }
    }

    fn signal(self) -> Signal {
        match self {
            Blow::StopRenderer | Blow::StopBrowser => Signal::STOP,
            _ => Signal::KILL,
        }
    }

    fn victim(self, processes: &[Process]) -> Option<Process> {
        let of_type = |kind: &str| {
            processes
                .iter()
                .find(|process| process.command.contains(kind))
                .cloned()
        };
        match self {
            Blow::KillBrowser | Blow::StopBrowser => {
                processes.iter().find(|process| process.is_main()).cloned()
            }
            Blow::KillGpu => of_type("--type=gpu-process"),
            Blow::KillNetwork => of_type("network.mojom.NetworkService"),
            Blow::KillRenderer | Blow::StopRenderer => steadiest_renderer(processes),
        }
    }
}

/// Stops it again and again until it is dead: what really hangs cannot be woken.
fn hold(process: Process) {
    thread::spawn(move || {
        while process.is_there() && process.signal(Signal::STOP).is_ok() {
            thread::sleep(HOLD_AGAIN);
        }
    });
}

/// The renderer of the page: the one that never rests. Others wake up in a burst and sleep again, as after a lost GPU process.
fn steadiest_renderer(processes: &[Process]) -> Option<Process> {
    // Chromium draws its own address bar in a renderer too.
    let page = |process: &&Process| {
        process.command.contains("--type=renderer")
            && !process.command.contains("--top-chrome-webui")
    };
    let renderers: Vec<&Process> = processes.iter().filter(page).collect();
    let mut least = vec![u64::MAX; renderers.len()];
    for _ in 0..LOOKS {
        let before: Vec<u64> = renderers.iter().map(|process| process.sleeps()).collect();
        thread::sleep(LOOK);
        for ((least, before), process) in least.iter_mut().zip(before).zip(&renderers) {
            *least = (*least).min(process.sleeps().saturating_sub(before));
        }
    }
    let steadiest = least
        .into_iter()
        .zip(renderers)
        .max_by_key(|(least, _)| *least);
    steadiest.map(|(_, process)| process.clone())
}
