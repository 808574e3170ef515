//! Everything by its first letter; where that is too much for a page, the lists in which it stands. Native only.

use crate::search::path;
use crate::words::{self, Label};
use crate::writer::{Writer, linked};
use langke_content::Thing;
use langke_model::i18n::Language;
use langke_site::{Link, List, Listing, Phrase, Rich, Row, Subject};

/// So many things stand on the page itself.
const MOST_THINGS: usize = 400;
/// So many villages are named where not everything is.
const MOST_VILLAGES: usize = 1_500;

/// The heading, and a row for each letter.
pub fn rows(writer: &mut Writer<'_>) -> (Label, Vec<Row>) {
    let lists = writer.lists();
    let things = writer.site.things;
    let mut all: Vec<Thing<'_>> = lists.villages.iter().map(|one| Thing::from(*one)).collect();
    let others = things.products.iter().count()
        + things.places.iter().count()
        + things.makers.iter().count();
    let is_whole = all.len() + others <= MOST_THINGS;
    if is_whole {
        all.extend(lists.processes.iter().map(|one| Thing::from(*one)));
        all.extend(lists.products.iter().map(|one| Thing::from(*one)));
        all.extend(things.makers.iter().map(Thing::from));
        all.extend(lists.places.iter().map(|one| Thing::from(*one)));
        all.extend(lists.routes.iter().map(|one| Thing::from(*one)));
        all.extend(lists.events.iter().map(|one| Thing::from(*one)));
    }
    let language = writer.language;
    let name = |thing: Thing<'_>| thing.name().in_language(language).0.to_owned();
    all.sort_by(|one, other| {
        let [one, other] = [one, other].map(|thing| thing.name().in_language(language).0);
        lists.order.compare(one, other)
    });
    all.truncate(MOST_VILLAGES);
    let mut rows: Vec<Row> = Vec::new();
    if !is_whole {
        rows.extend(writer.row(words::EVERY_LIST, whole_lists(writer)));
    }
    for thing in all {
        let letter = first_letter(&name(thing), language);
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
    let heading = if is_whole {
        words::FROM_A_TO_Z
    } else {
        words::EVERY_LIST
    };
    (heading, rows)
}

/// A link to a thing, with its kind behind it.
fn value(writer: &mut Writer<'_>, thing: Thing<'_>) -> Rich {
    let label = writer.phrase(thing.name());
    let href = format!("{}{}", writer.href(Subject::Home), path(thing));
    let mut value = linked(Link { href, label });
    let kind = writer.say(words::search_kind(thing.kind()));
    value
        .marks
        .push(langke_site::Inline::Text(format!(" \u{2013} {kind}")));
    value
}

fn whole_lists(writer: &Writer<'_>) -> Vec<Rich> {
    let lists = List::ALL.into_iter();
    let links = lists.map(|list| Link {
        href: writer.href(Subject::List(list, Listing::whole())),
        label: Phrase::own(writer.say(words::list_name(list))),
    });
    links.map(linked).collect()
}

/// The letter under which a name stands in its language: Vietnamese has its own places for Ă, Â, Đ, Ê, Ô, Ơ, Ư, not for tones.
fn first_letter(name: &str, language: Language) -> Option<String> {
    let spot = langke_search::spots(name).into_iter().next()?;
    let sign = spot.word.folded.chars().next()?;
    let mark = *spot.word.marks.first()?;
    if !sign.is_alphabetic() {
        return None;
    }
    let letter = match language {
        Language::Vietnamese => langke_search::letter(sign, mark, langke_search::Tone::Level),
        Language::English => sign,
    };
    Some(letter.to_uppercase().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_under_the_letters_of_their_language() {
        let letter = |name, language| first_letter(name, language);
        for (name, vietnamese, english) in [
            ("Ấm trà", Some("Â"), Some("A")),
            ("Bát Tràng", Some("B"), Some("B")),
            ("Đền Đậm", Some("Đ"), Some("D")),
            ("ổi", Some("Ô"), Some("O")),
            ("47A", None, None),
        ] {
            assert_eq!(
                letter(name, Language::Vietnamese).as_deref(),
                vietnamese,
                "{name}"
            );
            assert_eq!(
                letter(name, Language::English).as_deref(),
                english,
                "{name}"
            );
        }
    }
}
