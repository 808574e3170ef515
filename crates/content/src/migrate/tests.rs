use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{MigrateError, Migrated, migrate};
use crate::bounds::LARGEST_FILE;
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
    // What is wrong with content of today is for the checker to say.
    fs::write(folder.path().join("makers/nha.json"), "{").expect("a file");
    assert_eq!(migrated(folder.path()).files, []);
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

/// Puts a file into a folder of version 1, sees it refused with nothing written, and says where, by which rules.
fn refused(name: &str, text: &str) -> Vec<(String, String, &'static str)> {
    let folder = version_1();
    fs::write(folder.path().join(name), text).expect("a file");
    refused_as_it_is(folder.path())
}

fn refused_as_it_is(folder: &Path) -> Vec<(String, String, &'static str)> {
    let before = texts(folder);
    let Err(MigrateError::Problems(problems)) = migrate(folder, false) else {
        panic!("it should be refused");
    };
    assert_eq!(texts(folder), before, "nothing is written");
    let told = problems.into_iter();
    told.map(|problem| (problem.file, problem.path, problem.rule.name()))
        .collect()
}

/// One problem as [`refused`] tells it.
fn one(file: &str, path: &str, rule: &'static str) -> Vec<(String, String, &'static str)> {
    vec![(file.into(), path.into(), rule)]
}

#[test]
fn a_folder_that_is_no_site_is_left_alone() {
    let folder = version_1();
    fs::remove_file(folder.path().join("site.json")).expect("a file");
    let missing = one("site.json", "", "missing-file");
    assert_eq!(refused_as_it_is(folder.path()), missing);
    let empty = tempfile::tempdir().expect("a folder");
    assert_eq!(refused_as_it_is(empty.path()), missing);
    assert_eq!(
        refused("site.json", "{\"title\": \"Blog\", \"name\": \"blog\"}"),
        [
            one("site.json", "villages", "missing-field"),
            one("site.json", "name", "wrong-type"),
        ]
        .concat()
    );
    assert_eq!(
        refused("site.json", "{\"schema\": 1, \"name\": {}}"),
        one("site.json", "villages", "missing-field")
    );
    assert_eq!(
        refused("site.json", "[]"),
        one("site.json", "", "wrong-type")
    );
}

#[cfg(unix)]
#[test]
fn what_cannot_be_seen_keeps_a_site_at_its_version_and_no_link_is_written_through() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().expect("a folder");
    for (linked, path) in [
        ("site.json", ""),
        ("places/cho.json", ""),
        ("makers", "nha.json"),
    ] {
        let folder = version_1();
        let (here, there) = (folder.path().join(linked), elsewhere.path().join("it"));
        fs::rename(&here, &there).expect("it is moved");
        let before = fs::read(there.join(path)).or_else(|_| fs::read(&there));
        symlink(&there, &here).expect("a link");
        assert_eq!(
            refused_as_it_is(folder.path()),
            one(linked, "", "symbolic-link")
        );
        let after = fs::read(there.join(path)).or_else(|_| fs::read(&there));
        assert_eq!(after.expect("a text"), before.expect("a text"));
        let _ = fs::remove_file(&there).or_else(|_| fs::remove_dir_all(&there));
    }
    let folder = version_1();
    fs::create_dir(folder.path().join("media")).expect("a folder");
    symlink("nowhere", folder.path().join("media/am.svg")).expect("a link");
    migrated(folder.path());
}

#[test]
fn what_may_be_read_in_two_ways_is_told_and_not_lost() {
    for (name, text, path, rule) in [
        (
            "places/cho.json",
            r#"{"id": "cho", "products": ["bat"], "products": ["am"]}"#,
            "products",
            "duplicate-key",
        ),
        (
            "products/am.json",
            r#"{"id": "am", "village": "thu", "villages": ["thu"]}"#,
            "village",
            "duplicate-key",
        ),
        (
            "products/am.json",
            r#"{"id": "am", "sales": [{"kind": "shop"}], "sold": [{"at": "shop"}]}"#,
            "sales",
            "duplicate-key",
        ),
        (
            "products/bat.json",
            r#"{"id": "am", "village": "thu"}"#,
            "id",
            "duplicate-id",
        ),
    ] {
        let told = refused(name, text);
        assert_eq!(told[told.len() - 1..], one(name, path, rule), "{text}");
    }
}

#[test]
fn what_a_place_or_product_lists_otherwise_than_by_ids_is_told_and_not_lost() {
    for (name, text, path, rule) in [
        (
            "places/cho.json",
            r#"{"id": "cho", "products": ["am", {"id": "bat"}]}"#,
            "products[1]",
            "wrong-type",
        ),
        (
            "places/cho.json",
            r#"{"id": "cho", "products": "am"}"#,
            "products",
            "wrong-type",
        ),
        (
            "places/cho.json",
            r#"{"products": ["am"]}"#,
            "id",
            "missing-field",
        ),
        (
            "products/am.json",
            r#"{"id": "am", "sales": {"kind": "shop"}}"#,
            "sales",
            "wrong-type",
        ),
        (
            "products/am.json",
            r#"{"id": "am", "sold": {"at": "shop"}}"#,
            "sold",
            "wrong-type",
        ),
    ] {
        assert_eq!(refused(name, text), one(name, path, rule), "{text}");
    }
}

#[test]
fn a_field_that_held_nothing_holds_an_empty_list_and_takes_what_comes() {
    let folder = version_1();
    let nothing =
        r#"{"id": "am", "village": "thu", "maker": null, "sales" : null, "certificate": null}"#;
    fs::write(folder.path().join("products/am.json"), nothing).expect("a file");
    migrated(folder.path());
    let am = &texts(folder.path())["products/am.json"];
    let am: serde_json::Value = serde_json::from_str(am).expect("JSON");
    let sold = serde_json::json!([{"at": "place", "place": "cho"}]);
    assert_eq!(
        am,
        serde_json::json!({"id": "am", "villages": ["thu"], "makers": [], "sold": sold, "certificates": []})
    );
}

#[test]
fn what_would_grow_beyond_what_is_read_stops_everything_before_anything_is_written() {
    let start = r#"{"id": "nha", "village": "thu", "x": ""#;
    let rest = LARGEST_FILE as usize - start.len() - 2;
    let whole = format!("{start}{}\"}}", "a".repeat(rest));
    assert_eq!(whole.len() as u64, LARGEST_FILE);
    assert_eq!(
        refused("makers/nha.json", &whole),
        one("makers/nha.json", "", "too-large")
    );
}

#[test]
fn pictures_and_what_lies_beside_them_are_left_alone() {
    let folder = version_1();
    fs::create_dir(folder.path().join("media")).expect("a folder");
    let text = r#"{"type": "quote", "text": "not ours"}"#;
    let path = folder.path().join("media/notes.json");
    fs::write(&path, text).expect("a file");
    migrated(folder.path());
    assert_eq!(fs::read_to_string(path).expect("a text"), text);
}
