//! A route's page: stops, distances, times, maps. Native only.

use super::finish::About;
use super::map::{Scene, Sheet};
use super::writer::{Writer, plain, section};
use super::{Resolver, Written, labels};
use crate::content::{Place, Route, TravelMode};
use crate::geo::{LonLat, metres_along};
use crate::i18n::{self, Language};
use crate::site::Subject;
use crate::site::page::{Body, RoutePage};
use crate::site::parts::{Card, Leg, Link, Row, Stop};

/// A position that may be off by more than this is called approximate, in metres.
pub const APPROXIMATE_BEYOND: u32 = 500;
/// Ways are longer than the sketch shows: bends and detours, a planner's rule of thumb.
const DETOUR: f64 = 1.25;

pub fn write<'a>(mut writer: Writer<'a>, route: &'a Route) -> Written {
    let site = writer.site;
    let village = route
        .villages
        .first()
        .and_then(|id| site.villages.get(id).copied());
    writer.sample(route.illustrative);
    let kicker = writer.kicker(labels::ROUTE, village);
    let lead = writer.lead(kicker, &route.name, &route.summary, route.picture.as_ref());
    let rows = rows(&mut writer, route);
    let story = writer.story(&route.story);
    let stops = stops(&mut writer, route);
    let scene = Scene::along(site, writer.language, route);
    let maps = [
        scene.print(Sheet::WholeWay, writer.say(labels::WHOLE_WAY)),
        scene.print(Sheet::CrowdedStops, writer.say(labels::IN_THE_VILLAGE)),
    ];
    // Whoever sees the maps sees positions: their sources belong on the page.
    for place in site.places_of(route) {
        writer.note(&place.position.source);
    }
    let villages: Vec<Card> = route
        .villages
        .iter()
        .filter_map(|id| site.villages.get(id))
        .map(|village| writer.village_card(village))
        .collect();
    let all: Vec<&Route> = site.content.routes.iter().collect();
    let others: Vec<Card> = all
        .iter()
        .filter(|other| other.id != route.id)
        .take(3)
        .map(|other| writer.route_card(other))
        .collect();
    let sections = [
        section(writer.say(labels::VILLAGES), villages),
        section(writer.say(labels::OTHER_ROUTES), others),
    ];
    let here = all
        .iter()
        .position(|other| other.id == route.id)
        .unwrap_or_default();
    let neighbours = writer.neighbours(&all, here, |writer, route| Link {
        href: writer.href(Subject::Route(route.id.to_string())),
        label: writer.phrase(&route.name),
    });
    let about = About {
        subject: Subject::Route(route.id.to_string()),
        kind: "article",
        village,
        neighbours,
    };
    writer.finish(
        about,
        Body::Route(RoutePage {
            lead,
            rows,
            story,
            maps: maps.into_iter().flatten().collect(),
            stops,
            sections: sections.into_iter().flatten().collect(),
        }),
    )
}

impl<'a> Resolver<'a> {
    /// The places at which a route stops, in order.
    pub fn places_of(&self, route: &'a Route) -> Vec<&'a Place> {
        route
            .stops
            .iter()
            .filter_map(|stop| self.places.get(&stop.place).copied())
            .collect()
    }

    /// The line of a route's leg, from stop to stop.
    pub fn leg_line(&self, route: &'a Route, index: usize) -> Vec<LonLat> {
        let places = self.places_of(route);
        let end = |at: usize| places.get(at).map(|place| place.position.point);
        let via = route
            .legs
            .get(index)
            .map(|leg| leg.via.as_slice())
            .unwrap_or_default();
        end(index)
            .into_iter()
            .chain(via.iter().copied())
            .chain(end(index + 1))
            .collect()
    }

    /// The length of a route, in metres along its sketched line.
    pub fn length(&self, route: &'a Route) -> f64 {
        (0..route.legs.len())
            .map(|index| metres_along(&self.leg_line(route, index)))
            .sum()
    }
}

/// The mode of a leg.
pub fn mode_of(route: &Route, index: usize) -> TravelMode {
    route
        .legs
        .get(index)
        .and_then(|leg| leg.mode)
        .unwrap_or(route.mode)
}

/// Metres a minute, from usual speeds: 4.5, 12, 18, 12 and 28 km/h.
fn metres_a_minute(mode: TravelMode) -> f64 {
    let kilometres_an_hour = match mode {
        TravelMode::Walk => 4.5,
        TravelMode::Bicycle | TravelMode::Boat => 12.0,
        TravelMode::Bus => 18.0,
        TravelMode::Car => 28.0,
    };
    kilometres_an_hour * 1000.0 / 60.0
}

/// Minutes on the way: what the editor knows, else an estimate, in steps of five from ten on.
fn minutes(known: Option<u32>, metres: f64, mode: TravelMode) -> u32 {
    known.unwrap_or_else(|| {
        let estimate = (metres * DETOUR / metres_a_minute(mode)).ceil();
        let rounded = if estimate > 10.0 {
            (estimate / 5.0).ceil() * 5.0
        } else {
            estimate
        };
        rounded as u32
    })
}

/// "2 giờ 15 phút", "2 h 15 min".
fn hours_and_minutes(minutes: u32, language: Language) -> String {
    let (hour, minute) = match language {
        Language::Vietnamese => ("giờ", "phút"),
        Language::English => ("h", "min"),
    };
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}\u{A0}{minute}"),
        (hours, 0) => format!("{hours}\u{A0}{hour}"),
        (hours, rest) => format!("{hours}\u{A0}{hour} {rest}\u{A0}{minute}"),
    }
}

fn rows<'a>(writer: &mut Writer<'a>, route: &'a Route) -> Vec<Row> {
    let (site, language) = (writer.site, writer.language);
    let mut modes: Vec<TravelMode> = (0..route.legs.len())
        .map(|index| mode_of(route, index))
        .collect();
    modes.dedup();
    let modes: Vec<&str> = modes
        .into_iter()
        .map(|mode| writer.say(labels::travel_mode(mode)))
        .collect();
    let length = site.length(route);
    let travelling: u32 = (0..route.legs.len())
        .map(|index| {
            minutes(
                route.legs[index].minutes,
                metres_along(&site.leg_line(route, index)),
                mode_of(route, index),
            )
        })
        .sum();
    let staying: u32 = route.stops.iter().map(|stop| stop.stay_minutes).sum();
    let about = writer.say(labels::ABOUT);
    let time = [
        format!(
            "{about} {} {}",
            hours_and_minutes(staying, language),
            writer.say(labels::STAYING)
        ),
        format!(
            "{about} {} {} ({})",
            hours_and_minutes(travelling, language),
            writer.say(labels::TRAVELLING),
            writer.say(labels::ESTIMATE)
        ),
    ];
    let rows = [
        writer.row(labels::TRAVEL, vec![plain(modes.join(" → "))]),
        writer.row(labels::STOPS, vec![plain(route.stops.len().to_string())]),
        writer.row(
            labels::LENGTH,
            vec![plain(format!(
                "{about} {}",
                i18n::distance(length, language)
            ))],
        ),
        writer.row(labels::TIME, time.map(plain).to_vec()),
    ];
    rows.into_iter().flatten().collect()
}

fn stops<'a>(writer: &mut Writer<'a>, route: &'a Route) -> Vec<Stop> {
    let (site, language) = (writer.site, writer.language);
    let places = site.places_of(route);
    let mut stops = Vec::new();
    for (index, (stop, place)) in route.stops.iter().zip(&places).enumerate() {
        let vague = |place: &Place| place.position.accuracy_m > APPROXIMATE_BEYOND;
        let approximate = vague(place).then(|| {
            if place.illustrative {
                return writer.say(labels::PLACEHOLDER).into();
            }
            let off = i18n::distance(f64::from(place.position.accuracy_m), language);
            format!("{} {off}.", writer.say(labels::APPROXIMATE))
        });
        let leg = route.legs.get(index).map(|leg| {
            let mode = mode_of(route, index);
            let off = |place: &Place| f64::from(place.position.accuracy_m);
            let both_off = off(place) + places.get(index + 1).map_or(0.0, |next| off(next));
            let any_is_vague =
                vague(place) || places.get(index + 1).is_some_and(|next| vague(next));
            let metres = metres_along(&site.leg_line(route, index));
            let name = writer.say(labels::travel_mode(mode));
            // A distance hardly longer than what its ends may be off would only look exact.
            let summary = if leg.minutes.is_none() && any_is_vague && metres < 2.0 * both_off {
                format!("{name} · {}", writer.say(labels::PLACE_NOT_EXACT))
            } else {
                let time = hours_and_minutes(minutes(leg.minutes, metres, mode), language);
                format!(
                    "{name} · {} · {} {time}",
                    i18n::distance(metres, language),
                    writer.say(labels::ABOUT)
                )
            };
            Leg {
                summary,
                note: leg.note.as_ref().map(|note| writer.phrase(note)),
            }
        });
        stops.push(Stop {
            number: index + 1,
            href: writer.href(Subject::Place(place.id.to_string())),
            kicker: writer.say(labels::place_kind(place.kind)).into(),
            name: writer.phrase(&place.name),
            stay: format!(
                "{} {}",
                writer.say(labels::STAY),
                hours_and_minutes(stop.stay_minutes, language)
            ),
            text: writer.rich(&stop.text, &stop.sources),
            illustrative: writer.sample(place.illustrative),
            approximate,
            leg,
        });
    }
    stops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_people_say_them() {
        assert_eq!(hours_and_minutes(45, Language::Vietnamese), "45\u{A0}phút");
        assert_eq!(
            hours_and_minutes(135, Language::English),
            "2\u{A0}h 15\u{A0}min"
        );
        assert_eq!(hours_and_minutes(120, Language::Vietnamese), "2\u{A0}giờ");
    }

    #[test]
    fn what_an_editor_knows_comes_before_an_estimate() {
        assert_eq!(minutes(Some(17), 100_000.0, TravelMode::Walk), 17);
        assert_eq!(minutes(None, 100.0, TravelMode::Walk), 2);
        assert_eq!(minutes(None, 10_000.0, TravelMode::Bus), 45);
    }
}
