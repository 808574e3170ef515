//! A content folder as it would be with some of its files changed. Native only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use langke_darkroom::Darkroom;

use super::bounds::LARGEST_FILE;
use super::check::Sought;
use super::folder::{Listing, Shelf, bytes_of};
use super::load::{Places, content_listing, pointed_at, whole};
use super::rules::{Rule, TooLarge};
use super::{Content, Problem};

/// The bytes of every JSON file of a content folder, by its path below the folder.
///
/// # Errors
/// What cannot be read, and what is neither a file nor a folder; pictures are not looked at.
pub fn read_files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Vec<Problem>> {
    let listing = content_listing(folder);
    let mut problems = listing.problems;
    let mut files = BTreeMap::new();
    for file in listing.files {
        match bytes_of(&folder.join(&file), LARGEST_FILE) {
            Ok(bytes) => {
                files.insert(file, bytes);
            }
            Err(rule) => problems.push(Problem::new(file, "", rule)),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

/// Reads and checks a content folder as it would be with other bytes in some files, or with some files more.
///
/// # Errors
/// As of [`load`](super::load).
pub fn load_changed(
    folder: &Path,
    changed: &BTreeMap<String, Vec<u8>>,
) -> Result<Content, Vec<Problem>> {
    let listing = listing_with(folder, changed);
    whole(&listing, &Candidate { folder, changed })
}

/// Reads and checks a content folder as it would be with other bytes in some files and without one of them; and every place that would then
/// refer to a thing.
///
/// # Errors
/// As of [`load`](super::load).
pub(super) fn pointed_at_in_changed(
    folder: &Path,
    changed: &BTreeMap<String, Vec<u8>>,
    gone: Option<&str>,
    sought: Sought<'_>,
) -> Result<(Content, Places), Vec<Problem>> {
    let mut listing = listing_with(folder, changed);
    listing.files.retain(|file| Some(file.as_str()) != gone);
    pointed_at(&listing, &Candidate { folder, changed }, Some(sought))
}

fn listing_with(folder: &Path, changed: &BTreeMap<String, Vec<u8>>) -> Listing {
    let mut listing = Listing::of(folder);
    listing.files.extend(changed.keys().cloned());
    listing.files.sort();
    listing.files.dedup();
    listing
}

/// A folder, and what lies over it.
struct Candidate<'a> {
    folder: &'a Path,
    changed: &'a BTreeMap<String, Vec<u8>>,
}

impl Shelf for Candidate<'_> {
    fn read(&self, file: &str, limit: u64) -> Result<Vec<u8>, Rule> {
        let Some(bytes) = self.changed.get(file) else {
            return self.folder.read(file, limit);
        };
        let found = bytes.len() as u64;
        if found > limit {
            let bytes = found;
            return Err(TooLarge { bytes, limit }.into());
        }
        Ok(bytes.clone())
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path(file)
    }

    fn darkroom(&self) -> Darkroom {
        self.folder.darkroom()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minimal() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sites/ok/minimal")
    }

    #[test]
    fn what_would_be_wrong_is_told_before_anything_is_written() {
        let files = read_files(&minimal()).expect("files");
        assert!(files.contains_key("products/am.json"));
        load_changed(&minimal(), &BTreeMap::new()).expect("right as it stands");
        let product = String::from_utf8(files["products/am.json"].clone()).expect("text");
        let other = product.replacen("\"id\"", "\"idd\"", 1);
        let changed = BTreeMap::from([("products/am.json".to_owned(), other.into_bytes())]);
        let problems = load_changed(&minimal(), &changed).expect_err("wrong");
        let mut places = problems
            .iter()
            .map(|one| (one.file.as_str(), one.path.as_str()));
        assert!(places.any(|place| place == ("products/am.json", "idd")));
        assert_eq!(read_files(&minimal()).expect("files"), files);
    }
}
