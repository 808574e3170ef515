//! An ordered list of things of one kind that finds each by its id, and knows the file that each is from. Native only.

use std::collections::HashMap;
use std::ops::Deref;

use super::Slug;

/// What has an id.
pub trait Identified {
    /// Its id, unique in its kind.
    fn id(&self) -> &Slug;
}

/// Things of one kind, in the order of their files' names.
#[derive(Debug, Clone)]
pub struct Table<T> {
    things: Vec<T>,
    /// The file of each thing, relative to the content folder.
    files: Vec<String>,
    /// Where the thing of an id stands.
    by_id: HashMap<Slug, usize>,
}

impl<T: Identified> Table<T> {
    /// The thing of an id.
    pub fn get(&self, id: &Slug) -> Option<&T> {
        self.things.get(*self.by_id.get(id)?)
    }
}

impl<T> Table<T> {
    /// Every thing with its file.
    pub fn with_files(&self) -> impl Iterator<Item = (&str, &T)> {
        self.files.iter().map(String::as_str).zip(&self.things)
    }
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table {
            things: Vec::new(),
            files: Vec::new(),
            by_id: HashMap::new(),
        }
    }
}

/// From files and the things in them. Of things with the same id the last is found by it.
impl<T: Identified> FromIterator<(String, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(things: I) -> Table<T> {
        let (files, things): (Vec<String>, Vec<T>) = things.into_iter().unzip();
        let by_id = things.iter().enumerate();
        let by_id = by_id.map(|(place, thing)| (thing.id().clone(), place));
        Table {
            by_id: by_id.collect(),
            things,
            files,
        }
    }
}

impl<T> Deref for Table<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.things
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.things.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Named(Slug);

    impl Identified for Named {
        fn id(&self) -> &Slug {
            &self.0
        }
    }

    #[test]
    fn things_keep_their_order_and_are_found_by_their_id() {
        let id = |text: &str| Slug::new(text).expect("a slug");
        let named = |text: &str| (format!("{text}.json"), Named(id(text)));
        let table: Table<Named> = ["van-phuc", "bat-trang"].map(named).into_iter().collect();
        let files: Vec<&str> = table.with_files().map(|(file, _)| file).collect();
        assert_eq!(files, ["van-phuc.json", "bat-trang.json"]);
        let found = table.get(&id("bat-trang")).map(|thing| thing.0.as_str());
        assert_eq!(found, Some("bat-trang"));
        assert!(table.get(&id("chuong")).is_none());
    }
}
