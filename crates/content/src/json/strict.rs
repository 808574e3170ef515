//! What the parser lets pass and JSON does not have: other white space than RFC 8259 names, raw control characters in texts,
//! numbers that no computer holds. Native only.

use std::ops::Range;

use jsonc_parser::ast::{ObjectPropName, Value};
use jsonc_parser::common::Ranged;

use super::fault::JsonFault;
use crate::rules::Rule;

/// Looks at everything below a value and at what stands between.
///
/// # Errors
/// The first thing that is no JSON, and where it stands.
pub fn check(text: &str, root: &Value) -> Result<(), (Rule, Range<usize>)> {
    between(text, 0..root.start())?;
    value(text, root)?;
    between(text, root.end()..text.len())
}

fn value(text: &str, found: &Value) -> Result<(), (Rule, Range<usize>)> {
    match found {
        Value::Object(object) => {
            let mut end = object.range.start;
            for entry in &object.properties {
                let name = match &entry.name {
                    ObjectPropName::String(name) => name.range,
                    ObjectPropName::Word(name) => name.range,
                };
                between(text, end..name.start)?;
                string(text, name.start..name.end)?;
                between(text, name.end..entry.value.start())?;
                value(text, &entry.value)?;
                end = entry.value.end();
            }
            between(text, end..object.range.end)
        }
        Value::Array(list) => {
            let mut end = list.range.start;
            for entry in &list.elements {
                between(text, end..entry.start())?;
                value(text, entry)?;
                end = entry.end();
            }
            between(text, end..list.range.end)
        }
        Value::StringLit(literal) => string(text, literal.range.start..literal.range.end),
        Value::NumberLit(literal) => match literal.value.parse::<serde_json::Number>() {
            Ok(_) => Ok(()),
            Err(_) => {
                let found = literal.value.to_owned();
                let span = literal.range.start..literal.range.end;
                Err((JsonFault::NumberTooLarge { found }.into(), span))
            }
        },
        Value::BooleanLit(_) | Value::NullKeyword(_) => Ok(()),
    }
}

/// What stands between values is punctuation and white space.
fn between(text: &str, span: Range<usize>) -> Result<(), (Rule, Range<usize>)> {
    let strange = text[span.clone()].char_indices().find(|(_, sign)| {
        !matches!(
            sign,
            ' ' | '\t' | '\n' | '\r' | ',' | ':' | '{' | '}' | '[' | ']'
        )
    });
    match strange {
        None => Ok(()),
        Some((at, sign)) => {
            let (found, start) = (sign, span.start + at);
            let span = start..start + sign.len_utf8();
            Err((JsonFault::StraySign { found }.into(), span))
        }
    }
}

/// A text literal ends on its line and holds no control characters.
fn string(text: &str, span: Range<usize>) -> Result<(), (Rule, Range<usize>)> {
    match super::diagnosis::fault_in_literal(text, span) {
        None => Ok(()),
        Some(found) => Err(found),
    }
}
