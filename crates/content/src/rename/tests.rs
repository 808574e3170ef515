use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::*;
use crate::{Severity, load};

fn site(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(name)
}

/// A content folder that belongs to one test.
fn copy(name: &str) -> tempfile::TempDir {
    let (from, to) = (site(name), tempfile::tempdir().expect("a folder"));
    for entry in WalkDir::new(&from) {
        let entry = entry.expect("an entry");
        let path = to
            .path()
            .join(entry.path().strip_prefix(&from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(path).expect("a folder");
        } else {
            fs::copy(entry.path(), path).expect("a file");
        }
    }
    to
}

/// All files but those that are ours.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().flatten();
    let entries = entries.filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("below");
            let name = name.to_string_lossy().replace('\\', "/");
            (name, fs::read(entry.path()).expect("a file"))
        })
        .filter(|(name, _)| !name.starts_with(".langke/"))
        .collect()
}

fn request(kind: Kind, old: &str, new: &str) -> Rename {
    let (old, new, keep) = (old.to_owned(), new.to_owned(), false);
    Rename {
        kind,
        old,
        new,
        keep,
    }
}

fn message(folder: &Path, kind: Kind, old: &str, new: &str) -> String {
    let before = files(folder);
    let refused = rename(folder, &request(kind, old, new), false).expect_err("refused");
    assert_eq!(files(folder), before, "nothing is written");
    refused.message(langke_model::i18n::Language::English)
}

/// Renames every thing of a site, looks at what became of it, and takes each back.
fn there_and_back(name: &str) {
    let folder = copy(name);
    let folder = folder.path();
    let advice = |folder: &Path| -> Vec<(String, &'static str)> {
        let content = load(folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let told = content.advice.iter();
        let weighs = told.filter(|one| one.rule.severity() != Severity::Advice);
        weighs
            .map(|one| (one.path.clone(), one.rule.name()))
            .collect()
    };
    let (before, told) = (files(folder), advice(folder));
    let content = load(folder).expect("right");
    let mut all = content.things.all().peekable();
    assert!(all.peek().is_some());
    for thing in all {
        let (kind, old) = (thing.kind(), thing.id().as_str());
        let new = format!("{old}-moi");
        let renamed = rename(folder, &request(kind, old, &new), false)
            .unwrap_or_else(|error| panic!("{kind:?} {old}: {error:?}"));
        let places: usize = renamed.files.iter().map(|(_, places)| places).sum();
        assert!(places >= 2, "{kind:?} {old}: its id and its former ids");
        let mut now = advice(folder);
        let mut was = told.clone();
        now.sort();
        was.sort();
        assert_eq!(now, was, "{kind:?} {old}");
        let content = load(folder).expect("right");
        let slug = |id: &str| Slug::new(id).expect("an id");
        let found = content.things.get(kind, &slug(&new)).expect("renamed");
        assert_eq!(found.former_ids(), [slug(old)]);
        assert!(content.things.get(kind, &slug(old)).is_none());
        let left = format!("{}:{old})", kind.keyword());
        for (file, bytes) in files(folder) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(&left), "{file}: {left}");
        }
        rename(folder, &request(kind, &new, old), false).expect("taken back");
        let after = files(folder);
        let changed: Vec<&String> = before
            .keys()
            .chain(after.keys())
            .filter(|file| before.get(*file) != after.get(*file))
            .collect();
        assert!(changed.is_empty(), "{kind:?} {old}: {changed:?}");
    }
}

#[test]
fn whatever_is_renamed_is_right_and_back_again_byte_for_byte() {
    there_and_back("tests/sites/ok/minimal");
    there_and_back("tests/sites/tea");
    there_and_back("tests/sites/fish-sauce");
}

#[test]
fn all_that_refers_to_a_thing_is_told_and_changed_with_it() {
    let folder = copy("tests/sites/ok/minimal");
    let folder = folder.path();
    let place = folder.join("places/cho-1.json");
    let story = r#","story": [{"type": "paragraph", "text": {"vi": "Xem [chợ](place:cho-2), [làng](village:thu).", "en": "See [it](place:cho-1)."}}]}"#;
    let text = fs::read_to_string(&place).expect("a file");
    let text = text.trim_end().trim_end_matches('}').to_owned() + story;
    fs::write(&place, &text).expect("a file");
    let dry = rename(folder, &request(Kind::Place, "cho-1", "cho-dinh"), true).expect("told");
    assert_eq!(
        fs::read_to_string(&place).expect("a file"),
        text,
        "only told"
    );
    let renamed = rename(folder, &request(Kind::Place, "cho-1", "cho-dinh"), false);
    assert_eq!(renamed.as_ref(), Ok(&dry));
    let own = ("places/cho-1.json".to_owned(), 3);
    assert_eq!(dry.files, [own, ("routes/di.json".to_owned(), 1)]);
    assert_eq!(dry.file.as_deref(), Some("places/cho-dinh.json"));
    assert!(!place.exists());
    let own = fs::read_to_string(folder.join("places/cho-dinh.json")).expect("a file");
    assert_eq!(
        own,
        text.replace(
            "\"cho-1\",",
            "\"cho-dinh\",\n  \"former_ids\": [\"cho-1\"],"
        )
        .replace("place:cho-1", "place:cho-dinh")
    );
    let route = fs::read_to_string(folder.join("routes/di.json")).expect("a file");
    assert!(
        route.contains("{ \"place\": \"cho-dinh\", \"stay"),
        "{route}"
    );
    assert_eq!(load(folder).map(|_| ()), Ok(()));
}

#[test]
fn ids_that_were_published_in_between_can_be_kept() {
    let folder = copy("tests/sites/ok/minimal");
    let folder = folder.path();
    let former = |id: &str| {
        let content = load(folder).expect("right");
        let thing = content.things.get(Kind::Product, &Slug::new(id)?)?;
        let ids: Vec<String> = thing.former_ids().iter().map(Slug::to_string).collect();
        Some(ids.join(" "))
    };
    let go = |old: &str, new: &str, keep: bool| {
        let request = Rename {
            keep,
            ..request(Kind::Product, old, new)
        };
        rename(folder, &request, false).expect("renamed")
    };
    go("am", "am-tra", false);
    go("am-tra", "am-dat", false);
    assert_eq!(former("am-dat").as_deref(), Some("am am-tra"));
    assert!(!go("am-dat", "am-tra", true).is_taken_back);
    assert_eq!(former("am-tra").as_deref(), Some("am am-dat"));
    assert!(!go("am-tra", "am", false).is_taken_back, "not the last one");
    assert_eq!(former("am").as_deref(), Some("am-dat am-tra"));
    assert!(go("am", "am-tra", false).is_taken_back);
    assert_eq!(former("am-tra").as_deref(), Some("am-dat"));
}

#[test]
fn what_cannot_be_renamed_is_told_and_nothing_is_written() {
    let folder = copy("tests/sites/ok/minimal");
    let folder = folder.path();
    for (old, new, told) in [
        ("cho-1", "cho-2", "is taken by places/cho-2.json"),
        ("cho-1", "cho-1", "is taken by places/cho-1.json"),
        ("cho-1", "Chợ Đình", "such as \"cho-dinh\""),
        ("cho-1", "con", "cannot be an id"),
        ("cho1", "cho-dinh", "Did you mean \"cho-1\"?"),
    ] {
        let said = message(folder, Kind::Place, old, new);
        assert!(said.contains(told), "{said}");
    }
    rename(folder, &request(Kind::Place, "cho-1", "cho-dinh"), false).expect("renamed");
    for (old, new, told) in [
        ("cho-1", "cho-moi", "it is \"cho-dinh\" now"),
        ("cho-2", "cho-1", "a former id of places/cho-dinh.json"),
    ] {
        let said = message(folder, Kind::Place, old, new);
        assert!(said.contains(told), "{said}");
    }
    let route = folder.join("routes/di.json");
    let text = fs::read_to_string(&route).expect("a file");
    fs::write(&route, text.replace("\"walk\"", "\"bay\"")).expect("a file");
    let said = message(folder, Kind::Place, "cho-2", "cho-moi");
    assert!(said.contains("mend what is told above"), "{said}");
}

#[test]
fn a_reference_that_is_written_in_another_way_stops_all_of_it() {
    let folder = copy("tests/sites/ok/minimal");
    let folder = folder.path();
    let route = folder.join("routes/di.json");
    let text = fs::read_to_string(&route).expect("a file");
    let text = text.replace("Chợ đầu.", "[Chợ](place&#58;cho-1) đầu.");
    fs::write(&route, text).expect("a file");
    let said = message(folder, Kind::Place, "cho-1", "cho-dinh");
    assert!(
        said.contains("routes/di.json: stops[0].text.vi: this refers"),
        "{said}"
    );
}

#[test]
fn what_refers_to_a_thing_by_a_former_id_is_told_with_that_of_today() {
    let folder = copy("tests/sites/ok/minimal");
    let folder = folder.path();
    rename(folder, &request(Kind::Place, "cho-1", "cong-lang"), false).expect("renamed");
    let route = folder.join("routes/di.json");
    let text = fs::read_to_string(&route).expect("a file");
    fs::write(&route, text.replace("\"cong-lang\"", "\"cho-1\"")).expect("a file");
    let problems = load(folder).expect_err("dangling");
    let dangling = problems
        .iter()
        .find(|one| one.rule.name() == "dangling-reference");
    let said = dangling.map(|one| one.rule.message(langke_model::i18n::Language::English));
    let said = said.unwrap_or_default();
    assert!(said.contains("Did you mean \"cong-lang\"?"), "{said}");
}

/// What goes, and what its addresses lead to.
fn removal(kind: Kind, id: &str, leads_to: &str) -> Removal {
    let (id, leads_to) = (id.to_owned(), leads_to.to_owned());
    Removal { kind, id, leads_to }
}

#[test]
fn what_is_taken_away_leaves_its_addresses_and_codes_to_another_thing() {
    let folder = copy("tests/sites/ok/minimal");
    let folder = folder.path();
    let pot = fs::read_to_string(folder.join("products/am.json")).expect("a file");
    let other = pot
        .replace(
            "\"id\": \"am\"",
            "\"id\": \"bat\", \"former_ids\": [\"chen\"]",
        )
        .replace(
            "\"code\": \"AM23\"",
            "\"code\": \"BAT2\", \"former_codes\": [\"BAT3\"]",
        )
        .replace("\"Ấm\"", "\"Bát\"");
    fs::write(folder.join("products/bat.json"), other).expect("a file");
    let removed = remove(folder, &removal(Kind::Product, "bat", "am"), false).expect("gone");
    assert_eq!(removed.codes, ["BAT2", "BAT3"]);
    assert_eq!(removed.file, "products/bat.json");
    let files = files(folder);
    assert!(!files.contains_key("products/bat.json"));
    let text = String::from_utf8_lossy(&files["products/am.json"]).into_owned();
    assert_eq!(
        text,
        pot.replace(
            "\"id\": \"am\",",
            "\"id\": \"am\",\n  \"former_ids\": [\"bat\", \"chen\"],"
        )
        .replace(
            "\"AM23\",",
            "\"AM23\",\n  \"former_codes\": [\"BAT2\", \"BAT3\"],"
        )
    );
    assert_eq!(load(folder).map(|_| ()), Ok(()));
}

#[test]
fn what_is_still_referred_to_cannot_be_taken_away() {
    let folder = copy("tests/sites/ok/minimal");
    let folder = folder.path();
    let before = files(folder);
    let told = |id: &str, leads_to: &str| {
        let refused = remove(folder, &removal(Kind::Place, id, leads_to), false);
        assert_eq!(files(folder), before, "nothing is written");
        let error = refused.expect_err("refused");
        error.message(langke_model::i18n::Language::English)
    };
    assert!(told("cho-1", "cho-2").contains("routes/di.json: stops[0].place"));
    assert!(told("cho-1", "cho-1").contains("to something else"));
    assert!(told("cho-1", "cho-9").contains("no place has the id \"cho-9\""));
    assert!(told("cho-9", "cho-1").contains("no place has the id \"cho-9\""));
}
