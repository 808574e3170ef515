//! Which fields of the schema a site uses, as `langke check --report` says it.

use std::collections::BTreeSet;

use crate::driver::{Site, fixtures, frozen, sample};
use langke_content::field_use;

#[test]
fn a_field_counts_once_for_each_file_that_has_it_and_forms_are_told_apart() {
    let event = r#"{ "id": "hoi", "name": { "vi": "Hội" }, "summary": { "vi": "Hội" }, "when": { "rule": "lunar", "month": 2, "day": 14, "days": 3 },
        "story": [ { "type": "heading", "text": { "vi": "Một" } }, { "type": "heading", "text": { "vi": "Hai" } } ] }"#;
    let site = Site::minimal().with("events/hoi.json", event);
    let used = field_use(site.path()).0;
    assert_eq!(used["Event"]["when"], 1);
    assert_eq!(used["EventTime"]["month"], 1);
    assert_eq!(
        used["EventTime"]["dates"], 0,
        "the event is not a dated one"
    );
    let before = field_use(Site::minimal().path()).0;
    assert_eq!(used["Block"]["text"], before["Block"]["text"] + 1);
}

#[test]
fn the_sample_and_the_sites_of_tests_use_every_field_that_editors_can_write() {
    let renamed = renamed();
    let folders = [
        sample(),
        fixtures().join("tea"),
        fixtures().join("fish-sauce"),
        renamed.path().to_owned(),
    ];
    let mut unused: Option<BTreeSet<String>> = None;
    for folder in folders {
        let here = field_use(&folder).unused().into_iter().collect();
        unused = Some(match unused {
            Some(before) => before.intersection(&here).cloned().collect(),
            None => here,
        });
    }
    assert_eq!(unused, Some(BTreeSet::new()), "fields that no site uses");
}

/// A site in which something of each kind was called otherwise before.
fn renamed() -> Site {
    let kinds = [
        "events",
        "makers",
        "places",
        "processes",
        "products",
        "routes",
        "villages",
    ];
    kinds
        .into_iter()
        .fold(Site::copy_of(&frozen()), |site, kind| {
            let mut files = std::fs::read_dir(site.path().join(kind)).expect(kind);
            let file = files.next().expect(kind).expect(kind).file_name();
            let file = format!("{kind}/{}", file.to_string_lossy());
            let mut thing: serde_json::Value =
                serde_json::from_str(&site.read(&file)).expect("JSON");
            thing["former_ids"] = serde_json::json!(["called-so-before"]);
            site.with(&file, thing.to_string())
        })
}
