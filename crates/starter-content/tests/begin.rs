//! Samples are written into folders and checked.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use langke_content::{Severity, load};
use langke_model::i18n::Language::{English, Vietnamese};
use langke_starter_content::{Answers, Given, StarterError, begin, without_asking};
use proptest::prelude::*;

fn answers(name: &str, position: Option<&str>, english: bool) -> Answers {
    let given = Given {
        name: Some(name.to_owned()),
        province: Some("Hà Nội".to_owned()),
        commune: Some("Xã \"Mới\"".to_owned()),
        position: position.map(str::to_owned),
        english: Some(english),
    };
    without_asking(&given).expect("answers")
}

/// The names of everything in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

#[test]
fn a_sample_passes_its_check_without_a_finding_and_shows_every_kind() {
    let around = tempfile::tempdir().expect("a folder");
    let folder = around.path().join("lang");
    let begun = begin(
        &folder,
        &answers("Chuông", Some("20.88, 105.75"), true),
        Vietnamese,
    )
    .expect("begun");
    assert_eq!(begun.advice, []);
    let content = load(&folder).expect("sound content");
    assert_eq!(content.completeness.per_cent(), 100);
    for kind in [
        "villages/chuong.json",
        "makers/nguoi-lam-mau.json",
        "products/san-pham-mau.json",
        "processes/quy-trinh-mau.json",
        "places/xuong-mau.json",
        "routes/tuyen-mau.json",
        "events/ngay-hoi-mau.json",
        "DOC-TRUOC.md",
    ] {
        assert!(begun.files.iter().any(|file| file == kind), "{kind}");
    }
    assert!(folder.join(".schema/content.json").is_file());
    assert_eq!(names(around.path()), BTreeSet::from(["lang".to_owned()]));
}

#[test]
fn without_a_position_there_is_no_place_and_without_english_no_english() {
    let around = tempfile::tempdir().expect("a folder");
    let folder = around.path().join("lang");
    let begun = begin(&folder, &answers("Chuông", None, false), English).expect("begun");
    assert_eq!(begun.advice, []);
    let content = load(&folder).expect("sound content");
    assert_eq!(content.completeness.translated, 0);
    assert!(!folder.join("places").exists() && !folder.join("routes").exists());
    assert!(folder.join("README.md").is_file());
    let village = fs::read_to_string(folder.join("villages/chuong.json")).expect("a village");
    assert!(village.contains("\"accuracy_m\": 100000"), "{village}");
}

#[test]
fn an_empty_folder_is_taken_and_one_that_holds_anything_is_left_alone() {
    let around = tempfile::tempdir().expect("a folder");
    let answers = answers("Chuông", None, false);
    let empty = around.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    begin(&empty, &answers, Vietnamese).expect("begun");
    let full = around.path().join("full");
    fs::create_dir(&full).expect("a folder");
    fs::write(full.join(".hidden"), "theirs").expect("a file");
    let refused = begin(&full, &answers, Vietnamese).expect_err("refused");
    assert!(
        matches!(&refused, StarterError::NotEmpty { found, .. } if found == &[".hidden"]),
        "{refused:?}"
    );
    assert!(refused.message(Vietnamese).contains(".hidden"));
    assert_eq!(names(&full), BTreeSet::from([".hidden".to_owned()]));
    let again = begin(&empty, &answers, Vietnamese);
    assert!(
        matches!(again, Err(StarterError::NotEmpty { .. })),
        "{again:?}"
    );
    let file = full.join(".hidden");
    let on_a_file = begin(&file, &answers, Vietnamese);
    assert!(
        matches!(on_a_file, Err(StarterError::NotAFolder { .. })),
        "{on_a_file:?}"
    );
    let nowhere = around.path().join("missing/lang");
    let in_nothing = begin(&nowhere, &answers, Vietnamese);
    assert!(
        matches!(in_nothing, Err(StarterError::Unwritable { .. })),
        "{in_nothing:?}"
    );
    let left = names(around.path());
    assert_eq!(
        left,
        BTreeSet::from(["empty".to_owned(), "full".to_owned()])
    );
}

/// What people and programs type, hostile things among it.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[A-Za-zÀ-ỹđĐ0-9 '\"().,/&-]{1,70}",
        "[Cc][Oo][Nn]|[Nn][Uu][Ll]|COM1",
        "Ba\u{301}t Tra\u{300}ng|làng [a-z]{1,3}|\\{name\\}|\\{id\\}|1\\. A|- a|a\n\nb|A&amp|&lt A",
        Just("ấ".repeat(10_000)),
        Just("\u{301}\u{300}".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_is_refused_or_gives_content_that_passes_the_check(
        name in typed(), commune in typed(), province in typed(), english: bool,
        position in prop_oneof![Just(String::new()), (6.0..24.0, 102.0..118.0).prop_map(|(lat, lon): (f64, f64)| format!("{lat}, {lon}"))],
    ) {
        let given = Given {
            name: Some(name),
            province: Some(province),
            commune: Some(commune),
            position: Some(position),
            english: Some(english),
        };
        // Most of these are refused together; with good neighbours each is tried alone too.
        let alone = Given { commune: None, province: None, ..given.clone() };
        let around = tempfile::tempdir().expect("a folder");
        for (index, given) in [given, alone].into_iter().enumerate() {
            let Ok(answers) = without_asking(&given) else { continue };
            let folder = around.path().join(index.to_string());
            let begun = begin(&folder, &answers, Vietnamese);
            prop_assert!(begun.is_ok(), "{given:?}: {begun:?}");
            let content = load(&folder);
            let is_sound = content.is_ok_and(|content| {
                content.advice.iter().all(|problem| problem.rule.severity() != Severity::Error)
            });
            prop_assert!(is_sound, "{given:?}");
        }
    }
}
