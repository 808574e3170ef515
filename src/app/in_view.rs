//! Links that a screen shows: while nothing else is to be done, the data of their pages is fetched, so that a tap waits for no network,
//! and where the visitor has stopped to read, those in the middle are built, so that it waits for no code either. Only wasm.

use std::cell::RefCell;

use js_sys::Array;
use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlAnchorElement, HtmlElement, IntersectionObserver, IntersectionObserverEntry};

use super::{ahead, screen, store};
use langke_browser::wait;

/// So many pages are fetched from one page at most: some 25 kB.
const MOST_FETCHED: usize = 6;

struct Watch {
    observer: IntersectionObserver,
    /// The links in view with their paths, in the order in which they came; several may lead to one page.
    visible: Vec<(HtmlAnchorElement, String)>,
    /// How many pages were fetched from this page.
    fetched: usize,
    /// How many pages may still be built where the visitor has stopped: who reads will tap soon.
    left_to_build: usize,
    is_busy: bool,
}

/// What is to be done next.
enum Task {
    Fetch(String),
    Build(String),
}

thread_local! {
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// Begins to watch; without such a thing as an observer nothing is watched.
pub fn attach() {
    let seen = Closure::<dyn Fn(Array)>::new(|entries: Array| {
        entries
            .iter()
            .for_each(|entry| see(&entry.unchecked_into()));
        work();
    });
    let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) else {
        return;
    };
    seen.forget();
    WATCH.set(Some(Watch {
        observer,
        visible: Vec::new(),
        fetched: 0,
        left_to_build: 0,
        is_busy: false,
    }));
    for (event, left_to_build) in [("scroll", 0), ("scrollend", screen::MOST_AHEAD)] {
        let _ = window_event_listener_untyped(event, move |_| {
            with(|watch| watch.left_to_build = left_to_build);
            if left_to_build > 0 {
                work();
            }
        });
    }
    watch();
}

/// Watches the links of the page that is on screen now, and no others.
pub fn watch() {
    let links = screen::root().and_then(|root| root.query_selector_all("main a[href]").ok());
    let Some(links) = links else { return };
    with(|watch| {
        watch.observer.disconnect();
        watch.visible.clear();
        watch.fetched = 0;
        watch.left_to_build = 0;
        for index in 0..links.length() {
            if let Some(link) = links.get(index) {
                watch.observer.observe(link.unchecked_ref::<HtmlElement>());
            }
        }
    });
}

fn with<T>(what: impl FnOnce(&mut Watch) -> T) -> Option<T> {
    WATCH.with_borrow_mut(|watch| watch.as_mut().map(what))
}

fn see(entry: &IntersectionObserverEntry) {
    let Ok(link) = entry.target().dyn_into::<HtmlAnchorElement>() else {
        return;
    };
    let Some(path) = ahead::path_of(&link) else {
        return;
    };
    with(|watch| {
        watch.visible.retain(|(one, _)| *one != link);
        if entry.is_intersecting() {
            watch.visible.push((link, path));
        }
    });
}

/// Does what is to be done, one after the other, unless that is under way.
fn work() {
    if with(|watch| std::mem::replace(&mut watch.is_busy, true)) == Some(false) {
        spawn_local(async {
            loop {
                wait::idle().await;
                match with(Watch::next) {
                    Some(Some(Task::Fetch(file))) => {
                        if let Some(text) = store::fetch(&file) {
                            let _ = JsFuture::from(text).await;
                        }
                    }
                    Some(Some(Task::Build(path))) => ahead::build(path).await,
                    _ => break,
                }
            }
        });
    }
}

impl Watch {
    /// Data first: it takes longer to come than a page to build.
    fn next(&mut self) -> Option<Task> {
        let next = self.next_fetch().or_else(|| self.next_build());
        self.is_busy = next.is_some();
        next
    }

    fn next_fetch(&mut self) -> Option<Task> {
        if self.fetched == MOST_FETCHED {
            return None;
        }
        let file = self.visible.iter().find_map(|(_, path)| {
            let file = store::file_for(path)?;
            (!screen::is_kept(path) && !store::is_asked(&file)).then_some(file)
        })?;
        self.fetched += 1;
        Some(Task::Fetch(file))
    }

    /// Of the links in view the ones in the middle, as many as are kept.
    fn next_build(&mut self) -> Option<Task> {
        self.left_to_build = self.left_to_build.checked_sub(1)?;
        let beyond = self.visible.len().saturating_sub(screen::MOST_AHEAD) / 2;
        let middle = self.visible.iter().skip(beyond).take(screen::MOST_AHEAD);
        let mut waiting = middle.map(|(_, path)| path).filter(|path| {
            let is_there = store::file_for(path).is_some_and(|file| store::is_there(&file));
            is_there && !ahead::is_ready(path)
        });
        waiting.next().cloned().map(Task::Build)
    }
}
