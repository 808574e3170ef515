use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{MigrateError, Migrated, migrate};
use crate::rules::Rule;

/// A folder of version 1, as different hands typed it.
fn version_1() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let files = [
        (
            "site.json",
            "\u{FEFF}{\r\n\t\"name\": {\"vi\": \"Thử\"},\r\n\t\"villages\": [\"thu\"]\r\n}\r\n",
        ),
        (
            "villages/thu.json",
            "{\n  \"id\": \"thu\",\n  \"peoples\": [ {\"vi\": \"Kinh\"},\n    \"Mường\" ],\n  \"story\": [\n    {\"type\": \"quote\", \"text\" : \"Nhất xương\", \"meaning\": {\"vi\": \"…\"}}\n  ]\n}\n",
        ),
        (
            "makers/nha.json",
            "{ \"id\": \"nha\", \"village\" : \"thu\" }",
        ),
        (
            "products/am.json",
            "{\n\t\"id\": \"am\",\n\t\"village\": \"thu\",\n\t\"maker\": \"nha\",\n\t\"sales\": [\n\t\t{ \"kind\": \"postmart\", \"url\": \"https://postmart.vn/am\" },\n\t\t{ \"kind\": \"shop\" }\n\t],\n\t\"certificate\": {\n\t\t\"stars\": 4\n\t}\n}\n",
        ),
        (
            "products/bat.json",
            "{\"id\": \"bat\", \"village\": \"thu\"}",
        ),
        (
            "places/cho.json",
            "{\n  \"id\": \"cho\",\n  \"products\": [\n    \"am\",\n    \"bat\"\n  ],\n  \"illustrative\": true\n}\n",
        ),
    ];
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn texts(folder: &Path) -> BTreeMap<String, String> {
    let files = crate::load::content_files(folder);
    files
        .into_iter()
        .map(|name| {
            let text = fs::read_to_string(folder.join(&name)).expect("a text");
            (name, text)
        })
        .collect()
}

fn migrated(folder: &Path) -> Migrated {
    migrate(folder, false).expect("a migration")
}

#[test]
fn every_field_finds_its_new_place_and_the_layout_stays() {
    let folder = version_1();
    migrated(folder.path());
    let texts = texts(folder.path());
    assert_eq!(
        texts["site.json"],
        "\u{FEFF}{\r\n\t\"schema\": 2,\r\n\t\"name\": {\"vi\": \"Thử\"},\r\n\t\"villages\": [\"thu\"]\r\n}\r\n"
    );
    assert_eq!(
        texts["villages/thu.json"],
        "{\n  \"id\": \"thu\",\n  \"peoples\": [ { \"name\": {\"vi\": \"Kinh\"} },\n    { \"name\": \"Mường\" } ],\n  \"story\": [\n    {\"type\": \"quote\", \"text\" : { \"vi\": \"Nhất xương\" }, \"meaning\": {\"vi\": \"…\"}}\n  ]\n}\n"
    );
    assert_eq!(
        texts["makers/nha.json"],
        "{ \"id\": \"nha\", \"villages\" : [\"thu\"] }"
    );
    assert_eq!(
        texts["products/am.json"],
        "{\n\t\"id\": \"am\",\n\t\"villages\": [\"thu\"],\n\t\"makers\": [\"nha\"],\n\t\"sold\": [\n\t\t{ \"at\": \"platform\", \"platform\": \"postmart\", \"url\": \"https://postmart.vn/am\" },\n\t\t{ \"at\": \"shop\" },\n\t\t{\n\t\t\t\"at\": \"place\",\n\t\t\t\"place\": \"cho\"\n\t\t}\n\t],\n\t\"certificates\": [{\n\t\t\"stars\": 4\n\t}]\n}\n"
    );
    assert_eq!(
        texts["places/cho.json"],
        "{\n  \"id\": \"cho\",\n  \"illustrative\": true\n}\n"
    );
    let bat: serde_json::Value = serde_json::from_str(&texts["products/bat.json"]).expect("JSON");
    let place = serde_json::json!({"at": "place", "place": "cho"});
    assert_eq!(bat["sold"], serde_json::json!([place]));
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let folder = version_1();
    let before = texts(folder.path());
    let told = migrate(folder.path(), true).expect("a migration");
    assert_eq!(texts(folder.path()), before);
    assert_eq!(told, migrated(folder.path()));
    assert_eq!(told.from, 1);
    assert_eq!(told.files.first().expect("a file").0, "products/am.json");
    assert_eq!(told.files.last().expect("a file").0, "site.json");
}

#[test]
fn a_second_run_changes_nothing() {
    let folder = version_1();
    migrated(folder.path());
    let again = migrated(folder.path());
    assert_eq!((again.from, again.files), (2, Vec::new()));
}

#[test]
fn a_run_that_stopped_anywhere_is_finished_by_the_next_and_nothing_is_lost() {
    let whole = version_1();
    let order = migrated(whole.path()).files;
    let expected = texts(whole.path());
    for written in 0..order.len() {
        let folder = version_1();
        for (name, _) in &order[..written] {
            fs::copy(whole.path().join(name), folder.path().join(name)).expect("a copy");
        }
        migrated(folder.path());
        assert_eq!(
            texts(folder.path()),
            expected,
            "stopped after {written} files"
        );
    }
}

#[test]
fn a_place_that_sells_what_is_not_there_is_told_and_nothing_is_written() {
    let folder = version_1();
    fs::remove_file(folder.path().join("products/bat.json")).expect("a file");
    let before = texts(folder.path());
    let Err(MigrateError::Problems(problems)) = migrate(folder.path(), false) else {
        panic!("it should be refused");
    };
    let [problem] = &problems[..] else {
        panic!("one problem: {problems:?}");
    };
    assert_eq!(
        (problem.file.as_str(), problem.path.as_str()),
        ("places/cho.json", "products[1]")
    );
    assert!(matches!(problem.rule, Rule::DanglingReference(_)));
    assert_eq!(texts(folder.path()), before);
}

#[test]
fn a_file_that_is_no_json_stops_everything_before_anything_is_written() {
    let folder = version_1();
    fs::write(
        folder.path().join("makers/nha.json"),
        "{ \"id\": \"nha\" \"village\": \"thu\" }",
    )
    .expect("a file");
    let before = texts(folder.path());
    let Err(MigrateError::Problems(problems)) = migrate(folder.path(), false) else {
        panic!("it should be refused");
    };
    assert_eq!(problems[0].file, "makers/nha.json");
    assert_eq!(texts(folder.path()), before);
}

#[test]
fn content_of_a_later_version_is_left_alone() {
    let folder = version_1();
    fs::write(folder.path().join("site.json"), "{\"schema\": 3}").expect("a file");
    let before = texts(folder.path());
    assert!(matches!(
        migrate(folder.path(), false),
        Err(MigrateError::Newer { found: 3 })
    ));
    assert_eq!(texts(folder.path()), before);
}
