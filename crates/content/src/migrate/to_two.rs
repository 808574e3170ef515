//! From version 1 to 2: several villages, makers and certificates of one thing, one statement of where a product is sold, peoples
//! with room for their own writing, quotations in both languages. Native only.

use std::collections::{BTreeMap, BTreeSet};

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::cst::CstInputValue;

use super::files::Files;
use super::step::{
    field, in_a_list, object, renamed, text_of, with_entries, with_first_field, without_field,
    wrapped, wrong_type,
};
use crate::json::{Edit, Json};
use crate::kind::Kind;
use crate::load::SITE;
use crate::problem::Problem;
use crate::rules::{DanglingReference, DuplicateId, DuplicateKey, MissingField, Rule};

/// The version that a folder then has.
const VERSION: &str = "2";

/// Fields that held one thing and hold a list, by the folder of their files.
const LISTS: [(&str, &[(&str, &str)]); 3] = [
    (
        "products",
        &[
            ("village", "villages"),
            ("maker", "makers"),
            ("certificate", "certificates"),
        ],
    ),
    ("makers", &[("village", "villages")]),
    ("places", &[("certificate", "certificates")]),
];

/// The field of points of sale, by its old name and its new one.
const SALES: (&str, &str) = ("sales", "sold");

/// Makes the changes.
///
/// # Errors
/// Places that name products that are not there: it is not known where to write that these are sold. Files that have a field under its
/// old name and its new one, and lists that are none: part of what they say would be lost.
pub fn migrate(files: &mut Files) -> Result<(), Vec<Problem>> {
    let unclear = unclear(files);
    if !unclear.is_empty() {
        return Err(unclear);
    }
    for (folder, fields) in LISTS {
        for name in files.in_folder(folder) {
            files.edit(&name, |json| {
                let lists = object(json).into_iter().flat_map(|thing| {
                    let fields = fields.iter();
                    fields.filter_map(|(one, many)| in_a_list(json, thing, one, many))
                });
                lists.collect()
            });
        }
    }
    for name in files.in_folder("products") {
        files.edit(&name, sales);
    }
    for name in files.in_folder("villages") {
        files.edit(&name, peoples);
    }
    for name in files.names() {
        files.edit(&name, |json| {
            let mut edits = Vec::new();
            quotations(json, json.root(), &mut edits);
            edits
        });
    }
    sold_at_places(files)?;
    version(files);
    Ok(())
}

/// What may be read in two ways: fields that stand there under both names, sales that are no list.
fn unclear(files: &Files) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (folder, fields) in LISTS {
        for name in files.in_folder(folder) {
            let Some(json) = files.text(&name).and_then(|text| Json::parse(text).ok()) else {
                continue;
            };
            let Some(thing) = object(&json) else {
                continue;
            };
            let sales = (folder == "products").then_some(&SALES);
            for (one, many) in fields.iter().chain(sales) {
                if field(thing, one).is_some() && field(thing, many).is_some() {
                    problems.push(Problem::new(&name, *one, DuplicateKey));
                }
            }
            let lists = [SALES.0, SALES.1].into_iter().filter(|_| sales.is_some());
            for (list, value) in lists.filter_map(|list| Some((list, &field(thing, list)?.value))) {
                let is_old = list == SALES.0 && matches!(value, Value::NullKeyword(_));
                if !is_old && !matches!(value, Value::Array(_)) {
                    problems.push(Problem::new(&name, list, wrong_type(value, "list")));
                }
            }
        }
    }
    problems
}

/// `sales` becomes `sold`, whose entries say first what kind of point of sale they are.
fn sales(json: &Json) -> Vec<Edit> {
    let Some(sales) = object(json).and_then(|product| field(product, SALES.0)) else {
        return Vec::new();
    };
    if matches!(sales.value, Value::NullKeyword(_)) {
        let none = object(json).and_then(|product| in_a_list(json, product, SALES.0, SALES.1));
        return none.into_iter().collect();
    }
    let mut edits = vec![renamed(sales, SALES.1)];
    let entries = match &sales.value {
        Value::Array(list) => list.elements.as_slice(),
        _ => &[],
    };
    for entry in entries {
        let Value::Object(entry) = entry else {
            continue;
        };
        let Some(kind) = field(entry, "kind") else {
            continue;
        };
        match text_of(entry, "kind") {
            Some("website" | "shop") => edits.push(renamed(kind, "at")),
            _ => {
                let mut named = renamed(kind, "platform");
                named.text.insert_str(0, "\"at\": \"platform\", ");
                edits.push(named);
            }
        }
    }
    edits
}

/// The name of a people becomes its `name`, beside which its own name in its own writing may stand.
fn peoples(json: &Json) -> Vec<Edit> {
    let peoples = object(json).and_then(|village| field(village, "peoples"));
    let Some(Value::Array(list)) = peoples.map(|field| &field.value) else {
        return Vec::new();
    };
    let is_old = |people: &&Value| match people {
        Value::Object(people) => field(people, "name").is_none(),
        other => matches!(other, Value::StringLit(_)),
    };
    let old = list.elements.iter().filter(is_old);
    old.map(|people| wrapped(json, people, "{ \"name\": ", " }"))
        .collect()
}

/// The words of a quotation become its Vietnamese.
fn quotations(json: &Json, value: &Value, edits: &mut Vec<Edit>) {
    match value {
        Value::Array(list) => list
            .elements
            .iter()
            .for_each(|entry| quotations(json, entry, edits)),
        Value::Object(block) => {
            if text_of(block, "type") == Some("quote")
                && let Some(text) = field(block, "text")
                && matches!(text.value, Value::StringLit(_))
            {
                edits.push(wrapped(json, &text.value, "{ \"vi\": ", " }"));
            }
            let fields = block.properties.iter();
            fields.for_each(|field| quotations(json, &field.value, edits));
        }
        _ => {}
    }
}

/// What places said that they sell, products say from now on: that they are sold there.
fn sold_at_places(files: &mut Files) -> Result<(), Vec<Problem>> {
    let (mut emptied, mut problems) = (Vec::new(), Vec::new());
    let mut products: BTreeMap<String, String> = BTreeMap::new();
    for name in files.in_folder("products") {
        if let Some(id) = files.text(&name).and_then(id_of)
            && let Some(first) = products.insert(id.clone(), name.clone())
        {
            let kind = Kind::Product;
            problems.push(Problem::new(name, "id", DuplicateId { kind, id, first }));
        }
    }
    let mut sold: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for name in files.in_folder("places") {
        let mut problem = |path: String, rule: Rule| problems.push(Problem::new(&name, path, rule));
        let offers = match files.text(&name).map_or(Ok(None), offers) {
            Ok(None) => continue,
            Ok(Some(offers)) => offers,
            Err((path, rule)) => {
                problem(path, rule);
                continue;
            }
        };
        let (place, ids) = offers;
        for (index, id) in ids.into_iter().enumerate() {
            match products.get(&id) {
                Some(product) => {
                    sold.entry(product).or_default().insert(place.clone());
                }
                None => {
                    let (kind, suggestion) = (Kind::Product, None);
                    let rule = DanglingReference {
                        kind,
                        id,
                        suggestion,
                    };
                    problem(format!("products[{index}]"), rule.into());
                }
            }
        }
        emptied.push(name);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    for (product, places) in sold {
        let text = files.text(product).unwrap_or_default();
        let told = sold_at(text);
        let new: Vec<CstInputValue> = places
            .iter()
            .filter(|place| !told.contains(*place))
            .map(|place| {
                let field = |name: &str, value: &str| (name.to_owned(), value.into());
                CstInputValue::Object(vec![field("at", "place"), field("place", place)])
            })
            .collect();
        let count = new.len();
        if let Some(text) = with_entries(text, SALES.1, new) {
            files.replace(product, text, count);
        }
    }
    for place in emptied {
        if let Some(text) = files
            .text(&place)
            .and_then(|text| without_field(text, "products"))
        {
            files.replace(&place, text, 1);
        }
    }
    Ok(())
}

/// The id of a thing.
fn id_of(text: &str) -> Option<String> {
    let json = Json::parse(text).ok()?;
    text_of(object(&json)?, "id").map(str::to_owned)
}

/// The id of a place and the ids of the products in its old field.
type Offers = (String, Vec<String>);

/// What a place offers; nothing if it has no such field.
///
/// # Errors
/// Where something else stands than a list of ids, or that the place has no id by which products could name it.
fn offers(text: &str) -> Result<Option<Offers>, (String, Rule)> {
    let Ok(json) = Json::parse(text) else {
        return Ok(None);
    };
    let Some((place, products)) =
        object(&json).and_then(|place| Some((place, &field(place, "products")?.value)))
    else {
        return Ok(None);
    };
    let entries = match products {
        Value::Array(list) => list.elements.as_slice(),
        Value::NullKeyword(_) => &[],
        other => return Err(("products".into(), wrong_type(other, "list"))),
    };
    let ids = entries.iter().enumerate().map(|(index, id)| match id {
        Value::StringLit(id) => Ok(id.value.to_string()),
        other => Err((format!("products[{index}]"), wrong_type(other, "string"))),
    });
    let ids: Vec<String> = ids.collect::<Result<_, _>>()?;
    match text_of(place, "id") {
        Some(id) => Ok(Some((id.to_owned(), ids))),
        None => Err(("id".into(), MissingField.into())),
    }
}

/// The places at which a product says already that it is sold: a migration that was interrupted wrote it.
fn sold_at(text: &str) -> BTreeSet<String> {
    let at = |product: &Object| -> Option<BTreeSet<String>> {
        let Value::Array(sold) = &field(product, SALES.1)?.value else {
            return None;
        };
        let places = sold.elements.iter().filter_map(|entry| match entry {
            Value::Object(entry) => text_of(entry, "place").map(str::to_owned),
            _ => None,
        });
        Some(places.collect())
    };
    let json = Json::parse(text).ok();
    json.and_then(|json| at(object(&json)?)).unwrap_or_default()
}

/// Writes the version into `site.json`.
fn version(files: &mut Files) {
    let Some(text) = files.text(SITE) else {
        return;
    };
    let stands = Json::parse(text)
        .ok()
        .and_then(|json| Some(field(object(&json)?, "schema")?.value.range()));
    let text = match stands {
        Some(range) => {
            let mut text = text.to_owned();
            text.replace_range(range.start..range.end, VERSION);
            Some(text)
        }
        None => with_first_field(text, "schema", CstInputValue::Number(VERSION.into())),
    };
    if let Some(text) = text {
        files.replace(SITE, text, 1);
    }
}
