//! What is written in a field, in words: "list of [Step](#step), 2 to 100 entries". Native only.

use langke_model::i18n::{Language, number};
use serde_json::{Map, Value};

use crate::page::anchor;
use crate::types::{Types, reference};
use crate::words::Words;

/// What is written where a schema stands, in Markdown.
pub fn written(schema: &Value, types: &Types, language: Language) -> String {
    if let Some(name) = reference(schema) {
        let anchor = anchor(&types.heading(name));
        return format!("[{}](#{anchor})", types.title(name));
    }
    let words = Words::of(language);
    let Some(schema) = schema.as_object() else {
        return String::new();
    };
    if let Some(only) = schema.get("const") {
        return format!("`{only}`");
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let choices = choices.iter().filter(|choice| choice["type"] != "null");
        let choices: Vec<String> = choices
            .map(|choice| written(choice, types, language))
            .collect();
        return choices.join(words.or);
    }
    match type_of(schema) {
        "boolean" => words.truth.into(),
        "integer" => with_span(words.whole_number, schema, language),
        "number" => with_span(words.number, schema, language),
        "array" => {
            let items = schema.get("items");
            let items = items.map(|items| written(items, types, language));
            let list = match items.filter(|items| !items.is_empty()) {
                Some(items) => format!("{}: {items}", words.list_of),
                None => words.list_of.into(),
            };
            let size = size(schema, "minItems", "maxItems", language);
            size.map_or(list.clone(), |size| {
                format!("{list}; {size} {}", words.entries)
            })
        }
        _ => {
            let size = size(schema, "minLength", "maxLength", language);
            size.map_or(words.text.into(), |size| {
                format!("{}, {size} {}", words.text, words.letters)
            })
        }
    }
}

/// The type of a value, which may also be left out as `null`.
fn type_of(schema: &Map<String, Value>) -> &str {
    match schema.get("type") {
        Some(Value::String(name)) => name,
        Some(Value::Array(names)) => {
            let mut names = names.iter().filter_map(Value::as_str);
            names.find(|name| *name != "null").unwrap_or_default()
        }
        _ => "",
    }
}

/// "whole number, 1 to 12".
fn with_span(name: &str, schema: &Map<String, Value>, language: Language) -> String {
    match size(schema, "minimum", "maximum", language) {
        Some(span) => format!("{name}, {span}"),
        None => name.to_owned(),
    }
}

/// "2 to 100", "up to 100", "at least 2".
fn size(
    schema: &Map<String, Value>,
    least: &str,
    most: &str,
    language: Language,
) -> Option<String> {
    let words = Words::of(language);
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
    let shown = |value: f64| number(value, 0, language);
    Some(match (bound(least), bound(most)) {
        (Some(least), Some(most)) if least == most => shown(least),
        (Some(least), Some(most)) => format!("{} {} {}", shown(least), words.to, shown(most)),
        (None, Some(most)) => format!("{} {}", words.at_most, shown(most)),
        (Some(least), None) if least != 0.0 => format!("{} {}", words.at_least, shown(least)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn english(schema: Value) -> String {
        let types = Types::of(Language::English);
        written(&schema, &types, Language::English)
    }

    #[test]
    fn what_is_written_is_said_with_its_bounds() {
        for (schema, words) in [
            (
                json!({"type": "integer", "minimum": 1, "maximum": 12}),
                "whole number, 1 to 12",
            ),
            (
                json!({"type": ["string", "null"], "maxLength": 200}),
                "text, up to 200 letters",
            ),
            (
                json!({"type": "boolean", "default": false}),
                "`true` or `false`",
            ),
            (json!({"const": "lunar"}), "`\"lunar\"`"),
            (
                json!({"type": "array", "minItems": 2, "maxItems": 50, "items": {"$ref": "#/$defs/RouteStop"}}),
                "list: [Route stop](#route-stop-routestop); 2 to 50 entries",
            ),
            (
                json!({"anyOf": [{"$ref": "#/$defs/Picture"}, {"$ref": "#/$defs/Slug"}, {"type": "null"}]}),
                "[Picture](#picture-picture) or [Slug](#slug-slug)",
            ),
        ] {
            assert_eq!(english(schema), words);
        }
    }
}
