//! The part that lists the sheets: one comes first, one of that name from an earlier round goes. Native only.

use roxmltree::Node;

use super::dialect::Dialect;
use super::parts::{self, Kind};
use super::xml::{Edits, escaped, prefix};
use crate::package::Package;
use crate::refusal::Refusal;
use crate::relations::{parse, related, relations, workbook_part};

/// Takes a sheet away. What is said of the sheets behind it is said by their place, and follows.
pub(super) fn remove_sheet(package: &mut Package, name: &str) -> Result<(), Refusal> {
    let workbook = workbook_part(package)?;
    let text = package.text(&workbook)?.to_owned();
    let document = parse(&workbook, &text)?;
    let sheets = named(document.root(), "sheet");
    let is_it = |node: &Node<'_, '_>| {
        let other = node.attribute("name").unwrap_or_default();
        other.to_lowercase() == name.to_lowercase()
    };
    let Some((place, node)) = sheets.into_iter().enumerate().find(|(_, node)| is_it(node)) else {
        return Ok(());
    };
    let mut edits = Edits::default();
    edits.replace(node.range(), "");
    for defined in named(document.root(), "definedName") {
        let Some(local) = local(defined) else {
            continue;
        };
        if local == place {
            edits.replace(defined.range(), "");
        } else if local > place {
            set(defined, "localSheetId", local - 1, &mut edits);
        }
    }
    let new = edits.applied(&text);
    let id = related(node, "id").unwrap_or_default();
    let mut relations = relations(package, &workbook)?.into_iter();
    let relation = relations.find(|relation| relation.id == id);
    package.set(&workbook, new);
    match relation {
        Some(relation) => parts::remove(package, &workbook, id, &relation.part),
        None => Ok(()),
    }
}

/// Adds a sheet in front of all others and opens the workbook at it.
pub(super) fn add_first_sheet(
    package: &mut Package,
    name: &str,
    content: String,
    dialect: Dialect,
) -> Result<(), Refusal> {
    let workbook = workbook_part(package)?;
    let id = parts::add(
        package,
        &workbook,
        "xl/worksheets/sheet#.xml",
        Kind::Sheet,
        dialect,
        content,
    )?;
    let text = package.text(&workbook)?.to_owned();
    let document = parse(&workbook, &text)?;
    let sheets = named(document.root(), "sheet");
    let Some(first) = sheets.first() else {
        return Err(Refusal::damaged(&workbook, "it has no sheet"));
    };
    let numbers = sheets
        .iter()
        .filter_map(|node| node.attribute("sheetId")?.parse::<u32>().ok());
    let number = numbers.max().unwrap_or(0).saturating_add(1);
    let mut edits = Edits::default();
    let sheet = format!(
        "<{}sheet xmlns:r=\"{}\" name=\"{}\" sheetId=\"{number}\" r:id=\"{id}\"/>",
        prefix(&text[first.range()]),
        dialect.relations(),
        escaped(name)
    );
    edits.insert(first.range().start, sheet);
    for defined in named(document.root(), "definedName") {
        if let Some(local) = local(defined) {
            set(defined, "localSheetId", local + 1, &mut edits);
        }
    }
    for view in named(document.root(), "workbookView") {
        set(view, "activeTab", 0, &mut edits);
        set(view, "firstSheet", 0, &mut edits);
    }
    let new = edits.applied(&text);
    package.set(&workbook, new);
    Ok(())
}

fn named<'a, 'input>(root: Node<'a, 'input>, name: &str) -> Vec<Node<'a, 'input>> {
    let found = root
        .descendants()
        .filter(|node| node.tag_name().name() == name);
    found.collect()
}

/// The place of the sheet to which a name belongs.
fn local(defined: Node<'_, '_>) -> Option<usize> {
    defined.attribute("localSheetId")?.parse().ok()
}

/// Sets an attribute that is there.
fn set(node: Node<'_, '_>, name: &str, value: usize, edits: &mut Edits) {
    if let Some(attribute) = node.attribute_node(name) {
        edits.replace(attribute.range_value(), value.to_string());
    }
}
