//! Links that open a place or a way in a map application: plain links, nothing is fetched before they are followed.

use super::percent::encode_value;
use super::{Itinerary, number};
use langke_model::geo::LonLat;
use langke_model::vocabulary::Mode;

/// An application for maps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Application {
    /// Source: "Maps URLs", <https://developers.google.com/maps/documentation/urls/get-started>.
    GoogleMaps,
    /// Source: "Map Links" of the Apple URL Scheme Reference.
    AppleMaps,
    /// Sources: <https://osmand.net/docs/technical/algorithms/osmand-intents/> and
    /// <https://osmand.net/docs/user/plan-route/web/>.
    OsmAnd,
}

impl Application {
    /// All of them.
    pub const ALL: [Application; 3] = [
        Application::GoogleMaps,
        Application::AppleMaps,
        Application::OsmAnd,
    ];

    /// What it calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Application::GoogleMaps => "Google Maps",
            Application::AppleMaps => "Apple Maps",
            Application::OsmAnd => "OsmAnd",
        }
    }
}

/// A link to directions along some of an itinerary's stops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directions {
    /// Index of the stop at which it begins.
    pub first: usize,
    /// Index of the stop at which it ends.
    pub last: usize,
    /// The link.
    pub href: String,
}

/// A link to a place, with its name where the application shows one.
pub fn place(application: Application, point: LonLat, name: &str) -> String {
    let mut href = String::new();
    match application {
        Application::GoogleMaps => {
            href.push_str("https://www.google.com/maps/search/?api=1&query=");
            position(&mut href, point, ",");
        }
        Application::AppleMaps => {
            href.push_str("https://maps.apple.com/?ll=");
            position(&mut href, point, ",");
            href.push_str("&q=");
            encode_value(&mut href, name);
        }
        Application::OsmAnd => {
            href.push_str("https://osmand.net/map/?pin=");
            position(&mut href, point, ",");
            href.push_str("#16/");
            position(&mut href, point, "/");
        }
    }
    href
}

/// A link that a phone opens in the application that its owner chose: a `geo` URI (RFC 5870).
///
/// The query is Android's, "Common intents": a pin with a label. Others read the position before it.
pub fn any_application(point: LonLat, name: &str) -> String {
    let mut href = String::from("geo:");
    position(&mut href, point, ",");
    href.push_str("?q=");
    position(&mut href, point, ",");
    href.push('(');
    encode_value(&mut href, name);
    href.push(')');
    href
}

/// Links to directions along an itinerary, in order; together they lead from the first stop to the last.
///
/// A link ends where the way of travelling changes and where the application takes no more stops. Ways between stops on
/// one point have none, nor have ways from or to a stop, by its index, that does not exist (`is_real`).
pub fn directions(
    application: Application,
    itinerary: &Itinerary,
    is_real: impl Fn(usize) -> bool,
) -> Vec<Directions> {
    let mode = |way: usize| itinerary.ways.get(way).map(|way| way.mode);
    let mut links = Vec::new();
    let mut first = 0;
    while first + 1 < itinerary.stops.len() {
        if !is_real(first) || !is_real(first + 1) {
            first += 1;
            continue;
        }
        let most = most_stops(application, mode(first));
        let mut last = first + 1;
        while last + 1 < itinerary.stops.len()
            && last - first + 1 < most
            && mode(last) == mode(first)
            && is_real(last + 1)
        {
            last += 1;
        }
        let stops = itinerary.stops.get(first..=last).unwrap_or_default();
        let mut points: Vec<LonLat> = stops.iter().map(|stop| stop.point).collect();
        points.dedup();
        if let [start, between @ .., end] = points.as_slice() {
            let href = way(application, *start, between, *end, mode(first));
            links.push(Directions { first, last, href });
        }
        first = last;
    }
    links
}

/// How many stops a link may have, first and last included.
///
/// Google Maps takes nine between (three in a phone's browser without the application) and none by public transport;
/// Apple's map links have no place for any. What OsmAnd's documents leave open is left open here.
fn most_stops(application: Application, mode: Option<Mode>) -> usize {
    match (application, mode) {
        (Application::GoogleMaps, Some(Mode::Bus | Mode::Metro | Mode::Train))
        | (Application::AppleMaps, _) => 2,
        (Application::GoogleMaps, _) => 11,
        (Application::OsmAnd, _) => usize::MAX,
    }
}

/// A link to directions from `start` to `end`.
fn way(
    application: Application,
    start: LonLat,
    between: &[LonLat],
    end: LonLat,
    mode: Option<Mode>,
) -> String {
    // The words of each application: address, start, end, stops between and what separates them, mode.
    let (address, start_key, end_key, between_key, separator, mode_key) = match application {
        Application::GoogleMaps => (
            "https://www.google.com/maps/dir/?api=1&",
            "origin=",
            "&destination=",
            "&waypoints=",
            "%7C",
            "&travelmode=",
        ),
        Application::AppleMaps => (
            "https://maps.apple.com/?",
            "saddr=",
            "&daddr=",
            "",
            "",
            "&dirflg=",
        ),
        // `end` is what the application itself writes and all its versions read; older documents say `finish`.
        Application::OsmAnd => (
            "https://osmand.net/map/navigate/?",
            "start=",
            "&end=",
            "&via=",
            "%3B",
            "&type=osmand&profile=",
        ),
    };
    let mut href = [address, start_key].concat();
    position(&mut href, start, ",");
    href.push_str(end_key);
    position(&mut href, end, ",");
    let mut before = between_key;
    for &point in between {
        href.push_str(before);
        position(&mut href, point, ",");
        before = separator;
    }
    if let Some(word) = mode.and_then(|mode| word(application, mode)) {
        href.push_str(mode_key);
        href.push_str(word);
    }
    href
}

/// An application's word for a way of travelling, if it has one.
fn word(application: Application, mode: Mode) -> Option<&'static str> {
    let [google, apple, osmand] = match mode {
        Mode::Walk => [Some("walking"), Some("w"), Some("pedestrian")],
        Mode::Bicycle => [Some("bicycling"), None, Some("bicycle")],
        Mode::Bus | Mode::Metro => [Some("transit"), Some("r"), Some("public_transport")],
        Mode::Train => [Some("transit"), Some("r"), Some("train")],
        Mode::Boat => [None, None, Some("boat")],
        Mode::Ferry | Mode::ElectricCart => [None, None, None],
        Mode::Car => [Some("driving"), Some("d"), Some("car")],
    };
    match application {
        Application::GoogleMaps => google,
        Application::AppleMaps => apple,
        Application::OsmAnd => osmand,
    }
}

/// A position, latitude first.
fn position(out: &mut String, point: LonLat, between: &str) {
    number::degrees(out, point.latitude());
    out.push_str(between);
    number::degrees(out, point.longitude());
}

#[cfg(test)]
mod tests {
    use super::super::Way;
    use super::super::examples::{any_point, any_text, bat_trang, halt, nowhere, point};
    use super::*;
    use proptest::prelude::*;
    use url::Url;

    const ALL: [Application; 3] = [
        Application::GoogleMaps,
        Application::AppleMaps,
        Application::OsmAnd,
    ];

    /// A route of as many stops on a line, all ways of one mode.
    fn route(stops: u32, mode: Mode) -> Itinerary {
        let way = Way {
            mode,
            line: Vec::new(),
            sketch: true,
        };
        let stop = |index| halt("A", point(105.0 + f64::from(index) / 10.0, 21.0));
        Itinerary {
            stops: (0..stops).map(stop).collect(),
            ways: vec![way; stops.saturating_sub(1) as usize],
            ..nowhere()
        }
    }

    fn hrefs(application: Application, itinerary: &Itinerary) -> Vec<String> {
        directions(application, itinerary, |_| true)
            .into_iter()
            .map(|link| link.href)
            .collect()
    }

    #[test]
    fn a_place_opens_where_it_is() {
        let (at, name) = (point(105.9134, 20.9757), "Chợ gốm & nhà cổ");
        let [google, apple, osmand] = ALL.map(|application| place(application, at, name));
        assert_eq!(
            google,
            "https://www.google.com/maps/search/?api=1&query=20.9757,105.9134"
        );
        assert_eq!(
            apple,
            "https://maps.apple.com/?ll=20.9757,105.9134&q=Ch%E1%BB%A3%20g%E1%BB%91m%20%26%20nh%C3%A0%20c%E1%BB%95"
        );
        assert_eq!(
            osmand,
            "https://osmand.net/map/?pin=20.9757,105.9134#16/20.9757/105.9134"
        );
        assert_eq!(
            any_application(at, "A (B)"),
            "geo:20.9757,105.9134?q=20.9757,105.9134(A%20%28B%29)"
        );
    }

    #[test]
    fn a_walk_of_three_stops_is_one_link_where_there_is_room() {
        let walk = route(3, Mode::Walk);
        assert_eq!(
            hrefs(Application::GoogleMaps, &walk),
            [
                "https://www.google.com/maps/dir/?api=1&origin=21,105&destination=21,105.2&waypoints=21,105.1&travelmode=walking"
            ]
        );
        assert_eq!(
            hrefs(Application::AppleMaps, &walk),
            [
                "https://maps.apple.com/?saddr=21,105&daddr=21,105.1&dirflg=w",
                "https://maps.apple.com/?saddr=21,105.1&daddr=21,105.2&dirflg=w"
            ]
        );
        assert_eq!(
            hrefs(Application::OsmAnd, &walk),
            [
                "https://osmand.net/map/navigate/?start=21,105&end=21,105.2&via=21,105.1&type=osmand&profile=pedestrian"
            ]
        );
    }

    #[test]
    fn a_bus_has_a_link_for_each_ride_and_a_boat_no_mode_that_is_not_known() {
        let rides = hrefs(Application::GoogleMaps, &route(3, Mode::Bus));
        assert!(
            rides.len() == 2
                && rides
                    .iter()
                    .all(|href| href.ends_with("&travelmode=transit")),
            "{rides:?}"
        );
        assert_eq!(
            hrefs(Application::GoogleMaps, &route(2, Mode::Boat)),
            ["https://www.google.com/maps/dir/?api=1&origin=21,105&destination=21,105.1"]
        );
        assert!(hrefs(Application::OsmAnd, &route(2, Mode::Boat))[0].ends_with("profile=boat"));
    }

    #[test]
    fn a_link_ends_where_the_mode_changes() {
        let links = directions(Application::GoogleMaps, &bat_trang(), |_| true);
        let ends: Vec<_> = links.iter().map(|link| (link.first, link.last)).collect();
        assert_eq!(ends, [(0, 1), (1, 2)]);
    }

    #[test]
    fn a_long_route_has_links_of_nine_stops_between() {
        let links = directions(Application::GoogleMaps, &route(25, Mode::Car), |_| true);
        let ends: Vec<_> = links.iter().map(|link| (link.first, link.last)).collect();
        assert_eq!(ends, [(0, 10), (10, 20), (20, 24)]);
        assert_eq!(links[0].href.matches("%7C").count(), 8, "nine between");
    }

    #[test]
    fn there_is_no_way_without_two_places() {
        for application in ALL {
            assert!(directions(application, &nowhere(), |_| true).is_empty());
            assert!(directions(application, &route(1, Mode::Walk), |_| true).is_empty());
            let mut here = route(3, Mode::Walk);
            here.stops
                .iter_mut()
                .for_each(|stop| stop.point = point(105.0, 21.0));
            assert!(directions(application, &here, |_| true).is_empty());
        }
    }

    proptest! {
        #[test]
        fn names_are_read_back_by_another_library(at in any_point(), name in any_text()) {
            let parsed = Url::parse(&place(Application::AppleMaps, at, &name)).expect("an address");
            let (_, found) = parsed.query_pairs().last().expect("a query");
            prop_assert_eq!(found, name.clone());
            prop_assert!(any_application(at, &name).bytes().all(|byte| byte.is_ascii_graphic()));
        }

        #[test]
        fn links_lead_from_the_first_stop_to_the_last(stops in 2..60_u32) {
            for application in ALL {
                let links = directions(application, &route(stops, Mode::Walk), |_| true);
                let mut at = 0;
                for link in &links {
                    prop_assert_eq!(link.first, at);
                    prop_assert!(Url::parse(&link.href).is_ok());
                    at = link.last;
                }
                prop_assert_eq!(at + 1, stops as usize);
            }
        }
    }

    #[test]
    fn nobody_is_led_to_a_stop_that_does_not_exist() {
        let route = route(6, Mode::Walk);
        let links = directions(Application::OsmAnd, &route, |stop| stop != 3);
        let ends: Vec<(usize, usize)> = links.iter().map(|link| (link.first, link.last)).collect();
        assert_eq!(ends, [(0, 2), (4, 5)]);
    }
}
