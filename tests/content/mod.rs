//! What the checker says of content: every rule with its fixture, and files as editors really write them.

mod bounds;
mod broken;
mod findings;
mod folder;
mod pictures;
mod points;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::driver::{Site, fixtures};
use langke_content::Problem;

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

/// File and rule of every finding.
fn rules(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.rule.name()))
        .collect()
}

/// Makes a named pipe. Whoever opens it to read waits until somebody writes.
fn pipe(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo").success());
}

/// The files of a content folder in memory.
fn in_memory(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn add(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            // The schema beside the sample is no content.
            if name.starts_with('.') {
                continue;
            }
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
