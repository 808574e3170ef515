//! Parts that come and go: relations between them and their content types (ECMA-376, part 2). Native only.

use super::dialect::Dialect;
use super::xml::{Edits, escaped, prefix};
use crate::package::Package;
use crate::refusal::Refusal;
use crate::relations::{parse, relations_of};

const TYPES: &str = "[Content_Types].xml";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// What kind of part is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Sheet,
    Comments,
    /// The boxes of comments.
    Boxes,
    Styles,
}

impl Kind {
    fn relation(self) -> &'static str {
        match self {
            Kind::Sheet => "worksheet",
            Kind::Comments => "comments",
            Kind::Boxes => "vmlDrawing",
            Kind::Styles => "styles",
        }
    }

    fn content_type(self) -> String {
        match self {
            Kind::Sheet => format!("{SPREADSHEET}.worksheet+xml"),
            Kind::Comments => format!("{SPREADSHEET}.comments+xml"),
            Kind::Boxes => "application/vnd.openxmlformats-officedocument.vmlDrawing".to_owned(),
            Kind::Styles => format!("{SPREADSHEET}.styles+xml"),
        }
    }
}

/// Adds a part with the first free number in its name (`xl/comments#.xml`), to which another refers from now on; the id of that
/// reference.
pub(super) fn add(
    package: &mut Package,
    from: &str,
    pattern: &str,
    kind: Kind,
    dialect: Dialect,
    content: String,
) -> Result<String, Refusal> {
    let name = (1..)
        .map(|number: u32| pattern.replace('#', &number.to_string()))
        .find(|name| package.part(name).is_none())
        .unwrap_or_default();
    package.set(&name, content);
    declare(package, &name, kind)?;
    relate(package, from, &name, kind, dialect)
}

/// Takes a part away, and the reference of another to it.
pub(super) fn remove(
    package: &mut Package,
    from: &str,
    id: &str,
    part: &str,
) -> Result<(), Refusal> {
    package.remove(part);
    package.remove(&relations_of(part));
    let relations = relations_of(from);
    without(package, &relations, |node| node.attribute("Id") == Some(id))?;
    let path = format!("/{part}");
    without(package, TYPES, |node| {
        let name = node.attribute("PartName");
        name.is_some_and(|name| name.eq_ignore_ascii_case(&path))
    })
}

fn declare(package: &mut Package, part: &str, kind: Kind) -> Result<(), Refusal> {
    let text = package.text(TYPES)?;
    let document = parse(TYPES, text)?;
    let root = document.root_element();
    let prefix = prefix(&text[root.range()]);
    let override_ = format!(
        "<{prefix}Override PartName=\"/{}\" ContentType=\"{}\"/>",
        escaped(part),
        kind.content_type()
    );
    let new = inserted(text, root, &override_);
    package.set(TYPES, new);
    Ok(())
}

fn relate(
    package: &mut Package,
    from: &str,
    part: &str,
    kind: Kind,
    dialect: Dialect,
) -> Result<String, Refusal> {
    let name = relations_of(from);
    if package.part(&name).is_none() {
        package.set(
            &name,
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>"
            ),
        );
    }
    let text = package.text(&name)?;
    let document = parse(&name, text)?;
    let root = document.root_element();
    let is_taken = |id: &str| {
        let mut relations = root.children();
        relations.any(|node| node.attribute("Id") == Some(id))
    };
    let id = (1..)
        .map(|number: u32| format!("rId{number}"))
        .find(|id| !is_taken(id))
        .unwrap_or_default();
    let relation = format!(
        "<{}Relationship Id=\"{id}\" Type=\"{}/{}\" Target=\"/{}\"/>",
        prefix(&text[root.range()]),
        dialect.relations(),
        kind.relation(),
        escaped(part)
    );
    let new = inserted(text, root, &relation);
    package.set(&name, new);
    Ok(id)
}

/// A part without those elements below its root; a list of relations that is empty then goes as well.
fn without(
    package: &mut Package,
    name: &str,
    is_gone: impl Fn(roxmltree::Node<'_, '_>) -> bool,
) -> Result<(), Refusal> {
    let text = package.text(name)?;
    let document = parse(name, text)?;
    let mut edits = Edits::default();
    let mut left = 0;
    for node in document
        .root_element()
        .children()
        .filter(|node| node.is_element())
    {
        match is_gone(node) {
            true => edits.replace(node.range(), ""),
            false => left += 1,
        }
    }
    if left == 0 {
        package.remove(name);
        return Ok(());
    }
    let new = edits.applied(text);
    package.set(name, new);
    Ok(())
}

/// The text with something more at the end of its root, be that written as one tag or as two.
pub(super) fn inserted(text: &str, node: roxmltree::Node<'_, '_>, new: &str) -> String {
    let mut edits = Edits::default();
    insert_into(text, node, new, &mut edits);
    edits.applied(text)
}

/// Inserts something at the end of an element.
pub(super) fn insert_into(text: &str, node: roxmltree::Node<'_, '_>, new: &str, edits: &mut Edits) {
    let range = node.range();
    let written = &text[range.clone()];
    match written.strip_suffix("/>") {
        Some(open) => {
            let name = open[1..]
                .split([' ', '\t', '\r', '\n'])
                .next()
                .unwrap_or_default();
            let end = range.start + open.len();
            edits.replace(end..range.end, format!(">{new}</{name}>"));
        }
        None => {
            let end = range.start + written.rfind("</").unwrap_or(written.len());
            edits.insert(end, new);
        }
    }
}
