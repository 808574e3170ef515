//! A place's page. Native only.

use super::Written;
use super::facts::visitors_take_part;
use super::finish::About;
use super::labels;
use super::map::{Atlas, Sheet};
use super::writer::{Writer, plain, section};
use langke_content::{Contact, Experience, Place};
use langke_model::i18n;
use langke_site::Subject;
use langke_site::{Body, PlacePage};
use langke_site::{Card, Inline, InlineLink, Link, Phrase, Rich, Row};
use langke_takeaway::open_in::{self, Application};

pub fn write<'a>(mut writer: Writer<'a>, place: &'a Place) -> Written {
    let site = writer.site;
    let village = place
        .village
        .as_ref()
        .and_then(|id| site.villages.get(id).copied());
    writer.sample(place.illustrative);
    let kicker = writer.kicker(labels::place_kind(place.kind), village);
    let lead = writer.lead(kicker, &place.name, &place.summary, place.picture.as_ref());
    let rows = rows(&mut writer, place);
    let story = writer.story(&place.story);
    let experiences = place
        .experiences
        .iter()
        .map(|experience| self::experience(&mut writer, experience))
        .collect();
    let products = writer.product_cards(&place.products);
    let processes = writer.process_cards(&place.processes);
    let stops_here =
        |route: &&langke_content::Route| route.stops.iter().any(|stop| stop.place == place.id);
    let routes: Vec<Card> = site
        .content
        .things
        .routes
        .iter()
        .filter(stops_here)
        .map(|route| writer.route_card(route))
        .collect();
    let villages: Vec<Card> = village
        .into_iter()
        .map(|village| writer.village_card(village))
        .collect();
    let sections = [
        section(writer.say(labels::SEEN_HERE), processes),
        section(writer.say(labels::FOUND_HERE), products),
        section(writer.say(labels::ROUTES_HERE), routes),
        section(writer.say(labels::FROM_VILLAGE), villages),
    ];
    let certificate = place
        .certificate
        .as_ref()
        .map(|certificate| writer.certificate(certificate));
    let map = Atlas::of_place(site, writer.language, place)
        .print(Sheet::Whole, writer.say(labels::WHERE_IT_LIES));
    let siblings = village
        .map(|village| site.related(&village.id).places.as_slice())
        .unwrap_or_default();
    let here = siblings
        .iter()
        .position(|other| other.id == place.id)
        .unwrap_or_default();
    let neighbours = writer.neighbours(siblings, here, |writer, place| Link {
        href: writer.href(Subject::Place(place.id.to_string())),
        label: writer.phrase(&place.name),
    });
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
    let contact = contact(writer, place.contact.as_ref());
    let opening_hours = opening_hours(writer, place);
    let wheelchair = place
        .wheelchair
        .map(|access| plain(writer.say(labels::wheelchair(access))));
    let experiential = visitors_take_part(place).map(|yes| {
        plain(writer.say(if yes {
            labels::EXPERIENTIAL_YES
        } else {
            labels::EXPERIENTIAL_NO
        }))
    });
    let rows = [
        writer.row(
            labels::KIND,
            vec![plain(writer.say(labels::place_kind(place.kind)))],
        ),
        writer.row(labels::OPENING_HOURS, opening_hours),
        writer.sample_row(
            labels::WHEELCHAIR,
            wheelchair.into_iter().collect(),
            place.illustrative,
        ),
        writer.sample_row(
            labels::EXPERIENTIAL,
            experiential.into_iter().collect(),
            place.illustrative,
        ),
        writer.row(labels::CONTACT, contact),
        writer.row(labels::POSITION, position),
        writer.row(labels::DIRECTIONS_IN, open_in(place, writer.language)),
    ];
    rows.into_iter().flatten().collect()
}

/// Links that open a place's position in other applications.
fn open_in(place: &Place, language: i18n::Language) -> Vec<Rich> {
    let name = place.name.in_language(language).0;
    let point = place.position.point;
    let named = Application::ALL
        .map(|application| (open_in::place(application, point, name), application.name()));
    let any = (
        open_in::any_application(point, name),
        labels::say(labels::ANY_APPLICATION, language),
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
    let mut lines: Vec<Rich> = writer
        .site
        .opening_in_words(place, writer.language)
        .into_iter()
        .map(plain)
        .collect();
    if let Some(last) = lines.last_mut() {
        last.notes = writer.notes(&hours.sources);
    }
    lines
}

/// Telephone, e-mail, web site and address, each as a link where it can be one.
pub fn contact<'a>(writer: &mut Writer<'a>, contact: Option<&'a Contact>) -> Vec<Rich> {
    let Some(contact) = contact else {
        return Vec::new();
    };
    let link = |href: String, label: &str| Rich {
        marks: vec![Inline::Link(InlineLink {
            href,
            label: label.into(),
        })],
        ..Rich::default()
    };
    let mut values = Vec::new();
    if let Some(phone) = &contact.phone {
        values.push(link(format!("tel:{}", phone.dialled()), phone.as_str()));
    }
    values.extend(
        contact
            .email
            .as_ref()
            .map(|email| link(format!("mailto:{}", email.as_str()), email.as_str())),
    );
    values.extend(
        contact
            .website
            .as_ref()
            .map(|site| link(site.as_str().into(), site.as_str())),
    );
    values.extend(writer.phrases(&contact.address));
    if let Some(last) = values.last_mut() {
        last.notes = writer.notes(&contact.sources);
    }
    values
}

pub fn experience<'a>(writer: &mut Writer<'a>, experience: &'a Experience) -> Row {
    let language = writer.language;
    let minutes = experience
        .minutes
        .map(|minutes| labels::count(minutes as usize, ("phút", "minute"), language));
    let price = experience.price_vnd.map(|vnd| i18n::price(vnd, language));
    let text = [minutes, price]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let name: Phrase = writer.phrase(&experience.name);
    Row {
        label: name,
        values: vec![Rich {
            notes: writer.notes(&experience.sources),
            ..plain(text)
        }],
        illustrative: writer.sample(experience.illustrative),
    }
}
