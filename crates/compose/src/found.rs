//! What lists of pages say of each: the pictures that are its own, and what its thing is called. Native only.

use super::library::Library;
use langke_content::{Block, Picture, Slug, Text};
use langke_model::i18n::Language;
use langke_site::{Address, Subject};

/// A page as a list of news names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What its thing is called.
    pub title: String,
    /// Why one should read it.
    pub summary: String,
}

/// How a list of news names a page; none of pages that tell of no thing.
pub fn entry(library: &Library<'_>, address: &Address) -> Option<Entry> {
    let told = Told::of(library, address)?;
    let words = |text: &Text| text.in_language(told.language).0.to_owned();
    Some(Entry {
        title: words(told.name),
        summary: words(told.summary),
    })
}

/// The addresses of the pictures of a page about a thing, from the root of the host, in the order of the page, each once.
pub fn pictures_of(library: &Library<'_>, address: &Address) -> Vec<String> {
    let Some(told) = Told::of(library, address) else {
        return Vec::new();
    };
    let in_story = told.story.iter().filter_map(|block| match block {
        Block::Figure { picture, .. } => Some(&**picture),
        _ => None,
    });
    let mut addresses = Vec::new();
    for picture in told.picture.into_iter().chain(in_story) {
        if let Some(media) = library.media.get(&picture.file)
            && !addresses.contains(&media.address)
        {
            addresses.push(media.address.clone());
        }
    }
    addresses
}

/// The thing that a page is about.
struct Told<'a> {
    language: Language,
    name: &'a Text,
    summary: &'a Text,
    picture: Option<&'a Picture>,
    story: &'a [Block],
}

impl<'a> Told<'a> {
    fn of(library: &Library<'a>, address: &Address) -> Option<Told<'a>> {
        let Address::Page(language, subject) = address else {
            return None;
        };
        let things = library.things;
        let language = *language;
        macro_rules! told {
            ($thing:expr) => {{
                let thing = $thing;
                Some(Told {
                    language,
                    name: &thing.name,
                    summary: &thing.summary,
                    picture: thing.picture.as_deref(),
                    story: &thing.story,
                })
            }};
        }
        match subject {
            Subject::Village(id) => told!(things.villages.get(&Slug::new(id)?)?),
            Subject::Product(id) => told!(things.products.get(&Slug::new(id)?)?),
            Subject::Process(id) => told!(things.processes.get(&Slug::new(id)?)?),
            Subject::Route(id) => told!(things.routes.get(&Slug::new(id)?)?),
            Subject::Place(id) => told!(things.places.get(&Slug::new(id)?)?),
            Subject::Maker(id) => told!(things.makers.get(&Slug::new(id)?)?),
            _ => None,
        }
    }
}
