//! How patient the watch is: growing waits, and questions that want an answer.

use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

/// How often a living page and the browser are asked.
pub const ASK_EVERY: Duration = SECOND;
/// How often a page that is still coming is asked: visitors are waiting.
pub const ASK_NEWCOMER_EVERY: Duration = Duration::from_millis(250);
/// How long the page's answer may take. With a second before the question and some to open a new page it stays below ten.
pub const PAGE_SILENCE: Duration = Duration::from_secs(5);
/// How long the browser's answer may take: less, as a new browser takes longer than a new page.
pub const BROWSER_SILENCE: Duration = Duration::from_secs(4);
/// How long a beat, which is raised each second, may stand still.
pub const STILL: Duration = Duration::from_secs(6);
/// When a page does not move and the browser has not answered for this long either, it is the browser's fault.
pub const DOUBT: Duration = Duration::from_secs(2);
/// How long a browser may take to come up; cold, from a slow disk.
pub const COME_UP: Duration = Duration::from_secs(30);
/// How long a page must live for the failures before it to be forgotten.
pub const PROVEN: Duration = Duration::from_secs(60);
/// The least time between two openings of the page, and between two starts of the browser.
pub const BREATH: Duration = SECOND;
/// How long a browser's fruitless end is remembered.
pub const MEMORY: Duration = Duration::from_secs(600);
/// How many fruitless ends make the profile suspect.
pub const SUSPECT: usize = 5;
/// How many pages in a row may come without living before the browser is suspect.
pub const LIFELESS: u32 = 2;
/// Ticks come several times a second; a longer gap than this means that the watcher itself did not run.
pub const OVERSLEPT: Duration = Duration::from_secs(2);

/// Waits of 1, 2, 4, 8, 16, 30, 30, … seconds.
#[derive(Debug, Clone, Copy, Default)]
pub struct GrowingWait {
    failures: u32,
}

impl GrowingWait {
    /// The longest wait.
    pub const LONGEST: Duration = Duration::from_secs(30);

    /// Counts a failure and says how long to wait after it.
    pub fn after_failure(&mut self) -> Duration {
        let wait = SECOND
            .saturating_mul(1 << self.failures.min(5))
            .min(Self::LONGEST);
        self.failures = self.failures.saturating_add(1);
        wait
    }

    /// Begins again with the shortest wait.
    pub fn forget(&mut self) {
        self.failures = 0;
    }

    /// How long a page may take to its first beat: 20 s, then 10 s more for each failure, at most 60 s.
    ///
    /// It grows so that a computer on which the page needs half a minute gets it in the end.
    pub fn first_beat(&self) -> Duration {
        Duration::from_secs(20 + 10 * u64::from(self.failures.min(4)))
    }
}

/// A question that is asked again and again, one at a time.
#[derive(Debug, Clone, Copy)]
pub enum Question {
    /// Nothing is asked; the next question is due then.
    Next(Duration),
    /// Asked then, not answered yet.
    Open(Duration),
}

impl Question {
    /// Whether it is time to ask; if so it now counts as asked.
    pub fn is_due(&mut self, now: Duration) -> bool {
        let due = matches!(self, Question::Next(at) if *at <= now);
        if due {
            *self = Question::Open(now);
        }
        due
    }

    /// Takes an answer; the next question is due after `pause`.
    pub fn answered(&mut self, now: Duration, pause: Duration) {
        *self = Question::Next(now + pause);
    }

    /// Whether the answer is missing for at least this time.
    pub fn is_open_for(&self, now: Duration, time: Duration) -> bool {
        matches!(self, Question::Open(asked) if now.saturating_sub(*asked) >= time)
    }

    /// Forgives a time in which the watcher itself did not run.
    pub fn forgive(&mut self, time: Duration) {
        if let Question::Open(asked) = self {
            *asked += time;
        }
    }
}
