//! Netlify: `_headers` and `_redirects` at the root of what is uploaded. Native only.
//!
//! Where two rules give one header, Netlify sends both values; so no two rules for one file do. Folders all of whose files have the same
//! headers are one rule, in other folders each file has its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::rules::{ADVICE, EVERYWHERE, Header, OPEN_FOLDERS, RULES, rule};
use super::types::{SELDOM_KNOWN, of_ending};
use super::{Served, digital_link};

/// Its files, each with its text.
pub fn files(site: &Served<'_>) -> Vec<(String, String)> {
    vec![
        ("_headers".into(), headers(site)),
        ("_redirects".into(), redirects(site)),
    ]
}

fn headers(site: &Served<'_>) -> String {
    let base = site.base.as_str();
    let mut text =
        String::from("# Written by `langke publish --host netlify`, anew each time.\n#\n");
    for words in ADVICE {
        let _ = writeln!(text, "# {words}");
    }
    let _ = write!(
        text,
        "# What has no Cache-Control here is asked for each time, as Netlify does of itself.\n\n{base}*\n"
    );
    for header in EVERYWHERE {
        print(&mut text, header);
    }
    let of_files = site.files.iter().map(|file| (*file, of_file(file)));
    let of_files: Vec<_> = of_files.collect();
    grouped(&mut text, site, "", &of_files);
    for ending in SELDOM_KNOWN {
        let Some(kind) = of_ending(ending) else {
            continue;
        };
        let dotted = format!(".{ending}");
        for file in site.files.iter().filter(|file| file.ends_with(&dotted)) {
            let _ = writeln!(text, "{}", site.base.join_file(file));
            print(&mut text, ("Content-Type", kind));
        }
    }
    for rule in &RULES {
        for folder in rule.paths.below {
            if let Some(kind) = rule.kind {
                let _ = writeln!(text, "{base}{folder}/:number{}", rule.paths.ending);
                print(&mut text, ("Content-Type", kind));
            }
        }
    }
    text
}

/// The headers of a file but those that Netlify sends of itself. Folders that hold data for others are open as a whole: else each page in
/// them would need a rule.
fn of_file(file: &str) -> BTreeSet<Header> {
    let folder = file.split('/').next().unwrap_or_default();
    let is_open = OPEN_FOLDERS.contains(&folder) && file.contains('/');
    let open = RULES
        .iter()
        .filter(|rule| is_open && rule.paths.below == OPEN_FOLDERS);
    let page = format!("{folder}/index.html");
    let own = rule(if is_open { &page } else { file });
    let headers = open.chain([own]).flat_map(|rule| rule.headers);
    headers
        .copied()
        .filter(|(_, value)| *value != "no-cache")
        .collect()
}

/// Prints the headers of the files in a folder, by their paths in order.
fn grouped(text: &mut String, site: &Served<'_>, folder: &str, files: &[(&str, BTreeSet<Header>)]) {
    let mut folders: BTreeMap<&str, Vec<(&str, BTreeSet<Header>)>> = BTreeMap::new();
    for (file, headers) in files {
        let rest = &file[folder.len()..];
        match rest.find('/') {
            Some(end) => {
                let below = &file[..=folder.len() + end];
                let inside = folders.entry(below).or_default();
                inside.push((file, headers.clone()));
            }
            None => {
                let address = file.strip_suffix("index.html").unwrap_or(file);
                block(text, &site.base.join_file(address), headers);
            }
        }
    }
    for (below, files) in folders {
        match files.split_first() {
            Some(((_, first), others)) if others.iter().all(|(_, headers)| headers == first) => {
                block(text, &format!("{}*", site.base.join_file(below)), first);
            }
            _ => grouped(text, site, below, &files),
        }
    }
}

fn block(text: &mut String, path: &str, headers: &BTreeSet<Header>) {
    if headers.is_empty() {
        return;
    }
    let _ = writeln!(text, "{path}");
    for header in headers {
        print(text, *header);
    }
}

fn print(text: &mut String, (name, value): Header) {
    let _ = writeln!(text, "  {name}: {value}");
}

fn redirects(site: &Served<'_>) -> String {
    let folder = site.base.join(digital_link::FOLDER);
    let mut text = String::from(
        "# Written by `langke publish --host netlify`, anew each time; the first line that fits counts.\n\
         # Numbers as they stand on packages, without the zeros before them.\n",
    );
    for number in digital_link::numbers(site) {
        if let Some(shorter) = digital_link::shorter(number) {
            let _ = writeln!(text, "{folder}/{shorter}/* {folder}/{number}/ 200");
        }
    }
    text.push_str("# Batches and pieces of a product show its page.\n");
    for key in digital_link::QUALIFIERS {
        let _ = writeln!(text, "{folder}/:number/{key}/* {folder}/:number/ 200");
    }
    text
}
