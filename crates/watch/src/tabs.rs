//! The tabs of one browser: says in the protocol's words what the watch wants, and in the watch's words what happens.
//!
//! There are always the waiting words in one tab, and at most one page in another. What else opens is closed again.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::protocol::{Incoming, Request};
use crate::watch::{Event, PageNumber};

/// Reads the beat, and what the server answered when the page was fetched.
const READ_BEAT: &str = r#"(() => {
    const {beat} = document.documentElement.dataset;
    const number = beat === undefined ? NaN : Number(beat);
    const [fetched] = performance.getEntriesByType("navigation");
    return [Number.isSafeInteger(number) ? number : null, fetched?.responseStatus ?? 0];
})()"#;

/// The tabs of one browser.
#[derive(Debug)]
pub struct Tabs {
    address: String,
    /// A script that writes the waiting words.
    write_waiting: String,
    asked: u64,
    pending: HashMap<u64, Purpose>,
    /// The tab that shows the waiting words.
    waiting: Option<Tab>,
    /// The tab that will show them, when it is ready.
    next_waiting: Option<Tab>,
    page: Option<(PageNumber, Tab)>,
    front: Front,
    /// Tabs of which it is not known yet whether we asked for them.
    unclaimed: Vec<String>,
    requests: Vec<Request>,
    events: Vec<Event>,
}

#[derive(Debug, Default)]
struct Tab {
    target: Option<String>,
    session: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Front {
    Waiting,
    Page,
}

/// What a request was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    WaitingCreated,
    WaitingAttached,
    WaitingBlank,
    WaitingWritten,
    PageCreated(PageNumber),
    PageAttached(PageNumber),
    PageNavigated(PageNumber),
    PageBeat(PageNumber),
    BrowserAnswer,
}

impl Tabs {
    /// The tabs of a browser that has just been started with one empty tab.
    ///
    /// `waiting` is the whole page, in HTML, that is shown while the page of `address` is not there.
    pub fn new(address: &str, waiting: &str) -> Tabs {
        let mut tabs = Tabs {
            address: address.to_owned(),
            write_waiting: format!(
                "document.open(); document.write({}); document.close();",
                json!(waiting)
            ),
            asked: 0,
            pending: HashMap::new(),
            waiting: None,
            next_waiting: None,
            page: None,
            front: Front::Waiting,
            unclaimed: Vec::new(),
            requests: Vec::new(),
            events: Vec::new(),
        };
        tabs.send("Target.setDiscoverTargets", json!({"discover": true}), None);
        tabs
    }

    /// Takes what is to be sent to the browser.
    pub fn take_requests(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }

    /// Opens the page in a tab behind the one that is shown.
    pub fn open(&mut self, number: PageNumber) {
        self.page = Some((number, Tab::default()));
        self.create(Purpose::PageCreated(number));
    }

    /// Asks the page for its beat.
    pub fn ask_page(&mut self, number: PageNumber) {
        let Some(session) = self.page_tab(number).map(|tab| tab.session.clone()) else {
            return;
        };
        match session {
            Some(session) => {
                let params = json!({"expression": READ_BEAT, "returnByValue": true});
                self.ask(
                    Purpose::PageBeat(number),
                    "Runtime.evaluate",
                    params,
                    Some(session),
                );
            }
            // Its tab is still being made: there is no beat yet.
            None => self.events.push(Event::PageAnswered(number, None)),
        }
    }

    /// Asks the browser itself for a sign of life.
    pub fn ask_browser(&mut self) {
        self.ask(
            Purpose::BrowserAnswer,
            "Browser.getVersion",
            json!({}),
            None,
        );
    }

    /// Asks the browser to end in good order.
    pub fn close_browser(&mut self) {
        self.send("Browser.close", json!({}), None);
    }

    /// Brings the page to the front.
    pub fn show_page(&mut self, number: PageNumber) {
        self.front = Front::Page;
        if let Some(target) = self.page_tab(number).and_then(|tab| tab.target.clone()) {
            self.activate(&target);
        }
    }

    /// Brings the waiting words to the front.
    pub fn show_waiting(&mut self) {
        self.front = Front::Waiting;
        if let Some(target) = self.waiting.as_ref().and_then(|tab| tab.target.clone()) {
            self.activate(&target);
        }
    }

    /// Makes the tab with the waiting words anew.
    pub fn renew_waiting(&mut self) {
        if let Some(old) = self.next_waiting.replace(Tab::default()) {
            self.close_tab(old);
        }
        self.create(Purpose::WaitingCreated);
    }

    /// Closes the page.
    pub fn close_page(&mut self, number: PageNumber) {
        let Some((_, tab)) = self.page.take_if(|(page, _)| *page == number) else {
            return;
        };
        self.pending.retain(|_, purpose| match purpose {
            // Its answer names the tab that is to be closed then.
            Purpose::PageCreated(_) => true,
            Purpose::PageAttached(page)
            | Purpose::PageNavigated(page)
            | Purpose::PageBeat(page) => *page != number,
            _ => true,
        });
        self.close_tab(tab);
    }

    /// Takes in what the browser says; what it means for the watch comes back.
    pub fn receive(&mut self, incoming: Incoming) -> Vec<Event> {
        match incoming {
            Incoming::Reply(id, outcome) => {
                if let Some(purpose) = self.pending.remove(&id) {
                    self.answered(purpose, outcome);
                }
            }
            Incoming::Event {
                method,
                params,
                session,
            } => self.happened(&method, &params, session.as_deref()),
        }
        self.close_strangers();
        std::mem::take(&mut self.events)
    }

    /// Takes what was learnt without the browser saying anything.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    fn answered(&mut self, purpose: Purpose, outcome: Result<Value, String>) {
        match purpose {
            Purpose::BrowserAnswer => self.events.push(Event::BrowserAnswered),
            Purpose::WaitingCreated
            | Purpose::WaitingAttached
            | Purpose::WaitingBlank
            | Purpose::WaitingWritten => match outcome {
                Ok(result) => self.waiting_answered(purpose, &result),
                Err(_) => self.events.push(Event::WaitingLost),
            },
            Purpose::PageCreated(number) => {
                let target = outcome.ok().and_then(|result| text(&result["targetId"]));
                self.page_created(number, target);
            }
            Purpose::PageAttached(number) => {
                match outcome.ok().and_then(|result| text(&result["sessionId"])) {
                    Some(session) => self.navigate(number, session),
                    None => self.events.push(Event::PageGone(number)),
                }
            }
            Purpose::PageNavigated(number) => self.events.push(match outcome {
                Ok(result) => match text(&result["errorText"]) {
                    Some(error) => Event::PageUnreachable(number, error),
                    None => Event::PageLoaded(number),
                },
                Err(_) => Event::PageGone(number),
            }),
            Purpose::PageBeat(number) => {
                // An error comes while one document takes the place of another: no beat yet.
                let [beat, status] = outcome.map_or([None, None], |result| {
                    [0, 1].map(|index| result["result"]["value"][index].as_i64())
                });
                self.events.push(match (beat, status) {
                    (None, Some(status @ 400..)) => {
                        Event::PageUnreachable(number, format!("the server answered {status}"))
                    }
                    _ => Event::PageAnswered(number, beat),
                });
            }
        }
    }

    fn waiting_answered(&mut self, purpose: Purpose, result: &Value) {
        let Some(tab) = &mut self.next_waiting else {
            return;
        };
        match purpose {
            Purpose::WaitingCreated => {
                tab.target = text(&result["targetId"]);
                self.attach_waiting();
            }
            Purpose::WaitingAttached => {
                tab.session = text(&result["sessionId"]);
                let session = tab.session.clone();
                self.ask(
                    Purpose::WaitingBlank,
                    "Page.navigate",
                    json!({"url": "about:blank"}),
                    session,
                );
            }
            Purpose::WaitingBlank => {
                let session = tab.session.clone();
                let params = json!({"expression": self.write_waiting});
                self.ask(Purpose::WaitingWritten, "Runtime.evaluate", params, session);
            }
            _ => {
                let ready = self.next_waiting.take();
                match std::mem::replace(&mut self.waiting, ready) {
                    Some(old) => self.close_tab(old),
                    None => self.events.push(Event::BrowserReady),
                }
                if self.front == Front::Waiting {
                    self.show_waiting();
                }
            }
        }
    }

    fn page_created(&mut self, number: PageNumber, target: Option<String>) {
        match (self.page_tab(number), target) {
            (Some(tab), Some(target)) => {
                tab.target = Some(target.clone());
                let params = json!({"targetId": target, "flatten": true});
                self.ask(
                    Purpose::PageAttached(number),
                    "Target.attachToTarget",
                    params,
                    None,
                );
            }
            (Some(_), None) => self.events.push(Event::PageGone(number)),
            (None, Some(target)) => self.close_tab(Tab {
                target: Some(target),
                session: None,
            }),
            (None, None) => {}
        }
    }

    fn navigate(&mut self, number: PageNumber, session: String) {
        let Some(tab) = self.page_tab(number) else {
            return;
        };
        tab.session = Some(session.clone());
        // Not waiting for the answer: a renderer that hangs never gives it, and navigating may give the page another one.
        self.send("Page.enable", json!({}), Some(session.clone()));
        let params = json!({"url": self.address});
        self.ask(
            Purpose::PageNavigated(number),
            "Page.navigate",
            params,
            Some(session),
        );
    }

    fn happened(&mut self, method: &str, params: &Value, session: Option<&str>) {
        let target = params["targetId"].as_str();
        match method {
            "Target.targetCreated" => {
                let info = &params["targetInfo"];
                if info["type"] == "page"
                    && let Some(target) = text(&info["targetId"])
                {
                    self.tab_appeared(target);
                }
            }
            "Target.targetCrashed" => {
                if let Some(number) = self.page_with(|tab| tab.target.as_deref() == target) {
                    self.events.push(Event::PageCrashed(number));
                }
                self.waiting_may_be_lost(target);
            }
            "Target.targetDestroyed" => {
                self.unclaimed.retain(|tab| Some(tab.as_str()) != target);
                if let Some(number) = self.page_with(|tab| tab.target.as_deref() == target) {
                    self.events.push(Event::PageGone(number));
                }
                self.waiting_may_be_lost(target);
            }
            "Target.detachedFromTarget" => {
                let session = params["sessionId"].as_str();
                if let Some(number) = self.page_with(|tab| tab.session.as_deref() == session) {
                    self.events.push(Event::PageGone(number));
                }
            }
            "Page.frameNavigated" => {
                // The page went on by itself, and the browser's own words about a lost network took its place.
                let frame = &params["frame"];
                if frame["parentId"].is_null()
                    && frame["unreachableUrl"].is_string()
                    && let Some(number) = self.page_with(|tab| tab.session.as_deref() == session)
                {
                    self.events.push(Event::PageUnreachable(
                        number,
                        "the browser lost the way to the page".into(),
                    ));
                }
            }
            "Page.javascriptDialogOpening" => {
                // Nobody is there to answer, and the page stands still until somebody does.
                let leave = params["type"] == "beforeunload";
                let session = session.map(str::to_owned);
                self.send(
                    "Page.handleJavaScriptDialog",
                    json!({"accept": leave}),
                    session,
                );
            }
            _ => {}
        }
    }

    fn tab_appeared(&mut self, target: String) {
        if self.waiting.is_none() && self.next_waiting.is_none() {
            // The one with which the browser starts.
            self.next_waiting = Some(Tab {
                target: Some(target),
                session: None,
            });
            self.attach_waiting();
        } else {
            self.unclaimed.push(target);
        }
    }

    fn attach_waiting(&mut self) {
        let target = self
            .next_waiting
            .as_ref()
            .and_then(|tab| tab.target.clone());
        let params = json!({"targetId": target, "flatten": true});
        self.ask(
            Purpose::WaitingAttached,
            "Target.attachToTarget",
            params,
            None,
        );
    }

    fn waiting_may_be_lost(&mut self, target: Option<&str>) {
        let lost = [&self.waiting, &self.next_waiting]
            .into_iter()
            .flatten()
            .any(|tab| tab.target.is_some() && tab.target.as_deref() == target);
        if lost {
            self.events.push(Event::WaitingLost);
        }
    }

    /// Closes the tabs nobody asked for. As long as an asked one is being made, it may be one of them.
    fn close_strangers(&mut self) {
        let making = self
            .pending
            .values()
            .any(|purpose| matches!(purpose, Purpose::WaitingCreated | Purpose::PageCreated(_)));
        if making {
            return;
        }
        for target in std::mem::take(&mut self.unclaimed) {
            if !self.is_ours(&target) {
                self.close_tab(Tab {
                    target: Some(target),
                    session: None,
                });
            }
        }
    }

    fn is_ours(&self, target: &str) -> bool {
        let page = self.page.as_ref().map(|(_, tab)| tab);
        [self.waiting.as_ref(), self.next_waiting.as_ref(), page]
            .into_iter()
            .flatten()
            .any(|tab| tab.target.as_deref() == Some(target))
    }

    fn page_tab(&mut self, number: PageNumber) -> Option<&mut Tab> {
        self.page
            .as_mut()
            .filter(|(page, _)| *page == number)
            .map(|(_, tab)| tab)
    }

    fn page_with(&self, is: impl Fn(&Tab) -> bool) -> Option<PageNumber> {
        // A tab without a name yet is not meant by an event without one.
        let (number, tab) = self.page.as_ref()?;
        (tab.target.is_some() && is(tab)).then_some(*number)
    }

    fn create(&mut self, purpose: Purpose) {
        let params = json!({"url": "about:blank", "background": true});
        self.ask(purpose, "Target.createTarget", params, None);
    }

    fn activate(&mut self, target: &str) {
        self.send("Target.activateTarget", json!({"targetId": target}), None);
    }

    fn close_tab(&mut self, tab: Tab) {
        if let Some(target) = tab.target {
            self.send("Target.closeTarget", json!({"targetId": target}), None);
        }
    }

    /// Sends a request whose answer matters.
    fn ask(
        &mut self,
        purpose: Purpose,
        method: &'static str,
        params: Value,
        session: Option<String>,
    ) {
        self.send(method, params, session);
        self.pending.insert(self.asked, purpose);
    }

    fn send(&mut self, method: &'static str, params: Value, session: Option<String>) {
        self.asked += 1;
        self.requests.push(Request {
            id: self.asked,
            method,
            params,
            session,
        });
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
