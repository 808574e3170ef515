//! Takes a thing away; its addresses and printed codes lead to another thing of its kind. Native only.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::RenameError;
use super::{batch, file_of, former, not_an_id, read, unreadable};
use crate::batch::{recover, write_all};
use crate::candidate::pointed_at_in_changed;
use crate::folder::{Listing, with_mark_of};
use crate::json::{Json, edited};
use crate::kind::Kind;
use crate::load::pointed_at;
use crate::{ShortCode, Slug, Thing};

/// Which thing goes, and what its addresses lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The kind of both.
    pub kind: Kind,
    /// The id of the thing that goes.
    pub id: String,
    /// The id of the thing that its addresses and codes lead to.
    pub leads_to: String,
}

/// What was taken away, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// The file that goes.
    pub file: String,
    /// The file of the thing that it leads to.
    pub changed: String,
    /// The short codes that lead there now.
    pub codes: Vec<String>,
    /// Its GTINs, which lead nowhere: they are those of one product.
    pub gtins: Vec<String>,
}

/// Takes a thing of a content folder away; with `dry_run` only says what would change.
///
/// # Errors
/// If there is no such thing, something still refers to it, the content is not right or would not be, or cannot be written; nothing is
/// written then.
pub fn remove(folder: &Path, request: &Removal, dry_run: bool) -> Result<Removed, RenameError> {
    let kind = request.kind;
    if !dry_run {
        recover(folder)?;
    }
    let id = Slug::new(&request.id).ok_or_else(|| not_an_id(&request.id))?;
    let to = Slug::new(&request.leads_to).ok_or_else(|| not_an_id(&request.leads_to))?;
    if id == to {
        return Err(RenameError::ToItself);
    }
    let listing = Listing::of(folder);
    let (content, places) = pointed_at(&listing, folder, Some((kind, &id)))?;
    let (file, changed) = (file_of(&content, kind, &id)?, file_of(&content, kind, &to)?);
    let elsewhere = places.into_iter().filter(|(there, _)| *there != file);
    let places: Vec<(String, String)> = elsewhere.collect();
    if !places.is_empty() {
        return Err(RenameError::StillNamed { places });
    }
    let thing = content.things.get(kind, &id);
    let before = thing.map(Thing::former_ids).unwrap_or_default();
    let ids: Vec<&str> = [&id].into_iter().chain(before).map(Slug::as_str).collect();
    let codes: Vec<String> = thing.map(codes).unwrap_or_default();
    let (bytes, written) = read(folder, &changed)?;
    let json = Json::parse(&written).map_err(|unread| unreadable(&changed, unread.rule))?;
    let mut edits = former::list(&json, former::IDS, &["id"], &ids, None);
    let printed: Vec<&str> = codes.iter().map(String::as_str).collect();
    edits.extend(former::list(
        &json,
        former::CODES,
        &["code", "id"],
        &printed,
        None,
    ));
    let after = with_mark_of(&bytes, &edited(&written, edits).0);
    let changes = BTreeMap::from([(changed.clone(), after)]);
    pointed_at_in_changed(folder, &changes, Some(&file), (kind, &id))?;
    if !dry_run {
        let (gone, _) = read(folder, &file)?;
        let before = BTreeMap::from([(changed.clone(), bytes), (file.clone(), gone)]);
        write_all(folder, &batch(&changes, Some(&file), &before))?;
    }
    let gtins = match thing {
        Some(Thing::Product(product)) => product.gtins().map(|(_, gtin)| gtin).collect(),
        _ => Vec::new(),
    };
    Ok(Removed {
        codes,
        gtins: gtins.iter().map(|gtin| gtin.as_str().to_owned()).collect(),
        file,
        changed,
    })
}

/// The short codes that are or were printed of a thing.
fn codes(thing: Thing<'_>) -> Vec<String> {
    match thing {
        Thing::Product(product) => texts(product.codes()),
        Thing::Place(place) => texts(place.codes()),
        _ => Vec::new(),
    }
}

fn texts<'a>(codes: impl Iterator<Item = (String, &'a ShortCode)>) -> Vec<String> {
    codes.map(|(_, code)| code.as_str().to_owned()).collect()
}
