//! The page with all places and routes on one map, or of a large site with its provinces, each of which has such a page. Native only.

use crate::map::{Atlas, Sheet, has_province_maps};
use crate::words;
use crate::writer::{About, PrintedPage, Writer};
use langke_model::vocabulary::Facet;
use langke_site::{
    Body, Card, Lead, Link, List, Listing, MapPage, Neighbours, Phrase, Section, Subject,
};

/// As many routes are pointed to; the list has all.
const MOST_ROUTES: usize = 12;

pub fn write(mut writer: Writer<'_>) -> PrintedPage {
    let site = writer.site;
    if has_province_maps(site) {
        return write_country(writer);
    }
    let atlas = Atlas::of_all(site, writer.language);
    let title = writer.say(words::ALL_ON_A_MAP);
    let map = atlas
        .print(Sheet::Whole, title)
        .map(|map| writer.alive(map, &Subject::Map));
    let routes = writer
        .lists()
        .routes()
        .iter()
        .copied()
        .take(MOST_ROUTES)
        .map(|route| writer.route_card(route))
        .collect();
    let narrowed = |facet, value: &str, label| {
        let listing = Listing::narrowed(facet, value.to_owned());
        let catalogue = writer.catalogue(List::Places)?;
        let is_there = catalogue.listings().contains(&listing);
        is_there.then(|| Link {
            href: writer.href(Subject::List(List::Places, listing)),
            label: Phrase::own(writer.say(label)),
        })
    };
    let lists = [
        Some(Link {
            href: writer.href(Subject::List(List::Places, Listing::whole())),
            label: Phrase::own(writer.say(words::list_name(List::Places))),
        }),
        narrowed(Facet::Experiential, "yes", words::EXPERIENTIAL),
        narrowed(Facet::Kind, "workshop", words::WORKSHOPS),
        narrowed(Facet::Wheelchair, "yes", words::WHEELCHAIR),
    ];
    let page = MapPage {
        lead: Lead {
            kicker: writer.say(words::PLACES).into(),
            name: Phrase::own(title),
            local_name: None,
            why: Phrase::own(writer.say(words::ALL_ON_A_MAP_WHY)),
            picture: None,
        },
        map,
        lists: lists.into_iter().flatten().collect(),
        sections: writer.section(words::ROUTES, routes).into_iter().collect(),
    };
    let about = About {
        subject: Subject::Map,
        kind: "website",
        village: None,
        neighbours: Neighbours::default(),
    };
    for place in &site.things.places {
        writer.sample_pointed_to(place.illustrative);
        writer.note(&place.position.source);
    }
    let written = writer.finish(about, Body::Map(page));
    PrintedPage {
        map: Some(atlas.into_data()),
        ..written
    }
}

/// The map of a country: its villages or provinces, each of which leads to a map of its own.
fn write_country(mut writer: Writer<'_>) -> PrintedPage {
    let atlas = Atlas::of_country(writer.site, writer.language);
    let title = writer.say(words::ALL_ON_A_MAP);
    let lead = lead(&writer, Phrase::own(title), words::ALL_PROVINCES_ON_MAPS);
    let mut provinces: Vec<Card> = Vec::new();
    for (id, province) in writer.site.regions.provinces() {
        if province.count() == 0 {
            continue;
        }
        provinces.push(Card {
            href: writer.href(Subject::MapOf(id.to_owned())),
            kicker: words::count(province.count(), ("làng", "village"), writer.language),
            name: writer.phrase(province.name),
            ..Card::default()
        });
    }
    let order = &writer.lists().order;
    provinces.sort_by(|one, other| order.compare(&one.name.text, &other.name.text));
    let sections = writer.section(words::PROVINCES, provinces);
    let lists = vec![Link {
        href: writer.href(Subject::Provinces),
        label: Phrase::own(writer.say(words::PROVINCES_NAME)),
    }];
    finish(
        writer,
        Subject::Map,
        atlas,
        lead,
        title,
        lists,
        sections.into_iter().collect(),
    )
}

/// The map of a province; `None` of one that has no village today, or where provinces have no maps.
pub fn write_province<'a>(mut writer: Writer<'a>, id: &str) -> Option<PrintedPage> {
    let site = writer.site;
    if !has_province_maps(site) {
        return None;
    }
    let atlas = Atlas::of_province(site, writer.language, id)?;
    let name = writer.phrase(site.regions.get(id)?.name).text;
    let title = format!("{}: {name}", writer.say(words::ON_A_MAP));
    let lead = lead(&writer, Phrase::own(title.clone()), words::ALL_ON_A_MAP_WHY);
    let mut lists = vec![Link {
        href: writer.href(Subject::Province(id.to_owned())),
        label: Phrase::own(words::villages_of(&name, writer.language)),
    }];
    for list in [List::Places, List::Routes] {
        if site.counted(list, Facet::Province, id) > 0 {
            let listing = Listing::narrowed(Facet::Province, id);
            lists.push(Link {
                href: writer.href(Subject::List(list, listing)),
                label: Phrase::own(writer.say(words::list_name(list))),
            });
        }
    }
    let subject = Subject::MapOf(id.to_owned());
    Some(finish(
        writer,
        subject,
        atlas,
        lead,
        &title,
        lists,
        Vec::new(),
    ))
}

fn lead(writer: &Writer<'_>, name: Phrase, why: words::Label) -> Lead {
    Lead {
        kicker: writer.say(words::PLACES).into(),
        name,
        local_name: None,
        why: Phrase::own(writer.say(why)),
        picture: None,
    }
}

fn finish<'a>(
    mut writer: Writer<'a>,
    subject: Subject,
    atlas: Atlas<'a>,
    lead: Lead,
    title: &str,
    lists: Vec<Link>,
    sections: Vec<Section>,
) -> PrintedPage {
    let map = atlas.print(Sheet::Whole, title);
    let map = map.map(|map| writer.alive(map, &subject));
    writer.sample_pointed_to(atlas.shows_samples());
    for source in atlas.positions() {
        writer.note(source);
    }
    let page = MapPage {
        lead,
        map,
        lists,
        sections,
    };
    let about = About {
        subject,
        kind: "website",
        village: None,
        neighbours: Neighbours::default(),
    };
    let written = writer.finish(about, Body::Map(page));
    PrintedPage {
        map: Some(atlas.into_data()),
        ..written
    }
}
