//! One content file's text as a value of its type, with everything that is wrong with its shape. Native only.

use std::collections::BTreeSet;

use deserr::Deserr;
use serde_json::Value;

use super::json::{Json, Notes, Unread, numbers_meant, places, value};
use super::read::{Finding, Findings};
use super::rules::{CoordinatesAsText, NumberSpelling, Rule, WrongType};
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

/// Reads what a file's text says.
///
/// # Errors
/// Why nothing of it can be read: brackets lie too deep inside each other.
pub fn read<T: Deserr<Findings>>(json: &Json) -> Result<Document<T>, Unread> {
    let mut notes = Notes::default();
    let tree = value(json, &mut notes)?;
    let id = tree.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut findings = notes.findings;
    let value = match deserr::deserialize::<T, _, Findings>(tree) {
        Ok(value) => Some(value),
        Err(mut found) => {
            let value = with_points(json, &found.kept);
            // A text that was cut need not be well formed.
            let cut: BTreeSet<String> = findings
                .kept
                .iter()
                .filter(|finding| matches!(finding.rule, Rule::TooLong(_)))
                .map(|finding| finding.path.clone())
                .collect();
            found.kept.retain(|finding| !cut.contains(&finding.path));
            tags::name_unknown(&mut found.kept, json);
            name_numbers(&mut found.kept, json);
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

/// Says what number was meant where a value of another type shows it by its spelling: `"120.000đ"`, `50.500`.
fn name_numbers(findings: &mut [Finding], json: &Json) {
    let accepts = |rule: &Rule, name: &str| matches!(rule, Rule::WrongType(WrongType { accepted, .. }) if accepted.iter().any(|one| one == name));
    let is_about_number = |rule: &Rule| accepts(rule, "integer") || accepts(rule, "number");
    let paths = findings
        .iter()
        .filter(|finding| is_about_number(&finding.rule))
        .map(|finding| finding.path.clone())
        .collect::<Vec<_>>();
    if paths.is_empty() {
        return;
    }
    let places = places(json, &paths.iter().map(String::as_str).collect());
    for finding in findings {
        let Some(place) = places.get(finding.path.as_str()) else {
            continue;
        };
        let literal = &json.text()[place.value.clone()];
        if literal.starts_with(['{', '[']) {
            continue;
        }
        let field = finding.path.rsplit('.').next();
        let mut meant = numbers_meant(literal.trim_matches('"'), field);
        if !accepts(&finding.rule, "number") {
            meant.retain(|number| !number.contains('.'));
        }
        if !meant.is_empty() {
            let found = literal.to_owned();
            finding.rule = NumberSpelling { found, meant }.into();
        }
    }
}

/// The value with numbers for points that stand there as text, if there is nothing else wrong with it. Only the types know
/// where points stand, so the value is made again with what the first reading found out.
fn with_points<T: Deserr<Findings>>(json: &Json, found: &[Finding]) -> Option<T> {
    let mut tree = value(json, &mut Notes::default()).ok()?;
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
