//! The page of all sources: each with where it is cited. Native only.

use crate::words;
use crate::writer::{About, PrintedPage, Writer};
use langke_content::{Citer, Kind, Slug, Source, Text};
use langke_site::{
    Body, CitedSource, Lead, Link, List, Listing, Neighbours, Phrase, SourcesPage, Subject,
};

/// As many pages are named for a source; the rest is counted.
const MOST_PAGES: usize = 40;
/// A page holds so many sources: all of most sites.
const MOST_SOURCES: usize = 400;

/// How many pages there are.
pub fn pages(sources: usize) -> u32 {
    u32::try_from(sources.div_ceil(MOST_SOURCES).max(1)).unwrap_or(u32::MAX)
}

/// A page, by its number from 1; `None` if there are not so many.
pub fn write(mut writer: Writer<'_>, number: u32) -> Option<PrintedPage> {
    let all = &writer.lists().sources;
    let last = pages(all.len());
    if !(1..=last).contains(&number) {
        return None;
    }
    let name = writer.say(words::ALL_SOURCES);
    let name = match number {
        1 => name.to_owned(),
        _ => format!("{name} ({}\u{A0}{number})", writer.say(words::PAGE)),
    };
    let lead = Lead {
        kicker: writer.say(words::PROGRAMME).into(),
        name: Phrase::own(name),
        local_name: None,
        why: Phrase::own(writer.say(words::ALL_SOURCES_WHY)),
        picture: None,
    };
    let sources = all
        .iter()
        .skip((number as usize - 1) * MOST_SOURCES)
        .take(MOST_SOURCES)
        .map(|source| cited(&mut writer, source))
        .collect();
    let link = |page: u32| Link {
        href: writer.href(subject(page)),
        label: Phrase::own(format!("{} {page}/{last}", writer.say(words::PAGE))),
    };
    let neighbours = Neighbours {
        previous: (number > 1).then(|| link(number - 1)),
        next: (number < last).then(|| link(number + 1)),
    };
    let about = About {
        subject: subject(number),
        kind: "article",
        village: None,
        neighbours,
    };
    Some(writer.finish(about, Body::Sources(SourcesPage { lead, sources })))
}

/// A page by its number from 1.
pub fn subject(page: u32) -> Subject {
    match page {
        1 => Subject::Sources,
        page => Subject::MoreSources(page),
    }
}

fn cited<'a>(writer: &mut Writer<'a>, source: &'a Source) -> CitedSource {
    let citers = writer.site.citers(&source.id);
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
        Kind::Event => &site.things.events.get(id)?.name,
        Kind::Source | Kind::Figure | Kind::Picture | Kind::Fact | Kind::Word => return None,
    };
    Some(Link {
        href: writer.href_of(kind, id)?,
        label: writer.phrase(name),
    })
}
