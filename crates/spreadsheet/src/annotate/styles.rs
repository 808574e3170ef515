//! The styles of a workbook, with those added that our marks need. Native only.

use std::collections::HashMap;

use roxmltree::Node;

use super::dialect::Dialect;
use super::fill::Fill;
use super::parts::{self, Kind, insert_into};
use super::xml::{Edits, prefix, with_attribute};
use crate::notes::Weight;
use crate::package::Package;
use crate::refusal::Refusal;
use crate::relations::{parse, relations, workbook_part};

/// The styles of a workbook and what is to be added to them.
pub(super) struct Styles {
    part: String,
    text: String,
    prefix: String,
    fonts: Section<String>,
    fills: Section<Fill>,
    formats: Section<Format>,
    /// LibreOffice writes the second colour of a plain fill anew, as the nearest of its palette.
    are_seconds_kept: bool,
    marked: HashMap<(usize, Weight), usize>,
    unmarked: HashMap<usize, usize>,
}

/// One of the lists in the part: what it has, and how many of those are there already.
struct Section<T> {
    name: &'static str,
    items: Vec<T>,
    before: usize,
}

/// The format of cells: an element `xf`, its fill apart.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Format {
    /// The element with no word about fills, to be compared and printed.
    element: String,
    fill: usize,
}

/// The formats of the list of notes.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListFormats {
    pub(super) heading: usize,
    pub(super) text: usize,
    pub(super) error_link: usize,
    pub(super) advice_link: usize,
}

impl Styles {
    /// Reads the styles; a workbook without any gets the least that there can be.
    pub(super) fn of(package: &mut Package, dialect: Dialect) -> Result<Styles, Refusal> {
        let workbook = workbook_part(package)?;
        let find = |package: &Package| {
            let mut relations = relations(package, &workbook)?.into_iter();
            Ok(relations.find(|relation| relation.kind == "styles"))
        };
        let relation = match find(package)? {
            Some(relation) => Some(relation),
            None => {
                let least = least(dialect);
                parts::add(
                    package,
                    &workbook,
                    "xl/styles#.xml",
                    Kind::Styles,
                    dialect,
                    least,
                )?;
                find(package)?
            }
        };
        let part = relation.map(|relation| relation.part).unwrap_or_default();
        let text = package.text(&part)?.to_owned();
        let document = parse(&part, &text)?;
        let root = document.root_element();
        let prefix = prefix(&text[root.range()]).to_owned();
        let written = |node: Node<'_, '_>| text[node.range()].to_owned();
        let fonts = Section::of(&part, root, "fonts", written)?;
        let fills = Section::of(&part, root, "fills", Fill::of)?;
        let formats = Section::of(&part, root, "cellXfs", |node| {
            Format::of(&written(node), node)
        })?;
        let program = package.text("docProps/app.xml").unwrap_or_default();
        let are_seconds_kept = !program.contains("LibreOffice");
        Ok(Styles {
            are_seconds_kept,
            part,
            prefix,
            fonts,
            fills,
            formats,
            marked: HashMap::new(),
            unmarked: HashMap::new(),
            text,
        })
    }

    /// The format with our fill over it.
    pub(super) fn marked(&mut self, format: usize, weight: Weight) -> usize {
        if let Some(known) = self.marked.get(&(format, weight)) {
            return *known;
        }
        let marked = self.with_fill(format, |fill| Some(fill.marked(weight)));
        self.marked.insert((format, weight), marked);
        marked
    }

    /// The format without our fill, if it has one.
    pub(super) fn unmarked(&mut self, format: usize) -> usize {
        if let Some(known) = self.unmarked.get(&format) {
            return *known;
        }
        let are_seconds_kept = self.are_seconds_kept;
        let unmarked = self.with_fill(format, |fill| fill.unmarked(are_seconds_kept));
        self.unmarked.insert(format, unmarked);
        unmarked
    }

    fn with_fill(&mut self, format: usize, change: impl FnOnce(&Fill) -> Option<Fill>) -> usize {
        let Some(before) = self.formats.items.get(format) else {
            return format;
        };
        let Some(fill) = self.fills.items.get(before.fill).and_then(change) else {
            return format;
        };
        let element = before.element.clone();
        let fill = self.fills.place_of(fill);
        self.formats.place_of(Format { element, fill })
    }

    /// The formats of the list of notes.
    pub(super) fn of_list(&mut self) -> ListFormats {
        let p = self.prefix.clone();
        let name = format!("<{p}name val=\"Calibri\"/><{p}family val=\"2\"/>");
        let mut font = |inside: &str| {
            self.fonts
                .place_of(format!("<{p}font>{inside}{name}</{p}font>"))
        };
        let size = format!("<{p}sz val=\"11\"/>");
        let plain = font(&size);
        let bold = font(&format!("<{p}b/>{size}"));
        let link = font(&format!("<{p}u/>{size}<{p}color rgb=\"FF0563C1\"/>"));
        let none = self.fills.place_of(Fill::none());
        let mut format = |font: usize| {
            let element = format!(
                "<{p}xf numFmtId=\"0\" fontId=\"{font}\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"><{p}alignment vertical=\"top\" wrapText=\"1\"/></{p}xf>"
            );
            let fill = none;
            self.formats.place_of(Format { element, fill })
        };
        let (heading, text, link) = (format(bold), format(plain), format(link));
        ListFormats {
            heading,
            text,
            error_link: self.marked(link, Weight::Error),
            advice_link: self.marked(link, Weight::Advice),
        }
    }

    /// Writes the part.
    pub(super) fn write(self, package: &mut Package) -> Result<(), Refusal> {
        let document = parse(&self.part, &self.text)?;
        let root = document.root_element();
        let mut edits = Edits::default();
        let p = &self.prefix;
        self.fonts
            .extend(root, &self.text, &mut edits, String::clone);
        self.fills
            .extend(root, &self.text, &mut edits, |fill| fill.element(p));
        self.formats
            .extend(root, &self.text, &mut edits, Format::with_fill);
        let new = edits.applied(&self.text);
        package.set(&self.part, new);
        Ok(())
    }
}

impl<T: PartialEq> Section<T> {
    fn of(
        part: &str,
        root: Node<'_, '_>,
        name: &'static str,
        read: impl Fn(Node<'_, '_>) -> T,
    ) -> Result<Section<T>, Refusal> {
        let node = section(root, name)
            .ok_or_else(|| Refusal::damaged(part, format!("it has no {name}")))?;
        let elements = node.children().filter(Node::is_element);
        let items: Vec<T> = elements.map(read).collect();
        let before = items.len();
        Ok(Section {
            name,
            items,
            before,
        })
    }

    /// The place of an item, which is added if it is not there.
    fn place_of(&mut self, item: T) -> usize {
        let found = self.items.iter().position(|other| *other == item);
        found.unwrap_or_else(|| {
            self.items.push(item);
            self.items.len() - 1
        })
    }

    /// Adds what is new to the part.
    fn extend(
        &self,
        root: Node<'_, '_>,
        text: &str,
        edits: &mut Edits,
        print: impl Fn(&T) -> String,
    ) {
        let new: String = self.items[self.before..].iter().map(print).collect();
        let Some(node) = section(root, self.name) else {
            return;
        };
        if new.is_empty() {
            return;
        }
        if let Some(count) = node.attribute_node("count") {
            edits.replace(count.range_value(), self.items.len().to_string());
        }
        insert_into(text, node, &new, edits);
    }
}

fn section<'a, 'input>(root: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    root.children().find(|node| node.tag_name().name() == name)
}

impl Format {
    fn of(written: &str, node: Node<'_, '_>) -> Format {
        let fill = node.attribute("fillId").and_then(|id| id.parse().ok());
        let (tag, rest) = parted(written);
        let tag = with_attribute(tag, "fillId", None);
        Format {
            element: with_attribute(&tag, "applyFill", None) + rest,
            fill: fill.unwrap_or(0),
        }
    }

    /// Prints the element.
    fn with_fill(&self) -> String {
        let (tag, rest) = parted(&self.element);
        let tag = with_attribute(tag, "fillId", Some(&self.fill.to_string()));
        with_attribute(&tag, "applyFill", Some("1")) + rest
    }
}

/// The start tag of an element and what follows it.
fn parted(element: &str) -> (&str, &str) {
    // No attribute of a format holds a `>`.
    element.split_at(element.find('>').map_or(element.len(), |end| end + 1))
}

fn least(dialect: Dialect) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"{}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>",
        dialect.spreadsheet()
    )
}
