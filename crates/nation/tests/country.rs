//! A made-up country is a content as any other: it passes its check, and is the same whenever it is made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use langke_content::{Content, load};
use langke_nation::{Size, write};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sites/frozen")
}

fn made(size: &Size) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(&sample(), folder.path(), size).expect("a country");
    folder
}

fn read(folder: &Path) -> Content {
    match load(folder) {
        Ok(content) => content,
        Err(problems) => panic!("{:#?}", problems.iter().take(5).collect::<Vec<_>>()),
    }
}

#[test]
fn thirty_villages_pass_the_check_and_all_that_was_added_is_a_sample() {
    let size = Size::new(30, 438);
    let folder = made(&size);
    let (content, sample) = (read(folder.path()), read(&sample()));
    let things = &content.things;
    let added = |all: usize, before: usize| all - before;
    assert_eq!(
        added(
            things.villages.iter().count(),
            sample.things.villages.iter().count()
        ),
        30
    );
    let products: Vec<_> = things
        .products
        .iter()
        .filter(|product| sample.things.products.get(&product.id).is_none())
        .collect();
    assert_eq!(products.len(), 438);
    assert!(products.iter().all(|product| product.illustrative));
    let made_up = |id| sample.things.villages.get(id).is_none();
    let mut villages = things
        .villages
        .iter()
        .filter(|village| made_up(&village.id));
    assert!(villages.all(|village| village.illustrative && !village.formerly.is_empty()));
    let food = products
        .iter()
        .filter(|product| product.group.keyword() == "food");
    let share = food.count() * 100 / products.len();
    assert!((70..=86).contains(&share), "{share} of a hundred are food");
}

#[test]
fn the_same_size_makes_the_same_bytes() {
    let size = Size::new(3, 20);
    let files = |folder: &Path| -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(folder.join("products")).expect("products");
        entries
            .map(|entry| {
                let path = entry.expect("a file").path();
                (
                    path.display()
                        .to_string()
                        .replace(&*folder.display().to_string(), ""),
                    fs::read(&path).expect("bytes"),
                )
            })
            .collect()
    };
    let (one, other) = (made(&size), made(&size));
    assert_eq!(files(one.path()), files(other.path()));
}
