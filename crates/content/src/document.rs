//! One content file's text as a value of its type, with everything that is wrong with its shape. Native only.

use std::collections::BTreeSet;

use deserr::Deserr;
use serde_json::Value;

use super::json::{Json, Notes, Unread, extents, numbers_meant, value};
use super::plain::note_markup;
use super::read::{Finding, Findings, join};
use super::rules::{
    CoordinatesAsText, DanglingReference, Expected, Malformed, NumberSpelling, Rule, UnknownField,
    WrongType,
};
use super::shared::{Meanings, Naming};
use super::tags;
use super::vietnam::in_vietnam;

/// What a file's text says.
pub struct Document<T> {
    /// The value, if its shape is right.
    pub value: Option<T>,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// What is wrong with its shape, and what would be better otherwise.
    pub findings: Findings,
    /// Where ids stand for what they mean.
    pub namings: Vec<Naming>,
    /// How many texts for people there are.
    pub texts: usize,
    /// How many of them have English.
    pub translated: usize,
}

/// Reads what a file's text says.
///
/// # Errors
/// Why nothing of it can be read: brackets lie too deep inside each other.
pub fn read<T: Deserr<Findings>>(json: &Json, meanings: &Meanings) -> Result<Document<T>, Unread> {
    let mut notes = Notes::default();
    let tree = value(json, &mut notes)?;
    let id = tree.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut findings = notes.findings;
    note_markup(&tree, &mut findings);
    let mut namings = Vec::new();
    let value = match deserr::deserialize::<T, _, Findings>(tree) {
        Ok(value) => Some(value),
        Err(mut found) => {
            let value = completed(json, &found.kept, meanings);
            namings = take_namings(&mut found.kept, meanings);
            // A text that was cut need not be well formed.
            let cut: BTreeSet<String> = findings
                .kept
                .iter()
                .filter(|finding| matches!(finding.rule, Rule::TooLong(_)))
                .map(|finding| finding.path.clone())
                .collect();
            found.kept.retain(|finding| !cut.contains(&finding.path));
            drop_misspelt(&mut found.kept);
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
        namings,
        texts: notes.texts,
        translated: notes.translated,
    })
}

/// Drops what says that a field is missing where it stands under a misspelt name: one slip is one finding.
fn drop_misspelt(findings: &mut Vec<Finding>) {
    let meant: BTreeSet<String> = findings
        .iter()
        .filter_map(|finding| match &finding.rule {
            Rule::UnknownField(UnknownField {
                suggestion: Some(name),
                ..
            }) => {
                let parent = finding
                    .path
                    .rsplit_once('.')
                    .map_or("", |(parent, _)| parent);
                Some(join(parent, name))
            }
            _ => None,
        })
        .collect();
    findings.retain(|finding| {
        let is_missing = matches!(
            finding.rule,
            Rule::MissingField(_) | Rule::MissingVietnamese(_) | Rule::MissingAlt(_)
        );
        !is_missing || !meant.contains(&finding.path)
    });
}

/// Says what number was meant where a value of another type shows it by its spelling: `"120.000đ"`, `50.500`, `[105,91, 20,97]`.
fn name_numbers(findings: &mut [Finding], json: &Json) {
    let paths: Vec<String> = findings
        .iter()
        .filter(|finding| wants_numbers(&finding.rule))
        .map(|finding| finding.path.clone())
        .collect();
    if paths.is_empty() {
        return;
    }
    let extents = extents(json, &paths.iter().map(String::as_str).collect());
    for finding in findings {
        let place = extents.get(finding.path.as_str());
        let Some(place) = place.filter(|_| wants_numbers(&finding.rule)) else {
            continue;
        };
        let literal = &json.text()[place.value.clone()];
        let meant = meant(literal, finding);
        if !meant.is_empty() {
            let found = literal.to_owned();
            finding.rule = NumberSpelling { found, meant }.into();
        }
    }
}

/// Whether a rule is broken by what stands where a number or a point should.
fn wants_numbers(rule: &Rule) -> bool {
    match rule {
        Rule::WrongType(WrongType { accepted, .. }) => {
            let mut accepted = accepted.iter().map(String::as_str);
            accepted.any(|name| matches!(name, "integer" | "number"))
        }
        Rule::Malformed(Malformed { expected, .. }) => *expected == Expected::LonLat,
        _ => false,
    }
}

/// What a literal may have meant as a number or a point; nothing where that cannot be known.
fn meant(literal: &str, finding: &Finding) -> Vec<String> {
    if literal.starts_with('{') {
        return vec![];
    }
    if let Some(list) = literal.strip_prefix('[') {
        return point_meant(list.trim_end_matches(']'))
            .into_iter()
            .collect();
    }
    let field = finding.path.rsplit('.').next();
    let mut meant = numbers_meant(literal.trim_matches('"'), field);
    let is_fraction_right = matches!(&finding.rule, Rule::WrongType(WrongType { accepted, .. }) if accepted.iter().any(|one| one == "number"));
    if !is_fraction_right {
        meant.retain(|number| !number.contains('.'));
    }
    meant
}

/// The point that four numbers are: its degrees were written with decimal commas.
fn point_meant(list: &str) -> Option<String> {
    let parts: Vec<&str> = list.split(',').map(str::trim).collect();
    let [longitude, east, latitude, north] = *parts.as_slice() else {
        return None;
    };
    let (longitude, latitude) = (format!("{longitude}.{east}"), format!("{latitude}.{north}"));
    let is_here = in_vietnam(longitude.parse().ok()?, latitude.parse().ok()?);
    is_here.then(|| format!("[{longitude}, {latitude}]"))
}

/// Takes out what is said of ids whose meaning is known; where it is not, the nearest known id is suggested.
fn take_namings(findings: &mut Vec<Finding>, meanings: &Meanings) -> Vec<Naming> {
    let mut namings = Vec::new();
    findings.retain_mut(|finding| {
        let Rule::DanglingReference(DanglingReference {
            kind,
            id,
            suggestion,
        }) = &mut finding.rule
        else {
            return true;
        };
        let is_known = meanings.get(*kind, id).is_some();
        if is_known {
            namings.push(Naming {
                path: finding.path.clone(),
                kind: *kind,
                id: id.clone(),
            });
        } else {
            *suggestion = meanings.nearest(*kind, id);
        }
        !is_known
    });
    namings
}

/// The value with numbers for points that stand there as text, and with what ids mean, if there is nothing else wrong with it.
/// Only the types know where points, pictures and facts stand, so the value is made again with what the first reading found out.
fn completed<T: Deserr<Findings>>(
    json: &Json,
    found: &[Finding],
    meanings: &Meanings,
) -> Option<T> {
    let mut tree = value(json, &mut Notes::default()).ok()?;
    for finding in found {
        let meant = match &finding.rule {
            Rule::CoordinatesAsText(CoordinatesAsText {
                longitude,
                latitude,
                ..
            }) => vec![*longitude, *latitude].into(),
            Rule::DanglingReference(DanglingReference { kind, id, .. }) => {
                // Without what is not there all else can be checked.
                meanings.get(*kind, id).cloned().unwrap_or_default()
            }
            _ => return None,
        };
        *tree.pointer_mut(&tags::pointer(&finding.path))? = meant;
    }
    deserr::deserialize::<T, _, Findings>(tree).ok()
}
