//! The page of the search: its form, and everything from A to Z for whoever has no program. Native only.

mod form;
mod letters;

pub use form::has_too_many_villages;

use crate::words;
use crate::writer::{About, PrintedPage, Writer};
use langke_site::{Body, Lead, Neighbours, Phrase, SearchPage, Subject};

pub fn write(mut writer: Writer<'_>) -> PrintedPage {
    let lead = Lead {
        kicker: writer.say(words::CATALOGUE).into(),
        name: Phrase::own(writer.say(words::SEARCH_NAME)),
        local_name: None,
        why: Phrase::own(writer.say(words::SEARCH_WHY)),
        picture: None,
    };
    let finder = form::print(&writer).into_string();
    let (heading, letters) = letters::rows(&mut writer);
    let page = SearchPage {
        lead,
        finder,
        heading: writer.say(heading).into(),
        letters,
    };
    let about = About {
        subject: Subject::Search,
        kind: "website",
        village: None,
        neighbours: Neighbours::default(),
    };
    writer.finish(about, Body::Search(page))
}
