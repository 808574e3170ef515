//! Reads what is to be migrated, and refuses what is no site, what cannot be seen whole and what may be read in two ways. Native only.

use std::path::Path;

use jsonc_parser::ast::Value;

use super::files::Files;
use super::step::{field, object, wrong_type};
use crate::bounds::LARGEST_FILE;
use crate::folder::{bytes_of, text};
use crate::json::{Json, Notes, value};
use crate::load::{SITE, content_listing};
use crate::problem::Problem;
use crate::rules::{DuplicateKey, MissingField, MissingFile, Rule, SCHEMA};
use crate::version::written_schema;

/// Every content file of a site.
///
/// # Errors
/// Everything that cannot be read, links among it, and every field that stands twice.
pub fn read(folder: &Path) -> Result<Files, Vec<Problem>> {
    let listing = content_listing(folder);
    let (mut files, mut problems) = (Files::default(), listing.problems);
    for name in listing.files {
        let read = bytes_of(&folder.join(&name), LARGEST_FILE)
            .and_then(|bytes| Ok((text(bytes.clone())?, bytes)));
        match read {
            Ok((text, bytes)) => {
                problems.extend(unclear(&name, &text));
                files.insert(name, text, bytes);
            }
            Err(rule) => problems.push(Problem::new(&name, "", rule)),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

/// The version of a site; nothing else of the folder is looked at, which may be any folder, even the whole disk.
///
/// # Errors
/// What says that it is no site: `site.json` is not there, or it is another program's.
pub fn version(folder: &Path) -> Result<u32, Vec<Problem>> {
    let path = folder.join(SITE);
    let problem = |path: &str, rule: Rule| Problem::new(SITE, path, rule);
    if path.symlink_metadata().is_err() {
        return Err(vec![problem("", MissingFile.into())]);
    }
    let text = bytes_of(&path, LARGEST_FILE).and_then(text);
    let text = text.map_err(|rule| vec![problem("", rule)])?;
    let json = Json::parse(&text).map_err(|unread| vec![problem(&unread.path, unread.rule)])?;
    let Some(site) = object(&json) else {
        return Err(vec![problem("", wrong_type(json.root(), "object"))]);
    };
    let version = written_schema(&json).unwrap_or(1);
    if version >= SCHEMA {
        return Ok(version);
    }
    // What every site of every version has, and what no other program has in this form.
    let parts = [("name", "object"), ("villages", "list")];
    let strange = |(name, accepted)| match (field(site, name).map(|field| &field.value), accepted) {
        (None, _) => Some(problem(name, MissingField.into())),
        (Some(Value::Object(_)), "object") | (Some(Value::Array(_)), "list") => None,
        (Some(other), _) => Some(problem(name, wrong_type(other, accepted))),
    };
    let strange: Vec<Problem> = parts.into_iter().filter_map(strange).collect();
    if strange.is_empty() {
        Ok(version)
    } else {
        Err(strange)
    }
}

/// Why a file is not read in one way: it is no JSON, or a field stands twice and one of them would be lost.
fn unclear(name: &str, text: &str) -> Vec<Problem> {
    let mut notes = Notes::default();
    let read = Json::parse(text).and_then(|json| value(&json, &mut notes).map(|_| ()));
    if let Err(unread) = read {
        return vec![Problem::new(name, unread.path, unread.rule)];
    }
    let kept = notes.findings.kept.into_iter();
    let mut twice: Vec<Problem> = kept
        .filter(|finding| matches!(finding.rule, Rule::DuplicateKey(_)))
        .map(|finding| Problem::new(name, finding.path, finding.rule))
        .collect();
    let rule = Rule::from(DuplicateKey);
    if twice.is_empty() && notes.findings.more.contains_key(rule.name()) {
        twice.push(Problem::new(name, "", rule));
    }
    twice
}
