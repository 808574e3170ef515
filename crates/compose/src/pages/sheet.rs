//! A route on a sheet of paper: map, stops, times, short codes. Native only.

use super::route::{leg, maps, plan_note, times, usual_visits};
use crate::map::{Atlas, Sheet};
use crate::words;
use crate::writer::{About, PrintedPage, Writer};
use langke_content::{Place, Route};
use langke_site::{Body, Link, Neighbours, Phrase, SheetPage, SheetStop, Subject};

pub fn write<'a>(mut writer: Writer<'a>, route: &'a Route) -> PrintedPage {
    let site = writer.site;
    let village = site.first_village(route);
    writer.sample(route.illustrative);
    let kicker = writer.kicker_of_villages(words::SHEET, &route.villages, None);
    let lead = writer.lead(kicker, &route.name, &route.summary, None);
    let atlas = Atlas::along(site, writer.language, route);
    let maps = maps(&writer, &atlas, Sheet::Still);
    let visits = usual_visits(&atlas.into_data());
    let places = site.places_of(route);
    let mut stops = Vec::new();
    for (index, place) in places.into_iter().enumerate() {
        stops.push(SheetStop {
            name: writer.phrase(&place.name),
            times: visits
                .get(index)
                .zip(route.stops.get(index))
                .map(|(visit, stop)| times(visit, stop))
                .unwrap_or_default(),
            opening: writer.opening_hours(place),
            codes: codes(&mut writer, place),
            illustrative: writer.sample(place.illustrative),
            night: writer.night(route, index, place),
            leg: leg(&mut writer, route, index),
        });
    }
    let subject = Subject::Route(route.id.to_string());
    let page = SheetPage {
        lead,
        maps,
        stops,
        plan_note: plan_note(&writer, route),
        route: Link {
            href: writer.href(subject),
            label: writer.phrase(&route.name),
        },
    };
    let about = About {
        subject: Subject::Sheet(route.id.to_string()),
        kind: "article",
        village,
        neighbours: Neighbours::default(),
    };
    writer.finish(about, Body::Sheet(page))
}

/// Products that one finds at a place, each with the short code on its label.
fn codes<'a>(writer: &mut Writer<'a>, place: &'a Place) -> Vec<Phrase> {
    let products = writer.lists().found_at(&place.id).iter();
    products
        .filter_map(|product| {
            let code = product.code.as_ref()?.as_str();
            let mut name = writer.phrase(&product.name);
            name.text = format!("{code}\u{A0}{}", name.text);
            Some(name)
        })
        .collect()
}
