//! Changes single values of a JSON text; everything else stays byte for byte as the editor laid it out. Native only.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde_json::value::RawValue;

use super::read::join;

/// Where values stand in a text, in bytes, by their paths such as `legs[0].via`. A path that nothing has is left out.
pub(super) fn spans(json: &str, paths: &BTreeSet<&str>) -> BTreeMap<String, Range<usize>> {
    let mut found = BTreeMap::new();
    if let Ok(value) = serde_json::from_str::<&RawValue>(json) {
        search(json, String::new(), value, paths, &mut found);
    }
    found
}

fn search(
    json: &str,
    path: String,
    value: &RawValue,
    paths: &BTreeSet<&str>,
    found: &mut BTreeMap<String, Range<usize>>,
) {
    let text = value.get();
    if text.starts_with('{') {
        let entries: BTreeMap<String, &RawValue> = serde_json::from_str(text).unwrap_or_default();
        for (key, value) in entries {
            // A key that looks like a path is no field of the content.
            if !key.contains(['.', '[']) {
                search(json, join(&path, &key), value, paths, found);
            }
        }
    } else if text.starts_with('[') {
        let values: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
        for (index, value) in values.into_iter().enumerate() {
            search(json, format!("{path}[{index}]"), value, paths, found);
        }
    }
    if paths.contains(path.as_str()) {
        // The value is a part of the text, so the distance of the two is where it begins.
        let begin = text.as_ptr() as usize - json.as_ptr() as usize;
        found.insert(path, begin..begin + text.len());
    }
}

/// The text with new values at the paths given, and how many of them were found.
pub(super) fn replaced(json: &str, values: &BTreeMap<String, String>) -> (String, usize) {
    let spans = spans(json, &values.keys().map(String::as_str).collect());
    let mut edits: Vec<(Range<usize>, &String)> = spans
        .iter()
        .filter_map(|(path, span)| Some((span.clone(), values.get(path)?)))
        .collect();
    edits.sort_by_key(|(span, _)| span.start);
    // A value inside one that is replaced goes with it.
    let mut end = 0;
    edits.retain(|(span, _)| {
        let apart = span.start >= end;
        end = end.max(span.end);
        apart
    });
    let (mut text, mut end) = (String::with_capacity(json.len()), 0);
    for (span, value) in &edits {
        text.push_str(&json[end..span.start]);
        text.push_str(value);
        end = span.end;
    }
    text.push_str(&json[end..]);
    (text, edits.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(path, value)| ((*path).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn only_the_values_named_change() {
        let text = "{\r\n\t\"via\" : [ \"20,1\" ,\"21\"],\n \"a\": {\"via\": [\"20,1\"]}, \"t\": \"20,1\" }\n";
        let (changed, count) = replaced(text, &values(&[("via[0]", "[1, 2]"), ("via[7]", "x")]));
        assert_eq!(
            changed,
            "{\r\n\t\"via\" : [ [1, 2] ,\"21\"],\n \"a\": {\"via\": [\"20,1\"]}, \"t\": \"20,1\" }\n"
        );
        assert_eq!(count, 1);
    }

    #[test]
    fn a_key_that_looks_like_a_path_is_left_alone() {
        let text = r#"{"position.point": "a", "position": {"point": "b"}}"#;
        let (changed, _) = replaced(text, &values(&[("position.point", "1")]));
        assert_eq!(
            changed,
            r#"{"position.point": "a", "position": {"point": 1}}"#
        );
    }

    #[test]
    fn the_last_of_two_keys_counts_as_it_does_for_the_checker() {
        let (changed, _) = replaced(r#"{"a": 1, "a": 2}"#, &values(&[("a", "3")]));
        assert_eq!(changed, r#"{"a": 1, "a": 3}"#);
    }

    #[test]
    fn what_is_not_json_stays_as_it_is() {
        for text in ["", "{", "[[[[", "nul"] {
            assert_eq!(replaced(text, &values(&[("", "1")])), (text.to_owned(), 0));
        }
    }
}
