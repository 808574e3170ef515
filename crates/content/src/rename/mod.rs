//! Gives a thing another id: in its file, in everything that refers to it, and as a former id by which old addresses lead to it. Takes a thing
//! away so that its addresses and codes lead to another one. Native only.
//!
//! What refers to it is what the checker follows, so nothing is known here of fields; the folder is checked as it would be before anything
//! is written, and all of it is written or none.

mod error;
mod former;
mod pointing;
mod removal;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::batch::{Change, recover, write_all};
use super::bounds::LARGEST_FILE;
use super::candidate::pointed_at_in_changed;
use super::folder::{Listing, bytes_of, text, with_mark_of};
use super::json::{Edit, Json, edited};
use super::kind::Kind;
use super::load::pointed_at;
use super::names::is_device;
use super::read::nearest;
use super::rules::Rule;
use super::{Content, Problem, Slug};
pub use error::RenameError;
pub use pointing::with_links_to;
pub use removal::{Removal, Removed, remove};

/// Which thing gets which id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// The kind of the thing.
    pub kind: Kind,
    /// Its id today.
    pub old: String,
    /// The id that it gets.
    pub new: String,
    /// Whether the id of today is kept as a former one even where it only takes the last renaming back.
    pub keep: bool,
}

/// What a renaming changed, or would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The files that change, each with at how many places.
    pub files: Vec<(String, usize)>,
    /// The new name of the thing's own file, where that was called by the id.
    pub file: Option<String>,
    /// Whether it took the last renaming back, so that nothing leads from the id that the thing had in between.
    pub is_taken_back: bool,
}

/// Gives a thing of a content folder another id; with `dry_run` only says what would change.
///
/// # Errors
/// If there is no such thing, the id is none or leads to something else, the content is not right or would not be, or cannot be written;
/// nothing is written then.
pub fn rename(folder: &Path, request: &Rename, dry_run: bool) -> Result<Renamed, RenameError> {
    let Rename { kind, .. } = *request;
    if !dry_run {
        recover(folder)?;
    }
    let old = Slug::new(&request.old).ok_or_else(|| not_an_id(&request.old))?;
    let new = Slug::new(&request.new)
        .filter(|new| !is_device(&new.as_str().to_uppercase()))
        .ok_or_else(|| not_an_id(&request.new))?;
    let listing = Listing::of(folder);
    let (content, places) = pointed_at(&listing, folder, Some((kind, &old)))?;
    let own_file = file_of(&content, kind, &old)?;
    let former: Vec<&str> = content
        .things
        .get(kind, &old)
        .map(|thing| thing.former_ids().iter().map(Slug::as_str).collect())
        .unwrap_or_default();
    free(&content, kind, &old, &new)?;
    let is_taken_back = former.last() == Some(&new.as_str()) && !request.keep;
    let mut by_file: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    by_file.entry(&own_file).or_default();
    for (file, place) in &places {
        by_file.entry(file).or_default().insert(place);
    }
    let (mut changed, mut before, mut told) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for (file, places) in by_file {
        let (bytes, written) = read(folder, file)?;
        let json = Json::parse(&written).map_err(|unread| unreadable(file, unread.rule))?;
        let edits = pointing::edits(&json, &places, kind, old.as_str(), new.as_str());
        let mut edits: Vec<Edit> = edits.map_err(|place| unclear(file, &place))?;
        if file == own_file {
            let added: &[&str] = if is_taken_back { &[] } else { &[old.as_str()] };
            let removed = Some(new.as_str());
            edits.extend(former::id(&json, new.as_str()));
            edits.extend(former::list(&json, former::IDS, &["id"], added, removed));
        }
        let (after, count) = edited(&written, edits);
        told.push((file.to_owned(), count));
        changed.insert(file.to_owned(), with_mark_of(&bytes, &after));
        before.insert(file.to_owned(), bytes);
    }
    let moved = moved(&listing, kind, &own_file, &old, &new);
    if let Some(to) = &moved
        && let Some(bytes) = changed.remove(&own_file)
    {
        changed.insert(to.clone(), bytes);
    }
    let gone = moved.as_ref().map(|_| own_file.as_str());
    let (_, left) = pointed_at_in_changed(folder, &changed, gone, (kind, &old))?;
    if let Some((file, place)) = left.first() {
        return Err(unclear(file, place));
    }
    if !dry_run {
        write_all(folder, &batch(&changed, gone, &before))?;
    }
    Ok(Renamed {
        files: told,
        file: moved,
        is_taken_back,
    })
}

/// The bytes of a file and its text.
fn read(folder: &Path, file: &str) -> Result<(Vec<u8>, String), RenameError> {
    let bytes = bytes_of(&folder.join(file), LARGEST_FILE);
    let bytes = bytes.map_err(|rule| unreadable(file, rule))?;
    let text = text(bytes.clone()).map_err(|rule| unreadable(file, rule))?;
    Ok((bytes, text))
}

fn unreadable(file: &str, rule: Rule) -> RenameError {
    RenameError::Problems(vec![Problem::new(file, "", rule)])
}

/// What is to be written: files that change, and one that goes.
fn batch(
    changed: &BTreeMap<String, Vec<u8>>,
    gone: Option<&str>,
    before: &BTreeMap<String, Vec<u8>>,
) -> Vec<Change> {
    let change = |file: &str, after: Option<Vec<u8>>| Change {
        file: file.to_owned(),
        before: before.get(file).cloned(),
        after,
    };
    let changes = changed.iter();
    let changes = changes.map(|(file, after)| change(file, Some(after.clone())));
    changes.chain(gone.map(|file| change(file, None))).collect()
}

/// The file of a thing.
fn file_of(content: &Content, kind: Kind, id: &Slug) -> Result<String, RenameError> {
    let mut things = content.things.with_files();
    let own = things.find(|(_, thing)| thing.kind() == kind && thing.id() == id);
    if let Some((file, _)) = own {
        return Ok(file.to_owned());
    }
    let today = content
        .things
        .of(kind)
        .find(|thing| thing.former_ids().contains(id));
    let known = content.things.of(kind).map(|thing| thing.id().as_str());
    Err(RenameError::NoSuchThing {
        kind,
        id: id.to_string(),
        today: today.map(|thing| thing.id().to_string()),
        suggestion: nearest(id.as_str(), known),
    })
}

/// Makes sure that no other thing is or was found by an id.
fn free(content: &Content, kind: Kind, old: &Slug, new: &Slug) -> Result<(), RenameError> {
    let mut things = content.things.with_files();
    let taken = things.find(|(_, thing)| {
        let is_other = thing.id() != old;
        thing.kind() == kind && (thing.id() == new || is_other && thing.former_ids().contains(new))
    });
    let Some((file, thing)) = taken else {
        return Ok(());
    };
    Err(RenameError::Taken {
        kind,
        id: new.to_string(),
        file: file.to_owned(),
        had_before: thing.id() != new,
    })
}

/// The new name of a thing's file, where the file is called by its id and nothing has that name.
fn moved(listing: &Listing, kind: Kind, file: &str, old: &Slug, new: &Slug) -> Option<String> {
    let folder = kind.folder()?;
    let to = format!("{folder}/{new}.json");
    let is_taken = listing
        .files
        .iter()
        .any(|there| there.eq_ignore_ascii_case(&to));
    (file == format!("{folder}/{old}.json") && !is_taken).then_some(to)
}

fn not_an_id(found: &str) -> RenameError {
    RenameError::NotAnId {
        found: found.to_owned(),
        suggestion: Slug::of_name(found).map(|id| id.to_string()),
    }
}

fn unclear(file: &str, place: &str) -> RenameError {
    RenameError::Unclear {
        file: file.to_owned(),
        place: place.to_owned(),
    }
}
