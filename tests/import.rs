//! Lines drawn at geojson.io or recorded as GPX, brought in as legs.

use std::path::PathBuf;

use crate::driver::Site;
use langke_content::{Import, ImportError, Imported, import};
use langke_model::geo::LonLat;
use langke_model::i18n::Language;

/// A site and a file beside it.
struct Drawn {
    site: Site,
    folder: tempfile::TempDir,
}

impl Drawn {
    fn new(file: &str) -> Drawn {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("line"), file).expect("a file");
        Drawn {
            site: Site::minimal(),
            folder,
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("line")
    }

    /// What an editor asks for who changes nothing.
    fn request(&self) -> Import {
        Import {
            file: self.file(),
            content: self.site.path().to_owned(),
            route: "di".into(),
            leg: 1,
            line: None,
            tolerance: 10.0,
            reverse: false,
            dry_run: false,
        }
    }

    fn import(&self) -> Result<Imported, ImportError> {
        import(&self.request())
    }

    fn via(&self) -> Vec<(f64, f64)> {
        let numbers = |point: &LonLat| (point.longitude(), point.latitude());
        self.site.content().things.routes[0].legs[0]
            .via
            .iter()
            .map(numbers)
            .collect()
    }
}

fn line_string(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|(longitude, latitude)| format!("[{longitude}, {latitude}]"))
        .collect();
    format!(
        "{{\"type\": \"LineString\", \"coordinates\": [{}]}}",
        points.join(", ")
    )
}

fn collection(geometries: &[String]) -> String {
    let features: Vec<String> = geometries
        .iter()
        .map(|geometry| {
            format!("{{\"type\": \"Feature\", \"properties\": {{}}, \"geometry\": {geometry}}}")
        })
        .collect();
    format!(
        "{{\"type\": \"FeatureCollection\", \"features\": [{}]}}",
        features.join(", ")
    )
}

fn gpx(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"test\" xmlns=\"http://www.topografix.com/GPX/1/1\">{inside}</gpx>"
    )
}

fn segment(points: &[(f64, f64)]) -> String {
    let points: String = points
        .iter()
        .map(|(longitude, latitude)| {
            format!("<trkpt lat=\"{latitude}\" lon=\"{longitude}\"><ele>5</ele></trkpt>")
        })
        .collect();
    format!("<trkseg>{points}</trkseg>")
}

/// From market to market by way of two corners, with a point in the middle of a side that adds nothing.
const WAY: [(f64, f64); 5] = [
    (105.91, 20.97),
    (105.910_001, 20.974),
    (105.915, 20.974_001),
    (105.919_999_9, 20.974),
    (105.92, 20.97),
];
const CORNERS: [(f64, f64); 2] = [(105.91, 20.974), (105.92, 20.974)];

#[test]
fn a_line_from_geojson_io_becomes_the_way_of_a_leg_and_nothing_else_changes() {
    for file in [
        line_string(&WAY),
        collection(&[line_string(&WAY)]),
        format!(
            "\u{FEFF}{}",
            collection(&[
                "{\"type\": \"Point\", \"coordinates\": [105.9, 20.9]}".into(),
                line_string(&WAY)
            ])
        ),
        format!(
            "{{\"type\": \"MultiLineString\", \"coordinates\": [{0}, {1}]}}",
            "[[105.91, 20.97, 7.5], [105.910001, 20.974, 7]]",
            "[[105.910001, 20.974], [105.92, 20.974], [105.92, 20.97]]"
        ),
    ] {
        let drawn = Drawn::new(&file);
        let before = drawn.site.read("routes/di.json");
        let imported = drawn.import().expect("imported");
        assert_eq!(drawn.via(), CORNERS);
        let list =
            "[{\n    \"via\": [\n      [105.91, 20.974],\n      [105.92, 20.974]\n    ]\n  }]";
        assert_eq!(
            drawn.site.read("routes/di.json"),
            before.replace("[{}]", list)
        );
        assert_eq!(imported.points_after, 2);
        assert_eq!(imported.places, ["cho-1", "cho-2"]);
        let metres = 1040.0 + 2.0 * 443.0;
        assert!(
            (imported.metres_before - metres).abs() < 5.0,
            "{imported:?}"
        );
        assert!((imported.metres_after - metres).abs() < 5.0, "{imported:?}");
    }
}

#[test]
fn a_recorded_track_is_joined_from_its_segments_and_a_planned_route_is_taken_too() {
    let track = gpx(&format!(
        "<wpt lat=\"21\" lon=\"105\"/><trk><name>Đi chợ</name>{}{}</trk>",
        segment(&WAY[..2]),
        segment(&WAY[2..])
    ));
    let planned: String = WAY
        .iter()
        .map(|(longitude, latitude)| format!("<rtept lat=\"{latitude}\" lon=\"{longitude}\"/>"))
        .collect();
    for file in [track, gpx(&format!("<rte>{planned}</rte>"))] {
        let drawn = Drawn::new(&file);
        assert_eq!(drawn.import().expect("imported").points_before, 5);
        assert_eq!(drawn.via(), CORNERS);
    }
}

#[test]
fn a_second_import_replaces_the_first() {
    let drawn = Drawn::new(&line_string(&WAY));
    drawn.import().expect("imported");
    let once = drawn.site.read("routes/di.json");
    drawn.import().expect("imported");
    assert_eq!(drawn.site.read("routes/di.json"), once);
}

#[test]
fn of_several_lines_the_editor_chooses_one() {
    let other = line_string(&[(105.91, 20.97), (105.92, 20.97)]);
    let drawn = Drawn::new(&collection(&[other, line_string(&WAY)]));
    match drawn.import() {
        Err(ImportError::SeveralLines { lines, others: 0 }) => {
            assert_eq!(lines, ["1 (2 × •, 1.0 km)", "2 (5 × •, 1.9 km)"])
        }
        other => panic!("{other:?}"),
    }
    let choose = |line| {
        import(&Import {
            line: Some(line),
            ..drawn.request()
        })
    };
    assert_eq!(
        choose(3),
        Err(ImportError::NoSuchLine { line: 3, lines: 2 })
    );
    assert_eq!(
        choose(0),
        Err(ImportError::NoSuchLine { line: 0, lines: 2 })
    );
    choose(1).expect("imported");
    assert_eq!(drawn.via(), [], "a straight way needs no points");
    choose(2).expect("imported");
    assert_eq!(drawn.via(), CORNERS);
}

#[test]
fn a_line_that_runs_the_other_way_is_told_and_turned_round() {
    let mut back = WAY;
    back.reverse();
    let drawn = Drawn::new(&line_string(&back));
    match drawn.import() {
        Err(ImportError::EndsElsewhere {
            reversed_fits: true,
            off: [1040, 1040],
            ..
        }) => {}
        other => panic!("{other:?}"),
    }
    import(&Import {
        reverse: true,
        ..drawn.request()
    })
    .expect("imported");
    assert_eq!(drawn.via(), CORNERS);
}

#[test]
fn a_line_that_leads_elsewhere_is_refused() {
    let drawn = Drawn::new(&line_string(&[(105.91, 20.97), (105.95, 20.97)]));
    match drawn.import() {
        Err(ImportError::EndsElsewhere {
            reversed_fits: false,
            off: [0, off],
            most: [550, 550],
            ..
        }) => {
            assert!((3100..3150).contains(&off), "{off}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let drawn = Drawn::new(&line_string(&WAY));
    let before = drawn.site.read("routes/di.json");
    let said = import(&Import {
        dry_run: true,
        ..drawn.request()
    })
    .expect("imported");
    assert_eq!(drawn.site.read("routes/di.json"), before);
    let done = drawn.import().expect("imported");
    assert_eq!(
        done,
        Imported {
            written: true,
            ..said
        }
    );
}

#[test]
fn ten_thousand_points_become_the_few_that_matter() {
    let wave =
        |step: u32| 20.97 + 0.004 * (f64::from(step) / 10_000.0 * std::f64::consts::TAU).sin();
    let line: Vec<(f64, f64)> = (0..=10_000)
        .map(|step| (105.91 + f64::from(step) * 1e-6, wave(step)))
        .collect();
    let drawn = Drawn::new(&line_string(&line));
    let imported = drawn.import().expect("imported");
    assert_eq!(imported.points_before, 10_001);
    assert!((5..30).contains(&imported.points_after), "{imported:?}");
    assert!(
        (imported.metres_after / imported.metres_before - 1.0).abs() < 0.01,
        "{imported:?}"
    );
}

/// The error of a file.
fn refused(file: &str) -> ImportError {
    let drawn = Drawn::new(file);
    let before = drawn.site.read("routes/di.json");
    let error = drawn.import().expect_err(file);
    assert_eq!(drawn.site.read("routes/di.json"), before);
    error
}

#[test]
fn what_is_no_line_is_refused_with_the_reason() {
    assert_eq!(refused(""), ImportError::Empty);
    assert_eq!(
        refused(" \n\u{FEFF}".trim_end_matches('\u{FEFF}')),
        ImportError::Empty
    );
    for file in [
        "{}",
        "[]",
        "NaN",
        "no JSON",
        "{\"type\": \"LineString\", \"coordinates\": [[NaN, 1], [2, Infinity]]}",
        "{\"type\": \"LineString\", \"coordinates\": [[1], [2]]}",
    ] {
        assert!(
            matches!(refused(file), ImportError::NotGeoJson { .. }),
            "{file}"
        );
    }
    for file in [
        "<",
        &gpx("<trk><trkseg><trkpt lat=\"NaN\" lon=\"105\"/></trkseg></trk>"),
        &gpx("<trk><trkseg><trkpt lat=\"105\" lon=\"inf\"/></trkseg></trk>"),
        "<gpx version=\"1.1\"><trk>",
    ] {
        assert!(
            matches!(refused(file), ImportError::NotGpx { .. }),
            "{file}"
        );
    }
    let page = refused("<html></html>");
    let is_page = matches!(
        page,
        ImportError::OtherFormat {
            format: langke_content::Format::Html
        }
    );
    assert!(is_page, "{page}");
    for (file, others) in [
        (collection(&[]), vec![]),
        (
            collection(&[
                "null".into(),
                "{\"type\": \"Point\", \"coordinates\": [105.9, 20.9]}".into(),
            ]),
            vec!["1 × Point"],
        ),
        (line_string(&[(105.91, 20.97)]), vec![]),
        (line_string(&[(105.91, 20.97); 9]), vec![]),
        (gpx("<wpt lat=\"21\" lon=\"105\"/>"), vec!["1 × wpt"]),
    ] {
        let others = others.into_iter().map(str::to_owned).collect();
        assert_eq!(refused(&file), ImportError::NoLine { others }, "{file}");
    }
}

#[test]
fn points_that_are_swapped_or_elsewhere_are_refused_by_their_number() {
    let swapped: Vec<(f64, f64)> = WAY
        .iter()
        .map(|(longitude, latitude)| (*latitude, *longitude))
        .collect();
    assert_eq!(
        refused(&line_string(&swapped)),
        ImportError::Swapped {
            index: 1,
            first: 20.97,
            second: 105.91
        }
    );
    assert_eq!(
        refused(&line_string(&[
            (105.91, 20.97),
            (179.9, -17.0),
            (-179.9, -17.0)
        ])),
        ImportError::OutsideVietnam {
            index: 2,
            longitude: 179.9,
            latitude: -17.0
        }
    );
    assert_eq!(
        refused(&line_string(&[(105.91, 20.97), (1e300, 20.97)])),
        ImportError::OutsideVietnam {
            index: 2,
            longitude: 1e300,
            latitude: 20.97
        }
    );
}

#[test]
fn what_was_asked_for_wrongly_is_refused_with_what_there_is() {
    let drawn = Drawn::new(&line_string(&WAY));
    let error = |request: Import| import(&request).expect_err("refused");
    assert_eq!(
        error(Import {
            route: "dii".into(),
            ..drawn.request()
        }),
        ImportError::NoRoute {
            route: "dii".into(),
            suggestion: Some("di".into())
        }
    );
    for leg in [0, 2, usize::MAX] {
        assert_eq!(
            error(Import {
                leg,
                ..drawn.request()
            }),
            ImportError::NoLeg { leg, legs: 1 }
        );
    }
    for tolerance in [-1.0, f64::NAN, f64::INFINITY] {
        assert!(matches!(
            error(Import {
                tolerance,
                ..drawn.request()
            }),
            ImportError::Tolerance { .. }
        ));
    }
    assert!(matches!(
        error(Import {
            file: "/nowhere".into(),
            ..drawn.request()
        }),
        ImportError::Unreadable { .. }
    ));
    let broken = Drawn {
        site: Site::minimal().replacing("routes/di.json", "\"walk\"", "\"hop\""),
        ..Drawn::new(&line_string(&WAY))
    };
    assert_eq!(
        broken.import(),
        Err(ImportError::HasProblems {
            file: "routes/di.json".into()
        })
    );
    let placeless = Drawn {
        site: Site::minimal().without("places/cho-2.json"),
        ..Drawn::new(&line_string(&WAY))
    };
    assert_eq!(
        placeless.import(),
        Err(ImportError::NoPlace {
            place: "cho-2".into()
        })
    );
}

#[test]
fn what_the_checker_would_refuse_to_read_is_not_written() {
    // Up and down by a metre, so that no point can be left out.
    let points: Vec<(f64, f64)> = (0..15_000)
        .map(|index| {
            let part = f64::from(index) / 14_999.0;
            (105.91 + 0.01 * part, 20.97 + f64::from(index % 2) * 1e-5)
        })
        .collect();
    let drawn = Drawn::new(&line_string(&points));
    let before = drawn.site.read("routes/di.json");
    let exact = Import {
        tolerance: 0.0,
        ..drawn.request()
    };
    let refused = import(&exact).expect_err("too many points");
    assert!(
        matches!(refused, ImportError::TooManyLeft { limit: 10_000, .. }),
        "{refused:?}"
    );
    assert!(
        refused
            .message(Language::Vietnamese)
            .contains("--tolerance")
    );
    assert_eq!(drawn.site.read("routes/di.json"), before);
    assert!(drawn.import().expect("within 10 m").points_after < 10);
}

#[test]
fn the_verb_says_what_it_did_in_the_language_asked_for() {
    let drawn = Drawn::new(&line_string(&WAY));
    let langke = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
            .arg("import-geojson")
            .arg(drawn.file())
            .arg("--content")
            .arg(drawn.site.path())
            .args(["--route", "di"])
            .args(arguments)
            .output()
            .expect("langke");
        let text = [output.stdout, output.stderr].concat();
        (
            output.status.code(),
            String::from_utf8(text).expect("UTF-8"),
        )
    };
    assert_eq!(
        langke(&["--leg", "1", "--lang", "en"]),
        (
            Some(0),
            "routes/di.json: leg 1 (legs[0]), cho-1 → cho-2: 5 points became 2, within 10 m; the line in the file is 1.9 km long, the leg as it is \
             drawn from stop to stop 1.9 km; written.\n"
                .into()
        )
    );
    let (code, text) = langke(&["--leg", "1", "--dry-run", "--tolerance", "2.5"]);
    assert_eq!(code, Some(0));
    assert!(
        text.contains("lệch không quá 2,5 m") && text.contains("chưa ghi"),
        "{text}"
    );
    assert_eq!(
        langke(&["--leg", "2"]),
        (
            Some(1),
            "tuyến không có chặng 2; --leg từ 1 đến 1.\n".into()
        )
    );
    assert_eq!(langke(&[]).0, Some(2), "the leg is missing");
}

#[test]
fn a_file_that_swells_or_nests_without_end_is_refused_before_it_does() {
    let (open, close) = ("<a>".repeat(300_000), "</a>".repeat(300_000));
    let deep = gpx(&format!("<extensions>{open}{close}</extensions>"));
    assert!(matches!(refused(&deep), ImportError::NotGpx { .. }));
    let swelling = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"{}\">]><gpx version=\"1.1\" creator=\"x\"><trk><name>{}</name></trk></gpx>",
        "a".repeat(300_000),
        "&a;".repeat(3_000)
    );
    assert!(matches!(refused(&swelling), ImportError::NotGpx { .. }));
    let attributes: String = (0..200_000)
        .map(|number| format!(" a{number}=''"))
        .collect();
    let wide = gpx(&format!("<trk{attributes}/>"));
    assert!(matches!(refused(&wide), ImportError::NotGpx { .. }));
    for bracket in [
        "[",
        "{\"a\":",
        "{\"type\":\"GeometryCollection\",\"geometries\":[",
    ] {
        let deep = bracket.repeat(2_000_000 / bracket.len());
        let error = refused(&deep);
        assert!(!matches!(error, ImportError::NoLine { .. }), "{error}");
    }
}
