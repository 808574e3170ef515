//! What the schema of content says of a place in a thing, and whether that place is needed. Native only.

use std::sync::LazyLock;

use langke_content::Kind;
use serde_json::Value;

use crate::column::{Column, Need};
use crate::folding::entry_paths;
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

/// Whether what a column says is needed, as the schema has it. Of the two languages of a text, the one that is needed stands for it.
pub fn need(form: &SheetForm, column: &Column) -> Need {
    let path = column.path.strip_suffix(".vi").unwrap_or(&column.path);
    if path.is_empty() || path.ends_with(".en") {
        return Need::No;
    }
    let of_kind = |kind: &Kind| {
        let definition = SheetForm::definition(*kind);
        let own = need_in(definition, form.list, path);
        let folded = || {
            let (fold, path) = entry_paths(form.folds, path).into_iter().next()?;
            // What only some entries have is needed by none as such.
            let is_of_all = fold.of.is_none();
            let (list, inside) = path.rsplit_once('.')?;
            let place = format!("{}.{list}", form.list);
            let is_needed = is_of_all && need_in(definition, &place, inside) == Need::Always;
            Some(match (is_needed, fold.inner.is_empty()) {
                (false, _) => Need::No,
                (true, true) => Need::Always,
                (true, false) => Need::WithOthers,
            })
        };
        match own {
            Need::No => folded().unwrap_or(Need::No),
            own => own,
        }
    };
    let mut needs = form.kinds.iter().map(of_kind);
    let first = needs.next().unwrap_or(Need::No);
    match needs.all(|other| other == first) {
        true => first,
        false => Need::No,
    }
}

/// Whether the things of a kind need an entry in a list.
pub fn needs_entries(kind: Kind, list: &str) -> bool {
    need_in(SheetForm::definition(kind), "", list) == Need::Always
}

/// Whether what lies at a path below a place of a definition is needed.
fn need_in(definition: &str, place: &str, path: &str) -> Need {
    let mut place = place.to_owned();
    let mut are_all_needed = true;
    let mut is_needed = false;
    for step in path.split('.') {
        let around: Vec<_> = nodes(definition, &place)
            .into_iter()
            .flat_map(forms)
            .collect();
        let requires = |form: &&Value| {
            let required = form.get("required").and_then(Value::as_array);
            required.is_some_and(|names| names.iter().any(|name| name == step))
        };
        let mut objects = around
            .iter()
            .filter(|form| form.get("properties").is_some());
        is_needed = objects.clone().next().is_some() && objects.all(requires);
        // What can be said in another way, as by an id, is needed only where it is not.
        let is_only_way = around.iter().all(|form| form.get("properties").is_some());
        are_all_needed &= is_needed && is_only_way;
        place = match place.as_str() {
            "" => step.to_owned(),
            place => format!("{place}.{step}"),
        };
    }
    match (is_needed, are_all_needed) {
        (true, true) => Need::Always,
        (true, false) => Need::WithOthers,
        (false, _) => Need::No,
    }
}
