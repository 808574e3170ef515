//! Where the values of a text stand, by their paths. Native only.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use super::Json;
use crate::bounds::{KEY, NESTING};

/// Where a value stands in a text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extent {
    /// Its key with the quotation marks, if it stands in an object.
    pub key: Option<Range<usize>>,
    /// The value with its brackets or quotation marks.
    pub value: Range<usize>,
}

impl Extent {
    /// What one looks at to see the value: a list or an object begins with its key, or with its bracket.
    pub fn head(&self, text: &str) -> Range<usize> {
        let begin = self.value.start;
        if !text[begin..].starts_with(['{', '[']) {
            return self.value.clone();
        }
        self.key.clone().unwrap_or(begin..begin + 1)
    }
}

/// Where the values stand that have the paths given, such as `legs[0].via`; the whole has the empty path. Paths that nothing has
/// are left out; of a key that stands twice the last counts, as it does for the checker.
pub fn extents<'p>(json: &Json<'_>, paths: &BTreeSet<&'p str>) -> BTreeMap<&'p str, Extent> {
    let mut search = Search {
        wanted: paths,
        path: String::new(),
        found: BTreeMap::new(),
    };
    search.value(None, json.root(), 0);
    search.found
}

struct Search<'s, 'p> {
    wanted: &'s BTreeSet<&'p str>,
    /// The path of what is looked at.
    path: String,
    found: BTreeMap<&'p str, Extent>,
}

impl Search<'_, '_> {
    fn value(&mut self, key: Option<Range<usize>>, value: &Value, depth: usize) {
        if let Some(path) = self.wanted.get(self.path.as_str()) {
            let value = value.start()..value.end();
            self.found.insert(path, Extent { key, value });
        }
        if depth > NESTING {
            return;
        }
        let length = self.path.len();
        match value {
            Value::Object(object) => {
                for entry in &object.properties {
                    let (name, range) = (entry.name.as_str(), entry.name.range());
                    // A key that looks like a path is no field of the content.
                    if name.len() > KEY || name.contains(['.', '[']) {
                        continue;
                    }
                    if length > 0 {
                        self.path.push('.');
                    }
                    self.path.push_str(name);
                    self.value(Some(range.start..range.end), &entry.value, depth + 1);
                    self.path.truncate(length);
                }
            }
            Value::Array(list) => {
                for (index, entry) in list.elements.iter().enumerate() {
                    let _ = write!(self.path, "[{index}]");
                    self.value(None, entry, depth + 1);
                    self.path.truncate(length);
                }
            }
            _ => {}
        }
    }
}
