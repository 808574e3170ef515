//! Edits of a large site: what is not made again is what a whole publish would make, whatever was edited.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use langke_content::load;
use langke_nation::Size;
use langke_publish::{Options, RECORD, Record, publish};
use serde_json::Value;
use tempfile::TempDir;

use crate::country::written_as;
use crate::driver::{HOST, Site, frozen, list, options};

/// A site that counts as large, and another one in which everything is made each time.
struct Pair {
    content: Site,
    folder: TempDir,
    host: Option<&'static str>,
}

impl Pair {
    fn new(content: Site, host: Option<&'static str>) -> Pair {
        let folder = tempfile::tempdir().expect("a folder");
        Pair {
            content,
            folder,
            host,
        }
    }

    fn large(&self) -> PathBuf {
        self.folder.path().join("large")
    }

    fn options(&self, out: &Path, large_from: usize) -> Options {
        Options {
            base_url: self.host.map(str::to_owned),
            large_from,
            ..options(self.content.path(), "/", out)
        }
    }

    fn publish(&self, out: &Path, large_from: usize) {
        let content = load(self.content.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
        publish(&content, &self.options(out, large_from)).expect("published");
    }

    /// Publishes the large site again, and holds it against one that is made whole; tells which of its pages were written anew.
    #[track_caller]
    fn agree(&self, edit: &str) -> BTreeSet<String> {
        let before = written(&self.large());
        self.publish(&self.large(), 0);
        let after = written(&self.large());
        let whole = tempfile::tempdir().expect("a folder");
        let out = whole.path().join("whole");
        // What is kept beside the content is of no use there: nothing stands in that place yet.
        self.publish(&out, usize::MAX);
        let (edited, whole) = (files(&self.large()), files(&out));
        let differing: Vec<&String> = whole
            .keys()
            .chain(edited.keys())
            .filter(|file| edited.get(*file) != whole.get(*file))
            .collect();
        assert!(differing.is_empty(), "{edit}: {differing:#?}");
        let pages = after
            .into_iter()
            .filter(|(file, _)| file.ends_with(".html"));
        let anew = pages.filter(|(file, when)| before.get(file) != Some(when));
        anew.map(|(file, _)| file).collect()
    }

    /// Changes a file of the content as JSON.
    #[track_caller]
    fn edit(&self, file: &str, edit: impl FnOnce(&mut Value)) {
        let path = self.content.path().join(file);
        let text = fs::read_to_string(&path).expect(file);
        let mut json: Value =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).expect(file);
        edit(&mut json);
        fs::write(path, json.to_string()).expect(file);
    }

    fn first(&self, folder: &str) -> String {
        let files = list(self.content.path()).into_iter();
        let mut files = files.filter(|file| file.starts_with(&format!("{folder}/")));
        files.next().unwrap_or_else(|| panic!("no {folder}"))
    }
}

/// When each file of a site was written.
fn written(out: &Path) -> BTreeMap<String, SystemTime> {
    let when = |file: &String| fs::metadata(out.join(file)).and_then(|data| data.modified());
    let files = list(out).into_iter();
    files
        .map(|file| (file.clone(), when(&file).expect("a time")))
        .collect()
}

/// The files of a site with their bytes; not those that stay for pages that are open.
fn files(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let list = fs::read_to_string(out.join(RECORD)).expect("a list");
    let record = Record::parse(&list).expect("a list");
    let files = record.files.into_keys();
    let bytes = |file: &String| fs::read(out.join(file)).unwrap_or_default();
    files.map(|file| (file.clone(), bytes(&file))).collect()
}

const KINDS: [&str; 7] = [
    "villages",
    "makers",
    "products",
    "processes",
    "places",
    "routes",
    "events",
];

/// Says something more in a text.
fn more(text: &mut Value) {
    for language in ["vi", "en"] {
        if let Some(Value::String(words)) = text.get_mut(language) {
            words.push_str(" ở");
        }
    }
}

fn every_edit_agrees(pair: &Pair) {
    pair.publish(&pair.large(), 0);
    assert_eq!(pair.agree("nothing"), BTreeSet::new(), "nothing changed");
    for kind in KINDS {
        let file = pair.first(kind);
        pair.edit(&file, |thing| more(&mut thing["summary"]));
        let anew = pair.agree(&format!("{file}: its sentence"));
        assert!(!anew.is_empty(), "{file} is told somewhere");
    }
    // By their names things have their places in lists.
    for kind in ["products", "villages"] {
        let file = pair.first(kind);
        pair.edit(&file, |thing| more(&mut thing["name"]));
        pair.agree(&format!("{file}: its name"));
    }
    pair.edit("site.json", |site| more(&mut site["name"]));
    pair.agree("the name of the site");
}

#[test]
fn whatever_is_edited_in_the_sample_the_site_is_as_if_all_of_it_were_made() {
    let content = Site::copy_of(&frozen()).replacing(
        "site.json",
        "\"online_only\": true",
        "\"online_only\": false",
    );
    let pair = Pair::new(content, Some(HOST));
    every_edit_agrees(&pair);
    // What a page shows of others: prices, codes, places of sale, steps, stops.
    pair.edit("products/bat-trang-teapot.json", |product| {
        product["sold"] = Value::Array(Vec::new());
    });
    pair.agree("a product is sold nowhere");
}

#[test]
fn whatever_is_edited_in_a_country_the_site_is_as_if_all_of_it_were_made() {
    // Provinces have maps and events of their own.
    let size = Size {
        festivals: 45,
        places: 410,
        ..Size::new(13, 40)
    };
    let country = written_as(&size);
    let pair = Pair::new(Site::copy_of(country.path()), None);
    every_edit_agrees(&pair);
    // Of a country most is not made again.
    let file = pair.first("products");
    pair.edit(&file, |product| more(&mut product["summary"]));
    let anew = pair.agree("a product's sentence");
    let all = written(&pair.large());
    let pages = all.keys().filter(|file| file.ends_with(".html")).count();
    assert!(
        anew.len() < pages / 10,
        "{} of {pages}: {anew:#?}",
        anew.len()
    );
}

#[test]
fn what_comes_and_goes_in_a_country_is_where_a_whole_publish_puts_it() {
    let country = written_as(&Size::new(13, 40));
    let pair = Pair::new(Site::copy_of(country.path()), None);
    pair.publish(&pair.large(), 0);
    let products: Vec<String> = list(pair.content.path());
    let products: Vec<&String> = products
        .iter()
        .filter(|file| file.starts_with("products/"))
        .collect();
    let first = products[0];
    let mut product: Value = serde_json::from_str(&pair.content.read(first)).expect("a product");
    product["id"] = "moi".into();
    for field in ["code", "gtin", "former_ids", "certificates", "variants"] {
        product.as_object_mut().expect("a product").remove(field);
    }
    fs::write(
        pair.content.path().join("products/moi.json"),
        product.to_string(),
    )
    .expect("written");
    pair.agree("one comes");
    fs::remove_file(pair.content.path().join("products/moi.json")).expect("removed");
    pair.agree("it goes");
    // Two orders of names, two lists of a village.
    pair.edit(first, |product| product["name"]["vi"] = "Ăn chè".into());
    pair.agree("it stands elsewhere in all lists");
    let other: Value = serde_json::from_str(&pair.content.read(products[30])).expect("a product");
    pair.edit(first, |product| {
        product["villages"] = other["villages"].clone()
    });
    pair.agree("it is another village's");
}

#[test]
fn files_that_somebody_changed_or_took_away_are_made_again() {
    let content = Site::copy_of(&frozen());
    let pair = Pair::new(content, None);
    pair.publish(&pair.large(), 0);
    let out = pair.large();
    fs::remove_file(out.join("vi/index.html")).expect("removed");
    fs::remove_dir_all(out.join("en/products")).expect("removed");
    // As long as it was.
    let home = out.join("en/index.html");
    let bytes = fs::read(&home).expect("a page");
    fs::write(&home, vec![b'x'; bytes.len()]).expect("written");
    fs::write(out.join("theirs.txt"), "theirs").expect("written");
    pair.agree("broken by hand");
    assert_eq!(fs::read(out.join("theirs.txt")).expect("theirs"), b"theirs");
    let aside = fs::read(pair.folder.path().join("large-set-aside/en/index.html"));
    assert_eq!(aside.expect("set aside"), vec![b'x'; bytes.len()]);
}
