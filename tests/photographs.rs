//! Photographs in a published site: what is made of them, what is never published, and that nothing is made twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::driver::{Output, Site, list};

/// A file that was made by other programs.
fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/photographs/tests/files");
    fs::read(folder.join(name)).expect(name)
}

/// A photograph as a telephone writes it, with the place and the device in it.
fn telephone() -> Vec<u8> {
    sample("phone.jpg")
}

/// The smallest site with a photograph at the head of its product.
fn site(photograph: &[u8]) -> Site {
    Site::minimal()
        .without("media/am.svg")
        .with("media/xưởng/am ~1.JPG", photograph)
        .replacing("products/am.json", "am.svg", "xưởng/am ~1.JPG")
}

fn photographs(output: &Output) -> BTreeMap<String, Vec<u8>> {
    let files = output.files().into_iter();
    let made = files.filter(|file| {
        file.ends_with(".webp") || file.starts_with("media/") && file.ends_with(".jpg")
    });
    made.map(|file| {
        let bytes = fs::read(output.folder().join(&file)).expect("a file");
        (file, bytes)
    })
    .collect()
}

#[test]
fn a_photograph_is_published_upright_and_without_what_its_file_says() {
    let bytes = telephone();
    let says = |bytes: &[u8]| {
        let marks: [&[u8]; 4] = [b"Exif", b"http://ns.adobe.com", b"GPS", b"ICC_PROFILE"];
        marks
            .iter()
            .any(|mark| bytes.windows(mark.len()).any(|part| part == *mark))
    };
    assert!(says(&bytes), "the file says something");
    let output = site(&bytes).publish();
    let made = photographs(&output);
    assert!(made.len() >= 2, "{:?}", made.keys());
    for (file, bytes) in &made {
        assert!(!says(bytes), "{file}");
    }
    assert_eq!(output.published.located, 1);
    let turned = sample("turned-6.jpg");
    let stored = langke_photographs::examine(&turned);
    let stored = stored.expect("a photograph").stored;
    let page = site(&turned).publish().read("vi/products/am/index.html");
    let sides = format!("width=\"{}\" height=\"{}\"", stored.height, stored.width);
    assert!(page.contains(&sides), "{sides}");
}

#[test]
fn every_width_that_a_page_names_is_there() {
    let output = site(&telephone()).publish_under("/sub/");
    let page = output.document("vi/products/am/index.html");
    let sets = page.attributes("source[srcset]", "srcset");
    assert!(!sets.is_empty());
    for set in sets {
        let mut widths = Vec::new();
        for one in set.split(", ") {
            let (address, width) = one.split_once(' ').expect("an address and a width");
            let file = address.strip_prefix("/sub/").expect("below the base");
            let file = percent_encoding::percent_decode_str(file)
                .decode_utf8()
                .expect("UTF-8");
            let bytes = fs::read(output.folder().join(&*file)).expect(&file);
            let seen = langke_photographs::examine(&bytes).expect("a picture").seen;
            assert_eq!(format!("{}w", seen.width), width, "{file}");
            widths.push(seen.width);
        }
        assert!(widths.is_sorted_by(|one, next| one < next), "{widths:?}");
    }
}

fn kept(site: &Site) -> BTreeMap<PathBuf, SystemTime> {
    let folder = site.path().join(".langke");
    let files = list(&folder).into_iter();
    files
        .map(|file| {
            let path = folder.join(file);
            let written = fs::metadata(&path).and_then(|found| found.modified());
            (path, written.expect("its time"))
        })
        .collect()
}

#[test]
fn what_was_made_is_not_made_again_and_what_was_spoiled_is() {
    let site = site(&telephone());
    let first = photographs(&site.publish());
    let before = kept(&site);
    assert!(before.len() > first.len(), "{before:?}");
    assert_eq!(photographs(&site.publish()), first);
    assert_eq!(kept(&site), before, "nothing was written");
    for (path, _) in before {
        let is_picture = path.extension().is_some_and(|ending| ending == "webp");
        if is_picture {
            fs::write(&path, "spoiled").expect("a file");
        }
    }
    assert_eq!(photographs(&site.publish()), first);
}

#[test]
fn what_was_made_of_a_photograph_goes_with_it() {
    let site = site(&telephone());
    let before = photographs(&site.publish());
    let cards = |site: &Site| {
        let kept = kept(site).into_keys();
        kept.filter(|path| path.to_string_lossy().contains("-card."))
            .count()
    };
    let drawn = cards(&site);
    assert!(drawn > 0);
    let develop = |site: &Site| {
        langke_publish::develop(&site.content(), site.path(), |_| {}).expect("developed")
    };
    assert_eq!(develop(&site), 1);
    assert_eq!(photographs(&site.publish()), before);
    let site = site.with("media/xưởng/am ~1.JPG", sample("grey.jpg"));
    let many = kept(&site).len();
    assert_eq!(develop(&site), 1);
    assert!(
        kept(&site).len() <= many,
        "what was made of the other one is gone"
    );
    assert_eq!(cards(&site), drawn, "cards stay");
    let left = photographs(&site.publish());
    assert!(left.keys().all(|file| !before.contains_key(file)));
}

#[test]
fn a_content_folder_that_takes_nothing_is_published_all_the_same() {
    let site = site(&telephone()).with(".langke", "a file of somebody else");
    let first = photographs(&site.publish());
    assert!(first.len() >= 2);
    assert_eq!(site.read(".langke"), "a file of somebody else");
}

#[test]
fn a_page_has_a_card_where_the_host_is_known() {
    let output = site(&telephone()).publish();
    for page in [
        "vi/index.html",
        "vi/products/am/index.html",
        "en/villages/thu/index.html",
        "q/AM23/index.html",
    ] {
        let document = output.document(page);
        let card = document.attributes("meta[property='og:image']", "content");
        let [card] = &card[..] else {
            panic!("{page}: {card:?}");
        };
        let file = card
            .strip_prefix("https://langke.example/")
            .expect("an absolute address");
        let (file, _) = file.split_once('?').expect("what it was drawn of");
        let bytes = fs::read(output.folder().join(file)).expect(file);
        let seen = langke_photographs::examine(&bytes).expect("a picture").seen;
        assert_eq!((seen.width, seen.height), (1200, 630), "{page}");
        assert!(bytes.len() <= 200_000, "{page}: {} bytes", bytes.len());
    }
}
