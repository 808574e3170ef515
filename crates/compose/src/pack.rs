//! Which pages are saved together with a village. Native only.

use std::collections::BTreeSet;

use super::library::Library;
use langke_content::{Place, Sale, Slug, Village};
use langke_model::i18n::Language;
use langke_site::{Address, List, Listing, Subject};

/// The pages that are saved with a village, in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedPages {
    /// What is about the village.
    pub own: Vec<Address>,
    /// What the menu of every page leads to. In a site of a whole country some of these are long.
    pub shared: Vec<Address>,
}

/// Every village that can be saved: all of them, or none where nothing is kept on devices.
pub fn packs<'a>(library: &Library<'a>) -> impl Iterator<Item = &'a Village> {
    let is_kept = !library.content.site.online_only;
    library.things.villages.iter().filter(move |_| is_kept)
}

/// The village itself, what it makes and how, who makes it, where that is sold, its routes with every stop; and the pages of the menu.
pub fn packed_pages(library: &Library<'_>, village: &Village) -> PackedPages {
    let things = library.things;
    // Both languages have the same pages.
    let related = library.lists(Language::default()).related(&village.id);
    let mut own = BTreeSet::from([Subject::Village(village.id.to_string())]);
    own.extend(
        related
            .products()
            .iter()
            .map(|one| Subject::Product(one.id.to_string())),
    );
    own.extend(
        related
            .makers()
            .iter()
            .map(|one| Subject::Maker(one.id.to_string())),
    );
    let made_by = related
        .products()
        .iter()
        .filter_map(|product| product.process.as_ref());
    let processes: BTreeSet<&Slug> = related
        .processes()
        .iter()
        .map(|process| &process.id)
        .chain(made_by)
        .collect();
    for process in processes
        .into_iter()
        .filter_map(|id| things.processes.get(id))
    {
        let id = process.id.to_string();
        own.extend(process.wheel.iter().map(|_| Subject::Wheel(id.clone())));
        own.extend(process.weave.iter().map(|_| Subject::Weave(id.clone())));
        own.insert(Subject::Process(id));
    }
    let sold = related.products().iter().flat_map(|product| &product.sold);
    let mut places: BTreeSet<&Slug> = related
        .places()
        .iter()
        .map(|place| &place.id)
        .chain(sold.filter_map(Sale::place))
        .collect();
    for route in related.routes() {
        let id = route.id.to_string();
        own.extend([Subject::Route(id.clone()), Subject::Sheet(id)]);
        places.extend(
            library
                .places_of(route)
                .into_iter()
                .map(|place: &Place| &place.id),
        );
    }
    let events = things.events.iter();
    let events = events.filter(|event| event.village.as_ref() == Some(&village.id));
    let told = events.map(|event| library.told_at(&event.id));
    own.extend(told.filter(|page| *page != Subject::Events));
    own.extend(places.into_iter().map(|id| Subject::Place(id.to_string())));
    let lists = List::OF_MENU.map(|list| Subject::List(list, Listing::whole()));
    let shared = [
        Subject::Home,
        Subject::Map,
        Subject::Events,
        Subject::About,
        Subject::Sources,
        Subject::Search,
        Subject::Saved,
    ];
    let in_every_language = |subjects: Vec<Subject>| {
        let pages = |language| {
            subjects
                .iter()
                .map(move |subject| Address::Page(language, subject.clone()))
        };
        Language::ALL.into_iter().flat_map(pages).collect()
    };
    PackedPages {
        own: in_every_language(own.into_iter().collect()),
        shared: in_every_language(shared.into_iter().chain(lists).collect()),
    }
}
