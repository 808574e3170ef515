//! Reads a printed page: from its elements to what somebody reads. Native only.

mod element;
mod table;

use std::hash::{DefaultHasher, Hash, Hasher};

use ego_tree::iter::Edge;
use langke_model::i18n::Language;
use scraper::node::{Element, Node};
use scraper::{Html, Selector};

use self::element::{is_apart, is_hidden, is_inline, is_section, part};
use self::table::Heads;
use super::Part;
use super::name::{below_root, without_fingerprint};
use super::reading::{Link, Piece, Reading};

/// Where a page says that it belongs.
pub fn canonical(html: &str) -> Option<String> {
    let selector = Selector::parse("link[rel=canonical]").ok()?;
    let page = Html::parse_document(html);
    let link = page.select(&selector).next()?;
    link.attr("href").map(str::to_owned)
}

/// What somebody reads on a page of a site that is served under the path `base`.
pub fn read(html: &str, base: &str) -> Reading {
    let page = Html::parse_document(html);
    let mut walk = Walk {
        base,
        ..Walk::default()
    };
    let mut hidden = None;
    // Edges come one after the other, so a page however deep takes no room on the stack.
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) if hidden.is_none() => match node.value() {
                Node::Element(element) if is_hidden(element) => hidden = Some(node.id()),
                Node::Element(element) => walk.open(element),
                Node::Text(text) => walk.text(text),
                _ => {}
            },
            Edge::Close(node) if hidden == Some(node.id()) => hidden = None,
            Edge::Close(node) if hidden.is_none() => {
                if let Node::Element(element) = node.value() {
                    walk.close(element);
                }
            }
            _ => {}
        }
    }
    walk.flush();
    walk.reading
}

/// What is known between two edges of a page.
#[derive(Default)]
struct Walk<'a> {
    base: &'a str,
    reading: Reading,
    /// The words since the last piece ended.
    line: String,
    /// What each open element says its words are.
    parts: Vec<Part>,
    /// The nearest heading above, and those that hold again when open sections end.
    heading: String,
    above: Vec<String>,
    heads: Heads,
    /// How many open elements are shown to eyes alone.
    silent: usize,
    /// Whether the page's own content is open.
    is_own: bool,
    link: Option<Link>,
    /// The drawing that is open: what it is made of, and how many elements are open in it.
    drawing: Option<(DefaultHasher, usize)>,
}

impl Walk<'_> {
    fn open(&mut self, element: &Element) {
        let name = element.name();
        if name == "svg" && self.drawing.is_none() {
            self.flush();
            self.drawing = Some((DefaultHasher::new(), 0));
        }
        if self.drawing.is_some() {
            return self.draw(element);
        }
        if is_silent(element) {
            self.silent += 1;
        }
        if !is_inline(element) {
            self.flush();
            let around = self.parts.last().copied().unwrap_or_default();
            self.parts.push(part(element).unwrap_or(around));
        }
        if is_section(element) {
            self.above.push(self.heading.clone());
            if is_apart(element) {
                self.heading = words(element.attr("aria-label").unwrap_or_default());
            }
        }
        self.heads.open(name);
        match name {
            "html" => {
                self.reading.language = element.attr("lang").and_then(Language::from_tag);
            }
            "main" => self.is_own = true,
            "br" => self.line.push(' '),
            "a" => self.begin_link(element),
            "img" => self.picture(element),
            "audio" | "video" | "source" => {
                if let Some(address) = element.attr("src") {
                    let (name, print) = self.file(address);
                    self.flush();
                    self.add(Part::Recording, name, print);
                }
            }
            "input" => {
                if let Some(text) = element.attr("placeholder") {
                    self.flush();
                    self.add(Part::Control, words(text), String::new());
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, element: &Element) {
        if self.drawing.is_some() {
            return self.drawn(element);
        }
        let name = element.name();
        if name == "a" {
            self.end_link(element);
        }
        if !is_inline(element) {
            let text = self.flush();
            self.heads.close(name, text);
            self.parts.pop();
        }
        if is_section(element) {
            self.heading = self.above.pop().unwrap_or_default();
        }
        if name == "main" {
            self.is_own = false;
        }
        if is_silent(element) {
            self.silent -= 1;
        }
    }

    fn text(&mut self, text: &str) {
        if self.silent > 0 {
            return;
        }
        self.line += text;
        if let Some(link) = &mut self.link {
            link.words += text;
        }
    }

    /// Ends the line that was open, and gives its words back.
    fn flush(&mut self) -> Option<String> {
        let text = words(&std::mem::take(&mut self.line));
        if text.is_empty() {
            return None;
        }
        match self.parts.last().copied().unwrap_or_default() {
            Part::Title => self.reading.title.clone_from(&text),
            part => self.add(part, text.clone(), String::new()),
        }
        Some(text)
    }

    fn add(&mut self, part: Part, text: String, print: String) {
        let heading = self.heading.clone();
        if part == Part::Heading {
            self.heading.clone_from(&text);
        }
        let head = match part {
            Part::Cell => self.heads.of_cell(),
            _ => String::new(),
        };
        self.reading.pieces.push(Piece {
            part,
            text,
            heading,
            head,
            print,
            is_own: self.is_own,
        });
    }

    fn begin_link(&mut self, element: &Element) {
        if is_note(element) {
            self.text("[");
        }
        self.link = element.attr("href").map(|address| Link {
            words: String::new(),
            target: self.file(address).0,
            heading: self.heading.clone(),
        });
    }

    fn end_link(&mut self, element: &Element) {
        if let Some(mut link) = self.link.take() {
            link.words = words(&link.words);
            self.reading.links.push(link);
        }
        if is_note(element) {
            self.text("]");
        }
    }

    fn picture(&mut self, element: &Element) {
        self.flush();
        let address = element.attr("src").unwrap_or_default();
        let (name, print) = match address.strip_prefix("data:") {
            Some(data) => (String::new(), hexadecimal(&hashed(data))),
            // One view of a file of many: with each new one the file has another print.
            None if address.contains('#') => (self.file(address).0, String::new()),
            None => self.file(address),
        };
        self.add(Part::Picture, name, print);
        let description = words(element.attr("alt").unwrap_or_default());
        if !description.is_empty() {
            self.add(Part::Description, description, String::new());
        }
    }

    /// Where something lies in the site, and what its name says of its bytes.
    fn file(&self, address: &str) -> (String, String) {
        without_fingerprint(&below_root(address, self.base))
    }

    /// An element of a drawing that stands in the page begins. Words in it are read, the rest makes the drawing what it is.
    fn draw(&mut self, element: &Element) {
        let attributes = element.attrs().map(|(name, value)| match name {
            "href" => (name, self.file(value).0),
            _ => (name, value.to_owned()),
        });
        let mut attributes: Vec<(&str, String)> = attributes.collect();
        attributes.sort_unstable();
        self.flush();
        if let Some((hasher, depth)) = &mut self.drawing {
            (element.name(), attributes).hash(hasher);
            *depth += 1;
        }
        if is_silent(element) {
            self.silent += 1;
        }
        self.parts.push(match element.name() {
            "title" | "desc" => Part::Description,
            _ => Part::Text,
        });
    }

    /// An element of a drawing ends, and with its last one the drawing.
    fn drawn(&mut self, element: &Element) {
        if element.name() == "tspan" {
            self.line.push(' ');
        } else {
            self.flush();
        }
        self.parts.pop();
        if is_silent(element) {
            self.silent -= 1;
        }
        if let Some((hasher, depth)) = &mut self.drawing {
            *depth -= 1;
            if *depth == 0 {
                let print = hexadecimal(hasher);
                self.drawing = None;
                self.add(Part::Picture, String::new(), print);
            }
        }
    }
}

/// Whether the words in an element are for eyes alone: their like is told elsewhere.
fn is_silent(element: &Element) -> bool {
    element.attr("aria-hidden") == Some("true")
}

/// Whether an element is the number of a source.
fn is_note(element: &Element) -> bool {
    element.name() == "a" && element.classes().any(|class| class == "note")
}

/// The words of a text with single spaces between them, without what has no width.
fn words(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|letter| !matches!(letter, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}'))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hashed(bytes: &str) -> DefaultHasher {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher
}

fn hexadecimal(hasher: &DefaultHasher) -> String {
    format!("{:016x}", hasher.finish())
}
