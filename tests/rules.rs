//! What is told of the rules beforehand: that the examples are what they say, and that the manual says what the program does.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::driver::Site;
use langke_content::rules::{Both, Example, Explained, Rule, manual};
use langke_model::i18n::Language;

/// Rules whose examples are told in words: what they are about is no text, or too much of it.
const TOLD: [&str; 28] = [
    "empty-content",
    "unreadable",
    "symbolic-link",
    "special-file",
    "too-large",
    "too-many",
    "too-long",
    "not-utf8",
    "missing-recording",
    "unusable-picture",
    "unusable-recording",
    "unusable-transcript",
    "transcript-beyond-recording",
    "comparison-shapes",
    "unlisted-traceability",
    "unused-entry",
    "unused-recording",
    "story-length",
    "brief-too-long",
    "heavy-picture",
    "small-picture",
    "blurred-picture",
    "printing-colours",
    "picture-ending",
    "same-picture",
    "uncredited-photograph",
    "heavy-recording",
    "and-more",
];

/// The smallest site with a text at a place of a file; an empty place is all of it.
fn with_text(file: &str, place: &str, text: &str) -> Site {
    /// Stands where the text will; it may be no JSON, so it is put in last.
    const MARK: &str = "the example";
    let site = Site::minimal();
    if place.is_empty() {
        return site.with(file, text);
    }
    let mut whole: Value = serde_json::from_str(&site.read(file)).expect(file);
    let pointer = format!("/{place}")
        .replace(['.', '['], "/")
        .replace(']', "");
    let (parent, last) = pointer.rsplit_once('/').expect("a place");
    match whole.pointer_mut(parent).expect(place) {
        Value::Object(fields) => {
            fields.insert(last.into(), MARK.into());
        }
        Value::Array(entries) => entries[last.parse::<usize>().expect("a number")] = MARK.into(),
        other => panic!("{file}: {place} is inside of {other}"),
    }
    let marked = whole.to_string();
    site.with(file, marked.replace(&format!("\"{MARK}\""), text))
}

/// The smallest site with files of these names in the place of the others.
fn with_files(names: &[&str], others: &[&str]) -> Site {
    let minimal = Site::minimal();
    let gone = others
        .iter()
        .filter(|other| !names.contains(other) && minimal.path().join(other).exists());
    let site = gone.fold(Site::minimal(), |site, name| site.without(name));
    names.iter().fold(site, |site, name| {
        if site.path().join(name).exists() {
            return site;
        }
        site.with(name, minimal.read("media/am.svg"))
    })
}

/// The names of the rules that a site breaks.
fn broken(site: &Site) -> Vec<&'static str> {
    site.findings().iter().map(|one| one.rule.name()).collect()
}

#[test]
fn the_wrong_example_of_a_rule_breaks_it_and_the_right_one_does_not() {
    let mut told = Vec::new();
    for Explained {
        name, explanation, ..
    } in Rule::explained()
    {
        let (wrong, right) = match explanation.example {
            Example::Text {
                file,
                place,
                wrong,
                right,
            } => (with_text(file, place, wrong), with_text(file, place, right)),
            Example::Files { wrong, right } => (with_files(wrong, right), with_files(right, wrong)),
            Example::Told { .. } => {
                told.push(name);
                continue;
            }
        };
        assert!(
            broken(&wrong).contains(&name),
            "{name}: {:?}",
            broken(&wrong)
        );
        if matches!(explanation.example, Example::Text { .. }) {
            let others = wrong
                .problems()
                .into_iter()
                .filter(|one| one.rule.name() != name);
            assert_eq!(others.collect::<Vec<_>>(), [], "{name}: nothing follows");
        }
        assert!(
            !broken(&right).contains(&name),
            "{name}: {:#?}",
            right.findings()
        );
    }
    assert_eq!(told, TOLD);
}

#[test]
fn a_right_example_is_right_by_every_rule_that_keeps_a_site_from_being_published() {
    for rule in Rule::explained() {
        if let Example::Text {
            file, place, right, ..
        } = rule.explanation.example
        {
            let problems = with_text(file, place, right).problems();
            assert_eq!(problems, [], "{}", rule.name);
        }
    }
}

#[test]
fn every_rule_says_what_why_and_how_in_both_languages() {
    for Explained {
        name, explanation, ..
    } in Rule::explained()
    {
        let Both { vi, en } = explanation.title;
        for title in [vi, en] {
            assert!(
                !title.is_empty() && !title.ends_with('.'),
                "{name}: {title}"
            );
        }
        for Both { vi, en } in [explanation.why, explanation.cure] {
            for sentence in [vi, en] {
                assert!(sentence.ends_with('.'), "{name}: {sentence}");
            }
            assert_ne!(vi, en, "{name}");
        }
    }
}

#[test]
fn the_manual_is_what_the_program_prints() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    for language in Language::ALL {
        let tag = language.tag();
        let page = fs::read_to_string(docs.join(format!("rules.{tag}.md"))).unwrap_or_default();
        assert!(
            page == manual(language),
            "docs/rules.{tag}.md is not what the program prints. Renew it: \
             cargo langke explain --manual --lang {tag} > docs/rules.{tag}.md"
        );
    }
}

#[test]
fn a_rule_is_explained_and_one_that_does_not_exist_is_wrong_usage_with_the_nearest_name() {
    let langke = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
            .arg("explain")
            .args(arguments)
            .output()
            .expect("langke");
        let text = [output.stdout, output.stderr].concat();
        (
            output.status.code(),
            String::from_utf8(text).expect("a text"),
        )
    };
    let (code, text) = langke(&["leg-count"]);
    assert_eq!(code, Some(0));
    for part in [
        "Số chặng",
        "Sai (routes/di.json: legs)",
        "[{}, {}]",
        "Cách sửa:",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let (code, text) = langke(&["leg-cuont", "--lang", "en"]);
    assert_eq!(code, Some(2));
    assert!(text.contains("Did you mean \"leg-count\"?"), "{text}");
    assert!(text.contains("unused-source"), "{text}");
    let (code, text) = langke(&[]);
    assert_eq!((code, text.lines().count()), (Some(0), Rule::names().len()));
}
