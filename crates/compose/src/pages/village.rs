//! A village's page. Native only.

use super::calendar::calendar;
use super::search::has_too_many_villages;
use super::{models, saved};
use crate::map::{Atlas, Sheet};
use crate::words;
use crate::writer::{About, MOST_CARDS, PrintedPage, Writer, followed, linked, local_name, rich};
use langke_content::{self as content, Route, Village};
use langke_model::vocabulary::Facet;
use langke_search::Filter;
use langke_site::{
    Body, Card, Inline, Link, List, Listing, Phrase, Rich, Row, Subject, VillagePage,
};

pub fn write<'a>(mut writer: Writer<'a>, village: &'a Village) -> PrintedPage {
    let site = writer.site;
    let related = writer.related(&village.id);
    writer.sample(village.illustrative);
    let province = writer.phrase(&village.province).text;
    let kicker = format!("{} · {province}", writer.say(words::VILLAGE));
    let mut lead = writer.lead(
        kicker,
        &village.name,
        &village.summary,
        village.picture.as_deref(),
    );
    lead.local_name = local_name(village.local_name.as_ref());
    // The page fills the first round trip with its words: a drawing inside it would keep them waiting, and come no sooner.
    lead.picture = village
        .picture
        .as_deref()
        .and_then(|picture| writer.picture(picture));
    let mut cover = writer.cover(village);
    if lead.picture.is_none() {
        lead.picture = cover.take();
    }
    let routes: Vec<Card> = related
        .routes()
        .iter()
        .map(|route| writer.route_card(route))
        .collect();
    let mut processes = Vec::new();
    for process in related.processes() {
        processes.push(writer.process_card(process));
        processes.extend(models::cards(&mut writer, process));
    }
    // The story begins on the first screen: of the routes only the one that is most about this village stands before it.
    let share = |route: &&Route| {
        let here = |place: &&content::Place| place.village.as_ref() == Some(&village.id);
        let places = site.places_of(route);
        places.iter().filter(|place| here(place)).count() * 100 / places.len().max(1)
    };
    let first_route = related.routes().iter().copied().max_by_key(share);
    let ways_in = first_route
        .into_iter()
        .map(|route| writer.route_card(route))
        .chain(processes)
        .collect();
    let pack = (!site.content.site.online_only).then(|| saved::pack(&writer, village));
    let standards = writer.standards(&village.standards);
    let rows = rows(&mut writer, village);
    let facts = writer.facts(&village.facts);
    let story = writer.story(&village.story);
    let is_at_work =
        |place: &&&content::Place| !place.experiences.is_empty() || !place.processes.is_empty();
    let mut workshops: Vec<_> = related
        .places()
        .iter()
        .filter(is_at_work)
        .copied()
        .collect();
    workshops.sort_by_key(|place| place.experiences.is_empty());
    let hands = writer.hands(&workshops, related.processes(), related.makers());
    let disputes = writer.disputes(&village.disputes);
    let products = related
        .products()
        .iter()
        .map(|product| writer.product_card(product))
        .collect();
    let places = related
        .places()
        .iter()
        .map(|place| writer.place_card(place))
        .collect();
    let makers = related
        .makers()
        .iter()
        .map(|maker| writer.maker_card(maker))
        .collect();
    let sections = [
        writer.section(
            words::PRODUCTS,
            few(&writer, List::Products, village, products),
        ),
        writer.section(words::ROUTES, routes),
        writer.section(words::PLACES, few(&writer, List::Places, village, places)),
        writer.section(words::MAKERS, makers),
    ];
    let atlas = Atlas::of_village(site, writer.language, village);
    let subject = Subject::Village(village.id.to_string());
    let map = atlas
        .print(Sheet::Whole, writer.say(words::WHERE_IT_LIES))
        .map(|map| writer.alive(map, &subject));
    let beside = writer.lists().beside_village(&village.id);
    let neighbours = writer.neighbours(beside);
    let festivals = format!(
        "{}: {}",
        writer.words_of(&village.name),
        writer.say(words::EVENTS)
    );
    let id = village.id.to_string();
    let is_here = |event: &content::Event| event.village.as_ref() == Some(&village.id);
    let (files, calendar) = calendar(&writer, &subject, &id, festivals, is_here);
    let about = About {
        subject,
        kind: "article",
        village: Some(village),
        neighbours,
    };
    let written = writer.finish(
        about,
        Body::Village(VillagePage {
            lead,
            ways_in,
            pack,
            calendar,
            standards,
            rows,
            facts,
            story,
            hands,
            cover,
            disputes,
            map,
            sections: sections.into_iter().flatten().collect(),
        }),
    );
    PrintedPage {
        map: Some(atlas.into_data()),
        files,
        ..written
    }
}

/// Not more pointers than somebody looks over; behind them one to the list that has all.
fn few(writer: &Writer<'_>, list: List, village: &Village, mut cards: Vec<Card>) -> Vec<Card> {
    let all = cards.len();
    if all > MOST_CARDS {
        cards.truncate(MOST_CARDS - 1);
        let listing = Listing::narrowed(Facet::Village, village.id.to_string());
        let count = words::count(all, words::list_noun(list), writer.language);
        cards.push(Card {
            href: writer.href(Subject::List(list, listing)),
            kicker: writer.say(words::OF_ALL).into(),
            name: Phrase::own(count),
            why: Phrase::own(writer.say(words::list_why(list))),
            ..Card::default()
        });
    }
    cards
}

fn rows<'a>(writer: &mut Writer<'a>, village: &'a Village) -> Vec<Row> {
    let names: Vec<Rich> = village
        .other_names
        .iter()
        .map(|name| {
            let words = writer.phrase(&name.name);
            let note = name.note.as_ref().map(|note| writer.phrase(note));
            let mut told = match note {
                Some(note) => followed(words, " (", note, ")"),
                None => rich(words),
            };
            told.notes = writer.notes(&name.sources);
            told
        })
        .collect();
    let commune = writer.phrases([&village.commune]);
    let province = writer.phrases([&village.province]);
    let peoples = village
        .peoples
        .iter()
        .map(|people| {
            let mut name = rich(writer.phrase(&people.name));
            if let Some(own) = local_name(people.own_name.as_ref()) {
                name.marks.push(Inline::Text(" (".into()));
                name.marks.push(Inline::Foreign(own));
                name.marks.push(Inline::Text(")".into()));
            }
            name
        })
        .collect();
    let formerly = writer.formerly(&village.formerly);
    let crafts = writer.phrases(&village.crafts);
    let position = writer.position(&village.position);
    let search = search(writer, village);
    let rows = [
        writer.row(words::CRAFTS, crafts),
        writer.row(words::OTHER_NAMES, names),
        writer.row(words::COMMUNE, commune),
        writer.row(words::PROVINCE, province),
        writer.row(words::FORMERLY, formerly),
        writer.row(words::PEOPLES, peoples),
        writer.row(words::POSITION, position),
        writer.row(words::SEARCH, search),
    ];
    rows.into_iter().flatten().collect()
}

/// The way to the search of this village alone, where the form does not offer it.
fn search(writer: &Writer<'_>, village: &Village) -> Vec<Rich> {
    if !has_too_many_villages(writer) {
        return Vec::new();
    }
    let page = writer.href(Subject::Search);
    let link = Link {
        href: format!("{page}?{}={}", Filter::Village.keyword(), village.id),
        label: Phrase::own(writer.say(words::SEARCH_THIS_VILLAGE)),
    };
    vec![linked(link)]
}
