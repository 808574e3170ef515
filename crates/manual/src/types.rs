//! The types of content as the schema has them: which files follow which type, and which types those reach. Native only.

use std::collections::BTreeSet;

use langke_content::schema;
use langke_model::i18n::Language;
use serde_json::{Map, Value};

/// What a type is made of, which decides where the manual tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Fields, in one or several forms; or entries under ids.
    Part,
    /// One of some fixed words.
    List,
    /// A text or number of its own form.
    Value,
}

/// The types of content.
pub struct Types {
    schema: Value,
    language: Language,
}

impl Types {
    /// As the schema has them; texts are given in a language.
    pub fn of(language: Language) -> Types {
        let schema = schema();
        Types { schema, language }
    }

    /// The definition of a type; nothing where there is none.
    pub fn definition(&self, name: &str) -> Option<&Map<String, Value>> {
        self.schema["$defs"].get(name)?.as_object()
    }

    /// Files with the names of their types, those that each site needs first.
    pub fn files(&self) -> Vec<(&str, &str)> {
        let files = self.schema["files"].as_object().into_iter().flatten();
        let mut files: Vec<(&str, &str)> = files
            .filter_map(|(file, schema)| Some((file.as_str(), reference(schema)?)))
            .collect();
        let place = |file: &str| ORDER.iter().position(|one| *one == file);
        files.sort_by_key(|(file, _)| place(file).unwrap_or(ORDER.len()));
        files
    }

    /// The names of all types: those of files, then the others in the order in which they are reached.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.files().into_iter().map(|(_, name)| name).collect();
        let mut known: BTreeSet<&str> = names.iter().copied().collect();
        let mut next = 0;
        while let Some(name) = names.get(next) {
            let mut reached = Vec::new();
            if let Some(definition) = self.definition(name) {
                in_order(definition).for_each(|value| references(value, &mut reached));
            }
            names.extend(reached.into_iter().filter(|name| known.insert(name)));
            next += 1;
        }
        names
    }

    /// What a type is made of.
    pub fn form(&self, name: &str) -> Form {
        let Some(definition) = self.definition(name) else {
            return Form::Value;
        };
        let is_part = |schema: &Map<String, Value>| {
            schema.contains_key("properties") || schema.contains_key("additionalProperties")
        };
        let forms = definition.get("oneOf").and_then(Value::as_array);
        match forms.and_then(|forms| forms.first()?.as_object()) {
            Some(first) if is_part(first) => Form::Part,
            Some(_) => Form::List,
            None if is_part(definition) => Form::Part,
            None => Form::Value,
        }
    }

    /// What a type is called, as a heading: `Giá (`Price`)`.
    pub fn heading(&self, name: &str) -> String {
        format!("{} (`{name}`)", self.title(name))
    }

    /// What a type is called.
    pub fn title<'t>(&'t self, name: &'t str) -> &'t str {
        let title = match self.language {
            Language::Vietnamese => "viTitle",
            Language::English => "title",
        };
        let definition = self.definition(name);
        definition
            .and_then(|definition| definition.get(title)?.as_str())
            .unwrap_or(name)
    }

    /// What a schema says of itself; nothing where it says nothing.
    pub fn text<'s>(&self, schema: &'s Map<String, Value>) -> &'s str {
        let keyword = match self.language {
            Language::Vietnamese => "vi",
            Language::English => "description",
        };
        let text = schema.get(keyword).and_then(Value::as_str);
        text.unwrap_or_default()
    }
}

/// In which order the manual tells of files.
const ORDER: [&str; 14] = [
    "site.json",
    "villages/*.json",
    "makers/*.json",
    "products/*.json",
    "processes/*.json",
    "places/*.json",
    "routes/*.json",
    "events/*.json",
    "sources.json",
    "programme.json",
    "pictures.json",
    "facts.json",
    "glossary.json",
    "basemap.json",
];

/// The name of the type that a schema refers to.
pub fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// The fields of a form, those that are needed first, in the order of the type; the others by name.
pub fn fields(form: &Map<String, Value>) -> Vec<(&str, &Value, bool)> {
    let required: Vec<&str> = form
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let properties = form.get("properties").and_then(Value::as_object);
    let mut fields: Vec<(&str, &Value, bool)> = properties
        .into_iter()
        .flatten()
        .map(|(name, schema)| (name.as_str(), schema, required.contains(&name.as_str())))
        .collect();
    fields.sort_by_key(|(name, ..)| {
        let place = required.iter().position(|one| one == name);
        place.unwrap_or(required.len())
    });
    fields
}

/// The schemas directly inside a definition, those of its fields in the order of the manual.
fn in_order(definition: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    let own = fields(definition).into_iter().map(|(_, schema, _)| schema);
    let forms = definition.get("oneOf").and_then(Value::as_array);
    let forms = forms.into_iter().flatten().filter_map(Value::as_object);
    let inside = forms.flat_map(|form| fields(form).into_iter().map(|(_, schema, _)| schema));
    own.chain(inside)
        .chain(definition.get("additionalProperties"))
}

/// Notes the types that a field refers to.
fn references<'s>(schema: &'s Value, found: &mut Vec<&'s str>) {
    found.extend(reference(schema));
    if let Some(items) = schema.get("items") {
        references(items, found);
    }
    let choices = schema.get("anyOf").and_then(Value::as_array);
    for choice in choices.into_iter().flatten() {
        references(choice, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_the_schema_is_reached_from_a_file() {
        let types = Types::of(Language::English);
        let reached: BTreeSet<&str> = types.names().into_iter().collect();
        let all = types.schema["$defs"].as_object().expect("types");
        assert_eq!(reached, all.keys().map(String::as_str).collect());
    }

    #[test]
    fn every_kind_of_file_has_its_place() {
        let types = Types::of(Language::English);
        let files: Vec<&str> = types.files().into_iter().map(|(file, _)| file).collect();
        assert_eq!(files, ORDER);
    }

    #[test]
    fn no_two_types_have_the_same_name_in_the_manual() {
        for language in Language::ALL {
            let types = Types::of(language);
            let names = types.names();
            let titles: BTreeSet<&str> = names.iter().map(|name| types.title(name)).collect();
            assert_eq!(titles.len(), names.len(), "{titles:?}");
        }
    }

    #[test]
    fn needed_fields_come_first_as_the_type_has_them() {
        let types = Types::of(Language::English);
        let route = types.definition("Route").expect("a route");
        let names: Vec<&str> = fields(route).into_iter().map(|(name, ..)| name).collect();
        assert_eq!(names[..3], ["id", "name", "villages"]);
        assert_eq!(types.form("Route"), Form::Part);
        assert_eq!(types.form("Block"), Form::Part);
        assert_eq!(types.form("MakerKind"), Form::List);
        assert_eq!(types.form("Point"), Form::Value);
    }
}
