//! What refers to a thing by its id, written anew: ids that stand alone, and links in prose. Native only.

use std::collections::BTreeSet;

use crate::json::{Edit, Json, extents};
use crate::kind::Kind;

/// The edits by which the places of a file refer to a thing by another id; and the first place that could not be changed.
pub fn edits(
    json: &Json,
    places: &BTreeSet<&str>,
    kind: Kind,
    old: &str,
    new: &str,
) -> Result<Vec<Edit>, String> {
    let extents = extents(json, places);
    let alone = format!("\"{old}\"");
    let mut edits = Vec::new();
    for place in places {
        let edit = extents.get(place).and_then(|extent| {
            let span = extent.value.clone();
            let text = json.text().get(span.clone())?;
            let text = match text == alone {
                true => format!("\"{new}\""),
                false => with_links_to(text, kind, old, new)?,
            };
            Some(Edit { span, text })
        });
        edits.push(edit.ok_or_else(|| (*place).to_owned())?);
    }
    Ok(edits)
}

/// A text in which links to a thing have its new id; none if it has no such link. What only looks like one, in the middle of a word, stays.
pub fn with_links_to(text: &str, kind: Kind, old: &str, new_id: &str) -> Option<String> {
    let link = &format!("{}:{old}", kind.keyword());
    let mut new = String::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some(at) = rest.find(link) {
        let (before, behind) = (rest.get(..at)?, rest.get(at + link.len()..)?);
        let opens = before.trim_end().ends_with(['(', '<', ':']);
        let ends = !behind.starts_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '-');
        new.push_str(before);
        if opens && ends {
            new.push_str(&format!("{}:{new_id}", kind.keyword()));
            found = true;
        } else {
            new.push_str(link);
        }
        rest = behind;
    }
    new.push_str(rest);
    found.then_some(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::edited;

    #[test]
    fn ids_and_links_are_changed_and_what_looks_like_them_stays() {
        let text = r#"{"village": "a", "villages": [ "a" ], "text": {"vi": "\"a\" [Làng](village:a \"Làng\"), [nữa](village:a-b), [kia]( village:a ) (maker:a) a"}}"#;
        let json = Json::parse(text).expect("JSON");
        let places = BTreeSet::from(["village", "text.vi"]);
        let edits = edits(&json, &places, Kind::Village, "a", "lang-a").expect("edits");
        assert_eq!(
            edited(text, edits).0,
            r#"{"village": "lang-a", "villages": [ "a" ], "text": {"vi": "\"a\" [Làng](village:lang-a \"Làng\"), [nữa](village:a-b), [kia]( village:lang-a ) (maker:a) a"}}"#
        );
    }

    #[test]
    fn a_place_that_cannot_be_changed_is_told() {
        let json = Json::parse(r#"{"text": {"vi": "[Làng](village&#58;a)"}}"#).expect("JSON");
        let places = BTreeSet::from(["text.vi"]);
        let told = edits(&json, &places, Kind::Village, "a", "b");
        assert_eq!(told, Err("text.vi".to_owned()));
    }
}
