//! A content file as it is read on its own, before it is known what else there is: many at once. Native only.

use deserr::Deserr;

use super::bounds::LARGEST_FILE;
use super::document::{self, Document};
use super::folder::{Shelf, text};
use super::json::{Json, Unread};
use super::problem::Severity;
use super::read::Findings;
use super::rules::Rule;
use super::seen::digest;
use super::shared::Meanings;

/// What a file turned out to be.
pub enum Opened<T> {
    /// It was read.
    Read {
        /// What it says.
        document: Document<T>,
        /// What changes with its text.
        digest: u64,
        /// Its text, if something in it is wrong: that may name what is not wrong elsewhere.
        wrong_text: Option<String>,
    },
    /// Nothing of its text can be read.
    Unread {
        /// The text.
        text: String,
        /// Why, and where.
        unread: Unread,
    },
    /// It has no text; the rule that it breaks.
    Closed(Rule),
}

impl<T: Deserr<Findings>> Opened<T> {
    /// Opens and reads a file.
    pub fn of(shelf: &(impl Shelf + ?Sized), file: &str, meanings: &Meanings) -> Opened<T> {
        let text = match shelf.read(file, LARGEST_FILE).and_then(text) {
            Ok(text) => text,
            Err(rule) => return Opened::Closed(rule),
        };
        let read = Json::parse(&text).and_then(|json| document::read::<T>(&json, meanings));
        match read {
            Err(unread) => Opened::Unread { text, unread },
            Ok(document) => {
                let mut kept = document.findings.kept.iter();
                let is_wrong = kept.any(|one| one.rule.severity() == Severity::Error);
                Opened::Read {
                    document,
                    digest: digest(&text),
                    wrong_text: is_wrong.then_some(text),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use crate::load_files;

    #[test]
    fn what_is_wrong_is_told_of_every_file_in_their_order_however_many_are_read_at_once() {
        let file = |number: u32| {
            let text = if number.is_multiple_of(3) {
                "{"
            } else {
                "{\"days\": 7}"
            };
            (format!("events/e-{number:03}.json"), text.into())
        };
        let files: BTreeMap<String, Vec<u8>> = (0..300).map(file).collect();
        let problems = load_files(&files).expect_err("nothing of it is right");
        let told = problems.iter().map(|problem| problem.file.as_str());
        let told: Vec<&str> = told.filter(|file| file.starts_with("events/")).collect();
        assert!(told.is_sorted(), "{told:?}");
        let named: BTreeSet<&str> = told.into_iter().collect();
        assert!(named.into_iter().eq(files.keys().map(String::as_str)));
    }
}
