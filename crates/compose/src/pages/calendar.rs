//! Festivals to take into one's own calendar: of all the site, or of a village. Native only.

use crate::coming::coming;
use crate::facts::APPROXIMATE_BEYOND;
use crate::words;
use crate::writer::Writer;
use langke_content::{Event, Place};
use langke_site::{Address, Link, Phrase, Subject};
use langke_takeaway::festivals::{Calendar, Festival, write};

/// How the name of the file ends.
const ENDING: &str = "ics";

/// The file that a page may have, below the site's root.
pub fn file(page: &Address, name: &str) -> String {
    format!("{page}{name}.{ENDING}")
}

/// The file of the festivals that are wanted, and the links to it: to subscribe to where the host is known, to keep.
pub fn calendar(
    writer: &Writer<'_>,
    subject: &Subject,
    name: &str,
    title: String,
    is_wanted: impl Fn(&Event) -> bool,
) -> (Vec<(String, String)>, Vec<Link>) {
    let site = writer.site;
    let page = Address::Page(writer.language, subject.clone());
    // What is made up is on nobody's calendar, and a month has no day.
    let is_wanted = |event: &Event| !event.illustrative && is_wanted(event);
    let festivals = coming(site, writer.language, site.today, is_wanted).into_iter();
    let festivals = festivals
        .filter(|dated| !dated.is_month)
        .map(|dated| festival(writer, dated.event, (dated.first, dated.last)))
        .collect();
    let text = write(&Calendar {
        name: title,
        about: writer.say(words::EVENTS_WHY).into(),
        address: absolute(writer, &page.to_string()),
        language: writer.language.tag().into(),
        made_on: site.today,
        festivals,
    });
    let Some(text) = text else {
        return (Vec::new(), Vec::new());
    };
    let file = file(&page, name);
    let link = |label, href| Link {
        href,
        label: Phrase::own(writer.say(label)),
    };
    let address = absolute(writer, &file);
    // Calendars take the scheme for "subscribe" and ask by https themselves.
    let subscribed = address
        .as_deref()
        .and_then(|address| address.split_once(':'));
    let subscribed = subscribed.map(|(_, rest)| link(words::SUBSCRIBE, format!("webcal:{rest}")));
    let kept = link(words::CALENDAR_FILE, site.base.join(&file));
    let links = subscribed.into_iter().chain([kept]).collect();
    (vec![(file, text)], links)
}

fn festival(
    writer: &Writer<'_>,
    event: &Event,
    (first, last): (langke_content::Date, langke_content::Date),
) -> Festival {
    let things = writer.site.things;
    let place: Option<&Place> = event.place.as_ref().and_then(|id| things.places.get(id));
    let village = event
        .village
        .as_ref()
        .and_then(|id| things.villages.get(id));
    let name = place.map(|place| &place.name);
    let name = name.or_else(|| village.map(|village| &village.name));
    let is_known_well =
        |place: &&Place| !place.illustrative && place.position.accuracy_m <= APPROXIMATE_BEYOND;
    let page = Address::Page(writer.language, writer.site.told_at(&event.id));
    Festival {
        id: event.id.to_string(),
        name: writer.words_of(&event.name),
        note: writer.words_of(&event.summary),
        place: name.map(|name| writer.words_of(name)).unwrap_or_default(),
        point: place
            .filter(is_known_well)
            .map(|place| place.position.point),
        address: absolute(writer, &format!("{page}#{}", event.id)),
        first,
        last,
    }
}

/// An address with its host; none where that is not known.
fn absolute(writer: &Writer<'_>, path: &str) -> Option<String> {
    let site = writer.site;
    site.knows_its_host().then(|| site.absolute(path))
}
