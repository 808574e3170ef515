//! The page of all sources: each with where it is cited. Native only.

use super::Written;
use super::finish::About;
use super::labels;
use super::writer::Writer;
use langke_content::{Citer, Kind, Slug, Source, Text};
use langke_site::{Body, SourcesPage};
use langke_site::{CitedSource, Lead, Link, Neighbours, Phrase};
use langke_site::{List, Listing, Subject};

/// As many pages are named for a source; the rest is counted.
const MOST_PAGES: usize = 40;

pub fn write(mut writer: Writer<'_>) -> Written {
    let lead = Lead {
        kicker: writer.say(labels::PROGRAMME).into(),
        name: Phrase::own(writer.say(labels::ALL_SOURCES)),
        why: Phrase::own(writer.say(labels::ALL_SOURCES_WHY)),
        picture: None,
    };
    let content = writer.site.content;
    let sources = content
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
    let all = citers.clone().count();
    CitedSource {
        id: source.id.to_string(),
        citation: writer.citation(source),
        pages: citers
            .take(MOST_PAGES)
            .filter_map(|citer| page(writer, citer))
            .collect(),
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
                label: Phrase::own(writer.say(labels::BASE_MAP)),
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
        Kind::Village => &site.villages.get(id)?.name,
        Kind::Maker => &site.makers.get(id)?.name,
        Kind::Product => &site.products.get(id)?.name,
        Kind::Process => &site.processes.get(id)?.name,
        Kind::Place => &site.places.get(id)?.name,
        Kind::Route => &site.routes.get(id)?.name,
        Kind::Event => {
            let mut events = site.content.things.events.iter();
            &events.find(|event| event.id == *id)?.name
        }
        Kind::Source | Kind::Figure => return None,
    };
    Some(Link {
        href: writer.href_of(kind, id)?,
        label: writer.phrase(name),
    })
}
