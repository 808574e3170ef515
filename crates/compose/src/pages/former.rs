//! Addresses that pages had before: they hold a former id of a thing, and lead to where it is found today. Native only.

use super::kiosk::kiosks;
use super::{addresses, subject_of};
use crate::library::Library;
use langke_content::{Kind, Slug, Text, Thing};
use langke_model::vocabulary::Facet;
use langke_site::{Address, Listing, Subject};

/// An address of before.
#[derive(Debug, Clone)]
pub struct Former<'a> {
    /// What it was.
    pub before: Address,
    /// What it is today.
    pub today: Address,
    /// What the thing is called.
    pub name: &'a Text,
}

/// Every address of before, of pages, frames for others and screens.
pub fn former<'a>(library: &Library<'a>) -> Vec<Former<'a>> {
    let things = library.things;
    // Of most sites no thing was ever called otherwise.
    if things.all().all(|thing| thing.former_ids().is_empty()) {
        return Vec::new();
    }
    let pages = addresses(library).into_iter().flat_map(|address| {
        let frame = match &address {
            Address::Page(language, subject) if subject.is_story() => {
                Some(Address::Embed(*language, subject.clone()))
            }
            _ => None,
        };
        [address].into_iter().chain(frame)
    });
    let all = pages.chain(kiosks(library));
    all.flat_map(|today| earlier(library, &today)).collect()
}

/// What the address of a page was before, the one that it had first first.
pub fn former_of(library: &Library<'_>, page: &Address) -> Vec<Address> {
    let earlier = earlier(library, page).into_iter();
    earlier.map(|former| former.before).collect()
}

fn earlier<'a>(library: &Library<'a>, today: &Address) -> Vec<Former<'a>> {
    let thing = |kind: Kind, id: &str| library.things.get(kind, &Slug::new(id)?);
    let of_subject = |subject: &Subject| {
        let (kind, id) = named(subject)?;
        thing(kind, id)
    };
    let found = match today {
        Address::Page(_, subject) | Address::Embed(_, subject) => of_subject(subject),
        Address::Kiosk(_, place) => thing(Kind::Place, place),
        Address::Chooser | Address::NotFound => None,
    };
    let Some(thing) = found else {
        return Vec::new();
    };
    let before = |id: &Slug| -> Option<Former<'a>> {
        let id = id.to_string();
        let before = match today {
            Address::Page(language, subject) => Address::Page(*language, with_id(subject, id)?),
            Address::Embed(language, subject) => Address::Embed(*language, with_id(subject, id)?),
            Address::Kiosk(language, _) => Address::Kiosk(*language, id),
            Address::Chooser | Address::NotFound => return None,
        };
        Some(Former {
            before,
            today: today.clone(),
            name: Thing::name(thing),
        })
    };
    thing.former_ids().iter().filter_map(before).collect()
}

/// The thing whose id an address holds.
fn named(subject: &Subject) -> Option<(Kind, &str)> {
    let (kind, id) = match subject {
        Subject::Village(id) => (Kind::Village, id),
        Subject::Product(id) => (Kind::Product, id),
        Subject::Process(id) | Subject::Wheel(id) | Subject::Weave(id) => (Kind::Process, id),
        Subject::Route(id) | Subject::Sheet(id) => (Kind::Route, id),
        Subject::Place(id) => (Kind::Place, id),
        Subject::Maker(id) => (Kind::Maker, id),
        Subject::List(_, listing) => match &listing.facet {
            Some((Facet::Village, id)) => (Kind::Village, id),
            _ => return None,
        },
        Subject::Home
        | Subject::Map
        | Subject::MapOf(_)
        | Subject::Provinces
        | Subject::Province(_)
        | Subject::Commune(_, _)
        | Subject::Events
        | Subject::EventsOf(_)
        | Subject::About
        | Subject::Sources
        | Subject::MoreSources(_)
        | Subject::Search
        | Subject::Saved => return None,
    };
    Some((kind, id))
}

/// The same with another id.
fn with_id(subject: &Subject, id: String) -> Option<Subject> {
    Some(match subject {
        Subject::Wheel(_) => Subject::Wheel(id),
        Subject::Weave(_) => Subject::Weave(id),
        Subject::Sheet(_) => Subject::Sheet(id),
        Subject::List(list, listing) => {
            let (facet, page) = (Some((listing.facet.as_ref()?.0, id)), listing.page);
            Subject::List(*list, Listing { facet, page })
        }
        other => subject_of(named(other)?.0, &Slug::new(&id)?)?,
    })
}
