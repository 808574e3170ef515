//! What is on screen: the root of one page at a time. Each page is a mount of its own in a root of its own; another page's root
//! takes its place whole, whatever others did inside of it. Only wasm.

use std::cell::RefCell;

use leptos::mount::{UnmountHandle, hydrate_from, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{choices, skeleton};
use crate::components::Today;
use crate::pages::{self, Choices, ROOT};
use langke_model::i18n::Language;
use langke_site::Page;

/// A page's live parts; they end when this is dropped. The owner goes last: the mount is its child.
struct Mount {
    _handle: UnmountHandle<<AnyView as Render>::State>,
    _owner: Owner,
}

/// The page on which the visitor came in: it is kept as it stands, and needs no network to be shown again.
struct Entry {
    path: String,
    title: String,
    root: HtmlElement,
    is_alive: bool,
}

struct Screen {
    today: Today,
    root: HtmlElement,
    title: String,
    /// None while the entry is shown: its live parts never end.
    mount: Option<Mount>,
    entry: Entry,
}

thread_local! {
    static SCREEN: RefCell<Option<Screen>> = const { RefCell::new(None) };
}

/// What is to be shown.
pub enum Next {
    /// The page on which the visitor came in.
    Entry,
    /// A page whose data was fetched.
    Page(Box<Page>),
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
        hydrate_from(root.clone(), move || view(today, page)).forget();
    }
    let entry = Entry {
        path: window().location().pathname().unwrap_or_default(),
        title: document().title(),
        root: root.clone(),
        is_alive,
    };
    SCREEN.set(Some(Screen {
        today,
        root,
        title: entry.title.clone(),
        mount: None,
        entry,
    }));
    mark_alive(is_alive);
    Some(is_alive)
}

fn view(today: Today, page: Page) -> AnyView {
    provide_context(today);
    provide_context(Choices {
        follow: choices::follow,
    });
    pages::view(page)
}

/// Whether the page on which the visitor came in has this path.
pub fn is_entry(path: &str) -> bool {
    SCREEN.with_borrow(|screen| {
        screen
            .as_ref()
            .is_some_and(|screen| screen.entry.path == path)
    })
}

/// Whether there is a page of ours in the document, in whose place another can be shown.
pub fn is_there() -> bool {
    root().is_some_and(|root| root.is_connected())
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
            .map(|screen| screen.title.clone())
            .unwrap_or_default()
    })
}

fn root() -> Option<HtmlElement> {
    SCREEN.with_borrow(|screen| Some(screen.as_ref()?.root.clone()))
}

/// Shows another page in the place of the one that is on screen.
pub fn show(next: Next) {
    let _ = replace(next);
}

fn replace(next: Next) -> Option<()> {
    let today = SCREEN.with_borrow(|screen| Some(screen.as_ref()?.today))?;
    let (root, mount, title, is_alive) = match next {
        Next::Entry => SCREEN.with_borrow(|screen| {
            let entry = &screen.as_ref()?.entry;
            Some((
                entry.root.clone(),
                None,
                entry.title.clone(),
                entry.is_alive,
            ))
        })?,
        Next::Page(page) => {
            let title = page.surroundings.title.clone();
            let root = root_for(&page)?;
            let owner = Owner::new_root(None);
            let handle = owner.with(|| mount_to(root.clone(), move || view(today, *page)));
            let mount = Mount {
                _handle: handle,
                _owner: owner,
            };
            (root, Some(mount), title, true)
        }
    };
    let (old_root, old_mount) = SCREEN.with_borrow_mut(|screen| {
        let screen = screen.as_mut()?;
        screen.title = title;
        Some((
            std::mem::replace(&mut screen.root, root.clone()),
            std::mem::replace(&mut screen.mount, mount),
        ))
    })?;
    if old_root != root {
        let _ = old_root.replace_with_with_node_1(&root);
    }
    drop(old_mount);
    mark_alive(is_alive);
    choices::follow_address(&root);
    Some(())
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
