//! Makes the printed page alive: hydration, navigation, clock, memory of the language. Only wasm.

mod ahead;
mod arrival;
mod choices;
mod clock;
mod in_view;
mod navigation;
mod notice;
mod prefetch;
mod screen;
mod skeleton;
mod store;

use std::time::Duration;

use leptos::prelude::*;

use crate::components::Today;
use langke_model::data::parse;
use langke_model::i18n::Language;
use langke_site::{Base, Page};

/// Takes over the page that was printed. Without its data the page stays as it was and links load documents; with data of another
/// version, or in a page that others have changed, it stays as it was, and links swap the page.
pub fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Compiling, reading and hydrating are tasks of their own: between them a tap or a scroll gets its turn.
    set_timeout(read, Duration::ZERO);
}

/// The data inside the page.
struct Printed {
    /// The page with its live parts.
    page: Option<Page>,
    /// Of the page as it was printed.
    skeleton: Option<String>,
}

fn read() {
    let Some((base, printed)) = printed() else {
        return;
    };
    store::open(base);
    set_timeout(move || take_over(printed), Duration::ZERO);
}

fn printed() -> Option<(Base, Printed)> {
    let element = document().get_element_by_id("page-data")?;
    let base = Base::new(&element.get_attribute("data-base")?)?;
    let printed = Printed {
        page: element.text_content().and_then(|text| parse(&text)),
        skeleton: element.get_attribute("data-skeleton"),
    };
    Some((base, printed))
}

fn take_over(printed: Printed) {
    let today = Today {
        day: RwSignal::new(None),
        of_data: RwSignal::new(String::new()),
    };
    arrival::attach();
    if screen::open(today, printed.page, printed.skeleton).is_none() {
        return;
    }
    // Only now may anything differ from what was printed.
    clock::run(today);
    // Where links load documents, data fetched ahead would be fetched in vain.
    if navigation::attach() {
        prefetch::attach();
    }
    remember_language(screen::language());
    if let Some(document) = document().document_element() {
        let _ = document.set_attribute("data-app", "");
    }
}

/// The chooser sends a returning visitor on to this language; without storage it asks again.
fn remember_language(language: Language) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item("langke.language", language.tag());
    }
}
