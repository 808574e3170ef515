//! Everything by its first letter; where that is too much for a page, the lists in which it stands. Native only.

use crate::alphabet::{first_letter, letter_of_address};
use crate::lists::of_kind;
use crate::pages::region::provinces;
use crate::search::path;
use crate::words::{self, Label};
use crate::writer::{Writer, linked};
use langke_content::Thing;
use langke_model::vocabulary::Facet;
use langke_site::{Link, List, Listing, Phrase, Rich, Row, Subject};

/// So many things stand on the page itself.
const MOST_THINGS: usize = 400;
/// The lists that are looked through by letters.
const BY_LETTER: [List; 4] = [List::Villages, List::Products, List::Makers, List::Places];

/// The heading, and a row for each letter.
pub fn rows(writer: &mut Writer<'_>) -> (Label, Vec<Row>) {
    let (lists, things) = (writer.lists(), writer.site.things);
    let count = things.villages.count()
        + things.products.count()
        + things.places.count()
        + things.makers.count();
    if count <= MOST_THINGS {
        return (words::FROM_A_TO_Z, of_letters(writer, lists.things()));
    }
    let mut rows: Vec<Row> = writer
        .row(words::EVERY_LIST, whole_lists(writer))
        .into_iter()
        .collect();
    if writer.site.regions.are_there() {
        rows.extend(provinces(writer));
        let by_letter = |list| by_letter(writer, list);
        rows.extend(BY_LETTER.into_iter().filter_map(by_letter));
    } else {
        rows.extend(of_letters(writer, of_kind(lists.villages()).collect()));
    }
    (words::EVERY_LIST, rows)
}

/// Things by the letters with which their names begin.
fn of_letters(writer: &mut Writer<'_>, mut things: Vec<Thing<'_>>) -> Vec<Row> {
    let (language, order) = (writer.language, &writer.lists().order);
    things.sort_by(|one, other| {
        let [one, other] = [one, other].map(|thing| thing.name().in_language(language).0);
        order.compare(one, other)
    });
    let mut rows: Vec<Row> = Vec::new();
    for thing in things {
        let letter = first_letter(thing.name().in_language(language).0, language);
        let label = letter.unwrap_or_else(|| writer.say(words::NUMBERS_AND_SIGNS).to_owned());
        let value = value(writer, thing);
        match rows.last_mut().filter(|row| row.label.text == label) {
            Some(row) => row.values.push(value),
            None => rows.push(Row {
                label: Phrase::own(label),
                values: vec![value],
                illustrative: false,
            }),
        }
    }
    rows
}

/// A link to a thing, with its kind behind it.
fn value(writer: &mut Writer<'_>, thing: Thing<'_>) -> Rich {
    let label = writer.phrase(thing.name());
    let href = format!("{}{}", writer.href(Subject::Home), path(writer.site, thing));
    let mut value = linked(Link { href, label });
    let kind = writer.say(words::search_kind(thing.kind()));
    value
        .marks
        .push(langke_site::Inline::Text(format!(" \u{2013} {kind}")));
    value
}

/// The things of a list by the letters with which their names begin.
fn by_letter(writer: &Writer<'_>, list: List) -> Option<Row> {
    let catalogue = writer.catalogue(list)?;
    let letters = catalogue.options(Facet::Letter).iter();
    let links = letters.map(|(letter, count)| {
        let listing = Listing::narrowed(Facet::Letter, letter);
        let label = format!("{} ({count})", letter_of_address(letter));
        linked(Link {
            href: writer.href(Subject::List(list, listing)),
            label: Phrase::own(label),
        })
    });
    writer.row(words::list_name(list), links.collect())
}

fn whole_lists(writer: &Writer<'_>) -> Vec<Rich> {
    let lists = writer.site.catalogues().keys();
    let links = lists.map(|list| Link {
        href: writer.href(Subject::List(*list, Listing::whole())),
        label: Phrase::own(writer.say(words::list_name(*list))),
    });
    links.map(linked).collect()
}
