//! A JSON text, read once: its values, each with where it stands. Native only.
//!
//! `jsonc-parser` reads; what it lets pass and JSON does not have is refused in `strict`, what it refuses is said by
//! `diagnosis`. What a file means is made of the tree in `value`, what changes in it is written by `edit`.

mod diagnosis;
mod edit;
mod extent;
mod fault;
mod spelling;
mod strict;
#[cfg(test)]
mod tests;
mod tokens;
mod value;

pub use edit::{Edit, edited};
pub use extent::{Extent, extents};
pub use fault::JsonFault;
pub use spelling::numbers_meant;
pub use value::{Notes, value};

use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::{ParseOptions, parse_to_ast};

use super::rules::Rule;

/// The field at the top of a file by which editors' programs find its schema; it is no content.
pub const SCHEMA_FIELD: &str = "$schema";

/// A JSON text and the tree of its values.
pub struct Json<'a> {
    text: &'a str,
    root: Value<'a>,
}

/// Why nothing of a text can be read, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    /// The place among the values, such as `story[3].text.vi`, as far as it is known.
    pub path: String,
    /// The rule that is broken.
    pub rule: Rule,
    /// The place in the text, in bytes.
    pub span: Range<usize>,
}

/// Nothing but JSON (RFC 8259).
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

impl<'a> Json<'a> {
    /// Reads a text, in time and memory that grow as the text.
    ///
    /// # Errors
    /// The first place where it is not JSON, or where brackets lie far too deep inside each other.
    pub fn parse(text: &'a str) -> Result<Json<'a>, Unread> {
        let unread = |(rule, span)| Unread {
            path: String::new(),
            rule,
            span,
        };
        let parsed = parse_to_ast(text, &Default::default(), &STRICT);
        let root = parsed
            .map_err(|error| unread(diagnosis::diagnosis(text, &error)))?
            .value;
        let root = root.ok_or_else(|| unread(diagnosis::empty(text)))?;
        strict::check(text, &root).map_err(unread)?;
        Ok(Json { text, root })
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The tree of its values.
    pub fn root(&self) -> &Value<'a> {
        &self.root
    }
}
