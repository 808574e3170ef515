//! What the watch learns.

/// The number of one attempt to have the page: no two attempts share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PageNumber(pub u64);

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Some time has passed; comes several times a second, whatever else happens.
    Tick,
    /// The browser has come up and shows the waiting words.
    BrowserReady,
    /// The browser itself answered what it was asked.
    BrowserAnswered,
    /// The browser's process ended, its pipe closed, or it could not be started; how, in words.
    BrowserExited(String),
    /// The page with the waiting words crashed or was closed.
    WaitingLost,
    /// The server's answer for the page has arrived.
    PageLoaded(PageNumber),
    /// The server could not be reached, or has no such page; why, in the browser's words.
    PageUnreachable(PageNumber, String),
    /// The page answered what it was asked, with its beat if it has one.
    PageAnswered(PageNumber, Option<i64>),
    /// The renderer of the page died.
    PageCrashed(PageNumber),
    /// The page was closed, or could not be made.
    PageGone(PageNumber),
}
