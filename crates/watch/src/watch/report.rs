//! What the watch says: a stable first word for programs, then a sentence for people.

use std::fmt;
use std::time::Duration;

use super::event::PageNumber;

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// The browser runs and answers.
    Started {
        /// How long it took.
        after: Duration,
    },
    /// The page lives and is shown.
    Alive {
        /// Which attempt this was, and the first beat that was seen.
        pulse: Pulse,
        /// How long the attempt took.
        after: Duration,
    },
    /// The renderer of the page died.
    RendererDied,
    /// The browser died; how.
    BrowserDied(String),
    /// The page or the browser does not move any more; which and how.
    Hanging(Stillness),
    /// The server does not give the page.
    Unreachable {
        /// Why, in the browser's words.
        why: String,
        /// How long until the next attempt.
        wait: Duration,
    },
    /// A browser is started again.
    Restarting {
        /// How long until then.
        wait: Duration,
    },
    /// The profile was put aside.
    SetAside,
}

/// The last sign of life of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pulse {
    /// Which page.
    pub page: PageNumber,
    /// Its beat.
    pub beat: i64,
}

impl fmt::Display for Pulse {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pulse {
            page: PageNumber(page),
            beat,
        } = self;
        write!(to, "Page {page} lives at beat {beat}")
    }
}

/// In what way something does not move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stillness {
    /// The page does not answer.
    PageSilent,
    /// The page answers, but its beat stands still.
    BeatStill,
    /// The page came, but did not begin to live within this time.
    NoFirstBeat(Duration),
    /// The page was closed, or could not be opened.
    PageGone,
    /// The browser itself does not answer.
    BrowserSilent,
    /// The browser did not come up within this time.
    BrowserNotReady(Duration),
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Report::Started { after } => {
                write!(to, "started The browser answers after {}.", Seconds(*after))
            }
            Report::Alive { pulse, after } => {
                write!(to, "alive {pulse} after {}.", Seconds(*after))
            }
            Report::RendererDied => write!(
                to,
                "renderer-died The page's process died; opening a new page."
            ),
            Report::BrowserDied(how) => write!(to, "browser-died The browser ended: {how}."),
            Report::Hanging(stillness) => write!(to, "hanging {stillness}."),
            Report::Unreachable { why, wait } => {
                write!(
                    to,
                    "unreachable The page did not come: {why}; next attempt in {}.",
                    Seconds(*wait)
                )
            }
            Report::Restarting { wait } => write!(
                to,
                "restarting The browser starts again in {}.",
                Seconds(*wait)
            ),
            Report::SetAside => write!(
                to,
                "set-aside The browser kept failing; it begins anew with an empty profile."
            ),
        }
    }
}

impl fmt::Display for Stillness {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stillness::PageSilent => write!(to, "The page does not answer"),
            Stillness::BeatStill => write!(to, "The page's beat stands still"),
            Stillness::NoFirstBeat(time) => write!(
                to,
                "The page did not begin to live within {}",
                Seconds(*time)
            ),
            Stillness::PageGone => write!(to, "The page was closed or could not be opened"),
            Stillness::BrowserSilent => write!(to, "The browser does not answer"),
            Stillness::BrowserNotReady(time) => {
                write!(to, "The browser did not come up within {}", Seconds(*time))
            }
        }
    }
}

struct Seconds(Duration);

impl fmt::Display for Seconds {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:.1} s", self.0.as_secs_f64())
    }
}
