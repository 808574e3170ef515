//! An ordered list of things of one kind that finds each by its id, and knows the file that each is from. Native only.

use std::collections::HashMap;
use std::ops::Deref;

use super::seen::{self, Sight};
use super::{Kind, Slug};

/// What has an id.
pub trait Identified {
    /// Its kind.
    const KIND: Kind;

    /// Its id, unique in its kind.
    fn id(&self) -> &Slug;
}

/// A thing as it was read.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// The file that it is from, relative to the content folder.
    pub file: String,
    /// What changes with the file's bytes: the same for the same bytes, in one build of this program.
    pub digest: u64,
    /// The thing.
    pub thing: T,
}

/// Things of one kind, in the order of their files' names.
#[derive(Debug, Clone)]
pub struct Table<T> {
    things: Vec<T>,
    /// The file of each thing, relative to the content folder.
    files: Vec<String>,
    /// What changes with the bytes of each thing's file.
    digests: Vec<u64>,
    /// Where the thing of an id stands.
    by_id: HashMap<Slug, usize>,
}

impl<T: Identified> Table<T> {
    /// The thing of an id.
    pub fn get(&self, id: &Slug) -> Option<&T> {
        seen::note(|| Sight::Thing(T::KIND, id.clone()));
        self.things.get(*self.by_id.get(id)?)
    }

    /// What changes with the file of a thing.
    pub fn digest(&self, id: &Slug) -> Option<u64> {
        self.digests.get(*self.by_id.get(id)?).copied()
    }

    /// How many things there are.
    pub fn count(&self) -> usize {
        seen::note(|| Sight::Count(T::KIND));
        self.things.len()
    }

    /// Every thing with its file.
    pub fn with_files(&self) -> impl Iterator<Item = (&str, &T)> {
        self.files.iter().map(String::as_str).zip(self.deref())
    }
}

impl<T> Table<T> {
    /// What changes with each thing's file, in the order of the table.
    pub fn digests(&self) -> &[u64] {
        &self.digests
    }
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table {
            things: Vec::new(),
            files: Vec::new(),
            digests: Vec::new(),
            by_id: HashMap::new(),
        }
    }
}

/// From things as they were read. Of things with the same id the last is found by it.
impl<T: Identified> FromIterator<Entry<T>> for Table<T> {
    fn from_iter<I: IntoIterator<Item = Entry<T>>>(entries: I) -> Table<T> {
        let mut table = Table::default();
        for (place, entry) in entries.into_iter().enumerate() {
            table.by_id.insert(entry.thing.id().clone(), place);
            table.files.push(entry.file);
            table.digests.push(entry.digest);
            table.things.push(entry.thing);
        }
        table
    }
}

impl<T: Identified> Deref for Table<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        seen::note(|| Sight::Whole(T::KIND));
        &self.things
    }
}

impl<'a, T: Identified> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Named(Slug);

    impl Identified for Named {
        const KIND: Kind = Kind::Village;

        fn id(&self) -> &Slug {
            &self.0
        }
    }

    #[test]
    fn things_keep_their_order_and_are_found_by_their_id() {
        let id = |text: &str| Slug::new(text).expect("a slug");
        let named = |text: &str| Entry {
            file: format!("{text}.json"),
            digest: text.len() as u64,
            thing: Named(id(text)),
        };
        let table: Table<Named> = ["van-phuc", "bat-trang"].map(named).into_iter().collect();
        let files: Vec<&str> = table.with_files().map(|(file, _)| file).collect();
        assert_eq!(files, ["van-phuc.json", "bat-trang.json"]);
        let found = table.get(&id("bat-trang")).map(|thing| thing.0.as_str());
        assert_eq!(found, Some("bat-trang"));
        assert!(table.get(&id("chuong")).is_none());
        assert_eq!(table.digests(), [8, 9]);
    }

    #[test]
    fn a_table_notes_what_somebody_looks_at() {
        let id = |text: &str| Slug::new(text).expect("a slug");
        let named = |text: &str| Entry {
            file: String::new(),
            digest: 0,
            thing: Named(id(text)),
        };
        let table: Table<Named> = ["van-phuc", "bat-trang"].map(named).into_iter().collect();
        let ((), seen) = seen::watched(|| {
            table.get(&id("bat-trang"));
            table.get(&id("chuong"));
        });
        let thing = |text: &str| Sight::Thing(Kind::Village, id(text));
        assert_eq!(
            seen,
            seen::Seen::from([thing("bat-trang"), thing("chuong")])
        );
        let (count, seen) = seen::watched(|| table.count());
        assert_eq!(count, 2);
        assert_eq!(seen, seen::Seen::from([Sight::Count(Kind::Village)]));
        let whole = seen::Seen::from([Sight::Whole(Kind::Village)]);
        assert_eq!(seen::watched(|| table.iter().next().is_some()).1, whole);
        assert_eq!(
            seen::watched(|| table.with_files().next().is_some()).1,
            whole
        );
        let first = &table[0];
        let ((), seen) = seen::watched(|| seen::look_at(first));
        assert_eq!(seen, seen::Seen::from([thing("van-phuc")]));
    }
}
