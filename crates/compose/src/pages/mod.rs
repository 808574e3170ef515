//! All pages of a site: which there are, and which writer writes each. Native only.

mod about;
mod atlas;
mod calendar;
mod chart;
mod embed;
mod events;
mod filter_style;
mod former;
mod home;
mod kiosk;
mod list;
mod maker;
mod models;
mod place;
mod process;
mod product;
mod region;
mod route;
mod saved;
mod search;
mod share;
mod sheet;
mod sources;
mod village;
mod visit;

pub use embed::{Embed, SCRIPT as EMBED_SCRIPT, WIDTH as EMBED_WIDTH, embed};
pub use former::{Former, former, former_of};
pub use kiosk::{Screen, kiosk, kiosks};
pub use share::{Share, share};
pub use visit::{
    PassportRoute, Printed, Scan, Visit, passport_folder, passport_routes, scans, scans_of, visit,
};

use super::library::Library;
use super::map::{MAP_FILE, has_province_maps};
use super::writer::{PrintedPage, Writer, subject_of};
use langke_content::{Kind, Slug};
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// The kinds whose things have pages, in the order in which the site lists its pages.
const KINDS_WITH_PAGES: [Kind; 6] = [
    Kind::Village,
    Kind::Product,
    Kind::Process,
    Kind::Route,
    Kind::Place,
    Kind::Maker,
];

/// Every page of the site, in a fixed order, each language after the other.
pub fn addresses(library: &Library<'_>) -> Vec<Address> {
    let mut subjects = vec![Subject::Home];
    for kind in KINDS_WITH_PAGES {
        let things = library.things.of(kind);
        subjects.extend(things.filter_map(|thing| subject_of(kind, thing.id())));
        if kind == Kind::Route {
            let routes = library.things.routes.iter();
            subjects.extend(routes.map(|route| Subject::Sheet(route.id.to_string())));
        }
        if kind == Kind::Process {
            for process in library.things.processes.iter() {
                let id = process.id.to_string();
                subjects.extend(process.wheel.iter().map(|_| Subject::Wheel(id.clone())));
                subjects.extend(process.weave.iter().map(|_| Subject::Weave(id.clone())));
            }
        }
    }
    // Both languages have the same pages of lists.
    for (list, catalogue) in library.catalogues() {
        let listings = catalogue.listings().into_iter();
        subjects.extend(listings.map(|listing| Subject::List(*list, listing)));
    }
    if library.regions.are_there() {
        subjects.push(Subject::Provinces);
        for (province, about) in library.regions.provinces() {
            subjects.push(Subject::Province(province.to_owned()));
            let units = about.units.keys().cloned();
            subjects.extend(units.map(|unit| Subject::Commune(province.to_owned(), unit)));
            if about.count() > 0 && has_province_maps(library) {
                subjects.push(Subject::MapOf(province.to_owned()));
            }
            if events::has_page(library, province) {
                subjects.push(Subject::EventsOf(province.to_owned()));
            }
        }
    }
    subjects.extend([Subject::Map, Subject::Events, Subject::About]);
    let sources = 1..=sources::pages(library.content.sources.len());
    subjects.extend(sources.map(sources::subject));
    subjects.push(Subject::Search);
    if !library.content.site.online_only {
        subjects.push(Subject::Saved);
    }
    let pages = |language| {
        subjects
            .iter()
            .map(move |subject| Address::Page(language, subject.clone()))
    };
    Language::ALL.into_iter().flat_map(pages).collect()
}

/// Every file that a page may have beside its document, by its path below the site's root: its data, what its map shows, what one takes
/// along.
pub fn files_beside(address: &Address) -> Vec<String> {
    let Address::Page(_, subject) = address else {
        return Vec::new();
    };
    let mut files: Vec<String> = address.bundle_file().into_iter().collect();
    if matches!(
        subject,
        Subject::Village(_) | Subject::Route(_) | Subject::Map | Subject::MapOf(_)
    ) {
        files.extend(address.bundle_file_beside(MAP_FILE));
    }
    match subject {
        Subject::Route(id) => files.extend(route::files(address, id)),
        Subject::Village(id) => files.push(calendar::file(address, id)),
        Subject::Events | Subject::EventsOf(_) => {
            files.push(calendar::file(address, events::CALENDAR));
        }
        _ => {}
    }
    files
}

/// The page at an address; `None` if no content has it.
pub fn page(library: &Library<'_>, address: &Address) -> Option<PrintedPage> {
    let Address::Page(language, subject) = address else {
        return None;
    };
    let things = library.things;
    let writer = Writer::new(library, *language);
    let find = |id: &str| Slug::new(id);
    let mut printed = match subject {
        Subject::Home => home::write(writer),
        Subject::Village(id) => village::write(writer, things.villages.get(&find(id)?)?),
        Subject::Product(id) => product::write(writer, things.products.get(&find(id)?)?),
        Subject::Process(id) => process::write(writer, things.processes.get(&find(id)?)?),
        Subject::Wheel(id) => {
            let process = things.processes.get(&find(id)?)?;
            models::wheel(writer, process, process.wheel.as_ref()?)
        }
        Subject::Weave(id) => {
            let process = things.processes.get(&find(id)?)?;
            models::weave(writer, process, process.weave.as_ref()?)
        }
        Subject::Route(id) => route::write(writer, things.routes.get(&find(id)?)?),
        Subject::Sheet(id) => sheet::write(writer, things.routes.get(&find(id)?)?),
        Subject::Map => atlas::write(writer),
        Subject::MapOf(province) => atlas::write_province(writer, province)?,
        Subject::Provinces => region::write_all(writer),
        Subject::Province(id) => region::write_province(writer, id)?,
        Subject::Commune(province, id) => region::write_unit(writer, province, id)?,
        Subject::Place(id) => place::write(writer, things.places.get(&find(id)?)?),
        Subject::Maker(id) => maker::write(writer, things.makers.get(&find(id)?)?),
        Subject::List(list, listing) => list::write(writer, *list, listing)?,
        Subject::Events => events::write(writer),
        Subject::EventsOf(province) => events::write_province(writer, province)?,
        Subject::About => about::write(writer),
        Subject::Sources => sources::write(writer, 1)?,
        Subject::MoreSources(page) => sources::write(writer, *page)?,
        Subject::Search => search::write(writer),
        Subject::Saved => saved::write(writer),
    };
    printed.page.surroundings.embed = embed::offer(library, &printed).unwrap_or_default();
    Some(printed)
}
