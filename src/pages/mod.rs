//! One view for each kind of page, and the app that shows one of them at a time.

mod about;
mod events;
mod home;
mod list;
mod maker;
mod map;
mod place;
mod process;
mod product;
mod route;
mod sheet;
mod sources;
mod village;

pub use list::Choices;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::{PageLanguage, Today, failure, shell};
use crate::i18n::words;
use crate::site::{Body, Page};

/// What a person, the clock or the network can change.
#[derive(Debug, Clone, Copy)]
pub struct App {
    /// The page that is shown.
    pub page: RwSignal<Arc<Page>>,
    /// Today in Vietnam.
    pub today: Today,
    /// Whether the page that was asked for last could not be fetched.
    pub failed: RwSignal<bool>,
    /// What a screen reader says after a navigation.
    pub announcement: RwSignal<String>,
}

impl App {
    /// The state that the publisher prints and the browser starts from.
    pub fn new(page: Arc<Page>) -> App {
        App {
            page: RwSignal::new(page),
            today: Today(RwSignal::new(None)),
            failed: RwSignal::new(false),
            announcement: RwSignal::new(String::new()),
        }
    }

    /// The view of the whole body. `retry` is what the button does after a failure.
    pub fn view(self, retry: impl Fn() + Copy + Send + 'static) -> impl IntoView {
        provide_context(self.today);
        let language = move || self.page.with(|page| page.surroundings.language);
        (
            move || page_view(self.page.get()),
            view! {
                <div class="status">
                    <p class="announcement" role="status">{move || self.announcement.get()}</p>
                    {move || self.failed.get().then(|| failure(words(language()), retry))}
                </div>
            },
        )
    }
}

/// The whole view of a page.
fn page_view(page: Arc<Page>) -> AnyView {
    let Page { surroundings, body } = Arc::unwrap_or_clone(page);
    let language = PageLanguage(surroundings.language);
    let content = match body {
        Body::Home(home) => home::view(home, language),
        Body::Village(village) => village::view(village, language),
        Body::Product(product) => product::view(product, language),
        Body::Process(process) => process::view(process, language),
        Body::Route(route) => route::view(route, language),
        Body::Sheet(sheet) => sheet::view(sheet, language),
        Body::Map(map) => map::view(map, language),
        Body::Place(place) => place::view(place, language),
        Body::Maker(maker) => maker::view(maker, language),
        Body::List(list) => list::view(list, language),
        Body::Events(events) => events::view(events, language),
        Body::About(about) => about::view(about, language),
        Body::Sources(sources) => sources::view(sources, language),
    };
    shell(surroundings, content)
}
