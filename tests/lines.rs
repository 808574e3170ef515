//! Files of lines as programs and people give them, brought in as the way of a leg: read whatever else they hold, or named.

use std::io::Write;
use std::path::Path;

use crate::driver::Site;
use langke_content::{Import, ImportError, Imported, import};
use langke_model::i18n::Language;

const CORNERS: [(f64, f64); 2] = [(105.91, 20.974), (105.92, 20.974)];
/// The way with its two corners, longitudes first.
const WAY: [(f64, f64); 4] = [
    (105.91, 20.97),
    (105.91, 20.974),
    (105.92, 20.974),
    (105.92, 20.97),
];

/// What becomes of a file, and the points of the leg afterwards.
fn brought_in(bytes: &[u8]) -> (Result<Imported, ImportError>, Vec<(f64, f64)>) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("line");
    std::fs::write(&file, bytes).expect("a file");
    let site = Site::minimal();
    let done = import(&Import {
        file,
        content: site.path().to_owned(),
        route: "di".into(),
        leg: 1,
        line: None,
        tolerance: 10.0,
        reverse: false,
        dry_run: false,
    });
    let via = site.content().things.routes[0].legs[0].via.clone();
    let numbers = via
        .iter()
        .map(|point| (point.longitude(), point.latitude()));
    (done, numbers.collect())
}

#[track_caller]
fn is_the_way(what: &str, bytes: &[u8]) -> Imported {
    let (done, via) = brought_in(bytes);
    let done = done.unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(via, CORNERS, "{what}");
    done
}

/// The message of a file that is refused, which says in both languages what it has to.
#[track_caller]
fn is_refused(what: &str, bytes: &[u8], words: &[&str]) {
    let (done, via) = brought_in(bytes);
    let Err(error) = done else {
        panic!("{what}: {via:?}");
    };
    for language in [Language::English, Language::Vietnamese] {
        let message = error.message(language);
        for word in words {
            assert!(message.contains(word), "{what}: {message}");
        }
    }
    assert!(via.is_empty(), "{what}");
}

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lines");
    std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn points(element: &str) -> String {
    WAY.iter()
        .map(|(longitude, latitude)| {
            format!("<{element} lat=\"{latitude}\" lon=\"{longitude}\"></{element}>")
        })
        .collect()
}

fn gpx(inside: &str) -> String {
    format!("<gpx version=\"1.1\" creator=\"x\">{inside}</gpx>")
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).expect("memory");
    packed.finish().expect("memory")
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("a name");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

#[test]
fn a_file_of_another_program_gives_its_way_whatever_else_it_holds() {
    for name in [
        "gpx10-course-speed.gpx",
        "no-version.gpx",
        "undeclared-prefix.gpx",
        "empty-bounds.gpx",
        "utf16.gpx",
        "windows-1258.gpx",
        "cut-utf8.gpx",
        "blank-line-first.gpx",
        "empty-latlon.gpx",
        "comma-ele.gpx",
        "time-empty.gpx",
        "fix-and-sat.gpx",
        "reversed-segment.gpx",
        "basecamp-rpt.gpx",
        "gpx11-speed.gpx",
        "kml-doc.kml",
        "version-1.gpx",
        "link-text-only.gpx",
        "middle-reversed.geojson",
        "ways.geojson",
        "unordered-middle.geojson",
    ] {
        is_the_way(name, &sample(name));
    }
}

#[test]
fn a_file_without_a_way_says_what_it_is_and_what_is_wrong() {
    for (name, words) in [
        (
            "osmand-rte-and-trk.gpx",
            ["1 <trk>", "2 <rte>", "--line"].as_slice(),
        ),
        ("decimal-comma.gpx", &["\"20,97"]),
        ("mymaps.kmz", &["LineString"]),
        ("trailing.gpx", &["3"]),
        ("crs-3405.geojson", &["EPSG::3405", "EPSG:4326"]),
        ("js.geojson", &["JavaScript"]),
    ] {
        is_refused(name, &sample(name), words);
    }
}

#[test]
fn badly_formed_xml_gives_its_way_as_browsers_read_html() {
    let way = points("trkpt");
    for inside in [
        format!("<trk><trkseg>{way}</trkseg></trk>").replace("lat=\"20.97\"", "lat=20.97"),
        format!("<trk><name>A & B &nbsp; &copy;</name><trkseg>{way}</trkseg></trk>"),
        format!("<trk><name><b>A</name></b><trkseg>{way}</trkseg></trk>"),
        format!("<trk><trkseg>{way}</trkseg></trk>").replace("></trkpt>", "><ele>5</trkpt>"),
        format!("<trk><trkseg>{way}</trkseg></trk>")
            .replace("<trkpt ", "<trkpt lat=\"20.97\" ")
            .replace("lat=\"20.97\" lat=\"20.97\"", "lat=\"20.97\"")
            .replace(
                "lat=\"20.97\" lat=\"20.974\"",
                "lat=\"20.974\" lat=\"20.974\"",
            ),
        format!("<trk>{way}</trk>"),
        format!("<x:trk><x:trkseg>{way}</x:trkseg></x:trk>"),
        format!(
            "<trk><trkseg>{way}<trkpt lat=\"0\" lon=\"0\"/><trkpt lat=\" \" lon=\"\"/><trkpt/></trkseg></trk>"
        ),
        format!("<trk><trkseg>{way}</trkseg><trkseg/></trk>"),
        format!("<rte>{}</rte>", points("rtept")),
        format!(
            "<metadata><time/><bounds minlat=\"x\"/></metadata><trk><trkseg>{way}</trkseg></trk>"
        ),
    ] {
        is_the_way(&inside, gpx(&inside).as_bytes());
    }
    let track = gpx(&format!("<trk><trkseg>{way}</trkseg></trk>"));
    for file in [
        format!("\n\n<?xml version=\"1.0\"?>{track}"),
        format!("<!-- x --><?xml version=\"1.0\" encoding=\"utf-16\"?>{track}\n"),
        format!("<!DOCTYPE gpx>{track}"),
        format!("\u{FEFF}\u{FEFF} {track} x"),
        track.replace("<gpx ", "<GPX ").replace("</gpx>", "</GPX>"),
    ] {
        is_the_way(&file, file.as_bytes());
    }
    is_refused("cut", &track.as_bytes()[..track.len() - 30], &["1"]);
    is_refused("two", format!("{track}{track}").as_bytes(), &["1"]);
}

#[test]
fn other_encodings_and_packed_files_give_their_way() {
    let track = gpx(&format!(
        "<trk><name>Đi chợ</name><trkseg>{}</trkseg></trk>",
        points("trkpt")
    ));
    let wide = |little: bool, mark: bool| -> Vec<u8> {
        let mark = if mark { "\u{FEFF}" } else { "" };
        format!("{mark}{track}")
            .encode_utf16()
            .flat_map(|unit| {
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    };
    for (what, bytes) in [
        ("UTF-16LE", wide(true, true)),
        ("UTF-16BE", wide(false, true)),
        ("UTF-16LE without a mark", wide(true, false)),
        ("UTF-16BE without a mark", wide(false, false)),
        ("gzip", packed(track.as_bytes())),
        ("gzip of UTF-16", packed(&wide(true, true))),
        (
            "zip",
            archive(&[
                ("a/", b""),
                ("a/way.gpx", track.as_bytes()),
                ("readme.txt", b"x"),
            ]),
        ),
        (
            "gzip of zip",
            packed(&archive(&[("way.GPX", track.as_bytes())])),
        ),
        (
            "KMZ",
            archive(&[
                ("files/icon.png", b"x"),
                ("doc.kml", &sample("kml-doc.kml")),
            ]),
        ),
    ] {
        is_the_way(what, &bytes);
    }
    let mut old = b"<?xml version=\"1.0\" encoding=\"windows-1258\"?>".to_vec();
    old.extend(
        track
            .replace("Đi ch\u{1EE3}", "\u{0}")
            .bytes()
            .map(|byte| if byte == 0 { 0xD0 } else { byte }),
    );
    is_the_way("Windows-1258", &old);
}

#[test]
fn kml_and_tcx_give_their_way() {
    let coordinates: String = WAY
        .iter()
        .map(|(longitude, latitude)| format!("\n {longitude},{latitude},5"))
        .collect();
    let track: String = WAY
        .iter()
        .map(|(longitude, latitude)| format!("<gx:coord>{longitude} {latitude} 5</gx:coord>"))
        .collect();
    let line = |coordinates: &str| {
        format!("<LineString><coordinates>{coordinates}</coordinates></LineString>")
    };
    let trackpoints: String = WAY
        .iter()
        .map(|(longitude, latitude)| format!(
            "<Trackpoint><Time/><Position><LatitudeDegrees>{latitude}</LatitudeDegrees><LongitudeDegrees>{longitude}</LongitudeDegrees></Position></Trackpoint><Trackpoint><HeartRateBpm/></Trackpoint>"
        ))
        .collect();
    for file in [
        format!(
            "<kml><Document><Folder><Placemark>{}</Placemark></Folder></Document></kml>",
            line(&coordinates)
        ),
        format!(
            "<kml><Placemark>{}</Placemark></kml>",
            line(&coordinates.replace(',', ", "))
        ),
        format!("<kml><Placemark><gx:Track>{track}</gx:Track></Placemark></kml>"),
        format!(
            "<kml><Placemark><MultiGeometry>{}{}<Point/></MultiGeometry></Placemark></kml>",
            line("105.91,20.97 105.91,20.974 105.92,20.974"),
            line("105.92,20.97 105.92,20.974")
        ),
        format!(
            "<kml><Placemark><name>A</name>{}</Placemark><Placemark><name>B</name>{}</Placemark></kml>",
            line("105.91,20.97 105.91,20.974"),
            line("105.91,20.974 105.92,20.974 105.92,20.97")
        ),
        format!(
            "<TrainingCenterDatabase><Activities><Activity><Lap><Track>{trackpoints}</Track></Lap></Activity></Activities></TrainingCenterDatabase>"
        ),
        format!(
            "<TrainingCenterDatabase><Courses><Course><Name>A</Name><Track>{trackpoints}</Track></Course></Courses></TrainingCenterDatabase>"
        ),
    ] {
        is_the_way(&file, file.as_bytes());
    }
    is_refused(
        "a link",
        b"<kml><NetworkLink><href>x</href></NetworkLink></kml>",
        &["NetworkLink"],
    );
}

#[test]
fn what_is_something_else_is_named() {
    let mut fit = vec![14, 16, 0, 0, 0, 0, 0, 0];
    fit.extend(b".FIT123456");
    for (bytes, word) in [
        (fit, "FIT"),
        (vec![0, 0, 0x27, 0x0A, 0, 0], "shapefile"),
        (archive(&[("a.shp", b"x"), ("a.dbf", b"x")]), "shapefile"),
        (archive(&[("a.docx", b"x")]), "GPX"),
        (archive(&[("a.gpx", b"x"), ("b.gpx", b"x")]), "b.gpx"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "geojson.io"),
        (b"\xFF\xD8\xFF\xE0".to_vec(), "geojson.io"),
        (b"%PDF-1.7".to_vec(), "PDF"),
        (b"SQLite format 3\0".to_vec(), "GeoPackage"),
        (b"<!DOCTYPE html><html lang=vi><p>Sign in".to_vec(), "web"),
        (b"<osm version=\"0.6\"></osm>".to_vec(), "OpenStreetMap"),
        (
            b"callback({\"type\": \"LineString\"});".to_vec(),
            "JavaScript",
        ),
        (
            b"{\"type\": \"Topology\", \"arcs\": []}".to_vec(),
            "TopoJSON",
        ),
        (
            b"{\"geometryType\": \"esriGeometryPolyline\", \"features\": []}".to_vec(),
            "ArcGIS",
        ),
        (b"LINESTRING(105.91 20.97, 105.92 20.97)".to_vec(), "WKT"),
        (b"$GPGGA,1,2,3".to_vec(), "NMEA"),
        (
            b"lat,lon\n20.97,105.91\n20.98,105.92\n".to_vec(),
            "GPSBabel",
        ),
        (packed(b"%PDF"), "PDF"),
        (b"\x1F\x8B\x08broken".to_vec(), "("),
        (b"<feed></feed>".to_vec(), "<feed>"),
    ] {
        is_refused(word, &bytes, &[word]);
    }
    for coordinates in [
        "[[594636, 2319106], [595677, 2319113]]",
        "[[11789847.37, 2390000], [11789900, 2390100]]",
    ] {
        let file = format!("{{\"type\": \"LineString\", \"coordinates\": {coordinates}}}");
        is_refused(&file, file.as_bytes(), &["VN-2000", "EPSG:4326"]);
    }
    let file = "{\"type\": \"LineString\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}, \
                \"coordinates\": [[105.91, 20.97], [105.91, 20.974], [105.92, 20.974], [105.92, 20.97]]}";
    is_the_way(file, file.as_bytes());
}

#[test]
fn what_swells_when_it_is_unpacked_is_refused() {
    let blanks = packed(&vec![b' '; 60 * 1024 * 1024]);
    is_refused("gzip", &blanks, &["52428800"]);
    let inner = archive(&[("a.gpx", &vec![b' '; 60 * 1024 * 1024])]);
    is_refused("zip", &inner, &["52428800"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_at_once_and_a_link_is_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    let link = folder.path().join("link");
    let way = Path::new(env!("CARGO_MANIFEST_DIR")).join("lines/kml-doc.kml");
    std::os::unix::fs::symlink(way, &link).expect("a link");
    let site = Site::minimal();
    let of = |file: &Path| {
        import(&Import {
            file: file.to_owned(),
            content: site.path().to_owned(),
            route: "di".into(),
            leg: 1,
            line: None,
            tolerance: 10.0,
            reverse: false,
            dry_run: true,
        })
    };
    assert!(matches!(of(&pipe), Err(ImportError::Unreadable { .. })));
    assert!(of(&link).is_ok());
}

fn multi_line(parts: &[&[(f64, f64)]]) -> String {
    let part = |part: &&[(f64, f64)]| {
        let points: Vec<String> = part
            .iter()
            .map(|(longitude, latitude)| format!("[{longitude}, {latitude}]"))
            .collect();
        format!("[{}]", points.join(", "))
    };
    let parts: Vec<String> = parts.iter().map(part).collect();
    format!(
        "{{\"type\": \"MultiLineString\", \"coordinates\": [{}]}}",
        parts.join(", ")
    )
}

#[test]
fn parts_are_joined_in_the_order_of_the_way_and_never_drawn_as_a_zigzag() {
    let [a, b, c, d] = WAY;
    let middle = (105.915, 20.974);
    for (parts, turned) in [
        (vec![&[a, b][..], &[b, c], &[c, d]], 0),
        (vec![&[a, b][..], &[c, b], &[c, d]], 1),
        (vec![&[b, a][..], &[c, b], &[c, d]], 2),
        (vec![&[c, d][..], &[b, c], &[a, b]], 0),
        (vec![&[d, c][..], &[b, c], &[b, a]], 2),
        (vec![&[a, b, middle][..], &[d, c, middle]], 1),
        (
            vec![&[a, b, middle][..], &[a, b, middle], &[middle, c, d]],
            0,
        ),
        (
            vec![&[a, b, middle][..], &[middle, b, a], &[middle, c, d]],
            0,
        ),
        // The receiver was off between two corners.
        (vec![&[a, b][..], &[c, d]], 0),
        (vec![&[a, b][..], &[d, c]], 1),
    ] {
        let file = multi_line(&parts);
        let done = is_the_way(&file, file.as_bytes());
        assert_eq!(done.turned, turned, "{file}");
    }
    let tangle = multi_line(&[
        &[a, (105.911, 20.97)],
        &[(105.918, 20.97), (105.919, 20.97)],
        &[(105.912, 20.97), (105.913, 20.97)],
        &[(105.916, 20.97), (105.917, 20.97)],
        &[(105.914, 20.97), (105.915, 20.97)],
        &[(105.9195, 20.97), d],
    ]);
    is_refused("a tangle", tangle.as_bytes(), &["6"]);
}
