//! That columns, schema and what is said of both agree.

use std::collections::BTreeSet;

use super::*;
use crate::described::forms;
use crate::sheets::sheets;

/// What no column says, by definition and path: it stands in the last column.
const IN_THE_REST: &[&str] = &[
    "Product area.position",
    "Maker area.position",
    "Process wheel",
    "Process weave",
    "Process steps.curve",
    "Place opening_hours.season",
    // Written by `langke rename`, not by an office.
    "former_ids",
    "$schema",
];

#[test]
fn every_column_stands_for_a_field_of_the_schema() {
    for sheet in sheets() {
        for column in &sheet.columns {
            for kind in &sheet.kinds {
                let folded = entry_paths(sheet.folds, &column.path);
                let folded = folded.into_iter().map(|(_, path)| path);
                let mut paths = folded.chain([column.path.clone()]);
                let is_there = |path: String| {
                    let path = [sheet.list, &path].join(".");
                    !nodes(SheetForm::definition(*kind), &path).is_empty()
                };
                assert!(paths.any(is_there), "{} {}", sheet.en, column.path);
            }
            for language in [Language::Vietnamese, Language::English] {
                let told = explanation(sheet, column, language);
                assert!(!told.is_empty(), "{} {}", sheet.en, column.path);
            }
        }
    }
}

#[test]
fn columns_are_needed_as_the_schema_says() {
    let need = |sheet: &str, path: &str| {
        let form = sheets().iter().find(|form| form.en == sheet).expect(sheet);
        let column = form.columns.iter().find(|column| column.path == path);
        column.expect(path).need
    };
    assert_eq!(need("Products", "name.vi"), Need::Always);
    assert_eq!(need("Products", "name.en"), Need::No);
    assert_eq!(need("Products", "price.from_vnd"), Need::WithOthers);
    assert_eq!(need("Villages", "position.point"), Need::Always);
    assert_eq!(need("Makers", "contact.phone"), Need::No);
    assert_eq!(need("Makers", "contact.sources"), Need::WithOthers);
    assert_eq!(need("Shared figures", "value"), Need::Always);
    assert_eq!(need("Figures", "value"), Need::WithOthers);
    assert_eq!(need("Stories", "type"), Need::Always);
    assert_eq!(need("Stories", "text.vi"), Need::No);
    assert_eq!(need("Disputes", "text.vi"), Need::Always);
    assert_eq!(need("Steps", "dispute.question.vi"), Need::WithOthers);
}

#[test]
fn what_is_needed_elsewhere_or_beside_others_is_said() {
    let products = sheet_of(Kind::Product).expect("products");
    let told = explanation_of_ids(products, Language::Vietnamese);
    assert!(
        told.contains("Mỗi sản phẩm cần ít nhất một dòng ở trang \"Câu chuyện\""),
        "{told}"
    );
    let makers = sheet_of(Kind::Maker).expect("makers");
    let sources = makers
        .columns
        .iter()
        .find(|one| one.path == "contact.sources");
    let sources = sources.expect("sources of contact");
    let told = explanation(makers, sources, Language::English);
    assert!(
        told.ends_with("Needed beside \"Telephone\", \"Zalo\", \"Facebook\"…"),
        "{told}"
    );
}

#[test]
fn no_explanation_speaks_of_json() {
    let mut fields: BTreeSet<String> = BTreeSet::new();
    for form in sheets() {
        for column in &form.columns {
            fields.extend(column.path.split('.').map(str::to_owned));
        }
    }
    for form in sheets() {
        for column in &form.columns {
            for language in [Language::Vietnamese, Language::English] {
                let told = explanation(form, column, language);
                let place = format!("{} {}: {told}", form.en, column.path);
                assert!(
                    !told.contains(['`', '{']) && !told.contains("JSON"),
                    "{place}"
                );
                let mut words = told.split(|sign: char| !(sign.is_alphanumeric() || sign == '_'));
                let field = words.find(|word| word.contains('_') && fields.contains(*word));
                // `opening_hours` is what OpenStreetMap calls its way of writing them.
                assert!(field.is_none_or(|word| word == "opening_hours"), "{place}");
            }
        }
    }
    let place = sheet_of(Kind::Place).expect("places");
    let point = place
        .columns
        .iter()
        .find(|one| one.form == Form::Point)
        .expect("a point");
    let told = explanation(place, point, Language::Vietnamese);
    assert!(
        told.starts_with("Vĩ độ trước, kinh độ sau") && !told.contains('['),
        "{told}"
    );
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
                for (_, path) in entry_paths(list.folds, &column.path) {
                    columns.insert(format!("{}.{path}", list.list));
                }
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
