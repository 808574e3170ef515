//! The rest of the style sheet: a page is printed with the rules of its own kind; pages of other kinds, which the app shows in its
//! place, and live maps need theirs. Only wasm.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::HtmlStyleElement;

use super::fetch::Request;
use super::wait::within;

/// Nobody waits longer for the style sheet, in milliseconds.
const LIMIT: i32 = 3_000;
/// What was asked for ahead and has not come by then will not come any more, in milliseconds.
const AHEAD_LIMIT: i32 = 10_000;

/// Rules that are not printed into every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// Those of all pages.
    Whole,
    /// Those of live maps alone: fewer to fetch, and fewer for the browser to hold against what is on screen.
    OfLiveMaps,
}

thread_local! {
    static ASKED: RefCell<Option<(Rules, Promise)>> = const { RefCell::new(None) };
}

impl Rules {
    /// The rules by which live maps are shown on this page: whoever came from another page has all of them, and a page that was printed
    /// without a map names no others.
    pub fn of_live_maps() -> Rules {
        let has_all = Rules::Whole.there().is_some_and(|style| counts(&style));
        if has_all || Rules::OfLiveMaps.address().is_none() {
            return Rules::Whole;
        }
        Rules::OfLiveMaps
    }

    /// What they are called in the page.
    fn id(self) -> &'static str {
        match self {
            Rules::Whole => "whole-style",
            Rules::OfLiveMaps => "live-style",
        }
    }

    /// Where they are.
    fn address(self) -> Option<String> {
        let document = web_sys::window()?.document()?;
        document
            .get_element_by_id("page-data")?
            .get_attribute(match self {
                Rules::Whole => "data-style",
                Rules::OfLiveMaps => "data-live-style",
            })
    }

    /// The element that holds them, if the page has it.
    fn there(self) -> Option<HtmlStyleElement> {
        let document = web_sys::window()?.document()?;
        document.get_element_by_id(self.id())?.dyn_into().ok()
    }

    /// Begins to fetch them, unless they are there or on their way.
    fn ask(self) -> Promise {
        ASKED.with_borrow_mut(|asked| match asked {
            Some((rules, promise)) if *rules == self => promise.clone(),
            _ => {
                let promise = future_to_promise(async move { Ok(self.bring().await.into()) });
                *asked = Some((self, promise.clone()));
                promise
            }
        })
    }

    /// Begins to fetch them; nothing on screen is looked at anew before they are needed.
    pub fn fetch_ahead(self) {
        spawn_local(async move {
            self.comes(AHEAD_LIMIT).await;
        });
    }

    /// Fetches them, unless they are there, and lets them count. Tells whether they are there in time.
    pub async fn brought(self) -> bool {
        let is_there = self.fetched().await;
        if is_there {
            self.count();
        }
        is_there
    }

    /// Fetches them, unless they are there. Tells whether they are there in time.
    pub async fn fetched(self) -> bool {
        let was_asked =
            ASKED.with_borrow(|asked| asked.as_ref().is_some_and(|(rules, _)| *rules == self));
        // They may have failed when they were asked for ahead, perhaps in a dead spot.
        match self.comes(LIMIT).await {
            Some(false) if was_asked => self.comes(LIMIT).await == Some(true),
            comes => comes == Some(true),
        }
    }

    /// Lets them count, if they are there.
    pub fn count(self) {
        // To set it again would have the browser look at every rule again.
        if let Some(style) = self.there().filter(|style| !counts(style)) {
            style.set_media("all");
        }
    }

    /// Whether they come, or none if nobody knows in time. What did not come is forgotten.
    async fn comes(self, limit: i32) -> Option<bool> {
        let asked = self.ask();
        let comes = within(JsFuture::from(asked.clone()), limit)
            .await
            .map(|told| told.is_ok_and(|told| told.is_truthy()));
        // Somebody else may have asked anew meanwhile.
        let asked: JsValue = asked.into();
        let is_last = ASKED.with_borrow(|last| {
            last.as_ref()
                .is_some_and(|(_, last)| *AsRef::<JsValue>::as_ref(last) == asked)
        });
        if is_last && comes != Some(true) {
            ASKED.set(None);
        }
        comes
    }

    /// Brings them into the page, for no medium yet: the browser need not look at them before they count. What was fetched stands in the
    /// page itself; a link would ask for it again.
    async fn bring(self) -> bool {
        let Some(address) = self.address() else {
            return false;
        };
        if self.there().is_some() {
            return true;
        }
        let Some(request) = Request::new() else {
            return false;
        };
        let Ok(rules) = request.text(&address).await else {
            return false;
        };
        // Another program of the page may have brought them meanwhile.
        self.there().is_some() || self.add(&rules).is_some()
    }

    fn add(self, rules: &str) -> Option<()> {
        let document = web_sys::window()?.document()?;
        let style: HtmlStyleElement = document.create_element("style").ok()?.dyn_into().ok()?;
        style.set_id(self.id());
        style.set_media("not all");
        style.set_text_content(Some(rules));
        document.head()?.append_child(&style).ok()?;
        Some(())
    }
}

/// Whether the rules of an element count.
fn counts(style: &HtmlStyleElement) -> bool {
    style.media() == "all"
}
