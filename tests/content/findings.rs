//! Findings: every rule with its fixture, told once, where it stands, in both languages; the schema, the report, what `fix` mends.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::content::{fixture, pipe};
use crate::driver::{Site, fixtures, sample};
use langke_content::rules::Rule;
use langke_content::{Kind, Severity, load};
use langke_model::i18n::Language;

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
