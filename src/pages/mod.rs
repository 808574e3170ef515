//! One view for each kind of page.

mod about;
mod events;
mod home;
mod list;
mod maker;
mod map;
mod model;
mod place;
mod process;
mod product;
mod region;
mod route;
mod saved;
mod search;
mod sheet;
mod skeleton;
mod sources;
mod village;

pub use list::Choices;
pub use skeleton::Skeleton;

use leptos::prelude::*;

use crate::components::{PageLanguage, shell};
use langke_site::{Body, Page};

/// The class of a page's root: the element in which one page stands. It also bears the page's language and colours.
pub const ROOT: &str = "page";

/// What stands in a page's root. The browser takes over what the publisher printed with it, or builds it anew.
///
/// Each kind's view is a function of its own in the program, too (`inline(never)`): a browser translates a function when it is first called,
/// and no page waits for the views of all others.
pub fn view(page: Page) -> AnyView {
    let Page { surroundings, body } = page;
    let language = PageLanguage(surroundings.language);
    let content = match body {
        Body::Home(home) => home::view(home, language),
        Body::Village(village) => village::view(village, language),
        Body::Product(product) => product::view(product, language),
        Body::Process(process) => process::view(process, language),
        Body::Model(model) => model::view(model, language),
        Body::Route(route) => route::view(route, language),
        Body::Sheet(sheet) => sheet::view(sheet, language),
        Body::Map(map) => map::view(map, language),
        Body::Place(place) => place::view(place, language),
        Body::Maker(maker) => maker::view(maker, language),
        Body::List(list) => list::view(list, language),
        Body::Region(region) => region::view(region, language),
        Body::Events(events) => events::view(events, language),
        Body::About(about) => about::view(about, language),
        Body::Sources(sources) => sources::view(sources, language),
        Body::Search(search) => search::view(search, language),
        Body::Saved(saved) => saved::view(saved, language),
    };
    shell(surroundings, content)
}
