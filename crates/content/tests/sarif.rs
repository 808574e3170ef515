//! Findings as SARIF: valid by the standard's own schema, told where programs look, with fixes that mend.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use langke_content::{load_files, sarif};
use langke_model::i18n::Language;
use serde_json::Value;

/// A site of one village, whose file has what each kind of finding needs: errors, a warning, advice, what can be mended.
fn site() -> BTreeMap<String, Vec<u8>> {
    let village = "{\n  \"id\": \"thu\",\n  \"name\": {\"vi\": \"Ba\u{301}t 🏺\"}, \"x\": 1,\n  \"position\": {\"point\": \"20,97467; 105,91272\", \"accuracy_m\": 5, \"source\": \"map\"}\n}\n";
    BTreeMap::from([
        ("villages/thu.json".to_owned(), village.into()),
        ("media/lò.svg".to_owned(), b"<svg".to_vec()),
    ])
}

fn log(language: Language) -> Value {
    let problems = load_files(&site()).expect_err("problems");
    sarif(&problems, Path::new("/tmp/nội dung"), language)
}

fn results(log: &Value, rule: &str) -> Vec<Value> {
    let all = log["runs"][0]["results"].as_array().expect("results");
    let own = all.iter().filter(|result| result["ruleId"] == rule);
    own.cloned().collect()
}

#[test]
fn a_log_is_valid_by_the_schema_of_the_standard() {
    let Some(schema) = std::env::var_os("LANGKE_SARIF_SCHEMA") else {
        panic!("the schema of SARIF is missing: run the tests with `cargo xtask test`");
    };
    let schema = fs::read(schema).expect("the schema");
    let schema: Value = serde_json::from_slice(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for language in Language::ALL {
        let log = log(language);
        let faults: Vec<String> = validator
            .iter_errors(&log)
            .map(|fault| format!("{}: {fault}", fault.instance_path))
            .collect();
        assert_eq!(faults, Vec::<String>::new());
    }
}

#[test]
fn a_finding_is_told_with_its_weight_and_its_region_in_units_of_utf16() {
    let log = log(Language::English);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    assert_eq!(
        run["originalUriBaseIds"]["CONTENT"]["uri"],
        "file:///tmp/n%E1%BB%99i%20dung/"
    );
    let [unknown] = results(&log, "unknown-field")
        .try_into()
        .expect("one finding");
    assert_eq!(unknown["level"], "error");
    let place = &unknown["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "villages/thu.json");
    assert_eq!(place["region"]["startLine"], 3);
    assert_eq!(place["region"]["startColumn"], 30);
    assert_eq!(place["region"]["endColumn"], 33);
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let index = unknown["ruleIndex"].as_u64().expect("an index") as usize;
    assert_eq!(rules[index]["id"], "unknown-field");
    let [drawing] = results(&log, "unusable-drawing")
        .try_into()
        .expect("one finding");
    let place = &drawing["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "media/l%C3%B2.svg");
}

#[test]
fn every_rule_is_explained_in_both_languages_and_levels_are_the_three_of_the_standard() {
    let log = log(Language::Vietnamese);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array();
    let mut levels = BTreeMap::new();
    for rule in rules.expect("rules") {
        let help = rule["help"]["text"].as_str().expect("a help");
        let (vietnamese, english) = (help.find("Cách sửa:"), help.find("How to mend it:"));
        assert!(vietnamese < english && vietnamese.is_some(), "{help}");
        let level = rule["defaultConfiguration"]["level"].as_str();
        *levels
            .entry(level.expect("a level").to_owned())
            .or_insert(0) += 1;
    }
    assert_eq!(
        levels.keys().map(String::as_str).collect::<Vec<_>>(),
        ["error", "note", "warning"]
    );
}

#[test]
fn fixes_write_what_the_program_itself_would_write() {
    let log = log(Language::English);
    let replaced = |rule: &str| {
        let [found] = results(&log, rule).try_into().expect("one finding");
        let change = &found["fixes"][0]["artifactChanges"][0];
        assert_eq!(change["artifactLocation"]["uriBaseId"], "CONTENT");
        let replacement = &change["replacements"][0];
        let region = &replacement["deletedRegion"];
        let line = region["startLine"].as_u64().expect("a line") as usize;
        assert_eq!(region["endLine"], region["startLine"]);
        let text = String::from_utf8(site()["villages/thu.json"].clone()).expect("text");
        let units: Vec<u16> = text
            .lines()
            .nth(line - 1)
            .expect("it")
            .encode_utf16()
            .collect();
        let column = |name: &str| region[name].as_u64().expect("a column") as usize - 1;
        let deleted = &units[column("startColumn")..column("endColumn")];
        let inserted = replacement["insertedContent"]["text"].clone();
        (String::from_utf16(deleted).expect("text"), inserted)
    };
    let (deleted, inserted) = replaced("decomposed-text");
    assert_eq!(deleted, "\"Ba\u{301}t 🏺\"");
    assert_eq!(inserted, "\"Bát 🏺\"");
    let (deleted, inserted) = replaced("coordinates-as-text");
    assert_eq!(deleted, "\"20,97467; 105,91272\"");
    assert_eq!(inserted, "[105.91272, 20.97467]");
    assert_eq!(results(&log, "unknown-field")[0]["fixes"], Value::Null);
}
