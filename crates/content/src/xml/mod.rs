//! Reads XML of strangers piece by piece, within limits and without anything that swells: no document type, no entities. Native
//! only.

mod error;

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader as Pieces, XmlVersion};

pub use error::{XmlError, XmlFault};

/// How much of everything a document may have.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Elements in one another.
    pub depth: usize,
    /// Elements.
    pub elements: usize,
    /// Attributes of one element, declarations of namespaces among them.
    pub attributes: usize,
    /// Attributes of all elements.
    pub all_attributes: usize,
}

/// What comes next in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// An element begins.
    Start(Start<'a>),
    /// The element that began last and has not ended yet ends.
    End,
    /// Text, its references resolved; a text may come in several pieces.
    Text(Cow<'a, str>),
    /// A processing instruction, with its name.
    Instruction(String),
}

/// The beginning of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start<'a> {
    /// Its name without the prefix.
    pub name: String,
    /// Its attributes, names with their prefixes, in the order of writing.
    pub attributes: Vec<(String, Cow<'a, str>)>,
}

impl Start<'_> {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_ref())
    }
}

/// Reads a document from its beginning to its end. Time and memory grow with the bytes that are there.
pub struct Reader<'a> {
    text: &'a str,
    pieces: Pieces<&'a [u8]>,
    limits: Limits,
    depth: usize,
    elements: usize,
    attributes: usize,
    /// Up to where lines were counted, and how many there were.
    counted: (usize, usize),
    /// Whether what is badly formed is read over, as browsers read HTML.
    lenient: bool,
    /// The names of the elements that have not ended, where badly formed ones are read.
    open: Vec<String>,
    /// How many of them end with what was read last.
    closing: usize,
}

impl<'a> Reader<'a> {
    /// Begins to read.
    pub fn new(text: &'a str, limits: Limits) -> Reader<'a> {
        let mut pieces = Pieces::from_str(text);
        pieces.config_mut().expand_empty_elements = true;
        Reader {
            text,
            pieces,
            limits,
            depth: 0,
            elements: 0,
            attributes: 0,
            counted: (0, 1),
            lenient: false,
            open: Vec::new(),
            closing: 0,
        }
    }

    /// Begins to read a document whose values are wanted even if it is badly formed: names without a declared prefix, attributes twice or
    /// without quotes, elements that end in another order, references to nothing, declarations and text where none belong. A document
    /// that is cut short, has a second root or declares entities is refused all the same.
    pub fn lenient(text: &'a str, limits: Limits) -> Reader<'a> {
        let mut reader = Reader::new(text, limits);
        reader.lenient = true;
        let config = reader.pieces.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        reader
    }

    /// The line at which the last piece ended, from 1.
    pub fn line(&mut self) -> usize {
        let (from, lines) = self.counted;
        let to = usize::try_from(self.pieces.buffer_position()).unwrap_or(usize::MAX);
        let between = self.text.as_bytes().get(from..to).unwrap_or_default();
        let lines = lines + between.iter().filter(|byte| **byte == b'\n').count();
        self.counted = (to.max(from), lines);
        lines
    }

    /// The next piece; none at the end.
    ///
    /// # Errors
    /// The first thing that is not XML, that would swell, or that is beyond the limits.
    pub fn next(&mut self) -> Result<Option<Piece<'a>>, XmlError> {
        match self.piece() {
            Ok(piece) => Ok(piece),
            Err(fault) => Err(XmlError {
                line: self.line(),
                fault,
            }),
        }
    }

    fn piece(&mut self) -> Result<Option<Piece<'a>>, XmlFault> {
        loop {
            if self.closing > 0 {
                self.closing -= 1;
                self.open.pop();
                self.depth = self.depth.saturating_sub(1);
                return Ok(Some(Piece::End));
            }
            let at = self.pieces.buffer_position();
            let piece = match self.pieces.read_event().map_err(not_xml)? {
                Event::Start(start) => Piece::Start(self.start(&start)?),
                // Empty elements come as a beginning and an end.
                Event::Empty(_) => continue,
                Event::End(end) if self.lenient => {
                    let name = text_of(end.local_name().as_ref())?;
                    let mut open = self.open.iter().rev();
                    self.closing = open.position(|other| *other == name).map_or(0, |at| at + 1);
                    continue;
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::End
                }
                Event::Text(text) => {
                    let text = text.decode().map_err(not_xml)?;
                    self.inside(&text)?;
                    Piece::Text(text)
                }
                Event::CData(text) => {
                    let text = text.decode().map_err(not_xml)?;
                    self.inside("CDATA")?;
                    Piece::Text(text)
                }
                Event::GeneralRef(reference) => {
                    self.inside("&")?;
                    let name = reference.decode().map_err(not_xml)?;
                    if self.lenient {
                        let character = match reference.resolve_char_ref() {
                            Ok(Some(character)) => Some(character),
                            _ => predefined(&name),
                        };
                        let text = character.map_or_else(|| format!("&{name};"), String::from);
                        return Ok(Some(Piece::Text(text.into())));
                    }
                    let character = match reference.resolve_char_ref().map_err(not_xml)? {
                        Some(character) => character,
                        None => predefined(&name).ok_or_else(|| XmlFault::Entity {
                            name: name.into_owned(),
                        })?,
                    };
                    Piece::Text(character.to_string().into())
                }
                Event::Comment(_) => continue,
                Event::Decl(_) if self.lenient => continue,
                Event::Decl(declaration) => {
                    if at != 0 && !(at == 3 && self.text.starts_with('\u{FEFF}')) {
                        return Err(not_xml("<?xml … ?> does not stand at the beginning"));
                    }
                    let encoding = declaration.encoding().transpose().map_err(not_xml)?;
                    if let Some(found) = encoding
                        && !found.eq_ignore_ascii_case(b"utf-8")
                    {
                        return Err(XmlFault::Encoding {
                            found: String::from_utf8_lossy(&found).into_owned(),
                        });
                    }
                    continue;
                }
                Event::PI(instruction) => {
                    Piece::Instruction(String::from_utf8_lossy(instruction.target()).into_owned())
                }
                Event::DocType(kind) if self.lenient && !kind.contains(&b'[') => continue,
                Event::DocType(_) => return Err(XmlFault::DocumentType),
                Event::Eof if self.depth > 0 => return Err(XmlFault::CutShort),
                Event::Eof if self.elements == 0 => return Err(not_xml("there is no element")),
                Event::Eof => return Ok(None),
            };
            return Ok(Some(piece));
        }
    }

    /// Checks that a text, unless it is white space, stands inside the root element.
    fn inside(&self, text: &str) -> Result<(), XmlFault> {
        let blank = |character: char| character.is_ascii_whitespace() || character == '\u{FEFF}';
        if self.depth == 0 && !self.lenient && !text.chars().all(blank) {
            return Err(not_xml("there is text outside of the root element"));
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'a>) -> Result<Start<'a>, XmlFault> {
        let Limits {
            depth,
            elements,
            attributes: most,
            all_attributes,
        } = self.limits;
        if self.depth == 0 && self.elements > 0 {
            return Err(not_xml("there is a second root element"));
        }
        self.depth += 1;
        self.elements += 1;
        if self.depth > depth {
            return Err(XmlFault::TooDeep { most: depth });
        }
        if self.elements > elements {
            return Err(XmlFault::TooManyElements { most: elements });
        }
        let local = start.local_name();
        let name = text_of(local.as_ref())?;
        let mut attributes = Vec::new();
        if self.lenient {
            self.open.push(name.clone());
        }
        let mut written = if self.lenient {
            start.html_attributes()
        } else {
            start.attributes()
        };
        written.with_checks(!self.lenient);
        for attribute in written {
            // Names are compared with all before them: the limit is looked at first.
            if attributes.len() == most {
                return Err(XmlFault::TooManyAttributes {
                    element: name,
                    most,
                });
            }
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err(_) if self.lenient => continue,
                Err(error) => return Err(not_xml(error)),
            };
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .or_else(|error| match self.lenient {
                    true => Ok(String::from_utf8_lossy(&attribute.value)
                        .into_owned()
                        .into()),
                    false => Err(error),
                })
                .map_err(|error| match error {
                    quick_xml::Error::Escape(
                        quick_xml::escape::EscapeError::UnrecognizedEntity(_, name),
                    ) => XmlFault::Entity { name },
                    other => not_xml(other),
                })?;
            let value = Cow::Owned(value.into_owned());
            attributes.push((text_of(attribute.key.as_ref())?, value));
        }
        self.attributes += attributes.len();
        if self.attributes > all_attributes {
            return Err(XmlFault::TooManyAttributesInAll {
                most: all_attributes,
            });
        }
        Ok(Start { name, attributes })
    }
}

/// Reads a document as a tree, once it is known to be within the limits and to hold no processing instruction.
///
/// # Errors
/// The first thing that is not XML, that would swell, or that is beyond the limits.
pub fn tree(text: &str, limits: Limits) -> Result<roxmltree::Document<'_>, XmlError> {
    let mut reader = Reader::new(text, limits);
    while let Some(piece) = reader.next()? {
        if let Piece::Instruction(name) = piece {
            let line = reader.line();
            let fault = XmlFault::Instruction { name };
            return Err(XmlError { line, fault });
        }
    }
    // What reads trees looks closer: namespaces, characters, declarations.
    roxmltree::Document::parse(text).map_err(|error| XmlError {
        line: error.pos().row as usize,
        fault: not_xml(without_position(&error)),
    })
}

/// What a parser says, without the place that is told beside it.
fn without_position(error: &roxmltree::Error) -> String {
    let (text, position) = (error.to_string(), error.pos());
    text.trim_end_matches(&format!(" at {position}")).to_owned()
}

/// The entities that every document has (XML 1.0, 4.6).
fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => return None,
    })
}

fn text_of(bytes: &[u8]) -> Result<String, XmlFault> {
    std::str::from_utf8(bytes)
        .map(str::to_owned)
        .map_err(not_xml)
}

fn not_xml(reason: impl ToString) -> XmlFault {
    XmlFault::NotXml {
        reason: reason.to_string(),
    }
}

#[cfg(test)]
mod tests;
