//! Knows the files of a site that was published before there were lists, by the marks that only they have. Native only.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;
use walkdir::WalkDir;

use super::MANIFEST;
use super::record::{Record, name_of};
use crate::digest::Digest;
use langke_site::is_fingerprinted;

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
        ["app", _] | ["media", ..] => bears_its_digest(folder, name),
        ["bundle", language @ ("vi" | "en"), ..] => {
            let page = name.split_once(language).and_then(|(_, page)| {
                page.strip_suffix(".map.json")
                    .or(page.strip_suffix(".json"))
            });
            page.is_some_and(|page| {
                let page = if page == "/home" { "" } else { page };
                is_printed(folder, &format!("{language}{page}/index.html"))
            })
        }
        ["robots.txt"] => text_of(folder, name).is_some_and(|text| {
            let rest = text.strip_prefix("User-agent: *\nAllow: /\n");
            rest.is_some_and(|rest| {
                rest.is_empty() || rest.starts_with("Sitemap: ") && rest.lines().count() == 1
            })
        }),
        [file] if is_sitemap(file) => text_of(folder, name)
            .is_some_and(|text| text.contains("xmlns:xhtml=") || text.contains("<sitemapindex ")),
        [language @ ("vi" | "en"), "routes", route, file] if !file.ends_with(".html") => {
            let own = [".gpx", ".geojson", ".ics"].map(|ending| format!("{route}{ending}"));
            own.iter().any(|own| own == file)
                && is_printed(folder, &format!("{language}/routes/{route}/index.html"))
        }
        _ => is_printed(folder, name),
    }
}

/// Whether the fingerprint in a file's name is that of its bytes; Trunk's own have another, of the same length.
fn bears_its_digest(folder: &Path, name: &str) -> bool {
    let path = folder.join(name);
    let digest = Digest::of_file(&path).map(|digest| digest.to_string());
    is_fingerprinted(name)
        && (name.starts_with("app/")
            || digest.is_ok_and(|digest| name.contains(&format!("-{}.", &digest[..16]))))
}

/// `sitemap.xml`, or one of its parts.
fn is_sitemap(file: &str) -> bool {
    let number = file
        .strip_prefix("sitemap")
        .and_then(|rest| rest.strip_suffix(".xml"));
    number.is_some_and(|number| {
        let digits = number.strip_prefix('-');
        number.is_empty()
            || digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

fn is_printed(folder: &Path, name: &str) -> bool {
    name.ends_with(".html")
        && text_of(folder, name).is_some_and(|text| MARKS.iter().any(|mark| text.contains(mark)))
}

fn text_of(folder: &Path, name: &str) -> Option<String> {
    fs::read_to_string(folder.join(name)).ok()
}
