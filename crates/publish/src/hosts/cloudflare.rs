//! Cloudflare Pages: `_headers` and `_redirects` at the root of what is uploaded. Native only.
//!
//! It takes a hundred rules for headers, which follow each other: a later one first takes back (`!`) what it gives otherwise. Of addresses
//! that lead elsewhere it takes two thousand plain ones and a hundred with wildcards, and follows them even where there is a file.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::rules::{ADVICE, EVERYWHERE, Header, RULES, Rule, names, rule};
use super::types::{SELDOM_KNOWN, of_ending};
use super::{Served, digital_link};
use langke_site::is_fingerprinted;

/// As many addresses without wildcards may lead elsewhere. Source: Cloudflare Pages, "Redirects".
const MOST_REDIRECTS: usize = 2_000;

/// Its files, each with its text.
pub fn files(site: &Served<'_>) -> Vec<(String, String)> {
    vec![
        ("_headers".into(), headers(site)),
        ("_redirects".into(), redirects(site)),
    ]
}

fn headers(site: &Served<'_>) -> String {
    let base = site.base.as_str();
    let [special @ .., rest] = &RULES;
    let mut text =
        String::from("# Written by `langke publish --host cloudflare`, anew each time.\n#\n");
    for words in ADVICE {
        let _ = writeln!(text, "# {words}");
    }
    let _ = write!(text, "\n{base}*\n");
    EVERYWHERE
        .iter()
        .chain(rest.headers)
        .for_each(|header| print(&mut text, *header));
    for ending in SELDOM_KNOWN {
        if let Some(kind) = of_ending(ending) {
            let _ = writeln!(text, "{base}*.{ending}");
            print(&mut text, ("Content-Type", kind));
        }
    }
    // The last rule that fits counts here.
    for rule in special
        .iter()
        .rev()
        .filter(|rule| !rule.paths.fingerprinted)
    {
        for folder in rule.paths.below {
            let ending = rule.paths.ending;
            // A name of a file stands one folder below.
            let name = if ending.starts_with('/') {
                ":number"
            } else {
                "*"
            };
            instead(&mut text, &format!("{base}{folder}/{name}{ending}"), rule);
        }
    }
    for (folder, files) in folders(site) {
        let Some(lasting) = files.iter().find(|file| is_fingerprinted(file)) else {
            continue;
        };
        let others: Vec<&&str> = files
            .iter()
            .filter(|file| !is_fingerprinted(file))
            .collect();
        if 2 * others.len() < files.len() {
            instead(&mut text, &format!("{base}{folder}/*"), rule(lasting));
            for other in others {
                instead(&mut text, &site.base.join_file(other), rule(other));
            }
        } else {
            for file in files.iter().filter(|file| is_fingerprinted(file)) {
                instead(&mut text, &site.base.join_file(file), rule(file));
            }
        }
    }
    text
}

/// The folders at the root, each with its files.
fn folders<'a>(site: &'a Served<'_>) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in site.files {
        if let Some((folder, _)) = file.split_once('/') {
            folders.entry(folder).or_default().push(file);
        }
    }
    folders
}

/// A rule in place of those before it.
fn instead(text: &mut String, path: &str, rule: &Rule) {
    let _ = writeln!(text, "{path}");
    for name in names() {
        let _ = writeln!(text, "  ! {name}");
    }
    if let Some(kind) = rule.kind {
        let _ = writeln!(text, "  ! Content-Type");
        print(text, ("Content-Type", kind));
    }
    rule.headers.iter().for_each(|header| print(text, *header));
}

fn print(text: &mut String, (name, value): Header) {
    let _ = writeln!(text, "  {name}: {value}");
}

fn redirects(site: &Served<'_>) -> String {
    let folder = site.base.join(digital_link::FOLDER);
    let mut text = String::from(
        "# Written by `langke publish --host cloudflare`, anew each time.\n# Numbers as they stand on packages, without the zeros before them.\n",
    );
    let shorter = digital_link::numbers(site)
        .filter_map(|number| Some((digital_link::shorter(number)?, number)))
        // With a slash at the end and without.
        .flat_map(|(shorter, number)| [(shorter, "", number), (shorter, "/", number)]);
    for (shorter, end, number) in shorter.take(MOST_REDIRECTS) {
        let _ = writeln!(text, "{folder}/{shorter}{end} {folder}/{number}/ 301");
    }
    text.push_str("# Batches and pieces of a product show its page.\n");
    for key in digital_link::QUALIFIERS {
        let _ = writeln!(text, "{folder}/:number/{key}/* {folder}/:number/ 200");
    }
    text
}
