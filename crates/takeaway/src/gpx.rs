//! An itinerary as GPX, which navigation devices and outdoor applications read.
//!
//! Standard: GPX 1.1, <https://www.topografix.com/GPX/1/1/>. Its schema fixes the order of the elements.

use super::percent::encode_address;
use super::{Halt, Itinerary, number};
use langke_model::geo::LonLat;

/// What a browser is told that such a file is.
pub const MEDIA_TYPE: &str = "application/gpx+xml";

/// Writes the file: a waypoint for each stop, and a track with a segment for each way. There is no route beside: programs would draw
/// its straight lines from stop to stop next to the track.
///
/// Points have six decimals. Characters that XML cannot carry are left out.
pub fn write(itinerary: &Itinerary) -> String {
    let mut out = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        "\n",
        r#"<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Làng Kể">"#,
        "\n<metadata>"
    ));
    element(&mut out, "name", &[&itinerary.name]);
    // The copyright element would claim one holder for the whole file; only a part of it comes from elsewhere.
    element(
        &mut out,
        "desc",
        &[&itinerary.summary, &itinerary.attribution],
    );
    link(&mut out, itinerary.address.as_deref());
    out.push_str("</metadata>\n");
    for stop in &itinerary.stops {
        halt(&mut out, stop);
    }
    track(&mut out, itinerary);
    out.push_str("</gpx>\n");
    out
}

/// The track, if a way has a line.
fn track(out: &mut String, itinerary: &Itinerary) {
    let mut lines = itinerary
        .ways
        .iter()
        .filter(|way| way.line.len() > 1)
        .peekable();
    if lines.peek().is_none() {
        return;
    }
    out.push_str("<trk>");
    element(out, "name", &[&itinerary.name]);
    if itinerary.ways.iter().any(|way| way.sketch) {
        element(out, "desc", &[&itinerary.sketch_notice]);
    }
    if let Some(mode) = itinerary.mode() {
        element(out, "type", &[mode.keyword()]);
    }
    for way in lines {
        out.push_str("\n<trkseg>\n");
        for &at in &way.line {
            point(out, "trkpt", at);
            out.push_str("/>\n");
        }
        out.push_str("</trkseg>");
    }
    out.push_str("\n</trk>\n");
}

/// A stop, as a waypoint.
fn halt(out: &mut String, halt: &Halt) {
    point(out, "wpt", halt.point);
    out.push('>');
    element(out, "name", &[&halt.name]);
    if let Some(stay) = halt.stay {
        let mut times = String::new();
        number::clock(&mut times, stay.arrival);
        times.push('–');
        number::clock(&mut times, stay.departure());
        element(out, "cmt", &[&times]);
    }
    element(out, "desc", &[&halt.note]);
    link(out, halt.address.as_deref());
    out.push_str("</wpt>\n");
}

/// The start of a point's tag, without its end.
fn point(out: &mut String, tag: &str, point: LonLat) {
    out.push('<');
    out.push_str(tag);
    out.push_str(" lat=\"");
    number::degrees(out, point.latitude());
    out.push_str("\" lon=\"");
    // The schema's longitudes end before 180: what is, or is rounded to, 180 is the same meridian as -180.
    let before = out.len();
    number::degrees(out, point.longitude());
    if out.get(before..) == Some("180") {
        out.insert(before, '-');
    }
    out.push('"');
}

/// A link, if there is an address.
fn link(out: &mut String, address: Option<&str>) {
    if let Some(address) = address {
        let mut encoded = String::new();
        encode_address(&mut encoded, address);
        out.push_str("<link href=\"");
        escape(out, &encoded);
        out.push_str("\"/>");
    }
}

/// An element of paragraphs, nothing if there is nothing to see in any.
fn element(out: &mut String, tag: &str, paragraphs: &[&str]) {
    let mut open = false;
    for text in paragraphs.iter().filter(|text| !is_blank(text)) {
        if open {
            out.push_str("\n\n");
        } else {
            out.push('<');
            out.push_str(tag);
            out.push('>');
            open = true;
        }
        escape(out, text);
    }
    if open {
        out.push_str("</");
        out.push_str(tag);
        out.push('>');
    }
}

/// Writes text so that it may stand between tags and in quoted attributes and is read back unchanged.
///
/// XML 1.0, section 2.2, names the characters that no document may hold, not even as references: they are left out.
/// Section 2.11 turns returns into line feeds, section 3.3.3 line ends in attributes into spaces, unless they are references.
fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            _ if is_lost(character) => {}
            _ => out.push(character),
        }
    }
}

/// Whether XML cannot carry a character.
fn is_lost(character: char) -> bool {
    matches!(character, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}

/// Whether nothing but space is left of a text.
fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|character| character <= ' ' || is_lost(character))
}

#[cfg(test)]
mod tests {
    use super::super::Way;
    use super::super::examples::{any_itinerary, bat_trang, halt, nowhere, point};
    use super::*;
    use langke_model::vocabulary::Mode;
    use proptest::prelude::*;

    fn read(itinerary: &Itinerary) -> gpx::Gpx {
        let text = write(itinerary);
        gpx::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
    }

    /// What XML carries of a text.
    fn carried(text: &str) -> Option<String> {
        let text: String = text
            .chars()
            .filter(|&character| !is_lost(character))
            .collect();
        (!is_blank(&text)).then_some(text)
    }

    fn is_near(found: f64, expected: f64) -> bool {
        let difference = (found - expected).abs();
        difference < 0.6e-6 || (difference - 360.0).abs() < 0.6e-6
    }

    #[track_caller]
    fn is_at(found: &gpx::Waypoint, expected: LonLat) {
        let (longitude, latitude) = (found.point().x(), found.point().y());
        assert!(
            is_near(longitude, expected.longitude()),
            "{found:?} {expected:?}"
        );
        assert!(
            (latitude - expected.latitude()).abs() < 0.6e-6,
            "{found:?} {expected:?}"
        );
        assert!((-180.0..180.0).contains(&longitude), "{longitude}");
    }

    #[test]
    fn a_route_is_read_by_another_library() {
        let file = read(&bat_trang());
        assert_eq!(file.creator.as_deref(), Some("Làng Kể"));
        let metadata = file.metadata.expect("metadata");
        assert_eq!(metadata.name.as_deref(), Some("Một buổi ở Bát Tràng"));
        assert_eq!(
            metadata.description.as_deref(),
            Some(
                "Chợ gốm, nhà cổ; rồi ra bến\n\nVị trí: © những người đóng góp OpenStreetMap, ODbL 1.0"
            )
        );
        assert_eq!(
            metadata.links[0].href,
            "https://langke.example/vi/routes/bat-trang/"
        );
        let [market, house, pier] = &file.waypoints[..] else {
            panic!("three stops");
        };
        assert_eq!(market.name.as_deref(), Some("Chợ gốm"));
        assert_eq!(market.comment.as_deref(), Some("08:05–08:45"));
        assert_eq!(
            market.description.as_deref(),
            Some("Xem men rạn, hỏi giá;\nvuốt thử một cái bát")
        );
        assert_eq!(house.description, None);
        assert_eq!(pier.comment.as_deref(), Some("23:50–24:20"));
        assert!(file.routes.is_empty(), "the way stands once");
        let track = &file.tracks[0];
        assert_eq!(
            track.description.as_deref(),
            Some("Đường vẽ là sơ đồ, không phải đo đạc")
        );
        assert_eq!(track.type_, None, "a walk and a boat");
        let points: Vec<usize> = track
            .segments
            .iter()
            .map(|segment| segment.points.len())
            .collect();
        assert_eq!(points, [3, 2]);
    }

    #[test]
    fn a_track_says_its_mode_where_all_ways_have_one() {
        let mut itinerary = bat_trang();
        itinerary
            .ways
            .iter_mut()
            .for_each(|way| way.mode = Mode::Bicycle);
        assert_eq!(read(&itinerary).tracks[0].type_.as_deref(), Some("bicycle"));
    }

    #[test]
    fn too_few_stops_leave_out_what_they_cannot_make() {
        let mut itinerary = nowhere();
        let file = read(&itinerary);
        assert!(file.waypoints.is_empty() && file.routes.is_empty() && file.tracks.is_empty());
        itinerary.stops = vec![halt("Chợ gốm", point(105.9, 20.9))];
        itinerary.ways = vec![Way {
            mode: Mode::Walk,
            line: vec![point(105.9, 20.9)],
            sketch: false,
        }];
        let file = read(&itinerary);
        assert!(file.waypoints.len() == 1 && file.routes.is_empty() && file.tracks.is_empty());
    }

    #[test]
    fn readers_that_change_line_ends_find_references() {
        let mut out = String::new();
        escape(&mut out, "a\r\n\tb\u{2028}]]>\u{1B}\"&<");
        assert_eq!(out, "a&#13;&#10;&#9;b\u{2028}]]&gt;&quot;&amp;&lt;");
    }

    #[test]
    fn longitudes_end_before_180() {
        let mut itinerary = nowhere();
        itinerary.stops = vec![
            halt("A", point(180.0, 90.0)),
            halt("B", point(179.999_999_9, -90.0)),
        ];
        let text = write(&itinerary);
        assert_eq!(text.matches("lon=\"-180\"").count(), 2, "{text}");
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
        assert_eq!(read(&itinerary).tracks[0].segments[0].points.len(), 10_000);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(itinerary in any_itinerary()) {
            let file = read(&itinerary);
            prop_assert_eq!(file.metadata.expect("metadata").name, carried(&itinerary.name));
            prop_assert_eq!(file.waypoints.len(), itinerary.stops.len());
            for (found, stop) in file.waypoints.iter().zip(&itinerary.stops) {
                is_at(found, stop.point);
                prop_assert_eq!(&found.name, &carried(&stop.name));
                prop_assert_eq!(&found.description, &carried(&stop.note));
            }
            let lines = itinerary.ways.iter().filter(|way| way.line.len() > 1);
            let segments = file.tracks.iter().flat_map(|track| &track.segments);
            prop_assert_eq!(segments.clone().count(), lines.clone().count());
            for (segment, way) in segments.zip(lines) {
                prop_assert_eq!(segment.points.len(), way.line.len());
                for (found, &expected) in segment.points.iter().zip(&way.line) {
                    is_at(found, expected);
                }
            }
        }
    }
}
