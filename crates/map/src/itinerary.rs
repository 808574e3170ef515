//! From a map's data and a plan to what a visitor takes away.

use super::data::{MapData, PlaceData};
use super::plan::{Course, Plan};
use langke_model::geo::decode_line;
use langke_model::i18n::{Language, map_words};
use langke_takeaway::{Halt, Itinerary, Stay, Way};

/// The itinerary of a plan. Where the site knows its host, addresses are absolute; else there are none. With `timed`, stops say
/// when one is there.
pub fn itinerary(data: &MapData, course: &Course, plan: &Plan, timed: bool) -> Itinerary {
    let route = data.route.clone().unwrap_or_default();
    let host = host_of(&route.address);
    let visits = course.visits(plan);
    let mut read = Itinerary {
        name: route.name,
        summary: route.summary,
        address: host.map(|_| route.address.clone()),
        language: data.language.tag().into(),
        attribution: route.licence,
        sketch_notice: map_words(data.language).sketch.into(),
        day: plan.day,
        stops: Vec::new(),
        ways: Vec::new(),
    };
    for (index, visit) in visits.iter().enumerate() {
        let (Some(place), Some(point)) = (data.places.get(visit.stop), course.at(visit.stop))
        else {
            continue;
        };
        read.stops.push(Halt {
            name: name_of(place, data.language),
            note: place.why.clone().unwrap_or_default(),
            address: host.map(|host| format!("{host}{}", place.href)),
            point,
            stay: timed.then_some(Stay {
                arrival: visit.arrives,
                minutes: visit.leaves - visit.arrives,
            }),
        });
        let (Some(travel), Some(next)) = (visit.onward, visits.get(index + 1)) else {
            continue;
        };
        let known = travel
            .leg
            .and_then(|leg| decode_line(&data.ways.get(leg)?.line));
        let line = match known {
            Some(mut line) => {
                if next.stop < visit.stop {
                    line.reverse();
                }
                line
            }
            None => [course.at(visit.stop), course.at(next.stop)]
                .into_iter()
                .flatten()
                .collect(),
        };
        read.ways.push(Way {
            mode: travel.mode,
            line,
            sketch: true,
        });
    }
    read
}

/// What a place is called where no page stands around it to say that it is a sample.
fn name_of(place: &PlaceData, language: Language) -> String {
    let mark = format!("({})", map_words(language).sample);
    if place.illustrative && !place.name.ends_with(&mark) {
        format!("{} {mark}", place.name)
    } else {
        place.name.clone()
    }
}

/// Scheme and host of an absolute address.
fn host_of(address: &str) -> Option<&str> {
    // Looked for by its sign: to look for a text would bring a kilobyte into the program for maps.
    let (scheme, rest) = address.split_once(':')?;
    let host = rest.strip_prefix("//")?.split('/').next()?;
    address.get(..scheme.len() + "://".len() + host.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LegData, RouteData};
    use langke_model::geo::{LonLat, encode_line};

    #[test]
    fn a_sample_says_so_in_its_name_and_once() {
        let place = |name: &str, illustrative| PlaceData {
            name: name.into(),
            illustrative,
            ..PlaceData::default()
        };
        for (name, illustrative, taken) in [
            ("Lò gốm", true, "Lò gốm (mẫu)"),
            ("Lò gốm (mẫu)", true, "Lò gốm (mẫu)"),
            ("Lò gốm", false, "Lò gốm"),
        ] {
            let place = place(name, illustrative);
            assert_eq!(name_of(&place, Language::Vietnamese), taken);
        }
    }

    #[test]
    fn a_way_back_is_the_way_there_reversed_and_an_unknown_one_is_straight() {
        let points: Vec<LonLat> = [
            (105.0, 21.0),
            (105.01, 21.01),
            (105.02, 21.0),
            (105.5, 21.0),
        ]
        .iter()
        .filter_map(|(east, north)| LonLat::new(*east, *north))
        .collect();
        let place = |point: LonLat| PlaceData {
            href: "/vi/places/a/".into(),
            at: encode_line(&[point]),
            ..PlaceData::default()
        };
        let leg = |line: &[LonLat]| LegData {
            mode: "walk".into(),
            line: encode_line(line),
            metres: 1000,
            minutes: 15,
        };
        let data = MapData {
            places: vec![place(points[0]), place(points[2]), place(points[3])],
            ways: vec![leg(&points[..3]), leg(&points[2..])],
            route: Some(RouteData {
                address: "https://langke.example/vi/routes/r/".into(),
                mode: "walk".into(),
                stays: vec![10; 3],
                ..RouteData::default()
            }),
            ..MapData::default()
        };
        let course = Course::new(&data).expect("a course");
        let plan = Plan {
            order: vec![1, 0, 2],
            ..Plan::usual(3)
        };
        let read = itinerary(&data, &course, &plan, true);
        assert_eq!(read.ways[0].line.len(), 3);
        assert!((read.ways[0].line[0].longitude() - 105.02).abs() < 1e-9);
        assert_eq!(read.ways[1].line.len(), 2);
        assert_eq!(
            read.stops[2].address.as_deref(),
            Some("https://langke.example/vi/places/a/")
        );
    }

    #[test]
    fn a_site_that_does_not_know_its_host_gives_no_addresses() {
        assert_eq!(host_of("/vi/routes/r/"), None);
        assert_eq!(
            host_of("https://langke.example"),
            Some("https://langke.example")
        );
    }
}
