//! JSON as text: a file with the parts that changed written anew and all else byte for byte; a new file, laid out as editors do. Native only.

use jsonc_parser::ParseOptions;
use jsonc_parser::cst::{CstArray, CstInputValue, CstNode, CstObject, CstRootNode};
use serde_json::{Map, Value};

use crate::path::same;

/// The order in which fields are written: by their place among these, others behind in the order of the alphabet.
pub type Order = [String];

/// The text of a file with another value: only what differs is written anew. None if the text is no JSON.
pub fn changed(text: &str, before: &Value, after: &Value, order: &Order) -> Option<String> {
    let (mark, json) = match text.strip_prefix('\u{FEFF}') {
        Some(json) => ("\u{FEFF}", json),
        None => ("", text),
    };
    let root = CstRootNode::parse(json, &ParseOptions::default()).ok()?;
    match (root.value()?, before, after) {
        (CstNode::Container(node), Value::Object(before), Value::Object(after)) => {
            object(&node.as_object()?, before, after, order);
        }
        _ => root.set_value(input(after, order)),
    }
    let text = format!("{mark}{root}");
    // Where a file has a field twice, or anything else that the tree shows otherwise, it is not ours to guess.
    let read: Value = serde_json::from_str(text.trim_start_matches('\u{FEFF}')).ok()?;
    same(&read, after).then_some(text)
}

/// The text of a new file.
pub fn new(value: &Value, order: &Order) -> String {
    let mut text = String::new();
    write(&mut text, value, order, 0);
    text.push('\n');
    text
}

fn object(
    node: &CstObject,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    order: &Order,
) {
    for key in before.keys().filter(|key| !after.contains_key(*key)) {
        if let Some(property) = node.get(key) {
            property.remove();
        }
    }
    for (key, value) in sorted(after, order) {
        match (node.get(key), before.get(key)) {
            (Some(_), Some(old)) if same(old, value) => {}
            (Some(property), Some(old)) => {
                if let Some(inner) = property.value()
                    && inside(&inner, old, value, order)
                {
                    continue;
                }
                property.set_value(input(value, order));
            }
            (Some(property), None) => property.set_value(input(value, order)),
            (None, _) => {
                let place = place_of(node, key, order);
                node.insert(place, key, input(value, order));
            }
        }
    }
}

/// Where a new field is put: behind the last that comes before it in the order; at the end if none does or its place is not known.
fn place_of(node: &CstObject, key: &str, order: &Order) -> usize {
    let rank = rank(key, order);
    let properties = node.properties();
    let comes_before = |name: &str| self::rank(name, order) < rank;
    let before = properties.iter().rposition(|property| {
        property
            .decoded_name()
            .is_some_and(|name| comes_before(&name))
    });
    match before {
        Some(before) if rank < order.len() => before + 1,
        _ => properties.len(),
    }
}

/// Changes inside of an object or a list, where both stay what they are; else the whole is to be written.
fn inside(node: &CstNode, before: &Value, after: &Value, order: &Order) -> bool {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => match node.as_object() {
            Some(node) => {
                object(&node, before, after, order);
                true
            }
            None => false,
        },
        (Value::Array(before), Value::Array(after)) => node
            .as_array()
            .is_some_and(|node| list(&node, before, after, order)),
        _ => false,
    }
}

/// Changes entries of a list: those that are the same at its beginning and end stay.
fn list(node: &CstArray, before: &[Value], after: &[Value], order: &Order) -> bool {
    let elements = node.elements();
    if before.is_empty() || after.is_empty() || elements.len() != before.len() {
        return false;
    }
    let head = before
        .iter()
        .zip(after)
        .take_while(|(old, new)| same(old, new))
        .count();
    let most = before.len().min(after.len()) - head;
    let pairs = before.iter().rev().zip(after.iter().rev());
    let tail = pairs
        .take(most)
        .take_while(|(old, new)| same(old, new))
        .count();
    let (old, new) = (
        &before[head..before.len() - tail],
        &after[head..after.len() - tail],
    );
    let shared = old.len().min(new.len());
    for index in 0..shared {
        let element = &elements[head + index];
        if !same(&old[index], &new[index]) && !inside(element, &old[index], &new[index], order) {
            replace(element, input(&new[index], order));
        }
    }
    for element in elements[head + shared..head + old.len()].iter().rev() {
        element.clone().remove();
    }
    for (index, value) in new.iter().enumerate().skip(shared) {
        node.insert(head + index, input(value, order));
    }
    true
}

fn replace(node: &CstNode, value: CstInputValue) {
    if let Some(object) = node.as_object() {
        object.replace_with(value);
    } else if let Some(array) = node.as_array() {
        array.replace_with(value);
    } else if let Some(literal) = node.as_string_lit() {
        literal.replace_with(value);
    } else if let Some(literal) = node.as_number_lit() {
        literal.replace_with(value);
    } else if let Some(literal) = node.as_boolean_lit() {
        literal.replace_with(value);
    } else if let Some(literal) = node.as_null_keyword() {
        literal.replace_with(value);
    }
}

/// A value for the tree of a text.
fn input(value: &Value, order: &Order) -> CstInputValue {
    match value {
        Value::Null => CstInputValue::Null,
        Value::Bool(yes) => CstInputValue::Bool(*yes),
        Value::Number(number) => CstInputValue::Number(number.to_string()),
        Value::String(text) => CstInputValue::String(text.clone()),
        Value::Array(entries) => {
            CstInputValue::Array(entries.iter().map(|one| input(one, order)).collect())
        }
        Value::Object(fields) => CstInputValue::Object(
            sorted(fields, order)
                .into_iter()
                .map(|(key, value)| (key.clone(), input(value, order)))
                .collect(),
        ),
    }
}

fn write(text: &mut String, value: &Value, order: &Order, depth: usize) {
    let line = |text: &mut String, depth: usize| {
        text.push('\n');
        text.push_str(&"  ".repeat(depth));
    };
    match value {
        Value::Array(entries) if entries.iter().any(|one| one.is_object() || one.is_array()) => {
            text.push('[');
            for (index, entry) in entries.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                line(text, depth + 1);
                write(text, entry, order, depth + 1);
            }
            line(text, depth);
            text.push(']');
        }
        Value::Array(entries) => {
            let entries: Vec<String> = entries.iter().map(Value::to_string).collect();
            text.push_str(&format!("[{}]", entries.join(", ")));
        }
        Value::Object(fields) if !fields.is_empty() => {
            text.push('{');
            for (index, (key, value)) in sorted(fields, order).into_iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                line(text, depth + 1);
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push_str(": ");
                write(text, value, order, depth + 1);
            }
            line(text, depth);
            text.push('}');
        }
        value => text.push_str(&value.to_string()),
    }
}

fn sorted<'v>(fields: &'v Map<String, Value>, order: &Order) -> Vec<(&'v String, &'v Value)> {
    let mut fields: Vec<_> = fields.iter().collect();
    fields.sort_by_key(|(key, _)| rank(key, order));
    fields
}

fn rank(key: &str, order: &Order) -> usize {
    order
        .iter()
        .position(|known| known == key)
        .unwrap_or(order.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn order() -> Vec<String> {
        ["id", "name", "vi", "en", "story"]
            .map(str::to_owned)
            .to_vec()
    }

    #[test]
    fn only_what_differs_is_written_anew() {
        let text = "{ \"id\" : \"a\",\n  \"name\":   {\"vi\": \"x\", \"en\":\"y\"},\n  \"story\": [\n    {\"a\": 1},\n    {\"a\":  2}\n  ]\n}\n";
        let before: Value = serde_json::from_str(text).expect("JSON");
        let mut after = before.clone();
        after["name"]["vi"] = json!("z");
        after["story"] = json!([{"a": 1}, {"a": 3}, {"a": 2}]);
        let new = changed(text, &before, &after, &order()).expect("changed");
        assert_eq!(
            new,
            "{ \"id\" : \"a\",\n  \"name\":   {\"vi\": \"z\", \"en\":\"y\"},\n  \"story\": [\n    {\"a\": 1},\n    {\n      \"a\": 3\n    },\n    {\"a\":  2}\n  ]\n}\n"
        );
        assert_eq!(
            changed(text, &before, &before, &order()).as_deref(),
            Some(text)
        );
    }

    #[test]
    fn a_new_field_is_put_where_it_belongs() {
        let text = "{\n  \"$schema\": \"s\",\n  \"id\": \"a\",\n  \"story\": []\n}\n";
        let (before, after) = (
            json!({"$schema": "s", "id": "a", "story": []}),
            json!({"$schema": "s", "id": "a", "story": [], "name": 1, "zoo": 2}),
        );
        let new = changed(text, &before, &after, &order()).expect("changed");
        assert_eq!(
            new,
            "{\n  \"$schema\": \"s\",\n  \"id\": \"a\",\n  \"name\": 1,\n  \"story\": [],\n  \"zoo\": 2\n}\n"
        );
    }

    #[test]
    fn a_byte_order_mark_stays_and_a_file_with_a_field_twice_is_left() {
        let (before, after) = (json!({"a": 1}), json!({"a": 2}));
        assert_eq!(
            changed("\u{FEFF}{\"a\": 1}", &before, &after, &order()).as_deref(),
            Some("\u{FEFF}{\"a\": 2}")
        );
        assert_eq!(
            changed("{\"a\": 0, \"a\": 1}", &before, &after, &order()),
            None
        );
    }

    #[test]
    fn a_new_file_is_laid_out_as_editors_do() {
        let value = json!({"name": {"en": "b", "vi": "a"}, "id": "x", "list": ["p", "q"], "none": {}, "story": [{"a": 1}]});
        assert_eq!(
            new(&value, &order()),
            "{\n  \"id\": \"x\",\n  \"name\": {\n    \"vi\": \"a\",\n    \"en\": \"b\"\n  },\n  \"story\": [\n    {\n      \"a\": 1\n    }\n  ],\n  \"list\": [\"p\", \"q\"],\n  \"none\": {}\n}\n"
        );
    }

    fn json_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(json!(null)),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            ".{0,5}".prop_map(Value::from)
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-d]", inner, 0..4)
                    .prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_value_can_become_any_other(before in json_value(), after in json_value()) {
            let text = new(&before, &order());
            let changed = changed(&text, &before, &after, &order()).expect("changed");
            prop_assert!(same(&serde_json::from_str(&changed).expect("JSON"), &after), "{changed}");
        }
    }
}
