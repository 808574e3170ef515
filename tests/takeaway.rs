//! What a visitor takes along from a route, as other programs read it.

use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

use crate::driver::{Output, Site, frozen};

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
