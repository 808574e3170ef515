//! JSON Schema of the content, made from the Rust types. Native only.

mod files;

pub use files::{SchemaFile, schema_files};

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::bounds;
use crate::json::SCHEMA_FIELD;
use crate::thing::{SeeType, Things};
use crate::{Basemap, Entries, Fact, Picture, Programme, Site, Sources, Word};

/// One schema (JSON Schema 2020-12) with a definition for every kind of file, and under `files` which file follows which.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut files = Map::new();
    add::<Site>(&mut generator, &mut files, "site.json");
    add::<Programme>(&mut generator, &mut files, "programme.json");
    add::<Sources>(&mut generator, &mut files, "sources.json");
    add::<Basemap>(&mut generator, &mut files, "basemap.json");
    add::<Entries<Picture>>(&mut generator, &mut files, "pictures.json");
    add::<Entries<Fact>>(&mut generator, &mut files, "facts.json");
    add::<Entries<Word>>(&mut generator, &mut files, "glossary.json");
    Things::show_types(&mut Folders {
        generator: &mut generator,
        files: &mut files,
    });
    let any_of: Vec<Value> = files.values().cloned().collect();
    let mut definitions = generator.take_definitions(true);
    for file in files.values() {
        with_schema_field(&mut definitions[name_of(file)]);
    }
    for (name, definition) in &mut definitions {
        definition["title"] = title(name).into();
        for properties in properties_of(definition) {
            bounds::describe(name, properties);
        }
    }
    definitions.values_mut().for_each(unwrap_lines);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Làng Kể content",
        "viTitle": "Nội dung Làng Kể",
        "anyOf": any_of,
        "$defs": definitions,
        "files": files,
    })
}

/// The name of the type that a reference to a definition means.
fn name_of(reference: &Value) -> &str {
    let reference = reference["$ref"].as_str();
    reference.map_or("", |reference| reference.trim_start_matches("#/$defs/"))
}

/// Lets files of a type have the field by which their schema is found.
fn with_schema_field(definition: &mut Value) {
    definition["properties"][SCHEMA_FIELD] = json!({
        "type": "string",
        "description": "Where editors' programs find the schema by which they complete and check this file; the checker passes over it.",
        "vi": "Phần mềm soạn thảo nhờ dòng này mà gợi ý và kiểm tra lúc gõ; máy đọc nội dung thì bỏ qua.",
    });
}

/// Joins the lines into which doc comments are broken.
fn unwrap_lines(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (keyword, value) in fields {
                match value {
                    Value::String(text) if keyword == "description" => {
                        *text = text.replace('\n', " ");
                    }
                    _ => unwrap_lines(value),
                }
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(unwrap_lines),
        _ => {}
    }
}

/// The name of a type in words: "Duration range".
fn title(name: &str) -> String {
    let mut title = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !title.is_empty() {
            title.push(' ');
            title.extend(letter.to_lowercase());
        } else {
            title.push(letter);
        }
    }
    title
}

/// The fields of a type; of a type that has several forms, those of each form.
pub(crate) fn properties_of(definition: &mut Value) -> Vec<&mut Map<String, Value>> {
    let Some(definition) = definition.as_object_mut() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for (keyword, value) in definition {
        match (keyword.as_str(), value) {
            ("properties", Value::Object(properties)) => all.push(properties),
            ("oneOf", Value::Array(forms)) => all.extend(
                forms
                    .iter_mut()
                    .filter_map(|form| form.get_mut("properties")?.as_object_mut()),
            ),
            _ => {}
        }
    }
    all
}

fn add<T: JsonSchema>(
    generator: &mut SchemaGenerator,
    files: &mut Map<String, Value>,
    pattern: &str,
) {
    files.insert(pattern.into(), generator.subschema_for::<T>().to_value());
}

/// What the files of folders follow.
struct Folders<'a> {
    generator: &'a mut SchemaGenerator,
    files: &'a mut Map<String, Value>,
}

impl SeeType for Folders<'_> {
    fn see<T: JsonSchema>(&mut self, folder: &str) {
        add::<T>(self.generator, self.files, &format!("{folder}/*.json"));
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::is_nfc;

    use super::*;

    /// Looks at every schema inside a schema, with the place where it stands.
    fn walk(schema: &Value, place: &str, see: &mut impl FnMut(&Map<String, Value>, &str)) {
        let Some(schema) = schema.as_object() else {
            return;
        };
        see(schema, place);
        for (keyword, value) in schema {
            let place = format!("{place}/{keyword}");
            match (keyword.as_str(), value) {
                ("$defs" | "properties" | "files", Value::Object(named)) => {
                    for (name, schema) in named {
                        walk(schema, &format!("{place}/{name}"), see);
                    }
                }
                ("anyOf" | "oneOf" | "allOf" | "prefixItems", Value::Array(schemas)) => {
                    for (index, schema) in schemas.iter().enumerate() {
                        walk(schema, &format!("{place}/{index}"), see);
                    }
                }
                ("items" | "additionalProperties", schema) => walk(schema, &place, see),
                _ => {}
            }
        }
    }

    #[test]
    fn whatever_is_explained_in_english_is_explained_in_vietnamese_beside_it() {
        let mut explained = 0;
        walk(&schema(), "", &mut |schema, place| {
            for (english, vietnamese) in [("description", "vi"), ("title", "viTitle")] {
                let (english, vietnamese) = (schema.get(english), schema.get(vietnamese));
                let Some(english) = english.and_then(Value::as_str) else {
                    assert_eq!(vietnamese, None, "{place}: no English beside it");
                    continue;
                };
                let vietnamese = vietnamese.and_then(Value::as_str);
                let vietnamese = vietnamese.unwrap_or_else(|| panic!("{place}: {english}"));
                let is_own = vietnamese != english || ["GTIN", "Site"].contains(&english);
                assert!(is_own, "{place}: {vietnamese}");
                assert!(
                    is_nfc(vietnamese) && is_nfc(english),
                    "{place}: {vietnamese}"
                );
                assert_eq!(vietnamese.trim(), vietnamese, "{place}");
                assert!(!english.contains('\n'), "{place}: {english}");
                explained += 1;
            }
        });
        assert!(explained > 700, "{explained}");
    }

    #[test]
    fn every_type_field_and_word_is_explained() {
        walk(&schema(), "", &mut |schema, place| {
            let parent = place.rsplit('/').nth(1);
            let is_told = place.contains("$defs") && parent != Some("anyOf");
            let is_tag = schema.contains_key("const") && parent == Some("properties");
            if is_told && !is_tag && matches!(parent, Some("properties" | "$defs" | "oneOf")) {
                assert!(schema.contains_key("description"), "{place}: {schema:?}");
            }
        });
    }
}
