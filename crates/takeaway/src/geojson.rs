//! An itinerary as GeoJSON, which map editors and geographic information systems read.
//!
//! Standard: RFC 7946.

use super::{Halt, Itinerary, Way, moment, number};
use langke_model::calendar::Date;
use langke_model::geo::LonLat;

/// What a browser is told that such a file is.
pub const MEDIA_TYPE: &str = "application/geo+json";

/// Writes the file: a feature collection with a point for each stop and a line for each way.
///
/// Points have six decimals. Name, description and the like of the whole are foreign members (section 6.1).
pub fn write(itinerary: &Itinerary) -> String {
    let mut extent = Extent::NONE;
    let mut features = String::new();
    for (index, stop) in itinerary.stops.iter().enumerate() {
        extent.add(&[stop.point]);
        comma(&mut features);
        halt(&mut features, index + 1, stop, itinerary.day);
    }
    for way in itinerary.ways.iter().filter(|way| way.line.len() > 1) {
        extent.add(&way.line);
        comma(&mut features);
        line(&mut features, way, &itinerary.sketch_notice);
    }

    let mut out = String::from("{\"type\":\"FeatureCollection\"");
    member(&mut out, "name", &itinerary.name);
    member(&mut out, "description", &itinerary.summary);
    member(&mut out, "attribution", &itinerary.attribution);
    member(&mut out, "language", &itinerary.language);
    optional_member(&mut out, "url", itinerary.address.as_deref());
    if let Some(corners) = extent.0 {
        out.push_str(",\"bbox\":[");
        for corner in corners {
            comma(&mut out);
            number::degrees(&mut out, corner);
        }
        out.push(']');
    }
    out.push_str(",\"features\":[");
    out.push_str(&features);
    out.push_str("]}\n");
    out
}

/// The feature of a stop. Its times are date-times of RFC 3339 if the day is known, else times of day.
fn halt(out: &mut String, stop: usize, halt: &Halt, day: Option<Date>) {
    out.push_str("\n{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":");
    position(out, halt.point);
    out.push_str("},\"properties\":{\"stop\":");
    number::digits(out, stop as u64, 1);
    member(out, "name", &halt.name);
    member(out, "note", &halt.note);
    optional_member(out, "url", halt.address.as_deref());
    if let Some(stay) = halt.stay {
        member(out, "arrival", &time(day, stay.arrival));
        member(out, "departure", &time(day, stay.departure()));
    }
    out.push_str("}}");
}

/// The box around points: west, south, east and north.
///
/// Nothing is done about the antimeridian (RFC 7946, sections 3.1.9 and 5.2): no point of Vietnam lies near it.
struct Extent(Option<[f64; 4]>);

impl Extent {
    const NONE: Extent = Extent(None);

    fn add(&mut self, points: &[LonLat]) {
        for point in points {
            let (longitude, latitude) = (point.longitude(), point.latitude());
            let [west, south, east, north] =
                self.0.unwrap_or([longitude, latitude, longitude, latitude]);
            self.0 = Some([
                west.min(longitude),
                south.min(latitude),
                east.max(longitude),
                north.max(latitude),
            ]);
        }
    }
}

/// The feature of a way.
fn line(out: &mut String, way: &Way, sketch_notice: &str) {
    out.push_str("\n{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
    for &point in &way.line {
        comma(out);
        position(out, point);
    }
    out.push(']');
    out.push_str("},\"properties\":{\"sketch\":");
    out.push_str(if way.sketch { "true" } else { "false" });
    member(out, "mode", way.mode.keyword());
    if way.sketch {
        member(out, "note", sketch_notice);
    }
    out.push_str("}}");
}

/// A position, longitude first.
fn position(out: &mut String, point: LonLat) {
    out.push('[');
    number::degrees(out, point.longitude());
    out.push(',');
    number::degrees(out, point.latitude());
    out.push(']');
}

/// A time of Vietnam, with its day if that is known.
fn time(day: Option<Date>, minutes: u32) -> String {
    let mut out = String::new();
    match day.and_then(|day| moment(day, minutes)) {
        Some((day, minutes)) => {
            number::date(&mut out, day, "-");
            out.push('T');
            number::clock(&mut out, minutes);
            out.push_str(":00+07:00");
        }
        None => number::clock(&mut out, minutes),
    }
    out
}

/// A comma, unless a list was just opened or nothing was written yet.
fn comma(out: &mut String) {
    if !out.is_empty() && !out.ends_with('[') && !out.ends_with(':') {
        out.push(',');
    }
}

/// A member of text after another member; `key` is plain ASCII.
fn member(out: &mut String, key: &str, value: &str) {
    out.push_str(",\"");
    out.push_str(key);
    out.push_str("\":");
    text(out, value);
}

/// As [`member`], nothing where there is no value.
fn optional_member(out: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        member(out, key, value);
    }
}

/// A string of JSON (RFC 8259, section 7).
///
/// U+2028 and U+2029 are written as escapes too: older JavaScript took them for line ends.
fn text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            '\0'..='\x1F' => {
                let code = character as u8;
                out.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(code % 16), 16));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::examples::{any_itinerary, any_text, bat_trang, halt, nowhere, point};
    use super::*;
    use ::geojson::{Feature, FeatureCollection, GeoJson, GeometryValue, Position};
    use langke_model::vocabulary::Mode;
    use proptest::prelude::*;

    fn read(itinerary: &Itinerary) -> FeatureCollection {
        let text = write(itinerary);
        match text.parse::<GeoJson>() {
            Ok(GeoJson::FeatureCollection(collection)) => collection,
            other => panic!("{other:?}: {text}"),
        }
    }

    fn value(feature: &Feature) -> &GeometryValue {
        &feature.geometry.as_ref().expect("a geometry").value
    }

    fn is_at(position: &Position, point: LonLat) -> bool {
        (position[0] - point.longitude()).abs() < 0.6e-6
            && (position[1] - point.latitude()).abs() < 0.6e-6
    }

    #[test]
    fn a_route_is_read_by_another_library() {
        let collection = read(&bat_trang());
        assert_eq!(
            collection.bbox,
            Some(vec![105.9098, 20.9757, 105.9134, 20.9801])
        );
        let members = collection.foreign_members.expect("members");
        assert_eq!(members["name"], "Một buổi ở Bát Tràng");
        assert_eq!(
            members["attribution"],
            "Vị trí: © những người đóng góp OpenStreetMap, ODbL 1.0"
        );
        let [market, _, pier, walk, boat] = &collection.features[..] else {
            panic!("three stops, two ways");
        };
        assert_eq!(market.property("stop").expect("a number"), 1);
        assert_eq!(
            market.property("arrival").expect("a time"),
            "2026-11-21T08:05:00+07:00"
        );
        assert_eq!(
            pier.property("departure").expect("a time"),
            "2026-11-22T00:20:00+07:00"
        );
        assert!(
            matches!(value(walk), GeometryValue::LineString { coordinates } if coordinates.len() == 3)
        );
        assert_eq!(walk.property("sketch").expect("a flag"), true);
        assert_eq!(walk.property("mode").expect("a mode"), "walk");
        assert_eq!(boat.property("sketch").expect("a flag"), false);
    }

    #[test]
    fn times_without_a_day_are_times_of_day() {
        let mut itinerary = bat_trang();
        itinerary.day = None;
        let collection = read(&itinerary);
        assert_eq!(
            collection.features[2]
                .property("departure")
                .expect("a time"),
            "24:20"
        );
    }

    #[test]
    fn an_itinerary_without_points_has_no_box() {
        let collection = read(&nowhere());
        assert!(collection.features.is_empty() && collection.bbox.is_none());
    }

    #[test]
    fn stops_on_one_point_have_a_box_of_that_point() {
        let mut itinerary = nowhere();
        itinerary.stops = vec![halt("A", point(105.9, 20.9)), halt("B", point(105.9, 20.9))];
        assert_eq!(read(&itinerary).bbox, Some(vec![105.9, 20.9, 105.9, 20.9]));
    }

    #[test]
    fn a_long_line_keeps_all_its_points() {
        let line: Vec<LonLat> = (0..10_000)
            .map(|step| point(105.0 + f64::from(step) * 1e-5, 20.9))
            .collect();
        let itinerary = Itinerary {
            ways: vec![Way {
                mode: Mode::Car,
                line,
                sketch: false,
            }],
            ..nowhere()
        };
        let collection = read(&itinerary);
        assert!(
            matches!(value(&collection.features[0]), GeometryValue::LineString { coordinates } if coordinates.len() == 10_000)
        );
    }

    proptest! {
            #[test]
            fn what_is_written_is_read_back(itinerary in any_itinerary()) {
                let collection = read(&itinerary);
                let members = collection.foreign_members.as_ref().expect("members");
                prop_assert_eq!(&members["name"], &itinerary.name);
                prop_assert_eq!(&members["description"], &itinerary.summary);
                let (stops, ways) = collection.features.split_at(itinerary.stops.len());
                for (found, stop) in stops.iter().zip(&itinerary.stops) {
                    prop_assert_eq!(found.property("name").expect("a name"), &stop.name);
                    prop_assert_eq!(found.property("note").expect("a note"), &stop.note);
                    let is_there = matches!(value(found), GeometryValue::Point { coordinates } if is_at(coordinates, stop.point));
     prop_assert!(is_there);
                }
                let lines: Vec<&Way> = itinerary.ways.iter().filter(|way| way.line.len() > 1).collect();
                prop_assert_eq!(ways.len(), lines.len());
                for (found, way) in ways.iter().zip(lines) {
                    let GeometryValue::LineString { coordinates } = value(found) else {
                        panic!("{found:?}");
                    };
                    prop_assert_eq!(coordinates.len(), way.line.len());
                    prop_assert!(coordinates.iter().zip(&way.line).all(|(found, &expected)| is_at(found, expected)));
                }
            }

            #[test]
            fn text_is_one_line_also_for_javascript(value in any_text()) {
                let mut out = String::new();
                text(&mut out, &value);
                let ends = ['\n', '\r', '\u{2028}', '\u{2029}'];
    prop_assert!(!out.contains(ends), "{}", out);
            }
        }
}
