//! Browsers stay open from one scenario to the next: to start one takes as much of the processor as half a scenario does.

use std::sync::{Mutex, PoisonError};

use fantoccini::Client;
use fantoccini::error::CmdError;

use crate::browsers::accessibility::read_console;
use crate::browsers::browser::{Browser, Driver};

/// So many scenarios share a browser, one after the other: what their pages leave behind does not grow without end. WebKit starts
/// quickly, and one that had saved villages for others was seen not to find that of its own scenario.
const fn scenarios_of(browser: Browser) -> u32 {
    match browser {
        Browser::Chromium | Browser::Firefox => 20,
        Browser::WebKit => 1,
    }
}

/// Browsers that no scenario has at the moment.
static KEPT: Mutex<Vec<OpenBrowser>> = Mutex::new(Vec::new());

/// A browser with one window.
pub struct OpenBrowser {
    pub client: Client,
    /// How wide and high its first window was.
    sides: (u64, u64),
    scenarios_left: u32,
    // Dropped last: the browser ends with its driver.
    driver: Driver,
}

/// A browser with one empty window, as after its start.
pub async fn take(browser: Browser) -> OpenBrowser {
    while let Some(open) = kept(browser) {
        // One that ended meanwhile answers nothing.
        if open.client.current_url().await.is_ok() {
            return open;
        }
    }
    OpenBrowser::start(browser, false, scenarios_of(browser)).await
}

/// Chromium with windows around its pages, for one scenario.
pub async fn take_with_windows() -> OpenBrowser {
    OpenBrowser::start(Browser::Chromium, true, 1).await
}

/// Takes a browser of this kind; those of other kinds end, for their scenarios are over.
fn kept(browser: Browser) -> Option<OpenBrowser> {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.retain(|open| open.driver.browser == browser);
    kept.pop()
}

impl OpenBrowser {
    async fn start(browser: Browser, has_windows: bool, scenarios_left: u32) -> OpenBrowser {
        let driver = Driver::start(browser);
        let client = driver.open(has_windows).await;
        let (_, _, width, height) = client.get_window_rect().await.expect("a window");
        OpenBrowser {
            client,
            sides: (width, height),
            scenarios_left,
            driver,
        }
    }

    /// Keeps the browser for the next scenario. Only for one that went well: whatever else is in it may be what went wrong.
    pub async fn keep(mut self) {
        self.scenarios_left -= 1;
        if self.scenarios_left == 0 || self.clear().await.is_err() {
            let _ = self.client.close().await;
            return;
        }
        KEPT.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(self);
    }

    /// Puts an empty window in the place of all that are open: history, emulation and what a page holds go with them. What is stored is
    /// stored for an origin, and no two servers have the same port.
    async fn clear(&self) -> Result<(), CmdError> {
        let old = self.client.windows().await?;
        self.client.new_window(false).await?;
        let all = self.client.windows().await?;
        for window in &old {
            self.client.switch_to_window(window.clone()).await?;
            self.client.close_window().await?;
        }
        for new in all.into_iter().filter(|window| !old.contains(window)) {
            self.client.switch_to_window(new).await?;
        }
        let (width, height) = self.sides;
        self.client
            .set_window_size(width as u32, height as u32)
            .await?;
        if self.driver.browser == Browser::Chromium {
            read_console(&self.client).await?;
        }
        Ok(())
    }
}
