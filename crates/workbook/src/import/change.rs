//! What an import changes in a thing, field by field. Native only.

use langke_content::Kind;
use langke_model::i18n::Language;
use serde_json::Value;

use crate::folding::row_path;
use crate::path::same;
use crate::sheets::{lists_of, sheet_of};

/// A thing that is new or changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Its kind; none of a file that has no sheet of its own.
    pub kind: Option<Kind>,
    /// Its id; of such a file its name.
    pub id: String,
    /// Its file.
    pub file: String,
    /// Whether there was none of it.
    pub is_new: bool,
    /// What changes in it; of a new one nothing is told.
    pub fields: Vec<FieldChange>,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Where it stands in the thing.
    pub path: String,
    /// What stood there; empty if nothing did.
    pub before: String,
    /// What is to stand there; empty if nothing is.
    pub after: String,
}

/// The most letters of a value that are shown.
const SHOWN: usize = 60;

/// What differs between two values.
pub fn differences(before: &Value, after: &Value) -> Vec<FieldChange> {
    let mut found = Vec::new();
    compare("", Some(before), Some(after), &mut found);
    found
}

fn compare(
    path: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<FieldChange>,
) {
    let join = |key: &str| match path {
        "" => key.to_owned(),
        path => format!("{path}.{key}"),
    };
    match (before, after) {
        (Some(before), Some(after)) if same(before, after) => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let gone = before.keys().filter(|key| !after.contains_key(*key));
            for key in after.keys().chain(gone) {
                compare(&join(key), before.get(key), after.get(key), found);
            }
        }
        (Some(Value::Array(before)), Some(Value::Array(after)))
            if before.len() == after.len() && !is_short(before) =>
        {
            for (index, (before, after)) in before.iter().zip(after).enumerate() {
                compare(
                    &format!("{path}[{index}]"),
                    Some(before),
                    Some(after),
                    found,
                );
            }
        }
        (before, after) => found.push(FieldChange {
            path: path.to_owned(),
            before: before.map(shown).unwrap_or_default(),
            after: after.map(shown).unwrap_or_default(),
        }),
    }
}

/// Whether a list is one of plain values, which are told as a whole.
fn is_short(list: &[Value]) -> bool {
    !list.iter().any(|one| one.is_object() || one.is_array())
}

/// A value for people: texts as they are, lists of objects by how many they are.
fn shown(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.replace('\n', " "),
        Value::Array(list) if !is_short(list) => format!("[{}]", list.len()),
        value => value.to_string(),
    };
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

impl FieldChange {
    /// What stands above the column of the field, with the place in its list; its path where no column says it.
    pub fn heading(&self, kind: Kind, language: Language) -> String {
        heading(&self.path, kind, language)
    }
}

/// What stands above the column of a place in a thing, behind the sheet of its list and the place there; the path where no column says it.
pub fn heading(path: &str, kind: Kind, language: Language) -> String {
    let (plain, places) = without_places(path);
    let main = sheet_of(kind).into_iter().flat_map(|sheet| &sheet.columns);
    if let Some(column) = main.into_iter().find(|column| column.path == plain) {
        return column.heading(language).to_owned();
    }
    for sheet in lists_of(kind) {
        let Some(inside) = plain.strip_prefix(sheet.list) else {
            continue;
        };
        if !(inside.is_empty() || inside.starts_with('.')) {
            continue;
        }
        let place = places.first().map(|place| format!(" {}", place + 1));
        let list = format!("{}{}", sheet.name(language), place.unwrap_or_default());
        if inside.is_empty() {
            return list;
        }
        let inside = inside.trim_start_matches('.');
        let in_row = row_path(sheet.folds, inside);
        let inside = in_row.as_deref().unwrap_or(inside);
        let mut columns = sheet.columns.iter();
        return match columns.find(|column| column.path == inside) {
            Some(column) => format!("{list}, {}", column.heading(language)),
            None if in_row.is_some() => list,
            None => path.to_owned(),
        };
    }
    path.to_owned()
}

/// A path without places in lists, and those places.
pub fn without_places(path: &str) -> (String, Vec<usize>) {
    let mut plain = String::new();
    let mut places = Vec::new();
    for (index, part) in path.split('[').enumerate() {
        match part.split_once(']') {
            Some((place, rest)) if index > 0 => {
                places.extend(place.parse::<usize>());
                plain.push_str(rest);
            }
            _ => plain.push_str(part),
        }
    }
    (plain, places)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_changes_is_told_by_field_with_before_and_after() {
        let before = json!({"name": {"vi": "Ấm"}, "makers": ["a"], "sold": [{"at": "shop"}, {"at": "website"}], "code": "1"});
        let after = json!({"name": {"vi": "Ấm", "en": "Pot"}, "makers": ["a", "b"], "sold": [{"at": "shop"}, {"at": "fair"}]});
        let told: Vec<_> = differences(&before, &after)
            .iter()
            .map(|one| {
                format!(
                    "{}: {} -> {}",
                    one.heading(Kind::Product, Language::English),
                    one.before,
                    one.after
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "Maker ids: [\"a\"] -> [\"a\",\"b\"]",
                "Name (English):  -> Pot",
                "Sales 2, Sold at: website -> fair",
                "Short code: 1 -> "
            ]
        );
    }
}
