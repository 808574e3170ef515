//! Links that a screen shows: while nothing else is to be done, the data of some pages is fetched, so that a tap waits for no network,
//! and where the visitor has stopped to read, the pages of those in the middle are built, so that it waits for no code either. Only wasm.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::Array;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlAnchorElement, HtmlElement, IntersectionObserver, IntersectionObserverEntry};

use super::{ahead, screen, store};
use langke_browser::wait;

/// So many pages are fetched from one page at most: some 35 kB.
const MOST_FETCHED: usize = 8;

/// So many of them before the visitor has moved: many never do.
const MOST_UNMOVED: usize = 4;

/// Nothing has moved for so long: whoever scrolled has stopped. Browsers say so sooner, but Firefox not always.
const PAUSE: Duration = Duration::from_millis(300);

struct Watch {
    observer: IntersectionObserver,
    /// The links in view with their paths, in the order in which they came; several may lead to one page.
    visible: Vec<(HtmlAnchorElement, String)>,
    /// How many pages were fetched from this page.
    fetched: usize,
    stay: Stay,
    is_busy: bool,
}

/// What the visitor does with the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stay {
    /// Nothing yet.
    Unmoved,
    Moves,
    /// Reads, and will tap soon: so many pages may still be built.
    Reads(usize),
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
        stay: Stay::Unmoved,
        is_busy: false,
    }));
    let after_a_pause = RefCell::new(debounce(PAUSE, |()| stopped()));
    let _ = window_event_listener_untyped("scroll", move |_| {
        with(|watch| watch.stay = Stay::Moves);
        after_a_pause.borrow_mut()(());
    });
    let _ = window_event_listener_untyped("scrollend", |_| stopped());
    watch();
}

/// A movement is over, as the browser says or as nothing moves any more.
fn stopped() {
    let reads = with(|watch| {
        let moved = watch.stay == Stay::Moves;
        if moved {
            watch.stay = Stay::Reads(screen::MOST_AHEAD);
        }
        moved
    });
    if reads == Some(true) {
        work();
    }
}

/// Watches the links of the page that is on screen now, and no others.
pub fn watch() {
    let links = screen::root().and_then(|root| root.query_selector_all("main a[href]").ok());
    let Some(links) = links else { return };
    with(|watch| {
        watch.observer.disconnect();
        watch.visible.clear();
        watch.fetched = 0;
        watch.stay = Stay::Unmoved;
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
    fn next(&mut self) -> Option<Task> {
        let next = match self.stay {
            Stay::Unmoved if self.fetched < MOST_UNMOVED => self.next_fetch(),
            Stay::Unmoved | Stay::Moves => None,
            Stay::Reads(left) => self.for_a_reader(left).or_else(|| self.next_fetch()),
        };
        match (&next, &mut self.stay) {
            (Some(Task::Fetch(_)), _) => self.fetched += 1,
            (Some(Task::Build(_)), Stay::Reads(left)) => *left -= 1,
            _ => {}
        }
        self.is_busy = next.is_some();
        next
    }

    /// Of the links in view the ones in the middle, as many as are kept, each until it is built.
    fn for_a_reader(&self, left_to_build: usize) -> Option<Task> {
        let beyond = self.visible.len().saturating_sub(screen::MOST_AHEAD) / 2;
        let middle = self.visible.iter().skip(beyond).take(screen::MOST_AHEAD);
        let mut waiting = middle
            .map(|(_, path)| path)
            .filter(|path| !ahead::is_ready(path));
        waiting.find_map(|path| {
            if store::file_for(path).is_some_and(|file| store::is_there(&file)) {
                (left_to_build > 0).then(|| Task::Build(path.clone()))
            } else {
                self.to_fetch(path)
            }
        })
    }

    /// Of the links in view the first whose page may be fetched.
    fn next_fetch(&self) -> Option<Task> {
        let mut all = self.visible.iter().map(|(_, path)| path);
        all.find_map(|path| self.to_fetch(path))
    }

    /// What is to be fetched for a path, if it is a page of this site that nobody asked for.
    fn to_fetch(&self, path: &str) -> Option<Task> {
        let file = store::file_for(path)?;
        let is_wanted = self.fetched < MOST_FETCHED && !screen::is_kept(path);
        (is_wanted && !store::is_asked(&file)).then_some(Task::Fetch(file))
    }
}
