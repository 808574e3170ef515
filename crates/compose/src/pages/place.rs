//! A place's page. Native only.

use crate::facts::visitors_take_part;
use crate::map::{Atlas, Sheet};
use crate::words;
use crate::writer::{About, PrintedPage, Writer, beside, local_name, place_among, plain};
use langke_content::Place;
use langke_model::i18n;
use langke_site::{Body, Card, Inline, InlineLink, PlacePage, Rich, Row, Subject};
use langke_takeaway::open_in::{self, Application};

pub fn write<'a>(mut writer: Writer<'a>, place: &'a Place) -> PrintedPage {
    let site = writer.site;
    let village = place
        .village
        .as_ref()
        .and_then(|id| site.things.villages.get(id));
    writer.sample(place.illustrative);
    let kicker = writer.kicker(words::place_kind(place.kind), village);
    let mut lead = writer.lead(
        kicker,
        &place.name,
        &place.summary,
        place.picture.as_deref(),
    );
    lead.local_name = local_name(place.local_name.as_ref());
    let rows = rows(&mut writer, place);
    let story = writer.story(&place.story);
    let experiences = place
        .experiences
        .iter()
        .map(|experience| writer.experience(experience))
        .collect();
    let products: Vec<Card> = writer
        .lists()
        .found_at(&place.id)
        .iter()
        .map(|product| writer.product_card(product))
        .collect();
    let processes = writer.process_cards(&place.processes);
    let routes: Vec<Card> = writer
        .lists()
        .stop_at(&place.id)
        .iter()
        .map(|route| writer.route_card(route))
        .collect();
    let villages: Vec<Card> = village
        .into_iter()
        .map(|village| writer.village_card(village))
        .collect();
    let sections = [
        writer.section(words::SEEN_HERE, processes),
        writer.section(words::FOUND_HERE, products),
        writer.section(words::ROUTES_HERE, routes),
        writer.section(words::FROM_VILLAGE, villages),
    ];
    let certificate = place
        .certificate()
        .map(|certificate| writer.certificate(certificate));
    let map = Atlas::of_place(site, writer.language, place)
        .print(Sheet::Still, writer.say(words::WHERE_IT_LIES));
    let siblings = village
        .map(|village| writer.related(&village.id).places())
        .unwrap_or_default();
    let here = place_among(siblings, &place.id);
    let neighbours = writer.neighbours(beside(siblings, here));
    let about = About {
        subject: Subject::Place(place.id.to_string()),
        kind: "place",
        village,
        neighbours,
    };
    writer.finish(
        about,
        Body::Place(PlacePage {
            lead,
            rows,
            story,
            experiences,
            map,
            certificate,
            sections: sections.into_iter().flatten().collect(),
        }),
    )
}

fn rows<'a>(writer: &mut Writer<'a>, place: &'a Place) -> Vec<Row> {
    let position = writer.position(&place.position);
    let contact = writer.contact(place.contact.as_ref());
    let opening_hours = opening_hours(writer, place);
    let history = writer.history(&place.certificates);
    let next_point = writer.next_point(place);
    let directions = if place.illustrative {
        words::DIRECTIONS
    } else {
        words::DIRECTIONS_IN
    };
    let wheelchair = place
        .wheelchair
        .map(|access| plain(writer.say(words::wheelchair(access))));
    let formerly = writer.formerly(&place.formerly);
    let experiential = visitors_take_part(place).map(|yes| {
        plain(writer.say(if yes {
            words::EXPERIENTIAL_YES
        } else {
            words::EXPERIENTIAL_NO
        }))
    });
    let rows = [
        writer.row(
            words::KIND,
            vec![plain(writer.say(words::place_kind(place.kind)))],
        ),
        writer.row(words::OPENING_HOURS, opening_hours),
        writer.sample_row(
            words::WHEELCHAIR,
            wheelchair.into_iter().collect(),
            place.illustrative,
        ),
        writer.sample_row(
            words::EXPERIENTIAL,
            experiential.into_iter().collect(),
            place.illustrative,
        ),
        writer.row(words::FORMERLY, formerly),
        writer.row(words::CONTACT, contact),
        writer.row(words::POSITION, position),
        writer.row(directions, open_in(place, writer.language)),
        history,
    ];
    let rows = rows.into_iter().flatten();
    rows.chain(next_point).collect()
}

/// Links that open a place's position in other applications; nobody is led to a sample.
fn open_in(place: &Place, language: i18n::Language) -> Vec<Rich> {
    if place.illustrative {
        return vec![plain(words::say(words::NO_DIRECTIONS, language))];
    }
    let name = place.name.in_language(language).0;
    let point = place.position.point;
    let named = Application::ALL
        .map(|application| (open_in::place(application, point, name), application.name()));
    let any = (
        open_in::any_application(point, name),
        words::say(words::ANY_APPLICATION, language),
    );
    named
        .into_iter()
        .chain([any])
        .map(|(href, label)| Rich {
            marks: vec![Inline::Link(InlineLink {
                href,
                label: label.into(),
            })],
            ..Rich::default()
        })
        .collect()
}

/// When a place is open, in words, with the source behind the last line.
fn opening_hours<'a>(writer: &mut Writer<'a>, place: &'a Place) -> Vec<Rich> {
    let Some(hours) = &place.opening_hours else {
        return Vec::new();
    };
    let mut lines = writer.opening_hours(place);
    if let Some(last) = lines.last_mut() {
        last.notes = writer.notes(&hours.sources);
    }
    lines
}
