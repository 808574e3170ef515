//! Turns what `deserr` reports while it reads a file into findings, all of them.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use deserr::{DeserializeError, ErrorKind, IntoValue, MergeWithError, ValueKind, ValuePointerRef};

use super::bounds::SHAPE;
use super::rules::{
    MissingAlt, MissingField, MissingVietnamese, Rule, TooFew, UnknownField, UnknownValue,
    WrongType,
};

/// A rule that is broken at a place inside a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The place, such as `story[3].text.vi`.
    pub path: String,
    /// The rule.
    pub rule: Rule,
}

/// What is wrong with the shape of one file, as much of it as is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// What is kept: points written as text and ids all, since each can be mended or looked up, of the rest up to a bound.
    pub kept: Vec<Finding>,
    /// How many of those kept count for the bound.
    counted: usize,
    /// How often rules are broken besides.
    pub more: BTreeMap<&'static str, usize>,
}

impl Findings {
    /// A single finding.
    pub fn one(location: ValuePointerRef, rule: impl Into<Rule>) -> Findings {
        let mut findings = Findings::default();
        findings.push(path_of(location), rule);
        findings
    }

    /// Adds a finding, or counts it where there are too many.
    pub fn push(&mut self, path: String, rule: impl Into<Rule>) {
        let rule = rule.into();
        if let Rule::AddressWithoutScheme(another) = &rule {
            let first = self.kept.iter_mut().find_map(|one| match &mut one.rule {
                Rule::AddressWithoutScheme(first) => Some(first),
                _ => None,
            });
            if let Some(first) = first {
                return first.absorb(another);
            }
        }
        if !matches!(
            rule,
            Rule::CoordinatesAsText(_) | Rule::DanglingReference(_)
        ) {
            if self.counted >= SHAPE {
                *self.more.entry(rule.name()).or_default() += 1;
                return;
            }
            self.counted += 1;
        }
        self.kept.push(Finding { path, rule });
    }

    /// Adds all findings of another part of the file.
    pub fn extend(&mut self, other: Findings) {
        for finding in other.kept {
            self.push(finding.path, finding.rule);
        }
        for (rule, more) in other.more {
            *self.more.entry(rule).or_default() += more;
        }
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
    let sketch = Sketch::of(word);
    candidates
        .into_iter()
        .filter(|candidate| sketch.may_be_near(candidate))
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= slips(candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// How many slips of the finger a word may have and still be known again.
fn slips(word: &str) -> usize {
    1 + word.len() / 4
}

/// What shows at a glance that two words are too far apart, so that few need an exact comparison, which costs the product of
/// their lengths.
pub struct Sketch {
    letters: usize,
    signs: u64,
}

impl Sketch {
    /// The sketch of a word.
    pub fn of(word: &str) -> Sketch {
        let mut sketch = Sketch {
            letters: 0,
            signs: 0,
        };
        for letter in word.chars() {
            sketch.letters += 1;
            sketch.signs |= 1 << (u32::from(letter) % 64);
        }
        sketch
    }

    /// Whether a candidate may be near: a slip changes the length by one letter at most and puts at most one sign in the place of another.
    pub fn may_be_near(&self, candidate: &str) -> bool {
        let slips = slips(candidate);
        let other = Sketch::of(candidate);
        self.letters.abs_diff(other.letters) <= slips
            && (self.signs ^ other.signs).count_ones() as usize <= 2 * slips
    }
}

impl MergeWithError<Findings> for Findings {
    fn merge(this: Option<Self>, other: Findings, _: ValuePointerRef) -> ControlFlow<Self, Self> {
        let mut all = this.unwrap_or_default();
        all.extend(other);
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
        let (path, rule): (String, Rule) = match error {
            ErrorKind::IncorrectValueKind { actual, accepted } => {
                let accepted = accepted
                    .iter()
                    .map(|kind| type_name(*kind).to_owned())
                    .collect();
                (
                    here,
                    WrongType {
                        found: type_name(actual.kind()).to_owned(),
                        accepted,
                        example: None,
                    }
                    .into(),
                )
            }
            ErrorKind::MissingField { field } => {
                let rule = match field {
                    "vi" => MissingVietnamese.into(),
                    "alt" => MissingAlt.into(),
                    _ => MissingField.into(),
                };
                (join(&here, field), rule)
            }
            ErrorKind::UnknownKey { key, accepted } => {
                let suggestion = nearest(key, accepted.iter().copied());
                (
                    join(&here, key),
                    UnknownField {
                        suggestion,
                        accepted: owned(accepted),
                    }
                    .into(),
                )
            }
            ErrorKind::UnknownValue { value, accepted } => {
                let suggestion = nearest(value, accepted.iter().copied());
                (
                    here,
                    UnknownValue {
                        found: value.to_owned(),
                        suggestion,
                        accepted: owned(accepted),
                    }
                    .into(),
                )
            }
            ErrorKind::BadSequenceLen { expected, .. } => (
                here,
                TooFew {
                    found: 0,
                    needed: expected,
                }
                .into(),
            ),
            ErrorKind::Unexpected { msg } => (
                here,
                WrongType {
                    found: msg,
                    accepted: vec![],
                    example: None,
                }
                .into(),
            ),
        };
        let mut all = this.unwrap_or_default();
        all.push(path, rule);
        ControlFlow::Continue(all)
    }
}

/// The JSON type in the words of the messages' table.
pub fn type_name(kind: ValueKind) -> &'static str {
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
    use crate::rules::{CoordinatesAsText, DuplicateKey};

    #[test]
    fn a_sketch_never_hides_what_is_near() {
        let words = [
            "bat-trang",
            "bat-tran",
            "abt-trang",
            "phu-vinh",
            "am-tra",
            "m-tra",
            "ấm-tra",
            "",
        ];
        for word in words {
            for candidate in words {
                let near = strsim::damerau_levenshtein(word, candidate) <= slips(candidate);
                assert!(
                    !near || Sketch::of(word).may_be_near(candidate),
                    "{word} {candidate}"
                );
            }
        }
        assert!(!Sketch::of(&"a".repeat(1_000_000)).may_be_near("summary"));
    }

    #[test]
    fn findings_beyond_the_bound_are_counted_and_points_that_can_be_mended_are_all_kept() {
        let mut findings = Findings::default();
        for index in 0..3 * SHAPE {
            let found = String::new();
            findings.push(format!("[{index}]"), DuplicateKey);
            findings.push(
                String::new(),
                CoordinatesAsText {
                    found,
                    longitude: 0.0,
                    latitude: 0.0,
                },
            );
        }
        assert_eq!(findings.kept.len(), SHAPE + 3 * SHAPE);
        assert_eq!(
            findings.more,
            BTreeMap::from([("duplicate-key", 2 * SHAPE)])
        );
    }

    #[test]
    fn a_slip_of_the_finger_finds_the_word_that_was_meant() {
        assert_eq!(
            nearest("sumary", ["summary", "story"]),
            Some("summary".into())
        );
        assert_eq!(nearest("picture_of_the_kiln", ["summary", "story"]), None);
    }
}
