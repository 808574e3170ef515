//! Knows the files of a site that was published before there were lists, by the marks that only they have. Native only.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;
use walkdir::WalkDir;

use super::record::Record;
use super::survey::name_of;
use super::{Digest, MANIFEST};
use crate::publish::fingerprint::is_fingerprinted;

/// What stands in each page that the publisher prints, and in nothing else.
const MARKS: [&str; 2] = ["id=\"page-data\" data-base=", "<main class=\"page plain\">"];

/// The list that such a site would have; none if the folder is no such site.
///
/// # Errors
/// If a file cannot be read.
pub fn record(folder: &Path) -> io::Result<Option<Record>> {
    let Some(public) = public_files(folder) else {
        return Ok(None);
    };
    let mut record = Record::default();
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let Some(name) = name_of(path).filter(|_| entry.file_type().is_file()) else {
            continue;
        };
        let bare = name
            .strip_suffix(".br")
            .or(name.strip_suffix(".gz"))
            .unwrap_or(&name);
        if public.iter().any(|file| file == bare) || is_ours(folder, bare) {
            record.files.insert(name, Digest::of_file(entry.path())?);
        }
    }
    Ok(Some(record))
}

/// The files of the app that lie at the root, if the folder has the manifest and the pages that every such site has.
fn public_files(folder: &Path) -> Option<Vec<String>> {
    let manifest = fs::read_to_string(folder.join(MANIFEST)).ok()?;
    let manifest: Value = serde_json::from_str(&manifest).ok()?;
    let names = |key: &str| -> Option<Vec<String>> {
        let names = manifest.get(key)?.as_array()?.iter();
        names.map(|name| Some(name.as_str()?.to_owned())).collect()
    };
    let has_parts = ["script", "wasm", "map_script", "map_wasm"]
        .iter()
        .all(|part| {
            let name = manifest.get(*part).and_then(Value::as_str);
            name.is_some_and(|name| {
                is_fingerprinted(name) && folder.join("app").join(name).is_file()
            })
        });
    let has_pages = ["index.html", "404.html", "vi/index.html"]
        .iter()
        .all(|page| is_printed(folder, page));
    names("sheets")?;
    names("public").filter(|_| has_parts && has_pages)
}

fn is_ours(folder: &Path, name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    match parts.as_slice() {
        ["app", "manifest.json"] => true,
        ["app", file] => is_fingerprinted(file),
        ["media", ..] => is_fingerprinted(name),
        ["bundle", "vi" | "en", ..] => name.ends_with(".json"),
        ["robots.txt"] => starts(folder, name, "User-agent: *\nAllow: /\n"),
        [file] if file.starts_with("sitemap") && file.ends_with(".xml") => starts(
            folder,
            name,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<",
        ),
        ["vi" | "en", "routes", _, file] => {
            [".gpx", ".geojson", ".ics"]
                .iter()
                .any(|end| file.ends_with(end))
                || is_printed(folder, name)
        }
        _ => is_printed(folder, name),
    }
}

fn is_printed(folder: &Path, name: &str) -> bool {
    name.ends_with(".html")
        && fs::read_to_string(folder.join(name))
            .is_ok_and(|text| MARKS.iter().any(|mark| text.contains(mark)))
}

fn starts(folder: &Path, name: &str, with: &str) -> bool {
    fs::read_to_string(folder.join(name)).is_ok_and(|text| text.starts_with(with))
}
