//! How the parts of an XLSX file refer to each other (ECMA-376, part 2), and which sheets it has. Native only.

use roxmltree::{Document, Node};

use crate::package::Package;
use crate::refusal::Refusal;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The same in files that keep to the letter of the standard ("Strict Open XML").
const STRICT_RELATIONS: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/// A reference from one part to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relation {
    pub(crate) id: String,
    /// The last word of its type: `worksheet`, `comments`, `vmlDrawing`.
    pub(crate) kind: String,
    /// The name of the part to which it leads.
    pub(crate) part: String,
}

/// A sheet as the workbook lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListedSheet {
    pub(crate) name: String,
    /// The name of its part.
    pub(crate) part: String,
    /// What it is: `worksheet`, `chartsheet`, `dialogsheet`.
    pub(crate) kind: String,
}

/// Parses a part that is small: it stands in memory as a tree.
pub(crate) fn parse<'a>(name: &str, text: &'a str) -> Result<Document<'a>, Refusal> {
    Document::parse(text).map_err(|error| Refusal::damaged(name, error))
}

/// An attribute in the namespace of relations, as `r:id`.
pub(crate) fn related<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((RELATIONS, name))
        .or_else(|| node.attribute((STRICT_RELATIONS, name)))
}

/// The name of the part that lists what a part refers to.
pub(crate) fn relations_of(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    match folder {
        "" => format!("_rels/{file}.rels"),
        folder => format!("{folder}/_rels/{file}.rels"),
    }
}

/// What a part refers to, inside the file.
pub(crate) fn relations(package: &Package, part: &str) -> Result<Vec<Relation>, Refusal> {
    let name = relations_of(part);
    if package.part(&name).is_none() {
        return Ok(Vec::new());
    }
    let document = parse(&name, package.text(&name)?)?;
    let inside = document.root_element().children().filter(|node| {
        node.tag_name().name() == "Relationship" && node.attribute("TargetMode") != Some("External")
    });
    let relation = |node: Node<'_, '_>| {
        let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
        Some(Relation {
            id: node.attribute("Id")?.to_owned(),
            kind,
            part: resolved(part, node.attribute("Target")?),
        })
    };
    Ok(inside.filter_map(relation).collect())
}

/// The name of the part that lists the sheets.
pub(crate) fn workbook_part(package: &Package) -> Result<String, Refusal> {
    let found = relations(package, "")?
        .into_iter()
        .find(|relation| relation.kind == "officeDocument");
    found
        .map(|relation| relation.part)
        .ok_or_else(|| Refusal::damaged("_rels/.rels", "it names no workbook"))
}

/// The sheets, in their order.
pub(crate) fn listed_sheets(package: &Package) -> Result<Vec<ListedSheet>, Refusal> {
    let workbook = workbook_part(package)?;
    let relations = relations(package, &workbook)?;
    let document = parse(&workbook, package.text(&workbook)?)?;
    let sheets = document
        .descendants()
        .filter(|node| node.tag_name().name() == "sheet");
    sheets
        .map(|node| {
            let relation = relations
                .iter()
                .find(|relation| Some(relation.id.as_str()) == related(node, "id"));
            match (node.attribute("name"), relation) {
                (Some(name), Some(relation)) => Ok(ListedSheet {
                    name: name.to_owned(),
                    part: relation.part.clone(),
                    kind: relation.kind.clone(),
                }),
                _ => Err(Refusal::damaged(
                    &workbook,
                    "a sheet has no name or no part",
                )),
            }
        })
        .collect()
}

/// The name of the part that a target means, as seen from a part.
fn resolved(part: &str, target: &str) -> String {
    let mut folders: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => part.split('/').collect(),
    };
    folders.pop();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                folders.pop();
            }
            step => folders.push(step),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_seen_from_the_part_that_names_it() {
        for (part, target, name) in [
            (
                "xl/workbook.xml",
                "worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            (
                "xl/workbook.xml",
                "/xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            (
                "xl/worksheets/sheet1.xml",
                "../comments1.xml",
                "xl/comments1.xml",
            ),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("a.xml", "../../b.xml", "b.xml"),
        ] {
            assert_eq!(resolved(part, target), name);
        }
        assert_eq!(
            relations_of("xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels"
        );
        assert_eq!(relations_of(""), "_rels/.rels");
    }
}
