//! Makes the printed page alive: hydration, navigation, clock, memory of the language. Only wasm.

mod choices;
mod clock;
mod navigation;
mod prefetch;
mod store;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::data::parse;
use crate::pages::{App, Choices};
use crate::site::{Base, Page};

/// Takes over the page that was printed. Without its data, or with data of another version, the page stays as it was.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Compiling, reading and hydrating are tasks of their own: between them a tap or a scroll gets its turn.
    set_timeout(read, Duration::ZERO);
}

fn read() {
    let Some((base, page)) = printed_page() else {
        leptos::logging::warn!(
            "Làng Kể: no page data that this version can read; the page stays as it was printed."
        );
        return;
    };
    store::open(base);
    set_timeout(move || hydrate(page), Duration::ZERO);
}

fn hydrate(page: Page) {
    leptos::mount::hydrate_body(move || {
        let app = App::new(Arc::new(page));
        provide_context(Choices {
            follow: choices::follow,
        });
        // After hydration: only then may anything differ from what was printed.
        Effect::new(move |_| {
            clock::run(app.today);
            // Where links load documents, data fetched ahead would be fetched in vain.
            if navigation::attach(app) {
                prefetch::attach();
            }
            mark_alive();
        });
        Effect::new(move |_| {
            app.page
                .with(|page| remember_language(page.surroundings.language.tag()));
        });
        app.view(move || navigation::retry(app))
    });
}

/// The data inside the page: the site's base, and the page with its live parts.
fn printed_page() -> Option<(Base, Page)> {
    let element = document().get_element_by_id("page-data")?;
    let base = Base::new(&element.get_attribute("data-base")?)?;
    let page = parse(&element.text_content()?)?;
    Some((base, page))
}

/// Says on the document that the app has taken over, for style sheets and for tests.
fn mark_alive() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-alive", "");
    }
}

/// The chooser sends a returning visitor on to this language; without storage it asks again.
fn remember_language(tag: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item("langke.language", tag);
    }
}

/// The nearest link around an event's target.
fn link_of(event: &web_sys::Event) -> Option<web_sys::HtmlAnchorElement> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}
