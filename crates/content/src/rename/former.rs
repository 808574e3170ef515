//! Lists of what a thing was found by before, changed in its file; all else stays byte for byte. Native only.

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;

use crate::json::{Edit, Json};

/// The field of former ids.
pub const IDS: &str = "former_ids";
/// The field of codes on earlier labels.
pub const CODES: &str = "former_codes";

/// The edit by which a thing has another id.
pub fn id(json: &Json, id: &str) -> Option<Edit> {
    let (_, own) = field(object(json)?, "id")?;
    let written = format!("\"{id}\"");
    Some(replaced(own.value.start(), own.value.end(), written))
}

/// The edits by which a list holds what is added and not what is removed. Where there is none yet it is put behind the first of some fields
/// that is there.
pub fn list(
    json: &Json,
    list: &str,
    behind: &[&str],
    added: &[&str],
    removed: Option<&str>,
) -> Vec<Edit> {
    let Some(thing) = object(json) else {
        return Vec::new();
    };
    let added: Vec<String> = added.iter().map(|one| format!("\"{one}\"")).collect();
    if let Some((place, former)) = field(thing, list) {
        return changed(json, &thing.properties, place, former, &added, removed);
    }
    let before = behind.iter().find_map(|name| field(thing, name));
    match before {
        Some((_, before)) if !added.is_empty() => {
            let layout = layout_before(json, before.start());
            let new = format!(",{layout}\"{list}\": [{}]", added.join(", "));
            vec![replaced(before.value.end(), before.value.end(), new)]
        }
        _ => Vec::new(),
    }
}

/// The edits of a list that is there.
fn changed(
    json: &Json,
    fields: &[ObjectProp],
    place: usize,
    former: &ObjectProp,
    added: &[String],
    removed: Option<&str>,
) -> Vec<Edit> {
    let Value::Array(list) = &former.value else {
        return Vec::new();
    };
    let is_removed =
        |entry: &Value| matches!(entry, Value::StringLit(id) if Some(&*id.value) == removed);
    let entries = &list.elements;
    let Some((kept, last)) = entries
        .iter()
        .enumerate()
        .rfind(|(_, entry)| !is_removed(entry))
    else {
        return vec![match added.is_empty() {
            true => without(fields, place),
            // What was the only one gives its place to another.
            false => replaced(list.start(), list.end(), format!("[{}]", added.join(", "))),
        }];
    };
    let gone = entries.iter().enumerate().take(kept);
    let gone = gone.filter(|(_, entry)| is_removed(entry));
    let mut edits: Vec<Edit> = gone.map(|(index, _)| without(entries, index)).collect();
    // What stands behind the last one that stays gives its place to what comes.
    let end = entries.last().map_or(last.end(), |entry| entry.end());
    let layout = layout_before(json, last.start());
    let new = added.iter().map(|one| format!(",{layout}{one}"));
    edits.push(replaced(last.end(), end, new.collect()));
    edits.retain(|edit| !edit.text.is_empty() || !edit.span.is_empty());
    edits
}

/// Takes one of several out with the comma and the layout that belong to it.
fn without<T: Ranged>(all: &[T], place: usize) -> Edit {
    let before = place.checked_sub(1).and_then(|before| all.get(before));
    let (this, next) = (all.get(place), all.get(place + 1));
    let span = match (before, this, next) {
        (Some(before), Some(this), _) => before.end()..this.end(),
        (None, Some(this), Some(next)) => this.start()..next.start(),
        (None, Some(this), None) => this.start()..this.end(),
        (_, None, _) => 0..0,
    };
    replaced(span.start, span.end, String::new())
}

/// What stands between a comma or bracket and a place behind it; a space where nothing does.
fn layout_before<'j>(json: &Json<'j>, place: usize) -> &'j str {
    let before = json.text().get(..place).unwrap_or_default();
    let layout = before.get(before.trim_end().len()..).unwrap_or_default();
    if layout.is_empty() { " " } else { layout }
}

fn object<'j, 'a>(json: &'j Json<'a>) -> Option<&'j Object<'a>> {
    match json.root() {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

/// A field with its place; of one that stands twice the last, as for the checker.
fn field<'o, 'a>(object: &'o Object<'a>, name: &str) -> Option<(usize, &'o ObjectProp<'a>)> {
    let mut fields = object.properties.iter().enumerate().rev();
    fields.find(|(_, field)| field.name.as_str() == name)
}

fn replaced(start: usize, end: usize, text: String) -> Edit {
    let span = start..end;
    Edit { span, text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::edited;

    fn renamed(text: &str, new: &str, added: &[&str], removed: Option<&str>) -> String {
        let json = Json::parse(text).expect(text);
        let mut edits = list(&json, IDS, &["id"], added, removed);
        edits.extend(id(&json, new));
        edited(text, edits).0
    }

    #[test]
    fn a_thing_remembers_its_former_id_in_the_layout_of_its_file_and_forgets_it_again() {
        for (before, after) in [
            (
                "{\n  \"$schema\": \"x\",\n  \"id\": \"a\",\n  \"name\": 1\n}\n",
                "{\n  \"$schema\": \"x\",\n  \"id\": \"b\",\n  \"former_ids\": [\"a\"],\n  \"name\": 1\n}\n",
            ),
            (
                "{\"id\": \"a\", \"name\": 1}",
                "{\"id\": \"b\", \"former_ids\": [\"a\"], \"name\": 1}",
            ),
            (
                "{\r\n\t\"name\": 1,\r\n\t\"id\": \"a\"\r\n}",
                "{\r\n\t\"name\": 1,\r\n\t\"id\": \"b\",\r\n\t\"former_ids\": [\"a\"]\r\n}",
            ),
            (
                "{\"id\": \"a\", \"former_ids\": [\"z\"]}",
                "{\"id\": \"b\", \"former_ids\": [\"z\", \"a\"]}",
            ),
            (
                "{\"former_ids\": [\n  \"y\",\n  \"z\"\n], \"id\": \"a\"}",
                "{\"former_ids\": [\n  \"y\",\n  \"z\",\n  \"a\"\n], \"id\": \"b\"}",
            ),
        ] {
            assert_eq!(renamed(before, "b", &["a"], None), after);
            assert_eq!(renamed(after, "a", &[], Some("a")), before);
        }
    }

    #[test]
    fn one_former_id_takes_the_place_of_another() {
        for (before, after) in [
            (
                r#"{"id": "a", "former_ids": ["b"]}"#,
                r#"{"id": "b", "former_ids": ["a"]}"#,
            ),
            (
                r#"{"id": "a", "former_ids": ["b", "c"]}"#,
                r#"{"id": "b", "former_ids": ["c", "a"]}"#,
            ),
            (
                r#"{"id": "a", "former_ids": ["c", "b"]}"#,
                r#"{"id": "b", "former_ids": ["c", "a"]}"#,
            ),
            (
                r#"{"former_ids": [], "id": "a"}"#,
                r#"{"former_ids": ["a"], "id": "b"}"#,
            ),
        ] {
            assert_eq!(renamed(before, "b", &["a"], Some("b")), after);
        }
    }

    #[test]
    fn codes_are_put_behind_the_code_or_behind_the_id() {
        for (before, after) in [
            (
                "{\"id\": \"a\",\n \"code\": \"1\"}",
                "{\"id\": \"a\",\n \"code\": \"1\",\n \"former_codes\": [\"2\", \"3\"]}",
            ),
            (
                "{\"id\": \"a\"}",
                "{\"id\": \"a\", \"former_codes\": [\"2\", \"3\"]}",
            ),
            (
                "{\"id\": \"a\", \"former_codes\": [\"1\"]}",
                "{\"id\": \"a\", \"former_codes\": [\"1\", \"2\", \"3\"]}",
            ),
        ] {
            let json = Json::parse(before).expect(before);
            let edits = list(&json, CODES, &["code", "id"], &["2", "3"], None);
            assert_eq!(edited(before, edits).0, after);
        }
    }
}
