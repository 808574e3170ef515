//! What a site has for places without a network: packs that hold all of a village, and the scripts, as they are published, in a world
//! whose network fails in every way at every step.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use langke_publish::{Digest, Precompression, publish};
use serde_json::Value;

use crate::driver::{Site, options, sample};

#[test]
fn saving_and_answering_hold_whatever_the_network_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let told = Command::new("node")
        .arg(folder.join("offline/run.mjs"))
        .output()
        .expect("node: run the tests with `cargo xtask test`");
    let out = String::from_utf8_lossy(&told.stdout);
    let errors = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "{out}{errors}");
}

/// A pack's list: path, bytes over the network, SHA-256, and the length of a text where texts come together.
fn listed(list: &str) -> Vec<(String, u64, String, Option<u64>)> {
    let list: Vec<Value> = serde_json::from_str(list).expect("a list");
    let entry = |file: &Value| {
        let text = |at: usize| file[at].as_str().expect("a text").to_owned();
        (
            text(0),
            file[1].as_u64().expect("bytes"),
            text(2),
            file[3].as_u64(),
        )
    };
    list.iter().map(entry).collect()
}

#[test]
fn a_pack_holds_every_page_of_its_village_and_all_that_they_show() {
    let site = Site::copy_of(&sample()).publish_under("/sub/");
    let list = listed(&site.read("bundle/packs/bat-trang.list.json"));
    let paths: BTreeSet<&str> = list.iter().map(|(path, ..)| path.as_str()).collect();
    for (path, _, sum, _) in &list {
        let is_page = path.is_empty() || path.ends_with('/');
        let file = if is_page {
            format!("{path}index.html")
        } else {
            path.clone()
        };
        let bytes =
            fs::read(site.folder().join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(Digest::of(&bytes).integrity(), *sum, "{file}");
    }
    for wanted in [
        "vi/villages/bat-trang/",
        "en/villages/bat-trang/",
        "bundle/vi/villages/bat-trang.json",
        "bundle/vi/villages/bat-trang.map.json",
        "en/products/bat-trang-teapot/",
        "vi/processes/bat-trang-pottery/wheel/",
        "en/routes/bat-trang-by-bus/sheet/",
        "en/saved/",
        "",
    ] {
        assert!(paths.contains(wanted), "{wanted}");
    }
    assert!(
        !paths.contains("vi/villages/phu-vinh/"),
        "another village has a pack of its own"
    );
    let below = |address: &str| {
        let path = address.strip_prefix("/sub/")?;
        Some(path.split(['#', '?']).next().unwrap_or_default().to_owned())
    };
    let pages = list.iter().filter(|(path, ..)| path.ends_with('/'));
    for (page, ..) in pages.filter(|(page, ..)| !page.starts_with("q/")) {
        let document = site.document(&format!("{page}index.html"));
        for (selector, name) in [
            ("img, audio, script, source", "src"),
            ("use", "href"),
            ("[data-map]", "data-map"),
            ("link[rel=stylesheet]", "href"),
        ] {
            for address in document.attributes(selector, name) {
                if let Some(path) = below(&address) {
                    assert!(paths.contains(path.as_str()), "{page} shows {path}");
                }
            }
        }
    }
    // Every page of the village itself that its own page leads to.
    let village = site.document("en/villages/bat-trang/index.html");
    let links = village.attributes("main a", "href");
    let elsewhere = |path: &String| path.starts_with("en/villages/");
    for path in links
        .iter()
        .filter_map(|link| below(link))
        .filter(|path| !elsewhere(path))
    {
        assert!(
            paths.contains(path.as_str()),
            "the village's page leads to {path}"
        );
    }
}

#[test]
fn the_texts_of_a_pack_come_in_one_piece_where_they_are_compressed() {
    let site = Site::minimal();
    let parent = tempfile::tempdir().expect("a folder");
    let out = parent.path().join("dist");
    let options = langke_publish::Options {
        precompression: Precompression::All,
        ..options(site.path(), "/", &out)
    };
    publish(&site.content(), &options).expect("published");
    let read = |file: &str| {
        fs::read_to_string(out.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    };
    let packs = fs::read_dir(out.join("bundle/packs")).expect("packs");
    let names = packs.map(|entry| {
        entry
            .expect("a file")
            .file_name()
            .into_string()
            .expect("a name")
    });
    let list_file = names
        .filter(|name| name.ends_with(".list.json"))
        .min()
        .expect("a pack");
    let village = list_file.trim_end_matches(".list.json");
    let head: Value =
        serde_json::from_str(&read(&format!("bundle/packs/{village}.json"))).expect("a head");
    let list = read(&format!("bundle/packs/{list_file}"));
    assert_eq!(head["sum"], Digest::of(list.as_bytes()).integrity());
    let texts = read(&format!("bundle/packs/{village}.texts.txt"));
    assert_eq!(
        head["texts"]["sum"],
        Digest::of(texts.as_bytes()).integrity()
    );
    let mut at = 0;
    let mut others = 0;
    for (path, bytes, sum, length) in listed(&list) {
        let Some(length) = length else {
            others += bytes;
            continue;
        };
        let text = &texts.as_bytes()[at..at + length as usize];
        assert_eq!(Digest::of(text).integrity(), sum, "{path}");
        at += length as usize;
    }
    assert_eq!(at, texts.len(), "and nothing more");
    let together = head["texts"]["bytes"].as_u64().expect("bytes");
    assert_eq!(head["bytes"], together + others);
}

#[test]
fn a_site_that_keeps_nothing_has_no_packs_and_a_worker_that_goes() {
    let kept = Site::minimal().publish();
    assert!(kept.read("worker.js").contains("respondWith"));
    let site = Site::minimal()
        .replacing(
            "site.json",
            "\"schema\": 2,",
            "\"schema\": 2, \"online_only\": true,",
        )
        .publish();
    assert!(site.read("worker.js").contains("unregister"));
    assert!(!site.read("worker.js").contains("respondWith"));
    let files = site.files();
    let left: Vec<&String> = files
        .iter()
        .filter(|file| file.starts_with("bundle/packs/") || file.contains("/saved/"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    for page in site.pages() {
        let document = site.document(&page);
        assert!(
            document
                .attributes("[data-worker], [data-pack]", "id")
                .is_empty(),
            "{page}"
        );
    }
}
