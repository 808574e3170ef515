//! Whether a drawing (SVG) is safe wherever it is shown, and its size. Allowed is what is on a list; everything else is a fault.
//! Native only.

mod allowed;
mod copies;
mod fault;
mod style;

use roxmltree::{Document, Node};

use crate::bounds::{DRAWING, LONGEST_SIDE, MOST_FAULTS};
use crate::xml;
use allowed::AttributeKind;
pub use fault::{DrawingFault, Fault};
use style::{Place, Style};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// What describes a drawing inside `<metadata>`: a tree of statements that nothing shows and nothing runs.
const DESCRIPTIONS: [&str; 3] = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
    "http://creativecommons.org/ns#",
];

/// A drawing that may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawing {
    /// Width in units of its view box, from 1.
    pub width: u32,
    /// Height in the same unit.
    pub height: u32,
}

/// Examines the text of a drawing.
///
/// # Errors
/// Its faults, each kind once where it stands first, at most [`MOST_FAULTS`] and a count of the others.
pub fn examine(text: &str) -> Result<Drawing, Vec<Fault>> {
    let document = xml::tree(text, DRAWING).map_err(|error| {
        let line = error.line;
        let what = DrawingFault::Xml { fault: error.fault };
        vec![Fault { line, what }]
    })?;
    let root = document.root_element();
    let mut faults = Faults {
        document: &document,
        found: Vec::new(),
        others: 0,
    };
    if !root.has_tag_name((SVG, "svg")) {
        let found = root.tag_name().name().to_owned();
        faults.add(root, DrawingFault::NotADrawing { found });
        return Err(faults.all());
    }
    let mut styles = Vec::new();
    for node in document.descendants().filter(Node::is_element) {
        element(node, &mut faults, &mut styles);
    }
    let size = size(root.attribute("viewBox").unwrap_or_default());
    if let Err(fault) = &size {
        faults.add(root, fault.clone());
    }
    if faults.found.is_empty() {
        copies::examine(&document, &styles, &mut faults);
    }
    match size {
        Ok(drawing) if faults.found.is_empty() => Ok(drawing),
        _ => Err(faults.all()),
    }
}

/// The faults found so far.
struct Faults<'a, 'input> {
    document: &'a Document<'input>,
    found: Vec<Fault>,
    others: usize,
}

impl Faults<'_, '_> {
    fn add(&mut self, node: Node<'_, '_>, what: DrawingFault) {
        if self.found.iter().any(|fault| fault.what == what) {
            return;
        }
        if self.found.len() == MOST_FAULTS {
            self.others += 1;
            return;
        }
        let position = self.document.text_pos_at(node.range().start);
        self.found.push(Fault {
            line: position.row as usize,
            what,
        });
    }

    fn all(mut self) -> Vec<Fault> {
        if let (1.., Some(last)) = (self.others, self.found.last()) {
            let (line, count) = (last.line, self.others);
            let what = DrawingFault::Others { count };
            self.found.push(Fault { line, what });
        }
        self.found
    }
}

/// Examines an element and its attributes; what it refers to goes to `styles`.
fn element<'a, 'input>(
    node: Node<'a, 'input>,
    faults: &mut Faults<'_, '_>,
    styles: &mut Vec<(Node<'a, 'input>, Style)>,
) {
    let name = node.tag_name().name();
    let namespace = node.tag_name().namespace().unwrap_or_default();
    if namespace != SVG {
        if !DESCRIPTIONS.contains(&namespace) || !is_described(node) {
            let name = name.to_owned();
            let namespace = fault::shortened(namespace);
            faults.add(node, DrawingFault::ForeignElement { name, namespace });
            return;
        }
    } else if !allowed::is_element(name) {
        let name = name.to_owned();
        faults.add(node, DrawingFault::Element { name });
        return;
    }
    if allowed::holds_text_only(name)
        && namespace == SVG
        && let Some(child) = node.children().find(Node::is_element)
    {
        let inside = name.to_owned();
        let name = child.tag_name().name().to_owned();
        faults.add(child, DrawingFault::ElementInText { name, inside });
    }
    if name == "style" && namespace == SVG {
        let texts = node.children().filter(Node::is_text);
        let text: String = texts.filter_map(|text| text.text()).collect();
        add_style(node, &text, Place::Sheet, faults, styles);
    }
    for attribute in node.attributes() {
        let of = attribute.namespace().unwrap_or_default();
        let (name, value) = (attribute.name(), attribute.value());
        let is_description = DESCRIPTIONS.contains(&of) && is_described(node);
        if is_description || of == XML && matches!(name, "space" | "lang") {
            continue;
        }
        let element = node.tag_name().name();
        let is_reference = of == XLINK && name == "href";
        if !of.is_empty() && !is_reference {
            let (element, name) = (element.to_owned(), name.to_owned());
            let namespace = fault::shortened(of);
            let what = DrawingFault::ForeignAttribute {
                element,
                name,
                namespace,
            };
            faults.add(node, what);
            continue;
        }
        match allowed::attribute(name).filter(|_| namespace == SVG) {
            Some(AttributeKind::Plain) => {}
            Some(AttributeKind::Style) => {
                add_style(node, value, Place::Attribute, faults, styles);
            }
            Some(AttributeKind::Reference) if allowed::may_refer(element) => {
                if !is_inside(value) {
                    let element = element.to_owned();
                    let found = fault::shortened(value);
                    faults.add(node, DrawingFault::Reference { element, found });
                }
            }
            _ => {
                let (element, name) = (element.to_owned(), name.to_owned());
                faults.add(node, DrawingFault::Attribute { element, name });
            }
        }
    }
}

fn add_style<'a, 'input>(
    node: Node<'a, 'input>,
    text: &str,
    place: Place,
    faults: &mut Faults<'_, '_>,
    styles: &mut Vec<(Node<'a, 'input>, Style)>,
) {
    match style::examine(text, place) {
        Ok(style) if style.refers_to.is_empty() => {}
        Ok(style) => styles.push((node, style)),
        Err(found) => found.into_iter().for_each(|what| faults.add(node, what)),
    }
}

/// Whether a reference leads to a part of the same file.
fn is_inside(reference: &str) -> bool {
    let name = reference.strip_prefix('#').unwrap_or_default();
    !name.is_empty() && !name.contains(['#', '(', ')']) && !name.contains(char::is_whitespace)
}

/// Whether an element is part of `<metadata>`.
fn is_described(node: Node<'_, '_>) -> bool {
    node.ancestors()
        .any(|ancestor| ancestor.has_tag_name((SVG, "metadata")))
}

/// The size that a view box gives: four numbers, the last two width and height.
fn size(view_box: &str) -> Result<Drawing, DrawingFault> {
    let separators = |character: char| character.is_ascii_whitespace() || character == ',';
    let numbers: Option<Vec<f64>> = view_box
        .split(separators)
        .filter(|number| !number.is_empty())
        .map(|number| {
            number
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite())
        })
        .collect();
    match numbers.as_deref() {
        Some([_, _, width, height]) => {
            let most = f64::from(LONGEST_SIDE);
            let fits = |side: &f64| (1.0..=most).contains(&side.round());
            if !fits(width) || !fits(height) {
                let found = fault::shortened(view_box);
                let most = LONGEST_SIDE;
                return Err(DrawingFault::Sides { found, most });
            }
            Ok(Drawing {
                width: width.round() as u32,
                height: height.round() as u32,
            })
        }
        _ => Err(DrawingFault::NoViewBox {
            found: fault::shortened(view_box),
        }),
    }
}

#[cfg(test)]
mod tests;
