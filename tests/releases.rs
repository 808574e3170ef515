//! Readers of the release before: what their pages still ask for is there for one release more.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::driver::{Site, fixtures, list, options};
use langke_publish::{Options, Precompression, RECORD, publish};
use langke_site::is_fingerprinted;
use tempfile::TempDir;

/// A live folder, and the app that the next release has.
struct Live {
    folder: TempDir,
}

impl Live {
    fn new() -> Live {
        let folder = tempfile::tempdir().expect("a folder");
        let app = Site::copy_of(&fixtures().join("app"));
        crate::driver::copy(app.path(), &folder.path().join("app"));
        Live { folder }
    }

    fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn release(&self, content: &Site) {
        let site = self.site();
        let options = Options {
            app: self.folder.path().join("app"),
            precompression: Precompression::All,
            ..options(content.path(), "/", &site)
        };
        publish(&content.content(), &options).expect("published");
    }

    /// Each program and each style sheet of the app becomes another one.
    fn renew_app(&self) {
        let app = self.folder.path().join("app");
        for file in list(&app) {
            let path = app.join(&file);
            let more: &[u8] = match path.extension().and_then(|ending| ending.to_str()) {
                Some("js") => b"\n// newer\n",
                Some("css") => b"\nmain{color:red}\n",
                Some("wasm") => b"\0",
                _ => continue,
            };
            let bytes = fs::read(&path).expect("a part of the app");
            fs::write(&path, [&bytes, more].concat()).expect("a newer part");
        }
    }
}

/// Every file but the list of what was published, with its bytes.
fn held(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = list(site).into_iter().filter(|file| file != RECORD);
    files
        .map(|file| {
            let bytes = fs::read(site.join(&file)).expect("a file");
            (file, bytes)
        })
        .collect()
}

/// The files that a site's pages, data, scripts and style sheets name.
fn named(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let texts = files.iter().filter(|(file, _)| {
        let endings = ["html", "json", "js", "css", "webmanifest"];
        endings
            .iter()
            .any(|ending| file.ends_with(&format!(".{ending}")))
    });
    let texts: Vec<String> = texts
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    let is_named = |file: &str| {
        let name = file.rsplit('/').next().unwrap_or(file);
        texts.iter().any(|text| text.contains(name))
    };
    let lasting = files.keys().filter(|file| is_fingerprinted(file));
    lasting.filter(|file| is_named(file)).cloned().collect()
}

#[test]
fn what_pages_of_the_release_before_name_stays_as_it_was_for_one_release_more() {
    let live = Live::new();
    let first = Site::copy_of(&fixtures().join("tea"));
    live.release(&first);
    let before = held(&live.site());
    let named = named(&before);
    for ending in [".js", ".wasm", ".css", ".svg", ".m4a", ".png"] {
        assert!(
            named.iter().any(|file| file.ends_with(ending)),
            "a site names no {ending}"
        );
    }
    // Programs, style sheets and a picture are new.
    live.renew_app();
    let picture = first
        .read("media/nha-san.svg")
        .replacen("<svg", "<svg data-newer=\"1\"", 1);
    let second = first.with("media/nha-san.svg", picture);
    live.release(&second);
    let now = held(&live.site());
    for file in &named {
        assert_eq!(now.get(file), before.get(file), "{file} is not as it was");
        for copy in [".br", ".gz"].map(|ending| format!("{file}{ending}")) {
            assert_eq!(now.get(&copy), before.get(&copy), "{copy} is not as it was");
        }
    }
    let is_renewed = |file: &&String| {
        ["app/langke-", "app/base-", "media/nha-san-"]
            .iter()
            .any(|start| file.starts_with(start))
    };
    let renewed: Vec<&String> = named.iter().filter(is_renewed).collect();
    assert!(renewed.len() > 12, "{renewed:?}");
    let kept = fs::read_to_string(live.site().join(RECORD)).expect("the list");
    let kept = kept
        .split_once("# kept")
        .expect("what was kept")
        .1
        .to_owned();
    for file in renewed {
        assert!(
            kept.contains(file),
            "{file} was not renewed: the test tries nothing"
        );
    }
    // With the release after that, only what the second has is left of both.
    live.renew_app();
    live.release(&second);
    let then = held(&live.site());
    let gone = named
        .iter()
        .filter(|file| file.starts_with("app/") && file.ends_with(".wasm"));
    for file in gone {
        assert!(
            !then.contains_key(file),
            "{file} has stayed for two releases"
        );
    }
}
