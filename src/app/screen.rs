//! What is on screen: the root of one page at a time. Each page is a mount of its own in a root of its own; another page's root
//! takes its place whole, whatever others did inside of it. A few roots are kept for the way back, and a few are built ahead. Only
//! wasm.

use std::cell::RefCell;

use leptos::mount::{UnmountHandle, hydrate_from, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlImageElement};

use super::arrival::{self, Waiting};
use super::{choices, skeleton};
use crate::components::Today;
use crate::pages::{self, Choices, ROOT};
use langke_model::i18n::Language;
use langke_site::Page;

/// So many pages are kept as they stand, besides the one on which the visitor came in.
const MOST_KEPT: usize = 2;

/// So many pages stand built for links that the visitor may follow.
pub const MOST_AHEAD: usize = 4;

/// A page's live parts; they end when this is dropped. The owner goes last: the mount is its child.
struct Mount {
    _handle: UnmountHandle<<AnyView as Render>::State>,
    _owner: Owner,
}

/// A page in its root.
struct Standing {
    path: String,
    title: String,
    root: HtmlElement,
    is_alive: bool,
    /// None for the page on which the visitor came in: it needs no network to be shown again, and its live parts never end.
    mount: Option<Mount>,
    /// What its screen does not show, of a page that was not shown yet.
    waiting: Option<Waiting>,
    /// Keeps the village's pattern at hand, from when the page is built: a browser that has to read a drawing for the first frame
    /// shows it later.
    _pattern: Option<HtmlImageElement>,
}

struct Screen {
    today: Today,
    shown: Standing,
    /// Pages that were shown, the last one last.
    kept: Vec<Standing>,
    /// Pages that the visitor may ask for, the one that was built last last.
    ahead: Vec<Standing>,
}

thread_local! {
    static SCREEN: RefCell<Option<Screen>> = const { RefCell::new(None) };
}

/// Begins with the printed page, and takes it over if it still has the skeleton with which it was printed. Tells whether it was
/// taken over; none if there is no page at all.
pub fn open(today: Today, page: Option<Page>, printed: Option<String>) -> Option<bool> {
    let selector = format!("#app > .{ROOT}");
    let root = document().query_selector(&selector).ok()??;
    let root: HtmlElement = root.dyn_into().ok()?;
    // Nothing comes between the look and the taking over.
    let page = page.filter(|_| printed == Some(skeleton::of(&root).print()));
    let is_alive = page.is_some();
    if let Some(page) = page {
        let within = root.clone();
        hydrate_from(root.clone(), move || view(today, page, within)).forget();
    }
    let shown = Standing {
        path: window().location().pathname().unwrap_or_default(),
        title: document().title(),
        root,
        is_alive,
        mount: None,
        waiting: None,
        _pattern: None,
    };
    SCREEN.set(Some(Screen {
        today,
        shown,
        kept: Vec::new(),
        ahead: Vec::new(),
    }));
    mark_alive(is_alive);
    Some(is_alive)
}

fn view(today: Today, page: Page, root: HtmlElement) -> AnyView {
    provide_context(today);
    let follow = UnsyncCallback::new(move |chosen| choices::follow(&root, chosen));
    provide_context(Choices { follow });
    pages::view(page)
}

/// Builds a page in a root of its own, outside of the document.
fn build(today: Today, path: String, page: Page) -> Option<Standing> {
    let title = page.surroundings.title.clone();
    let root = root_for(&page)?;
    let pattern = pattern_of(&page.surroundings.style).and_then(|address| {
        let pattern = HtmlImageElement::new().ok()?;
        pattern.set_src(address);
        Some(pattern)
    });
    let owner = Owner::new_root(None);
    let within = root.clone();
    let handle = owner.with(|| mount_to(root.clone(), move || view(today, page, within)));
    Some(Standing {
        path,
        title,
        waiting: Some(arrival::put_off(&root)),
        root,
        is_alive: true,
        mount: Some(Mount {
            _handle: handle,
            _owner: owner,
        }),
        _pattern: pattern,
    })
}

/// The address of the drawing with which a page is patterned, by its custom properties.
fn pattern_of(style: &str) -> Option<&str> {
    let (_, address) = style.split_once("--pattern:url(")?;
    Some(address.split_once(')')?.0)
}

/// Builds a page that the visitor will probably ask for.
pub fn build_ahead(path: String, page: Page) {
    if is_kept(&path) || is_ahead(&path) {
        return;
    }
    let today = SCREEN.with_borrow(|screen| screen.as_ref().map(|screen| screen.today));
    let Some(ahead) = today.and_then(|today| build(today, path, page)) else {
        return;
    };
    let former = SCREEN.with_borrow_mut(|screen| {
        let built = &mut screen.as_mut()?.ahead;
        built.push(ahead);
        (built.len() > MOST_AHEAD).then(|| built.remove(0))
    });
    drop(former);
}

/// Whether the page of a path was shown and is kept: it needs no network.
pub fn is_kept(path: &str) -> bool {
    SCREEN.with_borrow(|screen| {
        screen.as_ref().is_some_and(|screen| {
            let mut all = screen.kept.iter().chain([&screen.shown]);
            all.any(|page| page.path == path)
        })
    })
}

/// Whether the page of a path is built ahead.
pub fn is_ahead(path: &str) -> bool {
    SCREEN.with_borrow(|screen| {
        let ahead = screen.iter().flat_map(|screen| &screen.ahead);
        ahead.into_iter().any(|page| page.path == path)
    })
}

/// Whether there is a page of ours in the document, in whose place another can be shown.
pub fn is_there() -> bool {
    root().is_some_and(|root| root.is_connected())
}

/// Whether the page on screen is that of a path.
pub fn shows(path: &str) -> bool {
    SCREEN.with_borrow(|screen| {
        screen
            .as_ref()
            .is_some_and(|screen| screen.shown.path == path)
    })
}

/// The language of the page on screen.
pub fn language() -> Language {
    root()
        .and_then(|root| Language::from_tag(&root.get_attribute("lang")?))
        .unwrap_or_default()
}

/// The title of the page on screen.
pub fn title() -> String {
    SCREEN.with_borrow(|screen| {
        screen
            .as_ref()
            .map(|screen| screen.shown.title.clone())
            .unwrap_or_default()
    })
}

/// The root of the page on screen.
pub fn root() -> Option<HtmlElement> {
    SCREEN.with_borrow(|screen| Some(screen.as_ref()?.shown.root.clone()))
}

/// How a page is shown that takes another one's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// From its beginning: what no screen shows can wait.
    Beginning,
    /// Where the visitor was, or in the middle: it has its whole height at once.
    Inside,
}

/// What is left to be done once the page is painted: parts that wait, pages that are not kept any more.
#[derive(Default)]
pub struct Rest {
    waiting: Option<Waiting>,
    left: Vec<Standing>,
}

impl Rest {
    /// Does it.
    pub async fn settle(self) {
        if let Some(waiting) = self.waiting {
            waiting.settle().await;
        }
        drop(self.left);
    }
}

/// Shows the page of a path in the place of the one that is on screen: one that is kept or was built ahead, or one of this data.
pub fn show(path: &str, page: Option<Page>, arrival: Arrival) -> Option<Rest> {
    let (today, stands) = SCREEN.with_borrow_mut(|screen| {
        let screen = screen.as_mut()?;
        Some((screen.today, screen.take(path)))
    })?;
    let mut next = match (stands, page) {
        (Some(standing), _) => standing,
        (None, Some(page)) => build(today, path.to_owned(), page)?,
        (None, None) => return Some(Rest::default()),
    };
    let root = next.root.clone();
    let is_alive = next.is_alive;
    let waiting = match arrival {
        Arrival::Beginning => next
            .waiting
            .take()
            .or_else(|| Some(arrival::put_off(&root))),
        Arrival::Inside => {
            if let Some(waiting) = next.waiting.take() {
                waiting.stand();
            }
            None
        }
    };
    let (former, left) = SCREEN.with_borrow_mut(|screen| Some(screen.as_mut()?.put(next)))?;
    // The browser looks at the page that is left once more, for the link that was tapped has the focus: whatever has all styles worked out anew
    // comes after that, so that it is done once, for the page that comes.
    let _ = former.replace_with_with_node_1(&root);
    arrival::end_of_printed_page();
    mark_alive(is_alive);
    choices::follow_address(&root);
    Some(Rest { waiting, left })
}

impl Screen {
    /// Takes a page that is kept or was built ahead.
    fn take(&mut self, path: &str) -> Option<Standing> {
        if let Some(at) = self.kept.iter().position(|page| page.path == path) {
            return Some(self.kept.remove(at));
        }
        let at = self.ahead.iter().position(|page| page.path == path)?;
        Some(self.ahead.remove(at))
    }

    /// Puts a page on screen; gives the root in whose place it comes, and the pages that are not kept any longer.
    fn put(&mut self, next: Standing) -> (HtmlElement, Vec<Standing>) {
        let former = std::mem::replace(&mut self.shown, next);
        let root = former.root.clone();
        self.kept.push(former);
        let mut left = Vec::new();
        let is_other = |page: &Standing| page.mount.is_some();
        while self.kept.iter().filter(|page| is_other(page)).count() > MOST_KEPT {
            if let Some(oldest) = self.kept.iter().position(is_other) {
                left.push(self.kept.remove(oldest));
            }
        }
        (root, left)
    }
}

/// An empty root with a page's language and colours.
fn root_for(page: &Page) -> Option<HtmlElement> {
    let root = document().create_element("div").ok()?;
    root.set_class_name(ROOT);
    let surroundings = &page.surroundings;
    let attributes = [
        ("lang", surroundings.language.tag()),
        ("style", &surroundings.style),
    ];
    for (name, value) in attributes {
        let _ = root.set_attribute(name, value);
    }
    root.dyn_into().ok()
}

/// Says on the document whether the page on screen is alive, for style sheets and for tests.
fn mark_alive(is_alive: bool) {
    if let Some(document) = document().document_element() {
        let _ = document.toggle_attribute_with_force("data-alive", is_alive);
    }
}
