//! The page of all sources: each with where it is cited. Native only.

use crate::words;
use crate::writer::{About, PrintedPage, Writer};
use langke_content::{Citer, Kind, Slug, Source, Text};
use langke_site::{
    Body, CitedSource, Lead, Link, List, Listing, Neighbours, Phrase, SourcesPage, Subject,
};

/// As many pages are named for a source; the rest is counted.
const MOST_PAGES: usize = 40;

pub fn write(mut writer: Writer<'_>) -> PrintedPage {
    let lead = Lead {
        kicker: writer.say(words::PROGRAMME).into(),
        name: Phrase::own(writer.say(words::ALL_SOURCES)),
        local_name: None,
        why: Phrase::own(writer.say(words::ALL_SOURCES_WHY)),
        picture: None,
    };
    let sources = writer
        .lists()
        .sources
        .iter()
        .map(|source| cited(&mut writer, source))
        .collect();
    let about = About {
        subject: Subject::Sources,
        kind: "article",
        village: None,
        neighbours: Neighbours::default(),
    };
    writer.finish(about, Body::Sources(SourcesPage { lead, sources }))
}

fn cited<'a>(writer: &mut Writer<'a>, source: &'a Source) -> CitedSource {
    let citers = writer.site.content.cited_in.get(&source.id);
    let citers = citers.into_iter().flatten();
    let mut pages: Vec<Link> = citers.filter_map(|citer| page(writer, citer)).collect();
    let all = pages.len();
    let order = &writer.lists().order;
    pages.sort_by(|one, other| order.compare(&one.label.text, &other.label.text));
    pages.truncate(MOST_PAGES);
    CitedSource {
        id: source.id.to_string(),
        citation: writer.citation(source),
        pages,
        more: all.saturating_sub(MOST_PAGES),
    }
}

/// The page on which a source is cited.
fn page<'a>(writer: &mut Writer<'a>, citer: &Citer) -> Option<Link> {
    let site = writer.site;
    let content = site.content;
    let (subject, name) = match citer {
        Citer::Site => (Subject::Home, &content.site.name),
        Citer::Programme => (Subject::About, &content.programme.name),
        Citer::Basemap => {
            return Some(Link {
                href: writer.href(Subject::List(List::Routes, Listing::whole())),
                label: Phrase::own(writer.say(words::BASE_MAP)),
            });
        }
        Citer::Thing(kind, id) => return thing(writer, *kind, id),
    };
    Some(Link {
        href: writer.href(subject),
        label: writer.phrase(name),
    })
}

/// The page of a thing, with its name.
fn thing<'a>(writer: &mut Writer<'a>, kind: Kind, id: &Slug) -> Option<Link> {
    let site = writer.site;
    let name: &'a Text = match kind {
        Kind::Village => &site.things.villages.get(id)?.name,
        Kind::Maker => &site.things.makers.get(id)?.name,
        Kind::Product => &site.things.products.get(id)?.name,
        Kind::Process => &site.things.processes.get(id)?.name,
        Kind::Place => &site.things.places.get(id)?.name,
        Kind::Route => &site.things.routes.get(id)?.name,
        Kind::Event => {
            let mut events = site.things.events.iter();
            &events.find(|event| event.id == *id)?.name
        }
        Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => return None,
    };
    Some(Link {
        href: writer.href_of(kind, id)?,
        label: writer.phrase(name),
    })
}
