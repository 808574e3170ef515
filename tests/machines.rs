//! What the native program tells other programs: findings as SARIF and as GitHub's commands, the schema as files, the manual as a page.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::driver::{Site, sample};

/// What the program prints, and its exit code.
fn langke(arguments: &[&str], place: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
        .args(arguments)
        .current_dir(place)
        .output()
        .expect("langke");
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8(text).expect("a text"),
    )
}

#[test]
fn who_checks_a_folder_is_told_what_a_site_without_a_host_lacks() {
    let site = Site::minimal();
    for (language, lacks) in [("vi", "đều thiếu"), ("en", "search engines")] {
        let (code, told) = langke(&["check", ".", "--lang", language], site.path());
        assert_eq!(code, Some(0), "{told}");
        assert!(
            told.contains("--base-url") && told.contains(lacks),
            "{told}"
        );
    }
}

#[test]
fn every_format_of_findings_has_the_same_exit_code_and_the_same_findings() {
    let wrong = Site::minimal().replacing("site.json", "\"headline\"", "\"headlin\"");
    for (site, expected) in [(&wrong, 1), (&Site::minimal(), 0)] {
        let told = |format: &str| langke(&["check", ".", "--format", format], site.path());
        let (code, json) = told("json");
        assert_eq!(code, Some(expected));
        let json: Value = serde_json::from_str(&json).expect("JSON");
        let json = json.as_array().expect("a list");
        let (code, sarif) = told("sarif");
        assert_eq!(code, Some(expected));
        let sarif: Value = serde_json::from_str(&sarif).expect("JSON");
        let results = sarif["runs"][0]["results"].as_array().expect("results");
        assert_eq!(results.len(), json.len());
        let (code, lines) = told("github");
        assert_eq!(code, Some(expected));
        assert_eq!(lines.lines().count(), json.len());
        for (one, other) in results.iter().zip(json) {
            assert_eq!(one["ruleId"], other["rule"]);
            assert_eq!(one["message"]["text"], other["message"]);
            let place = &one["locations"][0]["physicalLocation"];
            assert_eq!(place["region"]["startLine"], other["line"]);
        }
    }
}

#[test]
fn a_file_of_a_repository_is_told_to_github_from_its_root() {
    let site = Site::minimal().replacing("site.json", "\"headline\"", "\"headlin\"");
    let name = site.path().file_name().expect("a name").to_string_lossy();
    let root = site.path().parent().expect("a folder");
    let folder = format!("./{name}/");
    let (_, lines) = langke(&["check", &folder, "--format", "github"], root);
    let begins = format!("::error file={name}/site.json,title=unknown-field,line=");
    assert!(lines.contains(&begins), "{lines}");
}

#[test]
fn the_schema_is_written_as_files_and_nobody_elses_file_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("noi-dung/.schema");
    let out = place.to_str().expect("a path");
    let write = || langke(&["schema", "--out", out], folder.path()).0;
    assert_eq!(write(), Some(0));
    let kept = fs::read_to_string(sample().join(".schema/villages.json")).expect("the sample's");
    let file = place.join("villages.json");
    assert_eq!(fs::read_to_string(&file).expect("written"), kept);
    let older = kept.replace("Village", "Place");
    fs::write(&file, older).expect("a file");
    assert_eq!(write(), Some(0), "an older one of ours");
    assert_eq!(fs::read_to_string(&file).expect("written"), kept);
    fs::write(&file, "{}").expect("a file");
    fs::remove_file(place.join("site.json")).expect("removed");
    let (code, told) = langke(&["schema", "--out", out], folder.path());
    assert_eq!(code, Some(2));
    assert!(told.contains("villages.json"), "{told}");
    assert_eq!(fs::read_to_string(&file).expect("kept"), "{}");
    assert!(!place.join("site.json").exists(), "nothing is half-written");
}

#[test]
fn the_manual_is_printed_in_both_languages_as_text_and_as_a_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let print = |arguments: &[&str]| {
        let (code, text) = langke(&[&["manual"], arguments].concat(), folder.path());
        assert_eq!(code, Some(0), "{text}");
        text
    };
    assert!(print(&[]).starts_with("# Sổ tay người biên tập\n"));
    let fields = print(&["--fields", "--lang", "en"]);
    assert!(fields.starts_with("# The fields of content\n"));
    assert!(!fields.contains("`leg-count`"));
    let page = print(&["--form", "html", "--lang", "en"]);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
    assert!(page.contains("leg-count"));
}

#[test]
fn whoever_reads_may_go_away_before_the_end() {
    let site = Site::minimal();
    for (arguments, code) in [
        (&["manual"][..], 0),
        (&["explain", "--manual"], 0),
        (&["explain"], 0),
        (&["schema"], 0),
        (&["describe", "bash"], 0),
        (&["check", "."], 0),
        (&["check", ".", "--format", "sarif"], 0),
        (&["check", "."], 0),
        (&["import", "--help"], 0),
        (&["migrate", "."], 0),
        (&["explain", "no-such-rule"], 2),
    ] {
        let closed = || {
            let (reader, writer) = std::io::pipe().expect("a pipe");
            drop(reader);
            writer
        };
        let run = |with_errors: bool| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_langke-under-test"));
            command.args(arguments).current_dir(site.path());
            command.stdout(closed());
            if with_errors {
                command.stderr(closed());
            }
            command.output().expect("langke")
        };
        let output = run(false);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        if code == 0 {
            let told = String::from_utf8_lossy(&output.stderr);
            assert_eq!(told, "", "{arguments:?}");
        }
        assert_eq!(run(true).status.code(), Some(code), "{arguments:?}");
    }
}

#[test]
fn help_is_told_in_the_language_that_is_asked_for_or_spoken() {
    let help = |arguments: &[&str], spoken: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
            .args(arguments)
            .env_remove("LC_MESSAGES")
            .env("LC_ALL", spoken)
            .output()
            .expect("langke");
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).expect("a text")
    };
    let vietnamese = help(&["import", "--help"], "C.UTF-8");
    assert!(
        vietnamese.contains("Cách dùng: langke import [TÙY-CHỌN]"),
        "{vietnamese}"
    );
    assert!(vietnamese.contains("--give-back <FILE>"), "{vietnamese}");
    assert_eq!(
        help(&["--lang", "vi", "import", "--help"], "en_GB.UTF-8"),
        vietnamese
    );
    let english = help(&["import", "--help"], "en_GB.UTF-8");
    assert!(
        english.contains("Usage: langke import [OPTIONS]"),
        "{english}"
    );
    assert_eq!(
        help(&["import", "--help", "--lang=en"], "vi_VN.UTF-8"),
        english
    );
}
