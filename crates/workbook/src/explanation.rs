//! What is said of a column under its headings: the schema's own words, which are the types' doc comments. Native only.

use std::sync::LazyLock;

use langke_model::i18n::Language;
use serde_json::Value;

use crate::column::{Column, Form};
use crate::sheet::SheetForm;

/// The schema of content.
static SCHEMA: LazyLock<Value> = LazyLock::new(langke_content::schema);

/// What stands at a path of a definition in the schema: several where a type has several forms.
pub fn nodes(definition: &str, path: &str) -> Vec<&'static Value> {
    let start = SCHEMA["$defs"].get(definition);
    let steps = path.split('.').filter(|step| !step.is_empty());
    steps.fold(start.into_iter().collect(), |nodes, step| {
        let inside = nodes.into_iter().flat_map(forms);
        inside
            .filter_map(|form| form.get("properties")?.get(step))
            .collect()
    })
}

/// The forms that a value may have: references followed, alternatives listed, of a list the forms of its entries.
pub fn forms(node: &'static Value) -> Vec<&'static Value> {
    if let Some(reference) = node["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        return SCHEMA["$defs"].get(name).map(forms).unwrap_or_default();
    }
    for several in ["anyOf", "oneOf"] {
        if let Some(alternatives) = node[several].as_array() {
            return alternatives.iter().flat_map(forms).collect();
        }
    }
    match node.get("items") {
        Some(items) if items.is_object() => forms(items),
        _ => vec![node],
    }
}

/// What the manual says of a column, and how its cells are written where that needs a word.
pub fn explanation(sheet: &SheetForm, column: &Column, language: Language) -> String {
    let mut told = String::new();
    let mut path = column.path.as_str();
    // Of the two languages of a text, the field that holds both is explained.
    if let Some(text) = path.strip_suffix(".vi").or(path.strip_suffix(".en")) {
        path = text;
    }
    for kind in &sheet.kinds {
        let whole = match (sheet.list, path) {
            (list, "") => list.to_owned(),
            ("", path) => path.to_owned(),
            (list, path) => format!("{list}.{path}"),
        };
        let told_of = |path: &str| {
            let found = nodes(SheetForm::definition(*kind), path);
            found.into_iter().find_map(|node| described(node, language))
        };
        // What tells kinds apart is explained where what it belongs to is.
        let around = whole.rsplit_once('.').map(|(around, _)| around);
        let around = around.filter(|_| column.is_tag);
        if let Some(text) = told_of(&whole).or_else(|| told_of(around?)) {
            told = text;
            break;
        }
    }
    match manner(column.form, language) {
        "" => told,
        manner if told.is_empty() => manner.to_owned(),
        manner => format!("{told} {manner}"),
    }
}

/// The description of a node; Vietnamese where the schema has it.
fn described(node: &Value, language: Language) -> Option<String> {
    let of = |key: &str| node.get(key)?.as_str();
    let text = match language {
        Language::Vietnamese => of("vi").or_else(|| of("description")),
        Language::English => of("description"),
    };
    Some(text?.replace('\n', " "))
}

/// How a cell of a form is written.
fn manner(form: Form, language: Language) -> &'static str {
    let (vi, en) = match form {
        Form::References(_) | Form::Words(_) | Form::Integers | Form::Codes => (
            "Nhiều giá trị thì cách nhau bằng dấu chấm phẩy.",
            "Several are parted by semicolons.",
        ),
        Form::Picture => (
            "Tên tệp trong media/, hoặc mã của ảnh dùng chung.",
            "The name of the file below media/, or the id of a shared picture.",
        ),
        Form::Texts => (
            "Mỗi dòng một mục: tiếng Việt | tiếng Anh.",
            "One a line: Vietnamese | English.",
        ),
        Form::Items => (
            "Mỗi dòng một thứ: tiếng Việt | tiếng Anh | hình nhỏ.",
            "One a line: Vietnamese | English | symbol.",
        ),
        Form::Point => (
            "Vĩ độ trước, kinh độ sau.",
            "Latitude first, then longitude.",
        ),
        Form::Day => ("Ngày/tháng/năm.", "Year-month-day."),
        Form::PartialDay => (
            "Ngày/tháng/năm, hoặc chỉ tháng/năm, hoặc chỉ năm.",
            "Year-month-day, or year-month, or the year.",
        ),
        Form::YesNo => ("\"có\" hoặc \"không\".", "\"yes\" or \"no\"."),
        _ => ("", ""),
    };
    match language {
        Language::Vietnamese => vi,
        Language::English => en,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::sheets::{lists_of, sheets};

    /// What no column says, by definition and path: it stands in the last column.
    const IN_THE_REST: &[&str] = &[
        "Village disputes",
        "Product area.position",
        "Maker area.position",
        "Process wheel",
        "Process weave",
        "Process steps.curve",
        "Process steps.disputes",
        "Place opening_hours.season",
        "Route legs.via",
        "Event disputes",
        "$schema",
        "story.moments",
        "story.pictures",
        "story.before",
        "story.after",
        "story.recording",
    ];

    #[test]
    fn every_column_stands_for_a_field_of_the_schema() {
        for sheet in sheets() {
            for column in &sheet.columns {
                for kind in &sheet.kinds {
                    let path = [sheet.list, &column.path].join(".");
                    let found = nodes(SheetForm::definition(*kind), &path);
                    assert!(!found.is_empty(), "{} {path}", sheet.en);
                }
                for language in [Language::Vietnamese, Language::English] {
                    let told = explanation(sheet, column, language);
                    assert!(!told.is_empty(), "{} {}", sheet.en, column.path);
                }
            }
        }
    }

    #[test]
    fn every_field_of_the_schema_has_a_column_or_is_named_as_one_of_the_rest() {
        let mut unused: BTreeSet<&str> = IN_THE_REST.iter().copied().collect();
        for sheet in sheets().iter().filter(|sheet| sheet.is_of_things()) {
            let kind = sheet.kinds[0];
            let definition = SheetForm::definition(kind);
            let mut columns: BTreeSet<String> = BTreeSet::from(["id".to_owned()]);
            columns.extend(sheet.columns.iter().map(|column| column.path.clone()));
            for list in lists_of(kind) {
                for column in &list.columns {
                    columns.insert(format!("{}.{}", list.list, column.path));
                }
            }
            let mut walk = vec![String::new()];
            while let Some(path) = walk.pop() {
                if columns.contains(&path) {
                    continue;
                }
                let whole = format!("{definition} {path}");
                let is_rest = |rest: &&&str| whole == ***rest || path == ***rest;
                if let Some(rest) = IN_THE_REST.iter().find(is_rest) {
                    unused.remove(rest);
                    continue;
                }
                let found = nodes(definition, &path);
                let fields: BTreeSet<&String> = found
                    .into_iter()
                    .flat_map(forms)
                    .filter_map(|form| form.get("properties")?.as_object())
                    .flat_map(|properties| properties.keys())
                    .collect();
                assert!(!fields.is_empty(), "no column says {whole}");
                walk.extend(fields.into_iter().map(|field| match path.as_str() {
                    "" => field.clone(),
                    path => format!("{path}.{field}"),
                }));
            }
        }
        assert!(unused.is_empty(), "{unused:?} is said by columns");
    }
}
