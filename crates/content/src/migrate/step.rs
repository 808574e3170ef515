//! The small changes of which a step is made; all else in a file stays byte for byte. Native only.

use jsonc_parser::ast::{Object, ObjectProp, ObjectPropName, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::cst::{CstInputValue, CstRootNode};

use crate::json::{Edit, Json};
use crate::rules::{Rule, WrongType};

/// The outermost object of a file.
pub fn object<'j, 'a>(json: &'j Json<'a>) -> Option<&'j Object<'a>> {
    match json.root() {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

/// The field of an object, where it has one.
pub fn field<'o, 'a>(object: &'o Object<'a>, name: &str) -> Option<&'o ObjectProp<'a>> {
    let mut fields = object.properties.iter().rev();
    fields.find(|field| field.name.as_str() == name)
}

/// The text of a field, where it is a text.
pub fn text_of<'o>(object: &'o Object<'_>, name: &str) -> Option<&'o str> {
    match &field(object, name)?.value {
        Value::StringLit(text) => Some(&text.value),
        _ => None,
    }
}

/// Writes another name over that of a field.
pub fn renamed(field: &ObjectProp, name: &str) -> Edit {
    let range = match &field.name {
        ObjectPropName::String(name) => name.range,
        ObjectPropName::Word(name) => name.range,
    };
    Edit {
        span: range.start..range.end,
        text: format!("\"{name}\""),
    }
}

/// Puts a text before a value and another one behind it.
pub fn wrapped(json: &Json, value: &Value, before: &str, behind: &str) -> Edit {
    let span = value.start()..value.end();
    let text = format!("{before}{}{behind}", &json.text()[span.clone()]);
    Edit { span, text }
}

/// A field that held one value holds a list of one, under its new name, and one that held nothing an empty one; one that holds a list
/// already gets the name alone.
pub fn in_a_list(json: &Json, object: &Object, name: &str, list: &str) -> Option<Edit> {
    let field = field(object, name)?;
    let mut edit = renamed(field, list);
    if !matches!(field.value, Value::Array(_)) {
        let between = &json.text()[edit.span.end..field.value.start()];
        let value = match field.value {
            Value::NullKeyword(_) => "[]".to_owned(),
            _ => wrapped(json, &field.value, "[", "]").text,
        };
        edit.text = format!("{}{between}{value}", edit.text);
        edit.span.end = field.value.end();
    }
    Some(edit)
}

/// That a value is of another type than the one that is read here.
pub fn wrong_type(found: &Value, accepted: &str) -> Rule {
    let found = match found {
        Value::StringLit(_) => "string",
        Value::NumberLit(_) => "number",
        Value::BooleanLit(_) => "boolean",
        Value::Object(_) => "object",
        Value::Array(_) => "list",
        Value::NullKeyword(_) => "null",
    };
    WrongType {
        found: found.into(),
        accepted: vec![accepted.into()],
        example: None,
    }
    .into()
}

/// A text with a field of its outermost object taken away, commas and lines with it.
pub fn without_field(text: &str, name: &str) -> Option<String> {
    let root = CstRootNode::parse(text, &Default::default()).ok()?;
    root.object_value()?.get(name)?.remove();
    Some(root.to_string())
}

/// A text with a field put first into its outermost object, laid out as the others are.
pub fn with_first_field(text: &str, name: &str, value: CstInputValue) -> Option<String> {
    let root = CstRootNode::parse(text, &Default::default()).ok()?;
    root.object_value()?.insert(0, name, value);
    Some(root.to_string())
}

/// A text with entries put at the end of a list of its outermost object, which is made where it is missing.
pub fn with_entries(text: &str, list: &str, entries: Vec<CstInputValue>) -> Option<String> {
    let root = CstRootNode::parse(text, &Default::default()).ok()?;
    let list = root.object_value()?.array_value_or_create(list)?;
    for entry in entries {
        list.append(entry);
    }
    Some(root.to_string())
}
