//! Which fields of the schema a content folder uses, and in how many files. Native only.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use serde_json::{Map, Value};

use super::bounds::LARGEST_FILE;
use super::folder::{bytes_of, text};
use super::json::SCHEMA_FIELD;
use super::load::content_files;
use super::schema::{properties_of, schema};
use langke_model::i18n::Language;

/// The fields of all types: by the name of the type in the schema and that of the field, in how many files it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldUse(pub BTreeMap<String, BTreeMap<String, usize>>);

/// Looks which fields the files below `folder` use; files that are no JSON use none.
pub fn field_use(folder: &Path) -> FieldUse {
    let mut schema = schema();
    let mut counts: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    if let Some(types) = schema["$defs"].as_object_mut() {
        for (name, definition) in types {
            let fields: BTreeMap<String, usize> = properties_of(definition)
                .into_iter()
                .flat_map(|fields| fields.keys().map(|field| (field.clone(), 0)))
                .filter(|(field, _)| field != SCHEMA_FIELD)
                .collect();
            if !fields.is_empty() {
                counts.insert(name.clone(), fields);
            }
        }
    }
    for file in content_files(folder) {
        let read = bytes_of(&folder.join(&file), LARGEST_FILE).and_then(text);
        let value = read.ok().and_then(|text| serde_json::from_str(&text).ok());
        let (Some(value), Some(pattern)) = (value, pattern_of(&schema["files"], &file)) else {
            continue;
        };
        let mut walk = Walk {
            types: &schema["$defs"],
            used: BTreeSet::new(),
        };
        walk.value(&value, pattern, "");
        for (of, field) in walk.used {
            if let Some(count) = counts.get_mut(of).and_then(|fields| fields.get_mut(&field)) {
                *count += 1;
            }
        }
    }
    FieldUse(counts)
}

/// What a file follows: the entry of its name, or of its folder.
fn pattern_of<'s>(files: &'s Value, file: &str) -> Option<&'s Value> {
    let folder = file
        .split_once('/')
        .map(|(folder, _)| format!("{folder}/*.json"));
    files.get(folder.as_deref().unwrap_or(file))
}

/// A walk through a value beside its schema.
struct Walk<'s> {
    types: &'s Value,
    used: BTreeSet<(&'s str, String)>,
}

impl<'s> Walk<'s> {
    /// Notes the fields of a value; `of` is the type whose definition is walked.
    fn value(&mut self, value: &Value, schema: &'s Value, of: &'s str) {
        let Some(schema) = schema.as_object() else {
            return;
        };
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let name = name.rsplit('/').next().unwrap_or_default();
            self.value(value, &self.types[name], name);
        }
        for keyword in ["anyOf", "oneOf"] {
            let forms = schema.get(keyword).and_then(Value::as_array);
            for form in forms.into_iter().flatten() {
                self.value(value, form, of);
            }
        }
        match value {
            Value::Object(fields) if is_form(schema, fields) => {
                for (field, value) in fields {
                    let declared = schema.get("properties").and_then(|all| all.get(field));
                    if let Some(declared) = declared {
                        self.used.insert((of, field.clone()));
                        self.value(value, declared, of);
                    } else if let Some(any) = schema.get("additionalProperties") {
                        self.value(value, any, of);
                    }
                }
            }
            Value::Array(entries) => {
                if let Some(items) = schema.get("items") {
                    entries
                        .iter()
                        .for_each(|entry| self.value(entry, items, of));
                }
            }
            _ => {}
        }
    }
}

/// Whether an object is of this form: every field that has one fixed value in the form has it.
fn is_form(schema: &Map<String, Value>, fields: &Map<String, Value>) -> bool {
    let declared = schema.get("properties").and_then(Value::as_object);
    declared.is_none_or(|declared| {
        declared
            .iter()
            .filter_map(|(field, schema)| Some((field, schema.get("const")?)))
            .all(|(field, fixed)| fields.get(field) == Some(fixed))
    })
}

impl FieldUse {
    /// The fields that no file uses, as `Type.field`.
    pub fn unused(&self) -> Vec<String> {
        let all = self.0.iter();
        all.flat_map(|(of, fields)| {
            let unused = fields.iter().filter(|(_, count)| **count == 0);
            unused.map(move |(field, _)| format!("{of}.{field}"))
        })
        .collect()
    }

    /// A line for every type: its fields, each with the number of files that use it, and those that none uses.
    pub fn to_table(&self, language: Language) -> String {
        Table(self, language).to_string()
    }
}

struct Table<'a>(&'a FieldUse, Language);

impl fmt::Display for Table<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Table(FieldUse(types), language) = self;
        let (title, unused) = match language {
            Language::Vietnamese => ("Mục đã dùng (số tệp)", "chưa dùng"),
            Language::English => ("Fields used (in files)", "not used"),
        };
        writeln!(formatter, "{title}:")?;
        for (of, fields) in types {
            let list = |used: bool| {
                let fields = fields.iter().filter(|(_, count)| (**count > 0) == used);
                let names = fields.map(|(field, count)| {
                    if used {
                        format!("{field} {count}")
                    } else {
                        field.clone()
                    }
                });
                names.collect::<Vec<_>>().join(", ")
            };
            let (used, rest) = (list(true), list(false));
            let rest = if rest.is_empty() {
                rest
            } else {
                format!("{unused}: {rest}")
            };
            let between = if used.is_empty() || rest.is_empty() {
                ""
            } else {
                "; "
            };
            writeln!(formatter, "  {of}: {used}{between}{rest}")?;
        }
        Ok(())
    }
}
