//! The part of the manual that explains every file and field. Native only.

use langke_model::i18n::Language;
use serde_json::{Map, Value};

use crate::example::{on_one_line, shown};
use crate::page::anchor;
use crate::types::{Form, Types, fields};
use crate::value::written;
use crate::words::Words;

/// The sections on files, parts, fixed words and values, in Markdown.
pub fn sections(language: Language) -> String {
    let types = Types::of(language);
    let manual = Manual {
        types: &types,
        words: Words::of(language),
        language,
    };
    manual.sections()
}

struct Manual<'a> {
    types: &'a Types,
    words: &'static Words,
    language: Language,
}

impl Manual<'_> {
    fn sections(&self) -> String {
        let words = self.words;
        let files = self.types.files();
        let is_file = |name: &str| files.iter().any(|(_, of)| *of == name);
        let names = self.types.names();
        let mut page = format!(
            "\n## {}\n\n| {} | {} |\n|---|---|\n",
            words.files, words.file, words.holds
        );
        for (file, name) in &files {
            page += &format!("| `{file}` | {} |\n", self.link(name));
        }
        for (_, name) in &files {
            page += &self.section(name);
        }
        for (heading, form) in [
            (words.parts, Form::Part),
            (words.lists, Form::List),
            (words.values, Form::Value),
        ] {
            page += &format!("\n## {heading}\n");
            let others = names.iter().filter(|name| !is_file(name));
            for name in others.filter(|name| self.types.form(name) == form) {
                page += &self.section(name);
            }
        }
        page
    }

    fn link(&self, name: &str) -> String {
        let anchor = anchor(&self.types.heading(name));
        format!("[{}](#{anchor})", self.types.title(name))
    }

    /// The section on a type.
    fn section(&self, name: &str) -> String {
        let Some(definition) = self.types.definition(name) else {
            return String::new();
        };
        let mut section = format!("\n### {}\n", self.types.heading(name));
        section += &self.form(definition);
        let forms = definition.get("oneOf").and_then(Value::as_array);
        let forms: Vec<&Map<String, Value>> = forms
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
            .collect();
        if self.types.form(name) == Form::List {
            section += &self.list(&forms);
        } else {
            for form in forms {
                section += &format!("\n#### {}\n", tag(form));
                section += &self.form(form);
            }
        }
        section
    }

    /// What a type or one of its forms says, its fields, its examples.
    fn form(&self, form: &Map<String, Value>) -> String {
        let mut text = format!("\n{}\n", self.types.text(form));
        let ways = form.get("anyOf").and_then(Value::as_array);
        let ways = ways.into_iter().flatten().filter_map(Value::as_object);
        for (index, way) in ways.enumerate() {
            let before = if index == 0 { "\n" } else { "" };
            text += &format!("{before}- {}\n", self.types.text(way));
        }
        let fields: Vec<_> = fields(form)
            .into_iter()
            .filter(|(name, schema, _)| *name != "$schema" && schema.get("const").is_none())
            .collect();
        if !fields.is_empty() {
            let Words {
                field,
                written,
                meaning,
                ..
            } = self.words;
            text += &format!("\n| {field} | {written} | {meaning} |\n|---|---|---|\n");
            for (name, schema, is_required) in fields {
                text += &self.field(name, schema, is_required);
            }
        }
        if let Some(entry) = form.get("additionalProperties").filter(|of| of.is_object()) {
            let entry = written(entry, self.types, self.language);
            text += &format!("\n{}: {entry}.\n", self.words.entry);
        }
        text + &self.examples(form)
    }

    /// The row of a field.
    fn field(&self, name: &str, schema: &Value, is_required: bool) -> String {
        let words = self.words;
        let required = match is_required {
            true => format!(" ({})", words.required),
            false => String::new(),
        };
        let told = schema.as_object().map(|schema| self.types.text(schema));
        let examples = schema.get("examples").and_then(Value::as_array);
        let examples: Vec<String> = examples
            .into_iter()
            .flatten()
            .map(|example| format!("`{}`", on_one_line(example, schema, self.types)))
            .collect();
        let examples = match examples.is_empty() {
            true => String::new(),
            false => format!(" {}: {}.", words.example, examples.join(", ")),
        };
        let written = written(schema, self.types, self.language);
        let told = format!("{}{examples}", told.unwrap_or_default());
        format!(
            "| `{name}`{required} | {} | {} |\n",
            in_cell(&written),
            in_cell(&told)
        )
    }

    /// The table of a fixed list of words.
    fn list(&self, words: &[&Map<String, Value>]) -> String {
        let mut table = format!(
            "\n| {} | {} |\n|---|---|\n",
            self.words.word, self.words.meaning
        );
        for word in words {
            let keyword = word.get("const").cloned().unwrap_or_default();
            table += &format!("| `{keyword}` | {} |\n", in_cell(self.types.text(word)));
        }
        table
    }

    /// The examples of a type or of one of its forms.
    fn examples(&self, form: &Map<String, Value>) -> String {
        let examples = form.get("examples").and_then(Value::as_array);
        let schema = Value::Object(form.clone());
        let examples: Vec<String> = examples
            .into_iter()
            .flatten()
            .map(|example| shown(example, &schema, self.types))
            .collect();
        if examples.is_empty() {
            return String::new();
        }
        let code = examples.join("\n").replace('\n', "\n    ");
        format!("\n{}:\n\n    {code}\n", self.words.example)
    }
}

/// The field that tells a form from the others: `"type": "heading"`.
fn tag(form: &Map<String, Value>) -> String {
    let fields = fields(form);
    let mut fixed = fields
        .iter()
        .filter_map(|(name, schema, _)| Some((name, schema.get("const")?)));
    let tag = fixed.next();
    tag.map_or(String::new(), |(name, word)| {
        format!("`\"{name}\": {word}`")
    })
}

/// A text that stays within the cell of a table.
pub fn in_cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
