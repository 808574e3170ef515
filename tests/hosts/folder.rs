//! What publishing for a host leaves in a folder, on whatever disk it lies.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::driver::{Site, fixtures, frozen, options};
use langke_publish::{Host, Options, publish};
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

fn publish_for(host: Option<Host>, site: &Site, out: &Path) {
    let options = Options {
        host,
        ..options(site.path(), "/", out)
    };
    publish(&site.content(), &options).expect("published");
}

fn files(folder: &Path) -> BTreeSet<String> {
    let entries = WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("below");
            name.to_string_lossy().into_owned()
        })
        .collect()
}

/// The files that a host has and others have not.
fn of_host(host: Option<Host>) -> &'static [&'static str] {
    match host {
        None => &["_headers", "media/.htaccess"],
        Some(Host::Netlify | Host::Cloudflare) => &["_headers", "_redirects"],
        Some(Host::Nginx) => &["host/nginx.conf"],
        Some(Host::Apache) => &[".htaccess"],
        Some(Host::Github) => &[".nojekyll"],
        Some(Host::Caddy) => &["host/Caddyfile"],
    }
}

#[test]
fn another_host_takes_away_what_was_written_for_the_one_before_and_nothing_else() {
    let (site, parent) = (Site::minimal(), tempfile::tempdir().expect("a folder"));
    let out = parent.path().join("site");
    let hosts: Vec<Option<Host>> = Host::ALL.into_iter().map(Some).chain([None]).collect();
    publish_for(None, &site, &out);
    fs::write(out.join("CNAME"), "theirs").expect("a file of the webmaster's");
    let every: BTreeSet<&str> = hosts
        .iter()
        .flat_map(|host| of_host(*host))
        .copied()
        .collect();
    let mut common = None;
    for host in hosts {
        publish_for(host, &site, &out);
        let mut found = files(&out);
        let expected: BTreeSet<String> = of_host(host)
            .iter()
            .map(|file| (*file).to_owned())
            .collect();
        let own: BTreeSet<String> = found
            .iter()
            .filter(|file| every.contains(file.as_str()))
            .cloned()
            .collect();
        assert_eq!(own, expected, "{host:?}");
        found.retain(|file| !own.contains(file));
        assert!(found.contains("CNAME"));
        assert_eq!(
            common.get_or_insert_with(|| found.clone()),
            &found,
            "{host:?}"
        );
    }
}

#[test]
fn a_file_of_the_webmasters_stays_where_a_host_would_have_one() {
    for host in Host::ALL {
        let (site, parent) = (Site::minimal(), tempfile::tempdir().expect("a folder"));
        let out = parent.path().join("site");
        publish_for(None, &site, &out);
        for file in of_host(Some(host)) {
            fs::create_dir_all(out.join(file).parent().expect("a parent")).expect("a folder");
            fs::write(out.join(file), "theirs").expect(file);
        }
        for _ in 0..2 {
            publish_for(Some(host), &site, &out);
            for file in of_host(Some(host)) {
                assert_eq!(
                    fs::read_to_string(out.join(file)).expect(file),
                    "theirs",
                    "{file}"
                );
            }
        }
    }
}

#[test]
fn a_host_that_is_not_known_is_wrong_usage_and_those_that_are_known_are_named() {
    let (site, parent) = (Site::minimal(), tempfile::tempdir().expect("a folder"));
    let out = parent.path().join("site");
    let answer = Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
        .args(["publish", "--host", "geocities"])
        .arg(site.path())
        .arg("--app")
        .arg(fixtures().join("app"))
        .arg("--out")
        .arg(&out)
        .output()
        .expect("the program runs");
    assert_eq!(answer.status.code(), Some(2));
    let said = String::from_utf8_lossy(&answer.stderr);
    assert!(
        said.contains("netlify, cloudflare, nginx, apache, github, caddy"),
        "{said}"
    );
    assert!(!out.exists());
}

#[test]
fn no_two_files_differ_only_in_the_case_of_letters_or_in_how_marks_are_written() {
    for content in [
        frozen(),
        fixtures().join("tea"),
        fixtures().join("fish-sauce"),
    ] {
        for host in [None, Some(Host::Nginx), Some(Host::Netlify)] {
            let (site, parent) = (
                Site::copy_of(&content),
                tempfile::tempdir().expect("a folder"),
            );
            let out = parent.path().join("site");
            publish_for(host, &site, &out);
            let mut seen: BTreeMap<String, String> = BTreeMap::new();
            // Folders too: two that differ so would become one.
            let entries = WalkDir::new(&out).min_depth(1).into_iter();
            for entry in entries.map(|entry| entry.expect("an entry")) {
                let name = entry.path().strip_prefix(&out).expect("below");
                let name = name.to_string_lossy().into_owned();
                let folded: String = name.nfc().collect::<String>().to_lowercase();
                if let Some(other) = seen.insert(folded, name.clone()) {
                    panic!("{name} and {other} are one file on some disks");
                }
            }
            assert!(seen.len() > 100, "{}", seen.len());
        }
    }
}
