//! Points as editors write them: read, mended, published.

use std::fs;
use std::path::Path;

use crate::content::fixture;
use crate::driver::Site;
use langke_model::geo::{LonLat, metres_between};

/// A site with points written as text in a place, in a leg and on the base map, and the same texts where no point stands.
fn with_points_as_text() -> Site {
    let link = "https://www.google.com/maps/@20.97,105.92,17z";
    Site::minimal()
        .replacing("places/cho-1.json", "[105.91, 20.97]", "\"20,97B 105,91Đ\"")
        .replacing(
            "routes/di.json",
            "[{}]",
            &format!("[ {{\"via\" :[\"{link}\",\t[105.915, 20.975]],\r\n \"note\": {{\"vi\": \"20.97, 105.92\"}}}} ]"),
        )
        .replacing("sources.json", "\"kind\": \"map\",", &format!("\"kind\": \"map\", \"url\": \"{link}\","))
        .with(
            "basemap.json",
            "{\"features\": [{\"kind\": \"road\", \"line\": [\"20°58'12\\\"N 105°54'36\\\"E\", [105.92, 20.98]], \"sources\": [\"map\"]}]}",
        )
}

#[test]
fn points_written_as_text_are_published_as_they_are_read() {
    let content = with_points_as_text().content();
    let numbers = |point: &LonLat| (point.longitude(), point.latitude());
    let place = &content.things.places[0].position.point;
    assert_eq!(numbers(place), (105.91, 20.97));
    let via: Vec<_> = content.things.routes[0].legs[0]
        .via
        .iter()
        .map(numbers)
        .collect();
    assert_eq!(via, [(105.92, 20.97), (105.915, 20.975)]);
    assert_eq!(
        numbers(&content.basemap.features[0].line[0]),
        (105.91, 20.97)
    );
    let told = content
        .advice
        .iter()
        .filter(|problem| problem.rule.name() == "coordinates-as-text");
    assert_eq!(told.count(), 3);
}

#[test]
fn fix_writes_numbers_where_points_stand_and_nowhere_else() {
    let site = with_points_as_text();
    let before = [
        "places/cho-1.json",
        "routes/di.json",
        "basemap.json",
        "sources.json",
    ]
    .map(|file| site.read(file));
    let fixed = langke_content::fix(site.path()).expect("mended");
    let counts: Vec<(&str, usize)> = fixed
        .iter()
        .map(|one| (one.file.as_str(), one.texts))
        .collect();
    assert_eq!(
        counts,
        [
            ("basemap.json", 1),
            ("places/cho-1.json", 1),
            ("routes/di.json", 1)
        ]
    );
    let [place, route, basemap, sources] = before;
    assert_eq!(
        site.read("places/cho-1.json"),
        place.replace("\"20,97B 105,91Đ\"", "[105.91, 20.97]")
    );
    assert_eq!(
        site.read("routes/di.json"),
        route.replace(
            "\"https://www.google.com/maps/@20.97,105.92,17z\"",
            "[105.92, 20.97]"
        ),
        "the note with the same numbers stays, and every space"
    );
    assert_eq!(
        site.read("basemap.json"),
        basemap.replace("\"20°58'12\\\"N 105°54'36\\\"E\"", "[105.91, 20.97]")
    );
    assert_eq!(
        site.read("sources.json"),
        sources,
        "a source's address is no point"
    );
    assert_eq!(langke_content::fix(site.path()).expect("mended"), []);
}

#[test]
fn fix_leaves_points_alone_that_it_does_not_understand() {
    let site = fixture("unreadable-coordinates");
    let before = site.read("routes/di.json");
    assert_eq!(langke_content::fix(site.path()).expect("mended"), []);
    assert_eq!(site.read("routes/di.json"), before);
}

#[test]
fn a_point_as_text_is_mended_even_in_a_file_with_other_mistakes() {
    let site = with_points_as_text().replacing("places/cho-1.json", "\"market\"", "\"bazaar\"");
    let rules: Vec<&str> = site
        .findings()
        .iter()
        .filter(|problem| problem.file == "places/cho-1.json")
        .map(|problem| problem.rule.name())
        .collect();
    assert_eq!(rules, ["unknown-value", "coordinates-as-text"]);
    langke_content::fix(site.path()).expect("mended");
    assert!(site.read("places/cho-1.json").contains("[105.91, 20.97]"));
}

#[test]
fn every_way_of_writing_a_point_in_the_manual_is_understood() {
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/content.md");
    let manual = fs::read_to_string(manual).expect("the manual");
    let of_points = |part: &&str| {
        ["Tọa độ và đường đi", "Coordinates and ways"]
            .iter()
            .any(|title| part.starts_with(title))
    };
    let lines = manual.split("\n## ").filter(of_points).flat_map(str::lines);
    let rows = lines.filter(|line| line.starts_with("| "));
    let examples = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let texts = examples.filter_map(|code| code.strip_prefix('"')?.strip_suffix('"'));
    let mut count = 0;
    for text in texts.filter(|text| !text.is_empty()) {
        let point = langke_content::read_coordinates(text)
            .unwrap_or_else(|error| panic!("{text}: {error}"));
        let expected = LonLat::new(105.91272, 20.97467).expect("a point");
        let metres = metres_between(point, expected);
        // One example leaves the seconds out.
        assert!(
            metres < 2.0 || !text.contains('″') && text.contains('′'),
            "{text}: {point:?}"
        );
        count += 1;
    }
    assert_eq!(count, 18, "nine in each language");
}
