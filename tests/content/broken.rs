//! Files that are broken, lie in the wrong place, or are written by strangers: told alone, and nothing follows.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{in_memory, rules};
use crate::driver::{Site, sample};
use langke_content::load_files;
use langke_model::i18n::Language;

#[test]
fn deep_nesting_is_a_problem_and_not_a_crash() {
    let site = Site::minimal().with("villages/sau.json", "[".repeat(100_000));
    let problems = site.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].rule.name(), "too-deep");
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
