//! What picture programs write: XMP (ISO 16684-1), RDF in XML. Native only.
//!
//! Entities other than the five of XML are not resolved, and a document type ends the reading.

use quick_xml::events::Event;
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::rights::Rights;
use crate::bounds::{DEEPEST_XMP, LARGEST_XMP};

/// A property that is asked for.
#[derive(Clone, Copy)]
enum Property {
    Author,
    Copyright,
    Licence,
}

const DUBLIN_CORE: &[u8] = b"http://purl.org/dc/elements/1.1/";
const RIGHTS: &[u8] = b"http://ns.adobe.com/xap/1.0/rights/";
const CREATIVE_COMMONS: &[u8] = b"http://creativecommons.org/ns#";
const RDF: &[u8] = b"http://www.w3.org/1999/02/22-rdf-syntax-ns#";

fn property(namespace: &ResolveResult<'_>, name: &[u8]) -> Option<Property> {
    let ResolveResult::Bound(namespace) = namespace else {
        return None;
    };
    match (namespace.as_ref(), name) {
        (DUBLIN_CORE, b"creator") => Some(Property::Author),
        (DUBLIN_CORE, b"rights") => Some(Property::Copyright),
        (RIGHTS, b"UsageTerms" | b"WebStatement") | (CREATIVE_COMMONS, b"license") => {
            Some(Property::Licence)
        }
        _ => None,
    }
}

impl Property {
    fn add(self, text: &str, rights: &mut Rights) {
        match self {
            Property::Author => rights.add_authors([text]),
            Property::Copyright => rights.add_copyright([text]),
            Property::Licence => rights.add_licences([text]),
        }
    }
}

/// Adds whom XMP names, up to where it is no XML any more.
pub(crate) fn read(bytes: &[u8], rights: &mut Rights) {
    if bytes.len() > LARGEST_XMP {
        return;
    }
    let mut reader = NsReader::from_reader(bytes);
    let mut open: Option<(Property, usize)> = None;
    let (mut depth, mut text) = (0, String::new());
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST_XMP {
                    return;
                }
                let (namespace, name) = reader.resolver().resolve_element(start.name());
                let found = property(&namespace, name.as_ref());
                if let (None, Some(property)) = (&open, found) {
                    open = Some((property, depth));
                }
                attributes(&reader, &start, open.map(|(property, _)| property), rights);
                text.clear();
            }
            Event::Empty(start) => {
                let (namespace, name) = reader.resolver().resolve_element(start.name());
                let within = open.map(|(property, _)| property);
                let within = within.or(property(&namespace, name.as_ref()));
                attributes(&reader, &start, within, rights);
            }
            Event::Text(part) => text.push_str(&part.decode().unwrap_or_default()),
            Event::CData(part) => text.push_str(&part.decode().unwrap_or_default()),
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten();
                let entity = std::str::from_utf8(&name)
                    .ok()
                    .and_then(quick_xml::escape::resolve_xml_entity);
                text.extend(letter);
                text.push_str(entity.unwrap_or_default());
            }
            Event::End(_) => {
                if let Some((property, _)) = open {
                    property.add(&text, rights);
                }
                text.clear();
                open = open.filter(|(_, at)| *at < depth);
                depth -= 1;
            }
            Event::DocType(_) | Event::Eof => return,
            _ => {}
        }
    }
}

/// Properties written as attributes, and the address that an element of a property points to.
fn attributes(
    reader: &NsReader<&[u8]>,
    start: &quick_xml::events::BytesStart<'_>,
    within: Option<Property>,
    rights: &mut Rights,
) {
    for attribute in start.attributes().with_checks(false).flatten().take(100) {
        let (namespace, name) = reader.resolver().resolve_attribute(attribute.key);
        let points = matches!(&namespace, ResolveResult::Bound(namespace) if namespace.as_ref() == RDF)
            && name.as_ref() == b"resource";
        let found = property(&namespace, name.as_ref()).or(within.filter(|_| points));
        if let (Some(property), Ok(value)) = (found, std::str::from_utf8(&attribute.value)) {
            let value = quick_xml::escape::unescape(value).unwrap_or_default();
            property.add(&value, rights);
        }
    }
}
