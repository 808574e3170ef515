//! One content file's text as a value of its type, with everything that is wrong with its shape. Native only.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use deserr::Deserr;
use serde_json::Value;

use super::json::{self, Notes};
use super::read::{Finding, Findings};
use super::rules::{CoordinatesAsText, Rule};
use super::tags;

/// What a file's text says.
pub struct Document<T> {
    /// The value, if its shape is right.
    pub value: Option<T>,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// What is wrong with its shape, and what would be better otherwise.
    pub findings: Findings,
    /// How many texts for people there are.
    pub texts: usize,
    /// How many of them have English.
    pub translated: usize,
}

/// Reads a file's text.
///
/// # Errors
/// Why nothing of it can be read: it is not JSON, or brackets lie too deep inside each other.
pub fn read<T: Deserr<Findings>>(text: &str) -> Result<Document<T>, Finding> {
    let mut notes = Notes::default();
    let tree = json::parse(text, &mut notes)?;
    let id = tree.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut findings = notes.findings;
    let value = match deserr::deserialize::<T, _, Findings>(tree) {
        Ok(value) => Some(value),
        Err(mut found) => {
            let value = with_points(text, &found.kept);
            let tree =
                LazyCell::new(|| json::parse(text, &mut Notes::default()).unwrap_or_default());
            // A text that was cut need not be well formed.
            let cut: BTreeSet<String> = findings
                .kept
                .iter()
                .filter(|finding| matches!(finding.rule, Rule::TooLong(_)))
                .map(|finding| finding.path.clone())
                .collect();
            found.kept = found
                .kept
                .into_iter()
                .filter(|finding| !cut.contains(&finding.path))
                .map(|finding| tags::name_unknown(finding, &tree))
                .collect();
            findings.extend(found);
            value
        }
    };
    Ok(Document {
        value,
        id,
        findings,
        texts: notes.texts,
        translated: notes.translated,
    })
}

/// The value with numbers for points that stand there as text, if there is nothing else wrong with it. Only the types know
/// where points stand, so the text is read again with what the first reading found out.
fn with_points<T: Deserr<Findings>>(text: &str, found: &[Finding]) -> Option<T> {
    let mut tree = json::parse(text, &mut Notes::default()).ok()?;
    for finding in found {
        let Rule::CoordinatesAsText(CoordinatesAsText {
            longitude,
            latitude,
            ..
        }) = finding.rule
        else {
            return None;
        };
        *tree.pointer_mut(&tags::pointer(&finding.path))? = vec![longitude, latitude].into();
    }
    deserr::deserialize::<T, _, Findings>(tree).ok()
}
