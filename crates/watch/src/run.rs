//! The watcher's own loop: one channel, a tick several times a second, and the hands that do what the watch decides.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGINT, SIGTERM};

use crate::browser::{self, Browser, Sandbox, Screen};
use crate::error::WatchError;
use crate::notify::Notify;
use crate::options::Options;
use crate::profile::Profile;
use crate::protocol::{Incoming, read_messages};
use crate::tabs::Tabs;
use crate::waiting;
use crate::watch::{Action, Event, Watch};

const TICK: Duration = Duration::from_millis(250);

/// As many messages wait at most; then the browser waits. So the watcher's memory stays small.
const WAITING_MESSAGES: usize = 256;

/// What the browser of this number says; nothing if its pipe has ended.
type Word = (u64, Option<Incoming>);

struct Hands<'a> {
    options: &'a Options,
    program: PathBuf,
    sandbox: Sandbox,
    profile: Profile,
    running: Option<Running>,
    /// How many browsers were started: the words of an old one mean nothing any more.
    started: u64,
    words: SyncSender<Word>,
    notify: Notify,
}

struct Running {
    number: u64,
    browser: Browser,
    tabs: Tabs,
}

/// Keeps the page on the screen until SIGTERM or SIGINT ends the watcher; then the browser is closed too.
///
/// It takes a signal handler and every word on standard error, so it is for a process of its own.
///
/// # Errors
/// If there is no browser, the profile cannot be used, or it is run as root without `no_sandbox`.
/// A page that does not come and a browser that dies are no errors: it goes on trying.
pub fn run(options: &Options) -> Result<(), WatchError> {
    let sandbox = sandbox(options)?;
    let program = browser::find(options.browser.as_deref())?;
    let ending = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        signal_hook::flag::register(signal, Arc::clone(&ending))
            .map_err(|cause| WatchError::Signals { cause })?;
    }
    let profile = Profile::open(&options.profile)?;
    if !options.address.keeps_pages_offline() {
        eprintln!(
            "warning The browser keeps pages for times without network only from https:// addresses."
        );
    }
    let (words, heard) = mpsc::sync_channel(WAITING_MESSAGES);
    let notify = Notify::of_environment();
    let mut hands = Hands {
        options,
        program,
        sandbox,
        profile,
        running: None,
        started: 0,
        words,
        notify,
    };
    hands.notify.ready();
    hands.watch(&heard, &ending);
    hands.notify.stopping();
    hands.take_leave();
    eprintln!("ended The watcher was told to end; the browser is closed.");
    Ok(())
}

/// The sandbox is only left out as root, where Chromium cannot make one, and only if that was asked for.
fn sandbox(options: &Options) -> Result<Sandbox, WatchError> {
    match (rustix::process::geteuid().is_root(), options.no_sandbox) {
        (true, true) => Ok(Sandbox::Off),
        (true, false) => Err(WatchError::Root),
        (false, true) => {
            eprintln!(
                "warning --no-sandbox is for trials as root; an ordinary user has a sandbox, and keeps it."
            );
            Ok(Sandbox::On)
        }
        (false, false) => Ok(Sandbox::On),
    }
}

impl Hands<'_> {
    fn watch(&mut self, heard: &Receiver<Word>, ending: &AtomicBool) {
        let start = Instant::now();
        let mut watch = Watch::default();
        let mut next_tick = start;
        while !ending.load(Ordering::Relaxed) {
            let mut events = VecDeque::new();
            match heard.recv_timeout(next_tick.saturating_duration_since(Instant::now())) {
                Ok((number, word)) => events.extend(self.listen(number, word)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => unreachable!("this side keeps a sender"),
            }
            // However much the browser talks, the ticks come.
            if Instant::now() >= next_tick {
                next_tick = Instant::now() + TICK;
                self.notify.still_here(start.elapsed(), watch.pulse());
                events.extend(self.look_after_process());
                events.push_back(Event::Tick);
            }
            while let Some(event) = events.pop_front() {
                for action in watch.learn(start.elapsed(), event) {
                    events.extend(self.perform(action));
                }
            }
        }
    }

    fn listen(&mut self, number: u64, word: Option<Incoming>) -> Vec<Event> {
        let Some(running) = self
            .running
            .as_mut()
            .filter(|running| running.number == number)
        else {
            return Vec::new();
        };
        match word {
            Some(incoming) => {
                let events = running.tabs.receive(incoming);
                running.send();
                events
            }
            None => vec![self.bury("its pipe closed")],
        }
    }

    fn look_after_process(&mut self) -> Option<Event> {
        let status = self.running.as_mut()?.browser.ended()?;
        Some(self.bury(&status.to_string()))
    }

    /// The browser has died: what it started must go too.
    fn bury(&mut self, how: &str) -> Event {
        let status = self
            .running
            .take()
            .and_then(|mut running| running.browser.ended());
        Event::BrowserExited(status.map_or_else(|| how.to_owned(), |status| status.to_string()))
    }

    fn perform(&mut self, action: Action) -> Vec<Event> {
        match action {
            Action::StartBrowser => return self.start_browser().into_iter().collect(),
            Action::KillBrowser => self.running = None,
            Action::SetProfileAside => {
                if let Err(error) = self.profile.set_aside() {
                    eprintln!("warning {error}");
                }
            }
            Action::Report(report) => {
                let line = report.to_string();
                eprintln!("{line}");
                self.notify.status(&line);
            }
            action => return self.perform_in_tabs(action),
        }
        Vec::new()
    }

    fn perform_in_tabs(&mut self, action: Action) -> Vec<Event> {
        let Some(running) = &mut self.running else {
            return Vec::new();
        };
        let tabs = &mut running.tabs;
        match action {
            Action::OpenPage(page) => tabs.open(page),
            Action::AskPage(page) => tabs.ask_page(page),
            Action::AskBrowser => tabs.ask_browser(),
            Action::ShowPage(page) => tabs.show_page(page),
            Action::ShowWaiting => tabs.show_waiting(),
            Action::RenewWaiting => tabs.renew_waiting(),
            Action::ClosePage(page) => {
                tabs.close_page(page);
                running.browser.wake();
            }
            Action::StartBrowser
            | Action::KillBrowser
            | Action::SetProfileAside
            | Action::Report(_) => {}
        }
        running.send();
        running.tabs.take_events()
    }

    fn start_browser(&mut self) -> Option<Event> {
        if let Err(error) = self.profile.tidy() {
            eprintln!("warning {error}");
        }
        let started = Browser::start(
            &self.program,
            &self.profile,
            Screen::of_environment(),
            self.sandbox,
        );
        let (browser, answers) = match started {
            Ok(started) => started,
            Err(error) => {
                return Some(Event::BrowserExited(format!(
                    "it could not be started: {error}"
                )));
            }
        };
        self.started += 1;
        let number = self.started;
        let words = self.words.clone();
        thread::spawn(move || {
            read_messages(answers, |incoming| {
                words.send((number, Some(incoming))).is_ok()
            });
            // If nobody listens any more, the watcher has ended.
            let _ = words.send((number, None));
        });
        let waiting = waiting::page(&self.options.waiting_words);
        let tabs = Tabs::new(self.options.address.as_str(), &waiting);
        self.running
            .insert(Running {
                number,
                browser,
                tabs,
            })
            .send();
        None
    }

    /// Ends the browser in good order, so that it has written down what the page keeps.
    fn take_leave(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.tabs.close_browser();
            running.send();
            running.browser.await_farewell();
        }
    }
}

impl Running {
    fn send(&mut self) {
        for request in self.tabs.take_requests() {
            // If the browser is gone, its pipe ends and says so.
            let _ = self.browser.send(&request);
        }
    }
}
