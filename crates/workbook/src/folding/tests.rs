//! Entries as rows and rows as entries again.

use serde_json::json;

use super::*;
use crate::columns::{STEPS, STORY};

fn values(entries: &[Folded]) -> Vec<Value> {
    entries.iter().map(|entry| entry.value.clone()).collect()
}

#[test]
fn a_list_inside_an_entry_has_a_row_for_each_of_its_own() {
    let story = [
        json!({"type": "paragraph", "text": 1}),
        json!({"type": "timeline", "moments": [{"when": 2, "text": 3}, {"when": 4, "text": 5, "sources": [6]}]}),
        json!({"type": "gallery", "title": 7, "pictures": ["a", {"file": "b.svg", "alt": 8}]}),
        json!({"type": "comparison", "before": {"label": 9, "picture": "c"}, "after": {"label": 10, "picture": "d"}, "caption": 11}),
        json!({"type": "paragraph", "text": 12}),
    ];
    let rows = unfold(STORY, &story).expect("rows");
    assert_eq!(
        rows[1..],
        [
            json!({"type": "timeline", "when": 2, "text": 3}),
            json!({"when": 4, "text": 5, "sources": [6]}),
            json!({"type": "gallery", "title": 7, "picture": "a"}),
            json!({"picture": {"file": "b.svg", "alt": 8}}),
            json!({"type": "comparison", "label": 9, "picture": "c", "caption": 11}),
            json!({"label": 10, "picture": "d"}),
            json!({"type": "paragraph", "text": 12}),
        ]
    );
    let entries = fold(STORY, &rows);
    assert_eq!(values(&entries), story);
    assert_eq!(
        row_of(&entries[1], "moments[1].text.vi"),
        (2, "text.vi".into())
    );
    assert_eq!(
        row_of(&entries[2], "pictures[1].alt.vi"),
        (4, "picture.alt.vi".into())
    );
    assert_eq!(row_of(&entries[3], "after.label"), (6, "label".into()));
    assert_eq!(row_of(&entries[3], "caption"), (5, "caption".into()));
    assert_eq!(
        row_of(&entries[1], "moments[1].sources[0]"),
        (2, "sources[0]".into())
    );
    assert_eq!(row_of(&entries[1], "moments"), (1, "moments".into()));
}

#[test]
fn lists_inside_parts_have_rows_too() {
    let steps = [json!({"name": 1, "disputes": [
        {"question": 2, "claims": [{"text": 3, "sources": 4}, {"text": 5, "sources": 6}]},
        {"question": 7, "claims": [{"text": 8}]},
    ]})];
    let rows = unfold(STEPS, &steps).expect("rows");
    assert_eq!(
        rows,
        [
            json!({"name": 1, "dispute": {"question": 2, "text": 3, "sources": 4}}),
            json!({"dispute": {"text": 5, "sources": 6}}),
            json!({"dispute": {"question": 7, "text": 8}}),
        ]
    );
    let entries = fold(STEPS, &rows);
    assert_eq!(values(&entries), steps);
    let place = row_of(&entries[0], "disputes[0].claims[1].text.en");
    assert_eq!(place, (1, "dispute.text.en".into()));
    assert_eq!(
        row_path(STEPS, "disputes.claims.text.vi").as_deref(),
        Some("dispute.text.vi")
    );
    let paths: Vec<String> = entry_paths(STEPS, "dispute.text.vi")
        .into_iter()
        .map(|(_, path)| path)
        .collect();
    assert!(
        paths.contains(&"disputes.claims.text.vi".to_owned()),
        "{paths:?}"
    );
}

#[test]
fn a_row_that_says_more_than_a_part_is_none_and_nothing_is_swallowed() {
    let rows = [
        json!({"type": "timeline", "when": 1}),
        json!({"when": 2, "meaning": 3}),
        json!({"type": "comparison"}),
        json!({"label": 4}),
        json!({"label": 5}),
        json!({"label": 6}),
    ];
    let entries = fold(STORY, &rows);
    assert_eq!(
        values(&entries),
        [
            json!({"type": "timeline", "moments": [{"when": 1}]}),
            json!({"when": 2, "meaning": 3}),
            json!({"type": "comparison", "before": {"label": 4}, "after": {"label": 5}}),
            json!({"label": 6}),
        ]
    );
}

#[test]
fn what_would_be_read_as_something_else_is_not_parted() {
    let odd = [
        json!({"type": "timeline", "moments": [{"when": 1, "x": 2}]}),
        json!({"type": "timeline", "text": 3, "moments": [{"text": 4}]}),
        json!({"type": "gallery", "pictures": []}),
        json!({"type": "gallery", "pictures": [{}]}),
    ];
    for entry in odd {
        let rows = unfold(STORY, std::slice::from_ref(&entry)).expect("rows");
        assert_eq!(values(&fold(STORY, &rows)), [entry]);
    }
    let lost = [json!({"type": "timeline"}), json!({"text": 1})];
    assert_eq!(unfold(STORY, &lost), None);
}
