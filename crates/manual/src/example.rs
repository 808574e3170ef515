//! Examples as an editor would type them: fields in the order of their type, short values on one line. Native only.

use serde_json::{Map, Value};

use crate::types::{Types, fields, reference};

/// How many letters a line may have before what stands in it is broken up.
const WIDTH: usize = 100;

/// An example of what a schema describes, as JSON text.
pub fn shown(example: &Value, schema: &Value, types: &Types) -> String {
    let mut text = String::new();
    write(example, schema, types, 0, &mut text);
    text
}

/// Writes a value, broken into lines where it is long.
fn write(value: &Value, schema: &Value, types: &Types, depth: usize, text: &mut String) {
    let line = on_one_line(value, schema, types);
    let begins = text.rfind('\n').map_or(0, |end| end + 1);
    let is_short = text[begins..].chars().count() + line.chars().count() <= WIDTH;
    let parts = parts(value, schema, types);
    // A point is one thing however long its line is.
    let is_point = value
        .as_array()
        .is_some_and(|all| all.iter().all(Value::is_number));
    if is_short || parts.is_empty() || is_point {
        text.push_str(&line);
        return;
    }
    let (opens, closes) = if value.is_array() {
        ('[', ']')
    } else {
        ('{', '}')
    };
    text.push(opens);
    for (index, (key, part, schema)) in parts.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        text.push_str(&format!("{comma}\n{}{key}", "  ".repeat(depth + 1)));
        write(part, schema, types, depth + 1, text);
    }
    text.push_str(&format!("\n{}{closes}", "  ".repeat(depth)));
}

/// An example on one line, however long.
pub fn on_one_line(value: &Value, schema: &Value, types: &Types) -> String {
    let parts = parts(value, schema, types);
    let inside: Vec<String> = parts
        .into_iter()
        .map(|(key, part, schema)| key + &on_one_line(part, schema, types))
        .collect();
    match value {
        Value::Array(_) => format!("[{}]", inside.join(", ")),
        Value::Object(_) => format!("{{ {} }}", inside.join(", ")),
        plain => plain.to_string(),
    }
}

/// What stands inside a list or an object, each with its key as it is typed and its schema.
fn parts<'v>(
    value: &'v Value,
    schema: &'v Value,
    types: &'v Types,
) -> Vec<(String, &'v Value, &'v Value)> {
    match value {
        Value::Array(entries) => {
            let of_entry = resolved(schema, value, types).and_then(|schema| schema.get("items"));
            let of_entry = of_entry.unwrap_or(&Value::Null);
            entries
                .iter()
                .map(|entry| (String::new(), entry, of_entry))
                .collect()
        }
        Value::Object(object) => {
            let form = resolved(schema, value, types);
            let declared = form.map(fields).unwrap_or_default();
            let known = declared
                .iter()
                .filter_map(|(name, schema, _)| Some((*name, object.get(*name)?, *schema)));
            let is_unknown = |name: &&str| !declared.iter().any(|(known, ..)| known == name);
            let names = object.keys().map(String::as_str).filter(is_unknown);
            let unknown = names.map(|name| (name, &object[name], &Value::Null));
            known
                .chain(unknown)
                .map(|(name, part, schema)| (format!("\"{name}\": "), part, schema))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The schema that a list or an object follows: what is referred to, the form that it has.
fn resolved<'s>(
    schema: &'s Value,
    value: &Value,
    types: &'s Types,
) -> Option<&'s Map<String, Value>> {
    let schema = match reference(schema) {
        Some(name) => types.definition(name)?,
        None => schema.as_object()?,
    };
    for keyword in ["anyOf", "oneOf"] {
        if let Some(forms) = schema.get(keyword).and_then(Value::as_array) {
            let mut forms = forms.iter().filter_map(|form| resolved(form, value, types));
            return forms.find(|form| fits(form, value));
        }
    }
    Some(schema)
}

/// Whether a value is of a form: it is an object or a list as that one, with the same fixed words.
fn fits(form: &Map<String, Value>, value: &Value) -> bool {
    let Some(object) = value.as_object() else {
        return form.get("type").is_some_and(|one| one == "array") == value.is_array();
    };
    let Some(properties) = form.get("properties").and_then(Value::as_object) else {
        return false;
    };
    properties
        .iter()
        .filter_map(|(name, schema)| Some((name, schema.get("const")?)))
        .all(|(name, fixed)| object.get(name) == Some(fixed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::i18n::Language;
    use serde_json::json;

    fn example(of: &str, value: Value) -> String {
        let types = Types::of(Language::English);
        let schema = json!({ "$ref": format!("#/$defs/{of}") });
        shown(&value, &schema, &types)
    }

    #[test]
    fn fields_stand_in_the_order_of_their_type_and_vietnamese_first() {
        let typed = r#"{"en": "Clay", "vi": "Đất"}"#;
        let value: Value = serde_json::from_str(typed).expect("JSON");
        assert_eq!(example("Text", value), r#"{ "vi": "Đất", "en": "Clay" }"#);
        let quote =
            json!({"type": "quote", "meaning": {"vi": "a"}, "text": {"en": "c", "vi": "b"}});
        assert_eq!(
            example("Block", quote),
            r#"{ "type": "quote", "text": { "vi": "b", "en": "c" }, "meaning": { "vi": "a" } }"#
        );
    }

    #[test]
    fn what_is_long_is_broken_up_and_stays_the_same_value() {
        let types = Types::of(Language::English);
        let village = &types.definition("Village").expect("a village")["examples"][0];
        let text = example("Village", village.clone());
        assert!(
            text.starts_with("{\n  \"id\": \"bat-trang\",\n  \"name\": { \"vi\": "),
            "{text}"
        );
        assert!(text.contains("\"point\": [105.91178, 20.97502]"), "{text}");
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(&read, village);
    }
}
