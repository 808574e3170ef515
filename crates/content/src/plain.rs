//! Which texts of a file are printed as they stand, and the markup in them. Native only.

use deserr::ValuePointerRef;
use serde_json::{Map, Value};

use super::read::Findings;
use super::rules::MarkupInPlainText;

/// Fields that are a text in one language.
const FIELDS: [&str; 7] = [
    "publisher",
    "published",
    "attribution",
    "decision",
    "credit",
    "licence",
    "word",
];

/// Notes the markup in texts that are printed as they stand; `tree` is a whole file.
pub fn note_markup(tree: &Value, findings: &mut Findings) {
    walk(ValuePointerRef::Origin, tree, findings);
}

fn walk(place: ValuePointerRef, value: &Value, findings: &mut Findings) {
    match value {
        Value::Object(object) => {
            let is_text = object.contains_key("vi") || object.contains_key("language");
            for (field, value) in object {
                let place = place.push_key(field);
                match value {
                    Value::String(text) if is_text || FIELDS.contains(&field.as_str()) => {
                        if let Some(rule) = MarkupInPlainText::of(text) {
                            findings.extend(Findings::one(place, rule));
                        }
                    }
                    Value::String(_) => {}
                    _ if is_prose(field, object) => {}
                    value => walk(place, value, findings),
                }
            }
        }
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                walk(place.push_index(index), value, findings);
            }
        }
        _ => {}
    }
}

/// Whether a field of an object holds prose, in which some markup means something.
fn is_prose(field: &str, object: &Map<String, Value>) -> bool {
    let kind = object.get("type").and_then(Value::as_str);
    match field {
        "items" => true,
        "text" => !matches!(kind, Some("heading" | "quote")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_agrees_which_fields_are_prose() {
        let mut schema = crate::schema();
        let mut seen = (0, 0);
        let definitions = schema["$defs"].as_object_mut().expect("definitions");
        for (name, definition) in definitions {
            for properties in crate::schema::properties_of(definition) {
                let kind = properties.get("type").and_then(|kind| kind.get("const"));
                let object: Map<String, Value> = kind
                    .map(|kind| ("type".to_owned(), kind.clone()))
                    .into_iter()
                    .collect();
                for (field, about) in properties {
                    let about = about.to_string();
                    let prose = about.contains("\"#/$defs/Prose\"");
                    if prose || about.contains("\"#/$defs/Text\"") {
                        assert_eq!(is_prose(field, &object), prose, "{name}.{field}");
                        seen = if prose {
                            (seen.0 + 1, seen.1)
                        } else {
                            (seen.0, seen.1 + 1)
                        };
                    }
                }
            }
        }
        assert!(seen.0 >= 5 && seen.1 >= 20, "{seen:?}");
    }
}
