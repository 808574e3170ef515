//! The schema as files beside the content, by which editors' programs complete and check what is typed. Native only.
//!
//! As VS Code (its JSON service 5.7) has it: where `$schema` leads to a part of a file, fields of all kinds are offered, so each kind
//! has a file of its own that refers into the one that holds all. One text is shown, so the two languages stand one below the other. What a
//! type says hides what a field of that type says, so types are silent but where nothing else speaks: as entries of lists.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{name_of, schema};

/// The file that holds the schema of all kinds.
const ALL: &str = "content.json";

/// By this a file is known as one that the program wrote.
const MARK: &str = "Written by `langke schema --out`; what is changed here is lost.";

/// A file of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaFile {
    /// Its name: `villages.json` for the files of `villages/`, `site.json` for `site.json`.
    pub name: String,
    /// What it holds.
    pub text: String,
}

impl SchemaFile {
    /// Whether a text is one that the program wrote, of whatever version.
    pub fn is_ours(text: &str) -> bool {
        let schema: Option<Value> = serde_json::from_str(text).ok();
        schema.is_some_and(|schema| schema["$comment"] == MARK)
    }
}

/// All files of the schema, to be written into one folder.
pub fn schema_files() -> Vec<SchemaFile> {
    let mut whole = schema();
    let kinds = whole["files"].take();
    if let Some(fields) = whole.as_object_mut() {
        fields.remove("files");
    }
    in_one_text(&mut whole);
    let mut words = BTreeMap::new();
    for (name, definition) in whole["$defs"].as_object_mut().into_iter().flatten() {
        if let Some(definition) = definition.as_object_mut() {
            words.insert(name.clone(), Words::out_of(definition));
        }
    }
    give_to_entries(&mut whole["$defs"], &words);
    whole["$comment"] = MARK.into();
    let mut files = vec![file(ALL, &whole)];
    for (pattern, reference) in kinds.as_object().into_iter().flatten() {
        let name = match pattern.split_once('/') {
            Some((folder, _)) => format!("{folder}.json"),
            None => pattern.clone(),
        };
        let kind = name_of(reference);
        let mut schema = json!({
            "$schema": whole["$schema"],
            "$comment": MARK,
            "$ref": format!("{ALL}#/$defs/{kind}"),
        });
        if let (Some(schema), Some(words)) = (schema.as_object_mut(), words.get(kind)) {
            words.put_into(schema);
        }
        files.push(file(&name, &schema));
    }
    files
}

fn file(name: &str, schema: &Value) -> SchemaFile {
    let name = name.to_owned();
    let text = format!("{schema:#}\n");
    SchemaFile { name, text }
}

/// Puts the Vietnamese before the English, for programs that show one text. What stands in examples is left alone.
fn in_one_text(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            join(fields, "viTitle", "title", " · ");
            join(fields, "vi", "description", "\n\n");
            let inside = fields.iter_mut().filter(|(key, _)| *key != "examples");
            inside.for_each(|(_, value)| in_one_text(value));
        }
        Value::Array(entries) => entries.iter_mut().for_each(in_one_text),
        _ => {}
    }
}

/// Takes the Vietnamese text out and puts it before the English one, which may be the same word. Where it is a schema it is a field's.
fn join(fields: &mut Map<String, Value>, vietnamese: &str, english: &str, between: &str) {
    let Some(Value::String(first)) = fields.get(vietnamese) else {
        return;
    };
    let first = first.clone();
    fields.remove(vietnamese);
    let text = match fields.get(english) {
        Some(Value::String(second)) if *second != first => format!("{first}{between}{second}"),
        _ => first,
    };
    fields.insert(english.to_owned(), text.into());
}

/// What a type says of itself.
struct Words {
    title: Option<Value>,
    description: Option<Value>,
}

impl Words {
    /// Takes the words of a type out of its definition. Where its form is a pattern, they are what is said of a text of another form.
    fn out_of(definition: &mut Map<String, Value>) -> Words {
        let words = Words {
            title: definition.remove("title"),
            description: definition.remove("description"),
        };
        if let (true, Some(text)) = (definition.contains_key("pattern"), &words.description) {
            definition.insert("patternErrorMessage".into(), text.clone());
        }
        words
    }

    fn put_into(&self, schema: &mut Map<String, Value>) {
        let words = [("title", &self.title), ("description", &self.description)];
        for (keyword, text) in words {
            if let Some(text) = text {
                schema.insert(keyword.into(), text.clone());
            }
        }
    }
}

/// Has the entries of lists say what their types say.
fn give_to_entries(schema: &mut Value, words: &BTreeMap<String, Words>) {
    let inside: Vec<(&String, &mut Value)> = match schema {
        Value::Object(fields) => fields.iter_mut().collect(),
        Value::Array(entries) => {
            return entries
                .iter_mut()
                .for_each(|entry| give_to_entries(entry, words));
        }
        _ => return,
    };
    for (keyword, value) in inside {
        if keyword == "examples" {
            continue;
        }
        let of = words.get(name_of(value));
        match (keyword.as_str(), of, value.as_object_mut()) {
            ("items" | "additionalProperties", Some(of), Some(entry)) => of.put_into(entry),
            _ => give_to_entries(value, words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_a_kind_refers_into_the_one_that_holds_all_and_texts_are_in_both_languages() {
        let files = schema_files();
        let text = |name: &str| {
            let file = files.iter().find(|file| file.name == name);
            serde_json::from_str::<Value>(&file.expect(name).text).expect("JSON")
        };
        assert_eq!(text("villages.json")["$ref"], "content.json#/$defs/Village");
        assert_eq!(text("villages.json")["title"], "Làng · Village");
        let all = text(ALL);
        let name = &all["$defs"]["Maker"]["properties"]["name"];
        assert_eq!(
            name["description"],
            "Tên trên biển hiệu.\n\nThe name on the signboard."
        );
        assert_eq!(name["vi"], Value::Null);
        assert_eq!(name["$ref"], "#/$defs/Text");
        let text = &all["$defs"]["Text"];
        assert_eq!(
            text["description"],
            Value::Null,
            "it would hide the field's"
        );
        let step = &all["$defs"]["Process"]["properties"]["steps"]["items"];
        assert_eq!(step["description"], "Một bước.\n\nOne step.");
        assert!(text["properties"]["vi"].is_object(), "a field is no text");
        assert_eq!(text["examples"][0]["vi"], "Gốm Bát Tràng");
        assert!(files.iter().all(|file| !file.text.contains("viTitle")));
        assert!(files.iter().all(|file| SchemaFile::is_ours(&file.text)));
        assert!(!SchemaFile::is_ours("{}"));
    }

    #[test]
    fn the_files_are_small_enough_to_be_kept_beside_content() {
        let bytes: usize = schema_files().iter().map(|file| file.text.len()).sum();
        assert!(bytes <= 300_000, "{bytes}");
    }
}
