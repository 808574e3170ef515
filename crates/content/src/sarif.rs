//! Findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), for editors' programs and code hosts. Native only.

use std::collections::HashMap;
use std::path::Path;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use super::location::Region;
use super::problem::{Problem, Severity};
use super::rules::{Explained, Rule};
use langke_model::i18n::Language;

/// The name of the folder that files are told within.
const BASE: &str = "CONTENT";

/// The name of our fingerprints; its number grows if they are made otherwise.
const FINGERPRINT: &str = "langkePlace/v1";

/// A SARIF log of one run over a content folder: every rule with its explanation in both languages, and what was found, each with its
/// region and, where `langke check --fix` can mend it, what that writes. `folder` is absolute.
pub fn sarif(problems: &[Problem], folder: &Path, language: Language) -> Value {
    let rules: Vec<Value> = Rule::explained()
        .map(|rule| described(rule, language))
        .collect();
    let mut alike = HashMap::new();
    let results: Vec<Value> = problems
        .iter()
        .map(|problem| {
            let mut result = result(problem, language);
            result["partialFingerprints"] =
                json!({ FINGERPRINT: fingerprint(problem, &mut alike) });
            result
        })
        .collect();
    let has_errors = problems
        .iter()
        .any(|problem| problem.rule.severity() == Severity::Error);
    let mut run = json!({
        "tool": {
            "driver": {
                "name": "langke",
                "version": env!("CARGO_PKG_VERSION"),
                "language": language.tag(),
                "rules": rules,
            },
        },
        "language": language.tag(),
        "columnKind": "utf16CodeUnits",
        "invocations": [{ "executionSuccessful": true, "exitCode": i32::from(has_errors) }],
        "results": results,
    });
    if let Ok(folder) = Url::from_directory_path(folder) {
        run["originalUriBaseIds"] = json!({ BASE: { "uri": folder.as_str() } });
    }
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    })
}

/// A rule: its title, why it exists, and its whole explanation in both languages, that of the run first.
fn described(rule: Explained, language: Language) -> Value {
    let languages = [language, language.other()];
    let text = languages.map(|language| rule.to_text(language));
    let markdown = languages.map(|language| rule.to_markdown(language, 2).trim().to_owned());
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.explanation.title.in_language(language) },
        "fullDescription": { "text": rule.explanation.why.in_language(language) },
        "help": { "text": text.join("\n\n"), "markdown": markdown.join("\n\n") },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

/// The words of the standard for our weights.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// A finding.
fn result(problem: &Problem, language: Language) -> Value {
    let name = problem.rule.name();
    let index = Rule::names().iter().position(|one| *one == name);
    let mut result = json!({
        "ruleId": name,
        "ruleIndex": index,
        "level": level(problem.rule.severity()),
        "message": { "text": problem.rule.message(language) },
    });
    if problem.file.is_empty() {
        return result;
    }
    let artifact = json!({ "uri": address(&problem.file), "uriBaseId": BASE });
    let mut place = json!({ "physicalLocation": { "artifactLocation": artifact } });
    let region = problem.location.as_ref().map(|location| location.region);
    if let Some(region) = region {
        place["physicalLocation"]["region"] = counted(region);
    }
    if !problem.path.is_empty() {
        place["logicalLocations"] = json!([{ "fullyQualifiedName": problem.path }]);
    }
    result["locations"] = json!([place]);
    if let (Some(region), Some(mended)) = (region, &problem.mended) {
        let replacement = json!({
            "deletedRegion": counted(region),
            "insertedContent": { "text": mended },
        });
        result["fixes"] = json!([{
            "artifactChanges": [{ "artifactLocation": artifact, "replacements": [replacement] }],
        }]);
    }
    result
}

/// By which a host of code knows a finding again after lines moved or entries of a list were put before it: rule, file, place without
/// numbers, what is said; and its number among those of which all that is the same.
fn fingerprint(problem: &Problem, alike: &mut HashMap<String, usize>) -> String {
    let mut hash = Sha256::new();
    let message = problem.rule.message(Language::English);
    for part in [
        problem.rule.name(),
        &problem.file,
        &without_numbers(&problem.path),
        &message,
    ] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let hash: String = hash.finalize()[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let number = alike.entry(hash.clone()).or_insert(0);
    *number += 1;
    format!("{hash}:{number}")
}

/// A place without the numbers of entries in their lists: `sold[].url`.
fn without_numbers(path: &str) -> String {
    let parts = path.split('[').enumerate();
    parts
        .map(|(index, part)| match part.split_once(']') {
            Some((_, rest)) if index > 0 => format!("[]{rest}"),
            _ => part.to_owned(),
        })
        .collect()
}

fn counted(region: Region) -> Value {
    json!({
        "startLine": region.start_line,
        "startColumn": region.start_column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    })
}

/// The name of a file as a relative address: what has a meaning there, or is no ASCII, as `%` and digits.
fn address(file: &str) -> String {
    let mut address = String::new();
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address += &format!("%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load_files;

    fn fingerprints(files: &[(&str, &str)]) -> Vec<String> {
        let files = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
        let problems = load_files(&files.collect()).expect_err("problems");
        let log = sarif(&problems, Path::new("/content"), Language::Vietnamese);
        let results = log["runs"][0]["results"]
            .as_array()
            .expect("results")
            .clone();
        let all = results
            .iter()
            .map(|one| one["partialFingerprints"][FINGERPRINT].as_str());
        all.map(|one| one.expect("a fingerprint").to_owned())
            .collect()
    }

    #[test]
    fn a_finding_is_known_again_after_lines_moved_and_no_two_are_taken_for_one() {
        let file = "glossary.json";
        let before = fingerprints(&[(file, r#"{"a": {"word": 1, "word": 2, "sources": [7, 7]}}"#)]);
        let after = fingerprints(&[(
            file,
            "{\n\n  \"b\": {},\n \"a\": {\n  \"word\": 1,\n  \"word\": 2, \"sources\": [\"x\", 7, 7]}}",
        )]);
        assert!(
            before.len() > 2 && before.iter().all(|one| after.contains(one)),
            "{before:?} {after:?}"
        );
        let different: std::collections::BTreeSet<_> = before.iter().collect();
        assert_eq!(different.len(), before.len());
    }

    #[test]
    fn names_of_files_are_addresses_whatever_letters_they_have() {
        assert_eq!(
            address("media/lò gốm#1.svg"),
            "media/l%C3%B2%20g%E1%BB%91m%231.svg"
        );
        assert_eq!(address("a:b/c.json"), "a%3Ab/c.json");
    }
}
