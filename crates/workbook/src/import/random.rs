//! Random content, out as a workbook and in again. Tests only.

use std::collections::BTreeMap;

use langke_content::Kind;
use langke_model::i18n::Language;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::draft::Drafts;
use crate::described::nodes;
use crate::export::as_read;
use crate::folder::{Folder, together};
use crate::path::same;
use crate::sheet::SheetForm;
use crate::sheets::sheets;

/// A value as the schema has it, or with a field, a text or a number that it has not.
fn value_of(node: &'static Value, depth: u32) -> BoxedStrategy<Value> {
    let odd = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("JSON has none", |number| number.is_finite())
            .prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        prop_oneof!["[ \\u{a0}\\u{200b}e\\u{301}\\n;|_x(xóa)]{0,8}", "mẫu: a"]
            .prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
    ];
    if depth == 0 {
        return odd.boxed();
    }
    prop_oneof![19 => as_the_schema_has_it(node, depth), 1 => odd].boxed()
}

fn as_the_schema_has_it(node: &'static Value, depth: u32) -> BoxedStrategy<Value> {
    if let Some(reference) = node["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        return match name {
            "Slug" => prop_oneof!["[a-z]{1,4}(-[0-9]{1,2})?", Just("bat-trang".to_owned())]
                .prop_map(Value::from)
                .boxed(),
            "Date" => (1900_u16..2100, 1_u8..13, 1_u8..29)
                .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}").into())
                .boxed(),
            "PartialDate" => prop_oneof![Just("2026"), Just("2026-11"), Just("2026-11-21")]
                .prop_map(Value::from)
                .boxed(),
            "Point" => (102.0..110.0_f64, 8.0..24.0_f64)
                .prop_map(|(longitude, latitude)| json!([longitude, latitude]))
                .boxed(),
            "Gtin" => prop_oneof![Just("8930000000019"), Just("00012348"), Just("0012348")]
                .prop_map(Value::from)
                .boxed(),
            "TimeOfDay" => prop_oneof![Just("07:30"), Just("7:30")]
                .prop_map(Value::from)
                .boxed(),
            _ => as_the_schema_has_it(whole(name), depth),
        };
    }
    for several in ["anyOf", "oneOf"] {
        if let Some(forms) = node[several].as_array() {
            let forms: Vec<_> = forms
                .iter()
                .map(|form| as_the_schema_has_it(form, depth))
                .collect();
            return proptest::strategy::Union::new(forms).boxed();
        }
    }
    if let Some(word) = node.get("const") {
        return Just(word.clone()).boxed();
    }
    if let Some(properties) = node["properties"].as_object() {
        let fields: Vec<_> = properties
            .iter()
            .map(|(key, node)| {
                let value = match key.as_str() {
                    // What another thing names by an id of before is read as today's: that is not the same content.
                    "former_ids" => former_ids(),
                    _ => value_of(node, depth - 1),
                };
                (Just(key.clone()), proptest::option::weighted(0.6, value))
            })
            .collect();
        let object = |fields: Vec<(String, Option<Value>)>| {
            Value::Object(
                fields
                    .into_iter()
                    .filter_map(|(key, value)| Some((key, value?)))
                    .collect::<Map<_, _>>(),
            )
        };
        return fields.prop_map(object).boxed();
    }
    match node["items"].is_object() {
        true => proptest::collection::vec(value_of(&node["items"], depth - 1), 0..4)
            .prop_map(Value::from)
            .boxed(),
        false => plain_value(node),
    }
}

/// Ids of before that nothing names.
fn former_ids() -> BoxedStrategy<Value> {
    proptest::collection::vec("before-[a-z]{1,3}", 0..3)
        .prop_map(Value::from)
        .boxed()
}

/// A text, a number, yes or no.
fn plain_value(node: &'static Value) -> BoxedStrategy<Value> {
    let types = node["type"].to_string();
    if types.contains("integer") {
        return prop_oneof![0_i64..200, any::<i64>()]
            .prop_map(Value::from)
            .boxed();
    }
    if types.contains("number") {
        return prop_oneof![
            (0_i32..100_000).prop_map(|number| json!(f64::from(number) / 8.0)),
            (0_i32..9).prop_map(Value::from)
        ]
        .boxed();
    }
    if types.contains("boolean") {
        return any::<bool>().prop_map(Value::from).boxed();
    }
    prop_oneof![
        Just("Bát Tràng, gốm sứ".to_owned()),
        "[a-zà-ỹ ,.;|\\n]{0,12}",
        "120.000 đ",
        "#REF!",
        "=1\\+1"
    ]
    .prop_map(Value::from)
    .boxed()
}

/// The definition of a type.
fn whole(name: &str) -> &'static Value {
    nodes(name, "").first().copied().unwrap_or(&Value::Null)
}

/// A thing of a kind with an id.
fn thing() -> impl Strategy<Value = (Kind, Value)> {
    let kinds: Vec<Kind> = sheets()
        .iter()
        .filter(|sheet| sheet.is_of_things())
        .map(|sheet| sheet.kinds[0])
        .collect();
    proptest::sample::select(kinds).prop_flat_map(|kind| {
        let value = as_the_schema_has_it(whole(SheetForm::definition(kind)), 6);
        (Just(kind), value)
    })
}

/// The files in which things lie.
fn files(things: Vec<(Kind, Value)>) -> BTreeMap<String, Vec<u8>> {
    let mut whole: BTreeMap<String, Value> = BTreeMap::new();
    for (number, (kind, mut value)) in things.into_iter().enumerate() {
        let id = format!("thing-{number}");
        let stands_under_its_id = together(kind).is_some_and(|(_, list)| list.is_empty());
        if !stands_under_its_id {
            value["id"] = id.as_str().into();
        }
        match together(kind) {
            None => {
                whole.insert(
                    format!("{}/{id}.json", kind.folder().unwrap_or_default()),
                    value,
                );
            }
            Some((file, "")) => {
                let file = whole.entry(file.into()).or_insert_with(|| json!({}));
                file[id] = value;
            }
            Some((file, list)) => {
                let file = whole
                    .entry(file.into())
                    .or_insert_with(|| json!({ list: [] }));
                if let Some(entries) = file[list].as_array_mut() {
                    entries.push(value);
                }
            }
        }
    }
    whole
        .into_iter()
        .map(|(file, value)| (file, value.to_string().into_bytes()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_content_comes_back_from_its_workbook(things in prop::collection::vec(thing(), 1..4)) {
        let folder = Folder::of(files(things));
        prop_assert!(folder.broken.is_empty());
        for (language, there) in [(Language::Vietnamese, &Folder::default()), (Language::English, &folder)] {
            let workbook = as_read(&folder, language);
            let drafts = Drafts::of(&workbook, there);
            let faults: Vec<_> = drafts.remarks.iter().map(|remark| remark.to_line(language)).collect();
            prop_assert!(faults.is_empty(), "{faults:?}");
            for (key, thing) in &folder.things {
                let value = drafts.value(key, there);
                prop_assert!(same(&value, &thing.value), "{}\n{}", thing.value, value);
            }
        }
    }
}
