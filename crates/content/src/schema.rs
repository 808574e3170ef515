//! JSON Schema of the content, made from the Rust types. Native only.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::bounds;
use super::thing::{SeeType, Things};
use super::{Basemap, Entries, Fact, Picture, Programme, Site, Sources, Word};

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
    for (name, definition) in &mut definitions {
        for properties in properties_of(definition) {
            bounds::describe(name, properties);
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Làng Kể content",
        "anyOf": any_of,
        "$defs": definitions,
        "files": files,
    })
}

/// The fields of a type; of a type that has several forms, those of each form.
pub(super) fn properties_of(definition: &mut Value) -> Vec<&mut Map<String, Value>> {
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
