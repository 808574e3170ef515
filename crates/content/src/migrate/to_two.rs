//! From version 1 to 2: several villages, makers and certificates of one thing, one statement of where a product is sold, peoples
//! with room for their own writing, quotations in both languages. Native only.

use std::collections::{BTreeMap, BTreeSet};

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::cst::CstInputValue;

use super::files::Files;
use super::step::{
    field, in_a_list, object, renamed, text_of, with_entries, with_first_field, without_field,
    wrapped,
};
use crate::json::{Edit, Json};
use crate::kind::Kind;
use crate::load::SITE;
use crate::problem::Problem;
use crate::rules::DanglingReference;

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

/// Makes the changes.
///
/// # Errors
/// Places that name products that are not there: it is not known where to write that these are sold.
pub fn migrate(files: &mut Files) -> Result<(), Vec<Problem>> {
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

/// `sales` becomes `sold`, whose entries say first what kind of point of sale they are.
fn sales(json: &Json) -> Vec<Edit> {
    let Some(sales) = object(json).and_then(|product| field(product, "sales")) else {
        return Vec::new();
    };
    let mut edits = vec![renamed(sales, "sold")];
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
    let products: BTreeMap<String, String> = files
        .in_folder("products")
        .into_iter()
        .filter_map(|name| {
            let json = Json::parse(files.text(&name)?).ok()?;
            let id = text_of(object(&json)?, "id")?.to_owned();
            Some((id, name))
        })
        .collect();
    let mut sold: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let (mut emptied, mut problems) = (Vec::new(), Vec::new());
    for name in files.in_folder("places") {
        let Some((place, ids)) = files.text(&name).and_then(offers) else {
            continue;
        };
        for (index, id) in ids.into_iter().enumerate() {
            match products.get(&id) {
                Some(product) => {
                    sold.entry(product).or_default().insert(place.clone());
                }
                None => problems.push(Problem::new(
                    &name,
                    format!("products[{index}]"),
                    DanglingReference {
                        kind: Kind::Product,
                        id,
                        suggestion: None,
                    },
                )),
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
        if let Some(text) = with_entries(text, "sold", new) {
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

/// The id of a place and the ids of the products in its old field.
fn offers(text: &str) -> Option<(String, Vec<String>)> {
    let json = Json::parse(text).ok()?;
    let place = object(&json)?;
    let Value::Array(products) = &field(place, "products")?.value else {
        return None;
    };
    let ids = products.elements.iter().filter_map(|id| match id {
        Value::StringLit(id) => Some(id.value.to_string()),
        _ => None,
    });
    Some((text_of(place, "id")?.to_owned(), ids.collect()))
}

/// The places at which a product says already that it is sold: a migration that was interrupted wrote it.
fn sold_at(text: &str) -> BTreeSet<String> {
    let at = |product: &Object| -> Option<BTreeSet<String>> {
        let Value::Array(sold) = &field(product, "sold")?.value else {
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
