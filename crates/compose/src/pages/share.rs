//! What is shown of a page where somebody shares its address. Native only.
//!
//! Nothing of it may become wrong with time, for others keep it for years: no stars, which lapse.

use super::super::library::Library;
use super::super::writer::{PrintedPage, lead};
use langke_content::{Picture, Slug, Village};
use langke_site::{Body, Subject};

/// What is shown of a page.
pub struct Share<'a> {
    /// The name of the thing, or what the page says first.
    pub title: String,
    /// What kind of thing it is.
    pub line: String,
    /// Its village and province.
    pub place: String,
    /// The village whose colours it wears.
    pub village: Option<&'a Village>,
    /// The picture at its head, if it has one of its own.
    pub picture: Option<&'a Picture>,
}

/// What is shown of a page.
pub fn share<'a>(library: &Library<'a>, printed: &PrintedPage) -> Share<'a> {
    let (title, kicker) = match (lead(&printed.page.body), &printed.page.body) {
        (Some(lead), _) => (lead.name.text.clone(), lead.kicker.as_str()),
        (None, Body::Home(home)) => (home.headline.text.clone(), ""),
        (None, _) => (printed.page.surroundings.title.clone(), ""),
    };
    let (line, place) = kicker.split_once(" · ").unwrap_or((kicker, ""));
    let village = printed.village.as_ref();
    Share {
        title,
        line: line.to_owned(),
        place: place.to_owned(),
        village: village.and_then(|id| library.things.villages.get(id)),
        picture: printed
            .address
            .subject()
            .and_then(|subject| picture(library, subject)),
    }
}

/// The picture of the thing that a page is about.
fn picture<'a>(library: &Library<'a>, subject: &Subject) -> Option<&'a Picture> {
    let things = library.things;
    let picture = match subject {
        Subject::Village(id) => &things.villages.get(&Slug::new(id)?)?.picture,
        Subject::Product(id) => &things.products.get(&Slug::new(id)?)?.picture,
        Subject::Process(id) | Subject::Wheel(id) | Subject::Weave(id) => {
            &things.processes.get(&Slug::new(id)?)?.picture
        }
        Subject::Route(id) | Subject::Sheet(id) => &things.routes.get(&Slug::new(id)?)?.picture,
        Subject::Place(id) => &things.places.get(&Slug::new(id)?)?.picture,
        Subject::Maker(id) => &things.makers.get(&Slug::new(id)?)?.picture,
        _ => return None,
    };
    picture.as_deref()
}
