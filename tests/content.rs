//! What the checker says of content: every rule with its fixture, and files as editors really write them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::driver::{Site, fixtures, sample};
use langke_content::rules::{AndMore, OutOfRange, Rule, TooMany};
use langke_content::{Kind, Problem, Severity, load, load_files};
use langke_model::geo::{LonLat, metres_between};
use langke_model::i18n::Language;
use unicode_normalization::UnicodeNormalization;

/// Builds the fixture of a rule: the minimal site with the fixture's files over it and its `remove` list applied.
fn fixture(rule: &str) -> Site {
    let folder = fixtures().join("invalid").join(rule);
    let mut site = Site::minimal();
    if let Ok(list) = fs::read_to_string(folder.join("remove")) {
        if list.trim() == "*" {
            let empty = tempfile::tempdir().expect("a folder");
            site = Site::copy_of(empty.path());
        } else {
            site = list.lines().fold(site, Site::without);
        }
    }
    let files = folder.join("files");
    if files.is_dir() {
        site.overlaid_with(&files)
    } else {
        site
    }
}

/// Makes a named pipe. Whoever opens it to read waits until somebody writes.
fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo").success());
}

/// The messages of a fixture in a language, one a line.
fn messages(rule: &str, language: Language) -> String {
    let site = fixture(rule);
    let problems = match rule {
        // A file where a folder should be, a link, a pipe, names that some systems refuse, 50 MB of nothing: git holds none of these
        // well.
        "unreadable" => load(&site.path().join("site.json"))
            .err()
            .unwrap_or_default(),
        "symbolic-link" => {
            let (folder, file) = (site.path(), site.path().join("villages/thu.json"));
            symlink(&file, folder.join("villages/ngoai.json")).expect("a link");
            site.problems()
        }
        "special-file" => {
            pipe(&site.path().join("villages/ong.json"));
            site.problems()
        }
        "unportable-name" => {
            let names = [
                "con.svg",
                "what?.svg",
                "a\u{202E}gvs.svg",
                "kiln./a.svg",
                "lo\u{300}.svg",
                &format!("{}.svg", "ấ".repeat(80)),
            ];
            let copy = |site: Site, name: &str| {
                let drawing = site.read("media/am.svg");
                site.with(&format!("media/{name}"), drawing)
            };
            names.into_iter().fold(site, copy).problems()
        }
        "names-alike" => {
            let drawing = site.read("media/am.svg");
            site.with("media/Am.svg", drawing).problems()
        }
        "too-large" => {
            let file = fs::File::create(site.path().join("villages/to.json")).expect("a file");
            file.set_len(50 * 1024 * 1024).expect("a large file");
            site.problems()
        }
        // The smallest site is too small for some advice: only what the fixture is about counts.
        _ => site
            .findings()
            .into_iter()
            .filter(|problem| {
                problem.rule.severity() == Severity::Error || problem.rule.name() == rule
            })
            .collect(),
    };
    let own = problems
        .iter()
        .filter(|problem| problem.rule.name() == rule)
        .count();
    assert!(
        own > 0,
        "the fixture {rule} does not break its rule: {problems:#?}"
    );
    problems
        .iter()
        .map(|problem| problem.to_line(language) + "\n")
        .collect()
}

#[test]
fn every_rule_has_a_fixture_that_proves_its_messages() {
    let mut wrong = Vec::new();
    for rule in Rule::names() {
        for language in Language::ALL {
            let expected = fixtures()
                .join("invalid")
                .join(rule)
                .join(format!("expected.{}.txt", language.tag()));
            let found = messages(rule, language);
            if std::env::var_os("LANGKE_WRITE_EXPECTED").is_some() {
                fs::write(&expected, &found).expect("the expected messages");
            }
            if fs::read_to_string(&expected).unwrap_or_default() != found {
                wrong.push(format!("{}:\n{found}", expected.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "These messages are not the expected ones. Read them; if they are better, write them with \
         LANGKE_WRITE_EXPECTED=1 and commit them.\n\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_fixture_belongs_to_a_rule() {
    for entry in fs::read_dir(fixtures().join("invalid")).expect("the fixtures") {
        let name = entry
            .expect("a fixture")
            .file_name()
            .into_string()
            .expect("a name");
        assert!(Rule::names().contains(&name.as_str()), "{name} is no rule");
    }
}

#[test]
fn the_sample_has_no_problems_and_is_wholly_translated() {
    let content = load(&sample()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(content.completeness.per_cent(), 100);
}

#[test]
fn all_mistakes_of_all_files_are_told_in_one_run() {
    let site = Site::minimal()
        .replacing("products/am.json", "\"handicraft\"", "\"handcraft\"")
        .replacing("places/cho-1.json", "\"market\"", "\"bazaar\"")
        .replacing("routes/di.json", "\"cho-2\"", "\"cho-7\"")
        .with("processes/lam.json", "{ not JSON");
    let files: Vec<String> = site
        .problems()
        .into_iter()
        .map(|problem| problem.file)
        .collect();
    assert_eq!(
        files,
        [
            "places/cho-1.json",
            "processes/lam.json",
            "products/am.json",
            "routes/di.json"
        ]
    );
}

#[test]
fn a_file_that_is_wrong_does_not_make_those_that_refer_to_it_wrong_too() {
    let site = Site::minimal().replacing("villages/thu.json", "\"Hà Nội\"", "7");
    let files: Vec<String> = site
        .problems()
        .into_iter()
        .map(|problem| problem.file)
        .collect();
    assert_eq!(files, ["villages/thu.json"]);
}

#[test]
fn a_byte_order_mark_decomposed_marks_and_stray_spaces_are_read_as_meant() {
    let typed: String = "  Ấm trà Bát Tràng\u{20} ".nfd().collect();
    let site = Site::minimal().replacing("products/am.json", "\"Ấm\"", &format!("\"{typed}\""));
    let windows = format!(
        "\u{FEFF}{}",
        site.read("products/am.json").replace('\n', "\r\n")
    );
    let content = site.with("products/am.json", windows).content();
    assert_eq!(content.things.products[0].name.vi, "Ấm trà Bát Tràng");
}

#[test]
fn deep_nesting_is_a_problem_and_not_a_crash() {
    let site = Site::minimal().with("villages/sau.json", "[".repeat(100_000));
    let problems = site.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].rule.name(), "too-deep");
}

#[test]
fn what_systems_and_editors_leave_behind_is_passed_over() {
    let names = [
        "villages/~$thu.json",
        "villages/.thu.json.swp",
        "villages/thu.json~",
        "villages/thu.json.bak",
        "villages/~$bai-viet.docx",
        "media/Thumbs.db",
        "media/desktop.ini",
        "media/._am.svg",
        "__MACOSX/media/am.svg",
        ".DS_Store",
    ];
    let site = names
        .iter()
        .fold(Site::minimal(), |site, name| site.with(name, "x"));
    assert_eq!(site.problems(), []);
}

#[test]
fn a_picture_whose_name_is_typed_otherwise_is_neither_missing_nor_unused() {
    let rules = |site: Site| -> Vec<&'static str> {
        let findings = site.findings().into_iter();
        findings
            .map(|one| one.rule.name())
            .filter(|name| !["story-length", "step-not-fed"].contains(name))
            .collect()
    };
    let named = |name: &str| {
        let site = Site::minimal();
        let drawing = site.read("media/am.svg");
        site.without("media/am.svg")
            .with(&format!("media/{name}"), drawing)
    };
    assert_eq!(rules(named("AM.SVG")), ["picture-name-differs"]);
    let decomposed: String = "ấm.svg".nfd().collect();
    let site = named(&decomposed).replacing("products/am.json", "am.svg", "ấm.svg");
    assert_eq!(rules(site), ["unportable-name"]);
    let site = named("AM.SVG").replacing("products/am.json", "am.svg", "AM.SVG");
    assert_eq!(rules(site), [""; 0]);
}

#[test]
fn an_address_without_its_scheme_is_told_once_and_nothing_follows() {
    let site = fixture("address-without-scheme");
    let whole = Site::minimal().with("sources.json", site.read("sources.json"));
    let problems = whole.problems();
    let messages: Vec<String> = problems
        .iter()
        .map(|one| one.to_line(Language::English))
        .collect();
    assert_eq!(messages.len(), 1, "{messages:#?}");
    assert!(messages[0].contains("3 more addresses"), "{messages:#?}");
}

#[test]
fn the_schema_knows_every_kind_of_file_and_forbids_unknown_fields() {
    let schema = langke_content::schema();
    for file in [
        "site.json",
        "sources.json",
        "basemap.json",
        "villages/*.json",
        "products/*.json",
        "events/*.json",
    ] {
        let reference = schema["files"][file]["$ref"].as_str().expect(file);
        let definition = &schema["$defs"][reference.rsplit('/').next().expect("a name")];
        assert_eq!(definition["additionalProperties"], false, "{file}");
        assert!(definition["description"].is_string(), "{file}");
    }
}

#[test]
fn every_field_of_the_schema_tells_the_editor_what_it_is() {
    let schema = langke_content::schema();
    let mut silent = Vec::new();
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        for (field, about) in definition["properties"].as_object().into_iter().flatten() {
            if about["description"].as_str().is_none_or(str::is_empty) {
                silent.push(format!("{name}.{field}"));
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn a_folder_that_does_not_exist_is_wrong_usage_and_problems_are_not() {
    let langke = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
            .args(arguments)
            .output()
            .expect("langke");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )
    };
    let path = |path: &Path| path.to_str().expect("a path").to_owned();
    let wrong = fixture("leg-count");
    assert_eq!(langke(&["check", "/nowhere"]).0, Some(2));
    assert_eq!(langke(&["chekc", "content"]).0, Some(2));
    assert_eq!(langke(&["check", &path(&sample())]).0, Some(0));
    let (code, json) = langke(&[
        "check",
        &path(wrong.path()),
        "--format",
        "json",
        "--lang",
        "en",
    ]);
    assert_eq!(code, Some(1));
    let problems: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let errors: Vec<&serde_json::Value> = problems
        .as_array()
        .into_iter()
        .flatten()
        .filter(|problem| problem["severity"] == "error")
        .collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0]["rule"], "leg-count");
    assert_eq!(errors[0]["file"], "routes/di.json");
    assert_eq!(
        (&errors[0]["line"], &errors[0]["column"]),
        (&33.into(), &3.into())
    );
}

#[test]
fn a_finding_is_told_where_it_stands_in_its_file_and_in_that_order() {
    let site = Site::minimal()
        .replacing("products/am.json", "\"AM23\"", "\"a\"")
        .replacing("products/am.json", "\"handicraft\"", "\"handcraft\"")
        .replacing("products/am.json", "\"stars\": 4,", "")
        .replacing("products/am.json", "\"name\"", "\"heading\"");
    let text = site.read("products/am.json");
    let begins: Vec<String> = site
        .problems()
        .iter()
        .map(|problem| {
            let at = problem.location.as_ref().expect("a place");
            let line = text.lines().nth(at.line - 1).expect("its line");
            line.chars().skip(at.column - 1).take(9).collect()
        })
        .collect();
    // A field that is missing is missing in the whole, or in what begins where the entry of a list does.
    assert_eq!(begins, ["{", "\"heading\"", "\"handcraf", "\"a\",", "{"]);
}

#[test]
fn the_sample_gives_no_reason_for_advice_either() {
    let content = load(&sample()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(content.advice, []);
}

#[test]
fn the_report_counts_words_and_numbers_that_lead_to_a_source() {
    let content = load(&sample()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let report = langke_content::report(&content);
    for telling in &report.tellings {
        let (words, kind) = (telling.vietnamese.min(telling.english), telling.kind);
        let least = match kind {
            Some(Kind::Village) => 900,
            Some(Kind::Product) => 350,
            _ => 0,
        };
        assert!(words >= least, "{telling:?}");
        assert_eq!(telling.sourced, telling.with_numbers, "{telling:?}");
    }
    assert_eq!(report.cited.0, report.cited.1);
    let loose = fixture("number-without-source");
    let report = langke_content::report(&loose.content());
    let village = report.tellings.iter().find(|one| one.id == "thu");
    let village = village.expect("the village");
    assert_eq!((village.sourced, village.with_numbers), (0, 2));
}

#[test]
fn fix_mends_what_it_can_and_leaves_the_rest_as_it_was_laid_out() {
    let windows = |text: String| format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    let site = fixture("decomposed-text").with("notes.txt", "x\u{200B}");
    let product = site.read("products/am.json");
    let typed = product.replace("\"Ấm\"", "\" Ấ\u{200B}m \"");
    let site = site
        .with("products/am.json", windows(typed))
        .with("places/hong.json", "{ \"vi\": \"Ba\u{301}t\" ");
    let fixed = langke_content::fix(site.path()).expect("mended");
    let files: Vec<&str> = fixed.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(files, ["products/am.json", "villages/thu.json"]);
    assert_eq!(
        site.read("products/am.json"),
        product.replace('\n', "\r\n"),
        "only the text and the byte-order mark changed"
    );
    let minimal = Site::minimal().read("villages/thu.json");
    assert_eq!(site.read("villages/thu.json"), minimal);
    assert_eq!(site.read("notes.txt"), "x\u{200B}", "no content file");
    assert!(
        site.read("places/hong.json").contains('\u{301}'),
        "not JSON"
    );
    assert_eq!(langke_content::fix(site.path()).expect("mended"), []);
}

#[test]
fn a_figure_named_in_the_story_is_the_source_of_the_same_number_in_the_summary() {
    let loose = |story: &str| {
        Site::minimal()
            .with(
                "facts.json",
                r#"{ "tho": { "label": { "vi": "thợ" }, "value": 1200, "year": 2020, "source": "map" } }"#,
            )
            .replacing("villages/thu.json", "Làng để thử.", "Làng có 1.200 thợ.")
            .replacing("villages/thu.json", "Chuyện làng.", story)
            .findings()
            .iter()
            .filter(|problem| problem.rule.name() == "number-without-source")
            .count()
    };
    assert_eq!(loose("Có [](fact:tho) thợ."), 0);
    assert_eq!(loose("Có nhiều thợ."), 1);
}

#[test]
fn a_step_is_fed_by_what_any_earlier_step_gave_however_it_is_capitalized() {
    let steps = |given: &str, taken: &str| {
        Site::minimal()
            .replacing(
                "processes/lam.json",
                "\"Nặn đất.\", \"en\": \"Shape the clay.\" }",
                &format!("\"Nặn đất.\" }}, \"materials_out\": [{{ \"vi\": \"{given}\" }}]"),
            )
            .replacing(
                "processes/lam.json",
                "\"Nung chín.\", \"en\": \"Fire it.\" }",
                &format!("\"Nung chín.\" }}, \"materials_in\": [{{ \"vi\": \"{taken}\" }}]"),
            )
            .findings()
            .iter()
            .filter(|problem| problem.rule.name() == "step-not-fed")
            .count()
    };
    assert_eq!(steps("Ấm mộc", "ấm mộc"), 0);
    assert_eq!(steps("Ấm mộc", "Củi"), 1);
}

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
fn a_stop_far_from_the_villages_of_its_route_is_no_problem() {
    let site = Site::minimal()
        .replacing("places/cho-2.json", "  \"village\": \"thu\",\n", "")
        .replacing("places/cho-2.json", "[105.92, 20.97]", "[106.9, 20.97]")
        .replacing("routes/di.json", "\"walk\"", "\"bus\"");
    let of_routes = site.findings().into_iter().filter(|problem| {
        problem.file.starts_with("routes/") || problem.file.starts_with("places/")
    });
    assert_eq!(of_routes.collect::<Vec<_>>(), []);
}

#[test]
fn the_mode_of_a_leg_counts_before_that_of_the_route() {
    let far = |legs: &str| {
        Site::minimal()
            .replacing("places/cho-2.json", "  \"village\": \"thu\",\n", "")
            .replacing("places/cho-2.json", "[105.92, 20.97]", "[106.3, 20.97]")
            .replacing("routes/di.json", "[{}]", legs)
            .findings()
            .iter()
            .filter(|problem| problem.rule.name() == "leg-too-long")
            .count()
    };
    assert_eq!(far("[{}]"), 1);
    assert_eq!(far("[{\"mode\": \"bicycle\"}]"), 0);
}

#[test]
fn a_leg_of_ten_thousand_points_is_checked() {
    let via: Vec<String> = (0..10_000)
        .map(|step| format!("[105.{}, 20.97]", 910_000 + step))
        .collect();
    let site = Site::minimal().replacing(
        "routes/di.json",
        "[{}]",
        &format!("[{{\"via\": [{}]}}]", via.join(", ")),
    );
    assert_eq!(site.problems(), []);
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

/// The names of the rules that a drawing of the site breaks.
fn rules_of_drawing(drawing: &str) -> Vec<&'static str> {
    let site = Site::minimal().with("media/am.svg", drawing);
    let problems = site.problems();
    problems.iter().map(|problem| problem.rule.name()).collect()
}

#[test]
fn a_drawing_that_would_run_script_at_its_own_address_is_refused() {
    let frame = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 8 5\">\
                 <h:frame src=\"javascript:alert(document.domain)\"/></svg>";
    assert_eq!(rules_of_drawing(frame), ["unusable-drawing"]);
}

#[test]
fn a_drawing_that_is_nested_without_end_is_a_problem_and_not_a_crash() {
    let (open, close) = ("<g>".repeat(16_000), "</g>".repeat(16_000));
    let deep = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\">{open}{close}</svg>"
    );
    assert_eq!(rules_of_drawing(&deep), ["unusable-drawing"]);
    let attributes: String = (0..200_000)
        .map(|number| format!(" a{number}=''"))
        .collect();
    let wide = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\"><g{attributes}/></svg>"
    );
    assert_eq!(rules_of_drawing(&wide), ["unusable-drawing"]);
}

/// The first bytes of a PNG: signature and header with its two sides.
fn png(width: u32, height: u32, bytes: usize) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(width.to_be_bytes());
    png.extend(height.to_be_bytes());
    png.extend([8, 6, 0, 0, 0]);
    png.resize(bytes.max(png.len()), 0);
    png
}

#[test]
fn a_picture_that_claims_more_than_its_bytes_can_hold_is_refused() {
    let problems = |png: Vec<u8>| {
        let site = Site::minimal().with("media/am.png", png).replacing(
            "products/am.json",
            "am.svg",
            "am.png",
        );
        let problems = site.problems();
        problems
            .iter()
            .map(|problem| problem.rule.name())
            .collect::<Vec<_>>()
    };
    assert_eq!(problems(png(1600, 1200, 100_000)), [""; 0]);
    for claimed in [
        png(60_000, 60_000, 200),
        png(1_600, 1_200, 200),
        png(0, 5, 200),
        png(5, 0, 200),
        png(60_000, 1, 100_000),
        png(16_000, 16_000, 1_000_000),
    ] {
        assert_eq!(problems(claimed), ["unusable-picture"]);
    }
}

#[test]
fn files_whose_names_other_systems_cannot_hold_are_named_with_a_cure() {
    let problems = |names: &[&str]| {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\"/>";
        let site = names
            .iter()
            .fold(Site::minimal(), |site, name| site.with(name, drawing));
        let problems = site.problems();
        problems
            .iter()
            .map(|problem| problem.rule.name())
            .collect::<Vec<_>>()
    };
    for good in [
        "media/kiln #2.svg",
        "media/100%41.svg",
        "media/lò nung/ấm trà.svg",
        "media/console.svg",
        "media/it's (1).svg",
    ] {
        assert_eq!(problems(&[good]), [""; 0], "{good}");
    }
    for bad in [
        "media/con.svg",
        "media/NUL",
        "media/aux/kiln.svg",
        "media/Com1.tar.svg",
        "media/what?.svg",
        "media/a:b.svg",
        "media/a\\b.svg",
        "media/a\u{7}.svg",
        "media/a\u{202E}gvs.svg",
        "media/kiln.svg ",
        "media/kiln./a.svg",
        "media/lo\u{300}.svg",
        &format!("media/{}.svg", "ấ".repeat(80)),
        "villages/a*.json",
    ] {
        let found = problems(&[bad]);
        assert!(found.contains(&"unportable-name"), "{bad:?}: {found:?}");
    }
    assert_eq!(
        problems(&["media/kiln.svg", "media/Kiln.svg"]),
        ["names-alike"]
    );
    assert_eq!(
        problems(&["media/Lò/a.svg", "media/lÒ/b.svg"]),
        ["names-alike"]
    );
}

/// File and rule of every finding.
fn rules(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.rule.name()))
        .collect()
}

#[test]
fn links_pipes_and_sockets_are_told_and_neither_followed_nor_opened() {
    let elsewhere = Site::minimal();
    let site = Site::minimal();
    let at = |file: &str| site.path().join(file);
    fs::remove_file(at("products/am.json")).expect("removed");
    symlink(
        elsewhere.path().join("products/am.json"),
        at("products/am.json"),
    )
    .expect("a link");
    symlink(elsewhere.path().join("places"), at("events")).expect("a link to a folder");
    symlink("/nowhere", at("villages/.thu.json.tmp")).expect("a hidden link that leads nowhere");
    symlink("ai@may.1234:5", at("villages/.#thu.json")).expect("the lock of an editor");
    symlink(".", at("media/vong")).expect("a link to its own folder");
    pipe(&at("villages/ong.json"));
    pipe(&at("media/ong.svg"));
    let _socket = std::os::unix::net::UnixListener::bind(at("makers")).expect("a socket");
    assert_eq!(
        rules(&site.problems()),
        [
            ("events", "symbolic-link"),
            ("makers", "special-file"),
            ("media/ong.svg", "special-file"),
            ("media/vong", "symbolic-link"),
            ("products/am.json", "symbolic-link"),
            ("villages/.thu.json.tmp", "symbolic-link"),
            ("villages/ong.json", "special-file"),
        ]
    );
    assert_eq!(langke_content::fix(site.path()).expect("mended"), []);
}

#[test]
fn the_content_folder_itself_may_be_reached_through_a_link() {
    let site = Site::minimal();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let link = elsewhere.path().join("noi-dung");
    symlink(site.path(), &link).expect("a link");
    assert!(load(&link).is_ok());
}

#[test]
fn a_picture_has_the_digest_of_the_bytes_that_were_checked() {
    use sha2::Digest;
    let site = Site::minimal();
    let content = site.content();
    let bytes = fs::read(site.path().join("media/am.svg")).expect("the picture");
    let digest: [u8; 32] = sha2::Sha256::digest(&bytes).into();
    assert_eq!(content.media["am.svg"].digest, digest);
}

/// The files of a content folder in memory.
fn in_memory(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn add(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let name = format!("{below}{name}");
            if path.is_dir() {
                add(&path, &format!("{name}/"), files);
            } else {
                files.insert(name, fs::read(path).expect("a file"));
            }
        }
    }
    let mut files = BTreeMap::new();
    add(folder, "", &mut files);
    files
}

/// What is wrong with the sample when one file has another text; whatever is told of other files is the fault of the checker.
fn told_elsewhere(sample: &BTreeMap<String, Vec<u8>>, file: &str, text: String) -> Vec<String> {
    let mut files = sample.clone();
    files.insert(file.to_owned(), text.into_bytes());
    let problems = load_files(&files).err().unwrap_or_default();
    assert!(!problems.is_empty(), "nothing is told of {file}");
    let elsewhere = problems.iter().filter(|problem| problem.file != file);
    elsewhere
        .map(|problem| format!("{file} broken → {}", problem.to_line(Language::English)))
        .collect()
}

#[test]
fn a_broken_file_is_told_alone_whatever_is_broken_in_it() {
    let sample = in_memory(&sample());
    assert!(load_files(&sample).is_ok());
    let files: Vec<&String> = sample
        .keys()
        .filter(|file| file.ends_with(".json"))
        .collect();
    let broken = files.iter().enumerate().flat_map(|(index, file)| {
        let text = String::from_utf8(sample[*file].clone()).expect("UTF-8");
        let ways = [
            // A wrong type, an unknown field, a missing comma, half a file, a field that is wrong in the middle.
            text.replacen("\"vi\": \"", "\"vi\": 7, \"x\": \"", 1),
            text.replacen('{', "{\"unknown\": 1,", 1),
            text.replacen(',', "", 1),
            text.chars().take(text.chars().count() * 9 / 10).collect(),
            text.replacen("\"sources\": [", "\"sources\": [5, ", 1),
        ];
        // Each file in one way after the other, those that all others depend on in every way.
        let needed = !file.contains('/');
        ways.into_iter()
            .enumerate()
            .filter(move |(way, _)| needed || way % 5 == index % 5)
            .filter(move |(_, changed)| *changed != text)
            .map(|(_, changed)| ((*file).clone(), changed))
            .collect::<Vec<_>>()
    });
    let broken: Vec<(String, String)> = broken.collect();
    assert!(broken.len() > 50, "{}", broken.len());
    let told: Vec<String> = broken
        .into_iter()
        .flat_map(|(file, text)| told_elsewhere(&sample, &file, text))
        .collect();
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn while_one_file_is_broken_advice_about_what_it_does_not_use_still_comes() {
    let site = Site::minimal()
        .replacing("products/am.json", "\"handicraft\"", "\"handicraf\"")
        .replacing(
            "sources.json",
            "\"sources\": [",
            "\"sources\": [{\"id\": \"bao\", \"title\": {\"vi\": \"Báo\"}, \"publisher\": \"Báo\", \"kind\": \"newspaper\"},",
        )
        .with("media/khac.svg", Site::minimal().read("media/am.svg"));
    let findings = site.findings();
    let told: Vec<_> = rules(&findings)
        .into_iter()
        .filter(|(_, rule)| rule.starts_with("unused") || *rule == "orphan")
        .collect();
    assert_eq!(
        told,
        [
            ("media/khac.svg", "unused-picture"),
            ("sources.json", "unused-source")
        ],
        "nothing of the pot's own picture and process"
    );
}

#[test]
fn a_thing_that_lies_in_the_wrong_folder_is_told_alone() {
    let site = Site::minimal();
    let village = site.read("villages/thu.json");
    let site = site
        .without("villages/thu.json")
        .with("village/thu.json", village);
    assert_eq!(
        rules(&site.problems()),
        [("village/thu.json", "unexpected-file")]
    );
}

#[test]
fn one_wrong_digit_in_the_last_day_of_an_event_is_told() {
    let fair = |to: &str| {
        let event = format!(
            r#"{{"id": "hoi", "name": {{"vi": "Hội"}}, "village": "thu", "summary": {{"vi": "Hội."}},
               "when": {{"rule": "dated", "dates": [{{"from": "2026-11-28", "to": "{to}", "sources": ["map"]}}]}}}}"#
        );
        Site::minimal().with("events/hoi.json", event)
    };
    assert_eq!(fair("2026-11-30").problems(), []);
    assert_eq!(fair("2027-05-30").problems(), [], "half a year");
    for (to, rule) in [
        ("2027-11-30", "long-event"),
        ("2096-11-30", "long-event"),
        ("2126-11-30", "malformed"),
        ("9999-11-30", "malformed"),
    ] {
        assert_eq!(
            rules(&fair(to).problems()),
            [("events/hoi.json", rule)],
            "{to}"
        );
    }
}

/// All messages of what is found, as a program gets them.
fn printed(problems: &[Problem]) -> usize {
    let lines = problems.iter().map(|problem| {
        problem.to_line(Language::Vietnamese).len()
            + serde_json::to_string(problem).expect("JSON").len()
    });
    lines.sum()
}

#[test]
fn thousands_of_steps_that_nothing_feeds_are_told_once_and_briefly() {
    let process = |steps: usize| {
        let steps: Vec<String> = (0..steps)
            .map(|step| format!(r#"{{"name": {{"vi": "a"}}, "text": {{"vi": "b"}}, "materials_out": [{{"vi": "x{step}"}}]}}"#))
            .collect();
        let from = Site::minimal().read("processes/lam.json");
        let begin = from.find("\"steps\"").expect("steps");
        let text = format!("{}\"steps\": [{}]}}", &from[..begin], steps.join(","));
        Site::minimal().with("processes/lam.json", text).findings()
    };
    let few = process(100);
    let not_fed = |problems: &[Problem]| {
        let own = |problem: &&Problem| problem.rule.name() == "step-not-fed";
        problems.iter().filter(own).count()
    };
    assert_eq!(not_fed(&few), 99);
    let last = few
        .iter()
        .rfind(|problem| problem.rule.name() == "step-not-fed");
    let line = last.expect("the last step").to_line(Language::Vietnamese);
    assert!(line.contains("x97, x98 và 87 giá trị nữa"), "{line}");
    let many = process(20_000);
    assert!(
        many.iter()
            .any(|problem| matches!(problem.rule, Rule::TooMany(TooMany { found: 20_000, .. })))
    );
    assert!(printed(&many) < 2 * printed(&few), "{}", printed(&many));
}

#[test]
fn what_is_told_of_one_file_has_an_end_and_the_rest_is_counted() {
    let fields: Vec<String> = (0..50_000)
        .map(|field| format!("\"f{field}\": 1"))
        .collect();
    let site = Site::minimal().with("villages/khac.json", format!("{{{}}}", fields.join(",")));
    let findings = site.findings();
    let of_file: Vec<&Problem> = findings
        .iter()
        .filter(|one| one.file == "villages/khac.json")
        .collect();
    let told = of_file
        .iter()
        .filter(|one| one.rule.name() == "unknown-field")
        .count();
    let more = of_file.iter().find_map(|one| match one.rule {
        Rule::AndMore(AndMore {
            of: "unknown-field",
            more,
            ..
        }) => Some(more),
        _ => None,
    });
    assert_eq!(more.map(|more| more + told), Some(50_000));
    assert!(told <= 100, "{told}");
}

#[test]
fn what_a_stranger_wrote_reaches_no_terminal_as_it_is() {
    let long = "x".repeat(5_000);
    let site = Site::minimal()
        .replacing(
            "products/am.json",
            "\"handicraft\"",
            "\"hand\\u001b[2Jcraft\\u0007\"",
        )
        .replacing("places/cho-1.json", "\"market\"", &format!("\"{long}\""))
        .replacing("places/cho-2.json", "\"id\"", "\"\\u202e\\nid\"")
        .with("villages/a\u{1b}[31m\u{202E}\n.txt", "x");
    let problems = site.problems();
    for language in Language::ALL {
        for problem in &problems {
            let line = problem.to_line(language);
            assert!(
                !line.contains(|sign: char| sign.is_control() || sign == '\u{202E}'),
                "{line:?}"
            );
            assert!(line.len() < 1_000, "{line}");
        }
    }
    let lines: String = problems
        .iter()
        .map(|one| one.to_line(Language::English) + "\n")
        .collect();
    assert!(lines.contains("hand\\u{1b}[2Jcraft\\u{7}"), "{lines}");
    assert!(lines.contains("… (4,920 more letters)"), "{lines}");
    assert!(lines.contains("a\\u{1b}[31m\\u{202e}\\u{a}.txt"), "{lines}");
    let json = serde_json::to_string(&problems).expect("JSON");
    let again: serde_json::Value = serde_json::from_str(&json).expect("valid JSON");
    let found = again
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["found"].as_str());
    let found: BTreeSet<&str> = found.collect();
    assert!(
        found.contains("hand\u{1b}[2Jcraft\u{7}"),
        "the value itself"
    );
    assert!(found.contains(long.as_str()), "whole");
}

/// The bytes that a site has besides those of the smallest one, when one file of it is as large as it may be.
fn published_besides(site: &Site) -> u64 {
    let bytes = |site: &Site| site.publish().published.placed.bytes;
    bytes(site).saturating_sub(bytes(&Site::minimal()))
}

#[test]
fn one_event_within_the_bounds_makes_no_flood_of_calendars() {
    let event = |spans: usize, last: &str| {
        let span = format!(r#"{{"from": "2026-12-01", "to": "{last}", "sources": ["map"]}}"#);
        format!(
            r#"{{"id": "hoi", "name": {{"vi": "{}"}}, "village": "thu", "summary": {{"vi": "Hội."}},
               "when": {{"rule": "dated", "dates": [{}]}}}}"#,
            "Hội làng ".repeat(20),
            vec![span; spans].join(",")
        )
    };
    let most = Site::minimal().with("events/hoi.json", event(100, "2026-12-10"));
    assert!(
        published_besides(&most) < 2_000_000,
        "{}",
        published_besides(&most)
    );
    let more = Site::minimal().with("events/hoi.json", event(100, "2027-05-20"));
    assert_eq!(rules(&more.problems()), [("events/hoi.json", "long-event")]);
}

#[test]
fn one_route_within_the_bounds_makes_pages_of_a_few_times_its_size() {
    let stops: Vec<String> = (0..50)
        .map(|stop| {
            format!(
                r#"{{"place": "cho-{}", "stay_minutes": 9, "text": {{"vi": "Chợ."}}}}"#,
                stop % 2 + 1
            )
        })
        .collect();
    let leg = |leg: usize, points: usize| {
        let points: Vec<String> = (0..points)
            .map(|point| {
                format!(
                    "[105.{}, 20.9{}]",
                    910_000 + 13 * point + leg,
                    700 + point % 7
                )
            })
            .collect();
        format!("{{\"via\": [{}]}}", points.join(","))
    };
    let route = |points: usize| {
        let legs: Vec<String> = (0..49).map(|index| leg(index, points)).collect();
        let minimal = Site::minimal().read("routes/di.json");
        let begin = minimal.find("\"stops\"").expect("stops");
        format!(
            "{}\"stops\": [{}], \"legs\": [{}]}}",
            &minimal[..begin],
            stops.join(","),
            legs.join(",")
        )
    };
    let most = route(400);
    let read = most.len() as u64;
    let site = Site::minimal().with("routes/di.json", most);
    assert!(
        published_besides(&site) < 12 * read,
        "{} of {read}",
        published_besides(&site)
    );
    let more = Site::minimal().with("routes/di.json", route(420));
    assert_eq!(rules(&more.problems()), [("routes/di.json", "too-many")]);
}

#[test]
fn numbers_beyond_all_meaning_are_named_where_they_stand_and_nothing_follows_from_them() {
    let steps = |duration: &str| {
        Site::minimal().replacing(
            "processes/lam.json",
            "\"Nung chín.\", \"en\": \"Fire it.\" }",
            &format!("\"Nung chín.\" }}, \"duration\": {duration}"),
        )
    };
    for (site, place, found) in [
        (
            steps(r#"{"min": 99999999999, "max": 3, "unit": "days"}"#),
            "steps[1].duration.min",
            "99999999999",
        ),
        (
            steps(r#"{"min": -2, "max": 3, "unit": "days"}"#),
            "steps[1].duration.min",
            "-2",
        ),
        (
            Site::minimal().replacing(
                "routes/di.json",
                "\"stay_minutes\": 10",
                "\"stay_minutes\": 5000000000",
            ),
            "stops[0].stay_minutes",
            "5000000000",
        ),
        (
            Site::minimal().replacing(
                "products/am.json",
                "\"group\"",
                "\"price\": {\"from_vnd\": 18446744073709551615, \"to_vnd\": 1}, \"group\"",
            ),
            "price.from_vnd",
            "18446744073709551615",
        ),
        (
            Site::minimal().replacing(
                "products/am.json",
                "\"group\"",
                "\"size\": {\"height_cm\": -12.5}, \"group\"",
            ),
            "size.height_cm",
            "-12.5",
        ),
    ] {
        let problems = site.problems();
        let first = problems.first().expect("a problem");
        assert_eq!(first.path, place, "{problems:#?}");
        assert!(
            matches!(&first.rule, Rule::OutOfRange(OutOfRange { found: told, .. }) if told == found),
            "{first:#?}"
        );
        let others = problems
            .iter()
            .filter(|one| one.rule.name() != "out-of-range" || one.file != first.file);
        assert_eq!(others.count(), 0, "{problems:#?}");
    }
    let site = Site::minimal().replacing(
        "products/am.json",
        "\"group\"",
        "\"size\": {\"height_cm\": 1e400}, \"group\"",
    );
    let line = site.problems()[0].to_line(Language::English);
    assert!(
        line.contains("larger than any that computers read"),
        "{line}"
    );
}

#[test]
fn more_things_than_the_country_has_are_not_read() {
    let mut files = in_memory(Site::minimal().path());
    for thing in 0..50_000 {
        files.insert(format!("products/p{thing}.json"), b"7".to_vec());
    }
    let problems = load_files(&files).err().unwrap_or_default();
    assert_eq!(rules(&problems)[0], ("", "too-many"));
    let told = problems
        .iter()
        .filter(|one| one.rule.name() == "wrong-type")
        .count();
    assert!(told < 50_000, "the last files are not read");
    let others: Vec<&Problem> = problems
        .iter()
        .filter(|one| {
            one.rule.severity() == Severity::Error
                && !one.file.starts_with("products/p")
                && !one.file.is_empty()
        })
        .collect();
    assert_eq!(others, Vec::<&Problem>::new(), "nothing follows");
}

#[test]
fn a_text_that_was_cut_is_not_called_malformed_too() {
    let hours = format!("Mo-Su 08:00-17:00{}", "; PH off".repeat(100));
    let site = Site::minimal().replacing(
        "places/cho-1.json",
        "\"kind\"",
        &format!("\"opening_hours\": {{\"rule\": \"{hours}\", \"sources\": [\"map\"]}}, \"kind\""),
    );
    assert_eq!(rules(&site.problems()), [("places/cho-1.json", "too-long")]);
}
