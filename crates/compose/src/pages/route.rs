//! A route's page: stops, distances, times, maps, what one takes along. Native only.

use super::visit::passport_row;
use crate::facts::APPROXIMATE_BEYOND;
use crate::map::{Atlas, MAP_FILE, Sheet};
use crate::words;
use crate::writer::{About, PrintedPage, Writer, plain};
use langke_content::{Place, Route, RouteStop};
use langke_map::{Course, MapData, Plan, Visit, itinerary};
use langke_model::calendar::Date;
use langke_model::i18n;
use langke_model::vocabulary::Mode;
use langke_site::{
    Address, Body, Card, Inline, InlineLink, Lead, Leg, Link, Map, Phrase, Rich, RoutePage, Row,
    Stop, Subject,
};
use langke_takeaway::open_in::{self, Application};
use langke_takeaway::{Itinerary, geojson, gpx, icalendar};

/// So many other routes are pointed to.
const MOST_OTHERS: usize = 3;

pub fn write<'a>(mut writer: Writer<'a>, route: &'a Route) -> PrintedPage {
    let site = writer.site;
    let village = site.first_village(route);
    writer.sample(route.illustrative);
    let kicker = writer.kicker_of_villages(words::ROUTE, &route.villages, None);
    let lead = Lead {
        // It stands below the map, so the first paint need not carry it.
        picture: route
            .picture
            .as_deref()
            .and_then(|picture| writer.picture(picture)),
        ..writer.lead(kicker, &route.name, &route.summary, None)
    };
    let rows = rows(&mut writer, route);
    let story = writer.story(&route.story);
    let atlas = Atlas::along(site, writer.language, route);
    let subject = Subject::Route(route.id.to_string());
    let maps = maps(&writer, &atlas, Sheet::Whole)
        .into_iter()
        .map(|map| writer.alive(map, &subject))
        .collect();
    let data = atlas.into_data();
    let stops = stops(&mut writer, route, &usual_visits(&data));
    // Whoever sees the maps sees positions: their sources belong on the page.
    for place in site.places_of(route) {
        writer.note(&place.position.source);
    }
    let (files, takeaways, directions) = takeaways(&writer, route, &data);
    let villages: Vec<Card> = route
        .villages
        .iter()
        .filter_map(|id| site.things.villages.get(id))
        .map(|village| writer.village_card(village))
        .collect();
    let all = (0..=MOST_OTHERS).map_while(|place| writer.lists().route(place));
    let all: Vec<&Route> = all.collect();
    let others: Vec<Card> = all
        .into_iter()
        .filter(|other| other.id != route.id)
        .take(MOST_OTHERS)
        .map(|other| writer.route_card(other))
        .collect();
    let sections = [
        writer.section(words::VILLAGES, villages),
        writer.section(words::OTHER_ROUTES, others),
    ];
    let beside = writer.lists().beside_route(&route.id);
    let neighbours = writer.neighbours(beside);
    let about = About {
        subject,
        kind: "article",
        village,
        neighbours,
    };
    let plan_note = plan_note(&writer, route);
    let written = writer.finish(
        about,
        Body::Route(RoutePage {
            lead,
            rows,
            story,
            maps,
            stops,
            plan_note,
            takeaways,
            directions,
            sections: sections.into_iter().flatten().collect(),
        }),
    );
    PrintedPage {
        map: Some(data),
        files,
        ..written
    }
}

/// The `whole` way, then the village at a larger scale where stops crowd.
pub fn maps(writer: &Writer<'_>, atlas: &Atlas<'_>, whole: Sheet) -> Vec<Map> {
    let sheets = [
        atlas.print(whole, writer.say(words::WHOLE_WAY)),
        atlas.print(Sheet::CrowdedStops, writer.say(words::CLOSE_TOGETHER)),
    ];
    sheets.into_iter().flatten().collect()
}

/// The visits of a day that begins at the usual hour.
pub fn usual_visits(data: &MapData) -> Vec<Visit> {
    Course::new(data).map_or_else(Vec::new, |course| course.visits(&course.usual()))
}

/// From when the printed times count, and what they rest on.
pub fn plan_note(writer: &Writer<'_>, route: &Route) -> String {
    let start = route.days.first().map(|day| day.depart.minutes());
    format!(
        "{} {}, {}",
        writer.say(words::TIMES_FROM),
        i18n::clock(u32::from(start.unwrap_or(langke_map::USUAL_START))),
        writer.say(words::TIMES_REST_ON)
    )
}

/// How the names of files to take along end.
const GPX: &str = "gpx";
const GEOJSON: &str = "geojson";
const ICALENDAR: &str = "ics";

/// The files to take along that the page of a route may have, below the site's root.
pub fn files(page: &Address, id: &str) -> [String; 3] {
    [GPX, GEOJSON, ICALENDAR].map(|ending| file(page, id, ending))
}

fn file(page: &Address, id: &str, ending: &str) -> String {
    format!("{page}{id}.{ending}")
}

/// Files to take along, links to them, and directions in other applications.
fn takeaways<'a>(
    writer: &Writer<'a>,
    route: &'a Route,
    data: &MapData,
) -> (Vec<(String, String)>, Vec<Link>, Vec<Row>) {
    let site = writer.site;
    let link = |label: String, href: String| Link {
        href,
        label: Phrase::own(&label),
    };
    let id = route.id.to_string();
    let sheet = writer.href(Subject::Sheet(id.clone()));
    let mut links = vec![link(writer.say(words::SHEET).into(), sheet)];
    let Some(course) = Course::new(data) else {
        return (Vec::new(), links, Vec::new());
    };
    let usual = course.usual();
    let saturday = coming_saturday(site.today);
    let dated = Plan {
        day: Some(saturday),
        ..usual.clone()
    };
    let whole = itinerary(data, &course, &usual, false);
    let day = itinerary(data, &course, &dated, true);
    let midnight = site.today.days() * 86_400;
    let calendar_label = format!(
        "{}: {}, {}",
        writer.say(words::DAY_AS_CALENDAR),
        i18n::date(saturday, writer.language),
        i18n::clock(u32::from(usual.start))
    );
    let texts = [
        (
            GPX,
            Some(gpx::write(&whole)),
            writer.say(words::GPX).to_owned(),
        ),
        (
            GEOJSON,
            Some(geojson::write(&whole)),
            writer.say(words::GEOJSON).to_owned(),
        ),
        (ICALENDAR, icalendar::write(&day, midnight), calendar_label),
    ];
    let page = Address::Page(writer.language, Subject::Route(id.clone()));
    let mut files = Vec::new();
    for (ending, text, label) in texts {
        let Some(text) = text else { continue };
        let file = file(&page, &id, ending);
        links.push(link(label, site.base.join(&file)));
        files.push((file, text));
    }
    (files, links, directions(writer, route, &whole))
}

/// Directions along a route in each application; those that take few stops at a time have several links. Nobody is led to a
/// sample.
fn directions(writer: &Writer<'_>, route: &Route, itinerary: &Itinerary) -> Vec<Row> {
    let places = writer.site.places_of(route);
    let is_real = |stop: usize| places.get(stop).is_some_and(|place| !place.illustrative);
    let row = |application: Application| {
        let links: Vec<Rich> = open_in::directions(application, itinerary, is_real)
            .into_iter()
            .map(|part| Rich {
                marks: vec![Inline::Link(InlineLink {
                    href: part.href,
                    // With its application: the same stops are offered in each.
                    label: format!(
                        "{}\u{A0}{}–{}, {}",
                        writer.say(words::FROM_STOP),
                        part.first + 1,
                        part.last + 1,
                        application.name()
                    ),
                })],
                ..Rich::default()
            })
            .collect();
        (!links.is_empty()).then(|| Row {
            label: Phrase::own(application.name()),
            values: links,
            illustrative: false,
        })
    };
    Application::ALL.into_iter().filter_map(row).collect()
}

/// The first Saturday after a day: a printed calendar file needs some day, and most visitors come at the weekend.
fn coming_saturday(today: Date) -> Date {
    let ahead = 1 + (4 + 7 - i64::from(today.weekday())) % 7;
    today.plus_days(ahead).unwrap_or(today)
}

fn rows<'a>(writer: &mut Writer<'a>, route: &'a Route) -> Vec<Row> {
    let (site, language) = (writer.site, writer.language);
    let ways = site.ways(route);
    let mut modes: Vec<Mode> = ways.iter().map(|way| way.mode).collect();
    modes.dedup();
    let modes: Vec<&str> = modes
        .into_iter()
        .map(|mode| writer.say(words::travel_mode(mode)))
        .collect();
    let length: f64 = ways.iter().map(|way| way.metres).sum();
    let travelling: u32 = ways.iter().map(|way| way.minutes).sum();
    let staying: u32 = route.stops.iter().map(|stop| stop.stay_minutes).sum();
    let about = writer.say(words::ABOUT);
    let mut on_the_way = format!(
        "{about} {} {}",
        i18n::duration(travelling, language),
        writer.say(words::TRAVELLING)
    );
    if route.legs.iter().any(|leg| leg.minutes.is_none()) {
        on_the_way.push_str(&format!(" ({})", writer.say(words::ESTIMATE)));
    }
    let mut time = writer.days_and_nights(route);
    time.push(format!(
        "{about} {} {}",
        i18n::duration(staying, language),
        writer.say(words::STAYING)
    ));
    time.push(on_the_way);
    let rows = [
        writer.row(words::TRAVEL, vec![plain(modes.join(" → "))]),
        writer.row(words::STOPS, vec![plain(route.stops.len().to_string())]),
        writer.row(
            words::LENGTH,
            vec![plain(format!(
                "{about} {}",
                i18n::distance(length, language)
            ))],
        ),
        writer.row(words::TIME, time.into_iter().map(plain).collect()),
    ];
    let mut rows: Vec<Row> = rows.into_iter().flatten().collect();
    rows.extend(writer.journey_rows(route));
    rows.extend(passport_row(writer, route));
    rows
}

/// "8:00–8:45"; where one goes elsewhere for the night, until one goes there.
pub fn times(visit: &Visit, stop: &RouteStop) -> String {
    let sleeps_here = stop.overnight.as_ref().is_none_or(|night| {
        let bed = night.place.as_ref();
        bed.is_none_or(|place| *place == stop.place)
    });
    let leaves = if sleeps_here {
        visit.leaves
    } else {
        visit.arrives.saturating_add(stop.stay_minutes)
    };
    format!("{}–{}", i18n::clock(visit.arrives), i18n::clock(leaves))
}

/// The way onward from a stop, in words; `None` after the last.
pub fn leg<'a>(writer: &mut Writer<'a>, route: &'a Route, index: usize) -> Option<Leg> {
    let (site, language) = (writer.site, writer.language);
    let leg = route.legs.get(index)?;
    let places = site.places_of(route);
    let ends = [places.get(index), places.get(index + 1)];
    let off: u32 = ends
        .iter()
        .flatten()
        .map(|place| place.position.accuracy_m)
        .sum();
    let any_is_vague = ends.iter().flatten().any(|place| is_vague(place));
    let way = site.way(route, index);
    let name = writer.say(words::travel_mode(way.mode));
    // A distance hardly longer than what its ends may be off would only look exact.
    let is_guess = leg.minutes.is_none() && any_is_vague && way.metres < 2.0 * f64::from(off);
    let summary = if is_guess {
        format!("{name} · {}", i18n::map_words(language).distance_unknown)
    } else {
        format!(
            "{name} · {} · {} {}",
            i18n::distance(way.metres, language),
            writer.say(words::ABOUT),
            i18n::duration(way.minutes, language)
        )
    };
    Some(Leg {
        summary,
        note: leg.note.as_ref().map(|note| writer.phrase(note)),
    })
}

fn is_vague(place: &Place) -> bool {
    place.position.accuracy_m > APPROXIMATE_BEYOND
}

fn stops<'a>(writer: &mut Writer<'a>, route: &'a Route, visits: &[Visit]) -> Vec<Stop> {
    let (site, language) = (writer.site, writer.language);
    let mut stops = Vec::new();
    for (index, (stop, place)) in route.stops.iter().zip(site.places_of(route)).enumerate() {
        stops.push(Stop {
            number: index + 1,
            href: writer.href(Subject::Place(place.id.to_string())),
            kicker: writer.say(words::place_kind(place.kind)).into(),
            name: writer.phrase(&place.name),
            stay: format!(
                "{} {}",
                writer.say(words::STAY),
                i18n::duration(stop.stay_minutes, language)
            ),
            times: visits
                .get(index)
                .map(|visit| times(visit, stop))
                .unwrap_or_default(),
            picture: place
                .picture
                .as_deref()
                .and_then(|picture| writer.picture(picture)),
            opening: writer.opening_hours(place),
            tries: place
                .experiences
                .iter()
                .map(|one| writer.experience(one))
                .collect(),
            links: made_and_found(writer, place),
            text: writer.rich(&stop.text, &stop.sources),
            illustrative: writer.sample(place.illustrative),
            approximate: approximate(writer, place),
            night: writer.night(route, index, place),
            leg: leg(writer, route, index),
        });
    }
    stops
}

/// That a position is only roughly known, if it is.
fn approximate(writer: &Writer<'_>, place: &Place) -> Option<String> {
    if !is_vague(place) {
        return None;
    }
    if place.illustrative {
        return Some(writer.say(words::PLACEHOLDER).into());
    }
    let off = i18n::distance(f64::from(place.position.accuracy_m), writer.language);
    Some(format!("{} {off}.", writer.say(words::APPROXIMATE)))
}

/// Links to what is made and found at a place.
fn made_and_found<'a>(writer: &mut Writer<'a>, place: &'a Place) -> Vec<Link> {
    let site = writer.site;
    let processes = place
        .processes
        .iter()
        .filter_map(|id| site.things.processes.get(id));
    let mut links: Vec<Link> = processes
        .map(|process| Link {
            href: writer.href(Subject::Process(process.id.to_string())),
            label: writer.phrase(&process.name),
        })
        .collect();
    let products = writer.lists().found_at(&place.id).iter();
    links.extend(products.map(|product| Link {
        href: writer.href(Subject::Product(product.id.to_string())),
        label: writer.phrase(&product.name),
    }));
    links
}

impl Writer<'_> {
    /// A printed map that the browser makes alive with the page's own map file.
    pub fn alive(&self, map: Map, subject: &Subject) -> Map {
        let address = Address::Page(self.language, subject.clone());
        Map {
            data: address
                .bundle_file_beside(MAP_FILE)
                .map(|file| self.site.base.join(file)),
            ..map
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_coming_saturday_is_never_today() {
        for (today, saturday) in [
            ("2026-11-22", "2026-11-28"),
            ("2026-11-27", "2026-11-28"),
            ("2026-11-28", "2026-12-05"),
        ] {
            let today = Date::parse(today).expect("a day");
            assert_eq!(coming_saturday(today).to_string(), saturday);
        }
    }
}
