//! What the watch wants done.

use super::event::PageNumber;
use super::report::Report;

/// Something to do now. All of them are asked for in the order in which they are to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Start a browser that shows the waiting words. There is none when this is asked for.
    StartBrowser,
    /// End the browser and everything it started; it is gone when this has been done.
    KillBrowser,
    /// Put what the browser keeps on disk aside and begin anew. No browser runs when this is asked for.
    SetProfileAside,
    /// Open the page behind the one that is shown.
    OpenPage(PageNumber),
    /// Ask the page for its beat.
    AskPage(PageNumber),
    /// Ask the browser itself for a sign of life.
    AskBrowser,
    /// Bring the page to the front.
    ShowPage(PageNumber),
    /// Bring the waiting words to the front.
    ShowWaiting,
    /// Make the page with the waiting words anew.
    RenewWaiting,
    /// Close the page, even if it does not answer any more.
    ClosePage(PageNumber),
    /// Say something to whoever reads the log.
    Report(Report),
}
