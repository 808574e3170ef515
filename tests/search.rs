//! The search of a published site: its files, and what of it is saved with a village.

use crate::driver::{Site, frozen};
use langke_search::{BETWEEN_PARTS, Head, Row};

/// The titles in the rows of an index that is one file.
fn titles(whole: &str) -> Vec<String> {
    let mut parts = whole.split(BETWEEN_PARTS);
    let head = Head::decode(parts.next().expect("a head")).expect("a head");
    let parts: Vec<&str> = parts.collect();
    let row = |thing: u32| {
        let (part, line) = head.row_part(thing);
        Row::decode(parts[part], line, &head.shorthand)
            .expect("a row")
            .title
    };
    (0..head.things).map(row).collect()
}

#[test]
fn each_language_has_a_head_and_parts_whose_names_change_with_the_whole() {
    let frozen = Site::copy_of(&frozen());
    let site = frozen.publish();
    let version = |site: &crate::driver::Output, language: &str| {
        let head =
            Head::decode(&site.read(&format!("bundle/{language}/search.txt"))).expect("a head");
        let parts = site.files().into_iter().filter(|file| {
            file.starts_with(&format!("bundle/{language}/search/")) && file.contains(&head.version)
        });
        assert!(parts.count() > 3, "{language}");
        assert!(langke_site::is_fingerprinted(&format!(
            "0-{}.txt",
            head.version
        )));
        head.version
    };
    let before = version(&site, "vi");
    assert_ne!(before, version(&site, "en"));
    // A word in one product's reason is a word in one part, but every part is named anew.
    let changed = frozen.replacing("products/bat-trang-teapot.json", "giữ nóng", "giữ ấm lâu");
    assert_ne!(before, version(&changed.publish(), "vi"));
}

#[test]
fn what_is_saved_with_a_village_can_be_found_in_it() {
    let frozen = Site::copy_of(&frozen()).replacing(
        "site.json",
        "\"online_only\": true",
        "\"online_only\": false",
    );
    let site = frozen.publish();
    let list = site.read("bundle/packs/bat-trang.list.json");
    for language in ["vi", "en"] {
        let file = format!("bundle/{language}/search/bat-trang.txt");
        assert!(list.contains(&file), "{file} is saved");
        assert!(
            list.contains(&format!("{language}/search/")),
            "the page is saved"
        );
        let titles = titles(&site.read(&file));
        assert!(titles.contains(&"Bát Tràng".to_owned()), "{titles:?}");
        assert!(
            !titles.iter().any(|title| title.contains("Khay tròn")),
            "{titles:?}"
        );
    }
}

#[test]
fn without_a_program_everything_stands_on_the_page() {
    let site = Site::copy_of(&frozen()).publish();
    for (language, letters, teapot) in [
        ("vi", ["Â", "B", "Đ"], "Ấm trà Bát Tràng"),
        ("en", ["A", "B", "C"], "Bát Tràng teapot"),
    ] {
        let page = site.document(&format!("{language}/search/index.html"));
        let named = page.texts(".letters dt");
        for letter in letters {
            assert!(
                named.iter().any(|one| one == letter),
                "{letter} of {named:?}"
            );
        }
        let links = page.texts(".letters a").join("|").replace('\u{A0}', " ");
        assert!(links.contains(teapot), "{links}");
        let form = page.attribute("form[role=search]", "action");
        assert_eq!(form, format!("/{language}/search/"));
    }
}
