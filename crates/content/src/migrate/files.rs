//! The files of a folder in memory while they are migrated. Native only.

use std::collections::BTreeMap;

use crate::folder::with_mark_of;
use crate::json::{Edit, Json, edited};
use crate::load::SITE;

/// One file.
pub struct File {
    /// Its text as it is to be, without a byte-order mark.
    pub text: String,
    /// Its bytes as they were read.
    pub read: Vec<u8>,
    /// At how many places it was changed.
    pub changes: usize,
}

impl File {
    /// Its bytes as they are to be: a byte-order mark stays.
    pub fn bytes(&self) -> Vec<u8> {
        with_mark_of(&self.read, &self.text)
    }
}

/// All content files by their path below the folder; each is JSON.
#[derive(Default)]
pub struct Files(BTreeMap<String, File>);

impl Files {
    /// Adds a file as it was read.
    pub fn insert(&mut self, name: String, text: String, read: Vec<u8>) {
        let changes = 0;
        let file = File {
            text,
            read,
            changes,
        };
        self.0.insert(name, file);
    }

    /// The text of a file as it is to be.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|file| file.text.as_str())
    }

    /// The names of the files in a folder such as `products`.
    pub fn in_folder(&self, folder: &str) -> Vec<String> {
        let names = self.0.keys();
        names
            .filter(|name| {
                name.split_once('/')
                    .is_some_and(|(first, _)| first == folder)
            })
            .cloned()
            .collect()
    }

    /// The names of all files.
    pub fn names(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// Makes the changes that `edits` finds in a file.
    pub fn edit(&mut self, name: &str, edits: impl FnOnce(&Json) -> Vec<Edit>) {
        let Some(file) = self.0.get_mut(name) else {
            return;
        };
        let Ok(json) = Json::parse(&file.text) else {
            return;
        };
        let (text, changes) = edited(&file.text, edits(&json));
        file.text = text;
        file.changes += changes;
    }

    /// Replaces the text of a file that was changed at some places.
    pub fn replace(&mut self, name: &str, text: String, changes: usize) {
        if let Some(file) = self.0.get_mut(name) {
            file.text = text;
            file.changes += changes;
        }
    }

    /// What changed, in the order in which it is safe to write it: products first, which gain what places lose, `site.json` last.
    pub fn changed(&self) -> Vec<(&str, &File)> {
        let mut changed: Vec<(&str, &File)> = self
            .0
            .iter()
            .filter(|(_, file)| file.changes > 0)
            .map(|(name, file)| (name.as_str(), file))
            .collect();
        changed.sort_by_key(|(name, _)| (*name == SITE, !name.starts_with("products/")));
        changed
    }
}
