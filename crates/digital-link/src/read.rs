//! Reads a Digital Link.

use percent_encoding::percent_decode_str;

use crate::{DigitalLink, Fault, Gtin14, QUALIFIERS, Qualifiers, Value};

/// A serial number controlled by a third party, and how long it may be.
const THIRD_PARTY: (&str, usize) = ("235", 28);

pub fn read(text: &str) -> Result<DigitalLink, Fault> {
    let (scheme, rest) = text.split_once("://").ok_or(Fault::Beginning)?;
    let is_scheme = ["https", "http", "HTTPS", "HTTP"].contains(&scheme);
    // A fragment is for the browser alone.
    let rest = rest.split('#').next().unwrap_or_default();
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = place.split_once('/').ok_or(Fault::NoGtin)?;
    if !is_scheme || host.is_empty() || host.contains(|letter: char| letter.is_whitespace()) {
        return Err(Fault::Beginning);
    }
    // A folder of a static host ends in a slash.
    let path = path.strip_suffix('/').unwrap_or(path);
    let parts: Vec<&str> = path.split('/').collect();
    // The last one counts: what stands before is the host's own.
    let key = parts.iter().rposition(|part| *part == "01");
    let key = key.ok_or(Fault::NoGtin)?;
    let gtin = parts.get(key + 1).ok_or(Fault::NoGtin)?;
    let gtin = Gtin14::new(&unescaped(gtin)?)?;
    let qualifiers = qualifiers(&parts[key + 2..])?;
    let mut stem = format!("{scheme}://{host}");
    for part in &parts[..key] {
        stem.push('/');
        stem.push_str(part);
    }
    let attributes = attributes(query, &qualifiers)?;
    Ok(DigitalLink {
        stem,
        gtin,
        qualifiers,
        attributes,
    })
}

fn qualifiers(parts: &[&str]) -> Result<Qualifiers, Fault> {
    let mut values: [Option<Value>; 3] = Default::default();
    let mut next = 0;
    for pair in parts.chunks(2) {
        let (identifier, value) = match pair {
            [identifier, value] => (*identifier, unescaped(value)?),
            _ => (pair[0], String::new()),
        };
        if identifier == THIRD_PARTY.0 && parts.len() == 2 {
            return Value::new(&value, THIRD_PARTY.1).map(Qualifiers::ThirdParty);
        }
        let found = || identifier.to_owned();
        let place = QUALIFIERS.iter().position(|one| *one == identifier);
        let place = place.ok_or_else(|| Fault::Unknown { found: found() })?;
        if place < next {
            return Err(Fault::Order { found: found() });
        }
        values[place] = Some(Value::of_article(&value)?);
        next = place + 1;
    }
    let [variant, lot, serial] = values;
    Ok(Qualifiers::Article {
        variant,
        lot,
        serial,
    })
}

fn attributes(query: &str, qualifiers: &Qualifiers) -> Result<Vec<(String, String)>, Fault> {
    let mut attributes: Vec<(String, String)> = Vec::new();
    for part in query.split(['&', ';']).filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        // In a query a plus stands for a space.
        let (name, value) = (
            unescaped(&name.replace('+', " "))?,
            unescaped(&value.replace('+', " "))?,
        );
        let found = || name.clone();
        let is_identifier = name.bytes().all(|byte| byte.is_ascii_digit());
        if is_identifier && value.is_empty() {
            return Err(Fault::Empty { found: found() });
        }
        let is_qualifier = QUALIFIERS.contains(&name.as_str()) || name == THIRD_PARTY.0;
        if is_qualifier && matches!(qualifiers, Qualifiers::Article { .. }) {
            return Err(Fault::InQuery { found: found() });
        }
        if is_identifier && attributes.iter().any(|(known, _)| *known == name) {
            return Err(Fault::Repeated { found: found() });
        }
        attributes.push((name, value));
    }
    Ok(attributes)
}

fn unescaped(text: &str) -> Result<String, Fault> {
    let decoded = percent_decode_str(text).decode_utf8();
    let decoded = decoded.map_err(|_| Fault::Escape {
        found: text.to_owned(),
    })?;
    Ok(decoded.into_owned())
}
