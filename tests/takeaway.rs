//! What a visitor takes along from a route, as other programs read it.

use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

use crate::driver::{Output, Site, frozen};
use langke_content::{Import, import};

/// The files of a site that end so.
fn files(site: &Output, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for language in ["vi", "en"] {
        let routes = WalkDir::new(site.folder().join(language).join("routes"));
        let files = routes.into_iter().map(|entry| entry.expect("routes"));
        let of_kind = |path: &PathBuf| path.extension().is_some_and(|one| one == ending);
        found.extend(files.map(|file| file.into_path()).filter(of_kind));
    }
    found.sort();
    assert!(found.len() >= 8, "{ending}: {found:?}");
    found
}

fn text(file: &Path) -> String {
    std::fs::read_to_string(file).expect("a text")
}

#[test]
fn every_gpx_file_is_valid_by_the_schema_and_read_by_another_library() {
    let Some(schema) = std::env::var_os("LANGKE_GPX_SCHEMA") else {
        panic!("the schema of GPX is missing: run the tests with `cargo xtask test`");
    };
    let site = Site::copy_of(&frozen()).publish();
    let files = files(&site, "gpx");
    let checked = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .arg(schema)
        .args(&files)
        .output()
        .expect("xmllint");
    let errors = String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success(), "{errors}");
    for file in files {
        let reader = BufReader::new(std::fs::File::open(&file).expect("a file"));
        let read = gpx::read(reader).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(
            read.waypoints.len() > 4 && read.tracks.len() == 1,
            "{}",
            file.display()
        );
    }
}

#[test]
fn every_geojson_file_and_every_calendar_is_read_by_another_library() {
    let site = Site::copy_of(&frozen()).publish();
    for file in files(&site, "geojson") {
        let read: geojson::FeatureCollection = text(&file)
            .parse()
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(
            read.features.len() > 8 && read.bbox.is_some(),
            "{}",
            file.display()
        );
    }
    for file in files(&site, "ics") {
        let read: icalendar::Calendar = text(&file)
            .parse()
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(read.components.len() > 4, "{}", file.display());
    }
}

#[test]
fn a_page_links_its_files_and_directions_without_any_script() {
    let site = Site::copy_of(&frozen()).publish();
    let page = text(&site.folder().join("en/routes/bat-trang-by-bus/index.html"));
    for link in [
        "/en/routes/bat-trang-by-bus/bat-trang-by-bus.gpx",
        "/en/routes/bat-trang-by-bus/bat-trang-by-bus.geojson",
        "/en/routes/bat-trang-by-bus/bat-trang-by-bus.ics",
        "/en/routes/bat-trang-by-bus/sheet/",
        "https://www.google.com/maps/dir/?api=1&amp;origin=21.04142",
        "https://maps.apple.com/?saddr=",
        "https://osmand.net/map/",
    ] {
        assert!(page.contains(link), "{link}");
    }
}

#[test]
fn the_gpx_file_of_a_route_is_read_back_to_the_same_ways() {
    let content = Site::copy_of(&frozen());
    let site = content.publish();
    let routes = content.content().things.routes;
    let mut legs = 0;
    for file in files(&site, "gpx") {
        assert!(!text(&file).contains("<rte>"), "{}", file.display());
        let id = file.file_stem().and_then(|name| name.to_str());
        let id = id.expect("a name").to_owned();
        let mut found = routes.iter().filter(|route| route.id.as_str() == id);
        let route = found.next().expect("the route of a file");
        for (index, leg) in route.legs.iter().enumerate() {
            import(&Import {
                file: file.clone(),
                content: content.path().to_owned(),
                route: id.clone(),
                leg: index + 1,
                line: None,
                tolerance: 0.0,
                reverse: false,
                dry_run: false,
            })
            .unwrap_or_else(|error| panic!("{id}, leg {}: {error}", index + 1));
            let read = content.content().things.routes;
            let read = read.iter().find(|other| other.id == route.id);
            let via = &read.expect("the route").legs[index].via;
            assert_eq!(*via, leg.via, "{id}, leg {}", index + 1);
            legs += 1;
        }
    }
    assert!(legs > 20, "only {legs} legs");
}
