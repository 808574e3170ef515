//! The page with all places and routes on one map. Native only.

use crate::map::{Atlas, Sheet};
use crate::words;
use crate::writer::{About, PrintedPage, Writer, section};
use langke_model::vocabulary::Facet;
use langke_site::{Body, Lead, Link, List, Listing, MapPage, Neighbours, Phrase, Subject};

/// As many routes are pointed to; the list has all.
const MOST_ROUTES: usize = 12;

pub fn write(mut writer: Writer<'_>) -> PrintedPage {
    let site = writer.site;
    let atlas = Atlas::of_all(site, writer.language);
    let title = writer.say(words::ALL_ON_A_MAP);
    let map = atlas
        .print(Sheet::Whole, title)
        .map(|map| writer.alive(map, &Subject::Map));
    let routes = writer
        .lists()
        .routes
        .iter()
        .copied()
        .take(MOST_ROUTES)
        .map(|route| writer.route_card(route))
        .collect();
    let narrowed = |facet, value: &str, label| {
        let listing = Listing::narrowed(facet, value.to_owned());
        let catalogue = writer.catalogues().get(&List::Places)?;
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
        sections: section(writer.say(words::ROUTES), routes)
            .into_iter()
            .collect(),
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
