//! Turns what `deserr` reports while it reads a file into findings, all of them.

use std::ops::ControlFlow;

use deserr::{DeserializeError, ErrorKind, IntoValue, MergeWithError, ValueKind, ValuePointerRef};

use super::problem::Rule;

/// A rule that is broken at a place inside a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The place, such as `story[3].text.vi`.
    pub path: String,
    /// The rule.
    pub rule: Rule,
}

/// Everything that is wrong with the shape of one file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings(pub Vec<Finding>);

impl Findings {
    /// A single finding.
    pub fn one(location: ValuePointerRef, rule: Rule) -> Findings {
        Findings(vec![Finding {
            path: path_of(location),
            rule,
        }])
    }
}

/// Writes a location as `story[3].text.vi`.
fn path_of(location: ValuePointerRef) -> String {
    match location {
        ValuePointerRef::Origin => String::new(),
        ValuePointerRef::Key { key, prev } => join(&path_of(*prev), key),
        ValuePointerRef::Index { index, prev } => format!("{}[{index}]", path_of(*prev)),
    }
}

/// Appends a key to a path.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// The candidate nearest to `word`, if it is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

impl MergeWithError<Findings> for Findings {
    fn merge(this: Option<Self>, other: Findings, _: ValuePointerRef) -> ControlFlow<Self, Self> {
        let mut all = this.unwrap_or_default();
        all.0.extend(other.0);
        ControlFlow::Continue(all)
    }
}

impl DeserializeError for Findings {
    fn error<V: IntoValue>(
        this: Option<Self>,
        error: ErrorKind<V>,
        location: ValuePointerRef,
    ) -> ControlFlow<Self, Self> {
        let here = path_of(location);
        let owned = |words: &[&str]| {
            words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        let (path, rule) = match error {
            ErrorKind::IncorrectValueKind { actual, accepted } => {
                let accepted = accepted
                    .iter()
                    .map(|kind| type_name(*kind).to_owned())
                    .collect();
                (
                    here,
                    Rule::WrongType {
                        found: type_name(actual.kind()).to_owned(),
                        accepted,
                    },
                )
            }
            ErrorKind::MissingField { field } => {
                let rule = match field {
                    "vi" => Rule::MissingVietnamese,
                    "alt" => Rule::MissingAlt,
                    _ => Rule::MissingField,
                };
                (join(&here, field), rule)
            }
            ErrorKind::UnknownKey { key, accepted } => {
                let suggestion = nearest(key, accepted.iter().copied());
                (
                    join(&here, key),
                    Rule::UnknownField {
                        suggestion,
                        accepted: owned(accepted),
                    },
                )
            }
            ErrorKind::UnknownValue { value, accepted } => {
                let suggestion = nearest(value, accepted.iter().copied());
                (
                    here,
                    Rule::UnknownValue {
                        found: value.to_owned(),
                        suggestion,
                        accepted: owned(accepted),
                    },
                )
            }
            ErrorKind::BadSequenceLen { expected, .. } => (
                here,
                Rule::TooFew {
                    found: 0,
                    needed: expected,
                },
            ),
            ErrorKind::Unexpected { msg } => (
                here,
                Rule::WrongType {
                    found: msg,
                    accepted: vec![],
                },
            ),
        };
        let mut all = this.unwrap_or_default();
        all.0.push(Finding { path, rule });
        ControlFlow::Continue(all)
    }
}

/// The JSON type in the words of the messages' table.
fn type_name(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Null => "null",
        ValueKind::Boolean => "boolean",
        ValueKind::Integer => "integer",
        ValueKind::NegativeInteger => "negative integer",
        ValueKind::Float => "number",
        ValueKind::String => "string",
        ValueKind::Sequence => "list",
        ValueKind::Map => "object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_word_that_was_meant() {
        assert_eq!(
            nearest("sumary", ["summary", "story"]),
            Some("summary".into())
        );
        assert_eq!(nearest("picture_of_the_kiln", ["summary", "story"]), None);
    }
}
