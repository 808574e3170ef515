//! The content of a folder as things, each known by its kind and id, wherever its file keeps it. Native only.

use std::collections::BTreeMap;

use langke_content::Kind;
use serde_json::Value;

use crate::path::set;
use crate::table::empty;

/// A thing of a folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing {
    /// The file that it stands in.
    pub file: String,
    /// What stands there of it.
    pub value: Value,
}

/// Everything that a folder holds.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// The bytes of the files, by their path below the folder.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The things, by kind and id.
    pub things: BTreeMap<(Kind, String), Thing>,
    /// The things in the order in which they stand.
    pub order: Vec<(Kind, String)>,
    /// What things are called today, by the ids that they had before.
    pub renamed: BTreeMap<(Kind, String), String>,
    /// What no sheet could show: files that hold no things, and what stands beside the things of files in which they stand together.
    pub others: BTreeMap<String, Value>,
    /// Files that are no JSON.
    pub broken: Vec<String>,
}

/// The kinds whose things stand in one file, with the file and the list that they stand in; empty where they stand under their ids.
const TOGETHER: [(Kind, &str, &str); 4] = [
    (Kind::Source, "sources.json", "sources"),
    (Kind::Picture, "pictures.json", ""),
    (Kind::Fact, "facts.json", ""),
    (Kind::Word, "glossary.json", ""),
];

/// The file that things of a kind stand in together, and the list in it.
pub fn together(kind: Kind) -> Option<(&'static str, &'static str)> {
    let found = TOGETHER.iter().find(|(of, _, _)| *of == kind)?;
    Some((found.1, found.2))
}

impl Folder {
    /// Sorts files into things and others.
    pub fn of(files: BTreeMap<String, Vec<u8>>) -> Folder {
        let mut folder = Folder::default();
        for (file, bytes) in &files {
            match serde_json::from_slice(without_mark(bytes)) {
                Ok(value) => folder.add(file, value),
                Err(_) => folder.broken.push(file.clone()),
            }
        }
        folder.files = files;
        for ((kind, id), thing) in &folder.things {
            let former = thing.value.get("former_ids").and_then(Value::as_array);
            for before in former.into_iter().flatten().filter_map(Value::as_str) {
                let key = (*kind, before.to_owned());
                if !folder.things.contains_key(&key) {
                    folder.renamed.insert(key, id.clone());
                }
            }
        }
        folder
    }

    /// What a thing is called today that had an id before.
    pub fn today(&self, kind: Kind, id: &str) -> Option<&str> {
        if self.renamed.is_empty() {
            return None;
        }
        let key = (kind, id.to_owned());
        self.renamed.get(&key).map(String::as_str)
    }

    fn add(&mut self, file: &str, value: Value) {
        let together = TOGETHER.iter().find(|(_, name, _)| *name == file);
        let parted = match together {
            Some((kind, _, list)) => entries(*kind, list, &value),
            None => one(file, &value).map(|things| (things, empty())),
        };
        let Some((things, beside)) = parted.filter(|(things, _)| self.are_new(things)) else {
            self.others.insert(file.to_owned(), value);
            return;
        };
        if beside != empty() {
            self.others.insert(file.to_owned(), beside);
        }
        for (kind, id, value) in things {
            let file = file.to_owned();
            self.things
                .insert((kind, id.clone()), Thing { file, value });
            self.order.push((kind, id));
        }
    }

    /// Whether no two things have one kind and id.
    fn are_new(&self, things: &[(Kind, String, Value)]) -> bool {
        let mut keys: Vec<_> = things.iter().map(|(kind, id, _)| (*kind, id)).collect();
        keys.sort();
        keys.windows(2).all(|pair| pair[0] != pair[1])
            && things
                .iter()
                .all(|(kind, id, _)| !self.things.contains_key(&(*kind, id.clone())))
    }

    /// The file for a thing: its own, or the one that a new one gets.
    pub fn file_of(&self, kind: Kind, id: &str) -> String {
        if let Some(thing) = self.things.get(&(kind, id.to_owned())) {
            return thing.file.clone();
        }
        if let Some((file, _)) = together(kind) {
            return file.to_owned();
        }
        let folder = kind.folder().unwrap_or_default();
        let named = |number: usize| match number {
            1 => format!("{folder}/{id}.json"),
            number => format!("{folder}/{id}-{number}.json"),
        };
        // A file of its name that shows no thing may be just this one, and broken.
        let is_taken = |file: &String| self.things.values().any(|thing| thing.file == *file);
        let free = |file: &String| !self.files.contains_key(file) || !is_taken(file);
        (1..).map(named).find(free).unwrap_or_default()
    }

    /// What a file holds whose things stand together: what stands beside them, then changed ones in their places and new ones, in the
    /// order in which they are given, at the end; and the place of each.
    pub fn with_entries(
        &self,
        kind: Kind,
        beside: &Value,
        changed: &[(String, Value)],
    ) -> Option<(Value, BTreeMap<String, usize>)> {
        let (_, list) = together(kind)?;
        let new: BTreeMap<&String, &Value> =
            changed.iter().map(|(id, value)| (id, value)).collect();
        let known = self
            .order
            .iter()
            .filter(|(of, _)| *of == kind)
            .map(|(_, id)| id);
        let added = changed
            .iter()
            .map(|(id, _)| id)
            .filter(|id| !self.things.contains_key(&(kind, (*id).clone())));
        let all: Vec<&String> = known.chain(added).collect();
        let value_of = |id: &String| {
            let there = || {
                self.things
                    .get(&(kind, id.clone()))
                    .map(|thing| &thing.value)
            };
            new.get(id).copied().or_else(there).cloned()
        };
        let places = (0..)
            .zip(&all)
            .map(|(place, id)| ((*id).clone(), place))
            .collect();
        let mut whole = beside.clone();
        if list.is_empty() {
            if let Some(fields) = whole.as_object_mut() {
                fields.extend(
                    all.into_iter()
                        .filter_map(|id| Some((id.clone(), value_of(id)?))),
                );
            }
        } else {
            set(
                &mut whole,
                list,
                all.into_iter().filter_map(value_of).collect(),
            );
        }
        Some((whole, places))
    }

    /// Whether the file in which things of a kind stand together is there and holds what cannot be told as such things.
    pub fn is_unclear(&self, file: &str) -> bool {
        self.others.contains_key(file) && !self.things.values().any(|thing| thing.file == file)
    }
}

/// Bytes without a byte-order mark.
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// The thing that has a file of its own.
fn one(file: &str, value: &Value) -> Option<Vec<(Kind, String, Value)>> {
    let (folder, _) = file.split_once('/')?;
    let kind = Kind::OF_THINGS
        .into_iter()
        .find(|kind| kind.folder() == Some(folder))?;
    let id = value.as_object()?.get("id")?.as_str()?;
    is_usable(id).then(|| vec![(kind, id.to_owned(), value.clone())])
}

/// Things as they were found, each with its kind and id.
type Entries = Vec<(Kind, String, Value)>;

/// The things of a file in which they stand together, and what stands beside them.
fn entries(kind: Kind, list: &str, value: &Value) -> Option<(Entries, Value)> {
    let mut beside = value.clone();
    let fields = beside.as_object_mut()?;
    if list.is_empty() {
        let ids: Vec<String> = fields.keys().filter(|id| is_usable(id)).cloned().collect();
        let take = |id: String| {
            Some((
                kind,
                id.clone(),
                fields.remove(&id).filter(Value::is_object)?,
            ))
        };
        let things = ids.into_iter().map(take).collect::<Option<_>>()?;
        return Some((things, beside));
    }
    let listed = fields.remove(list)?;
    let entry = |value: &Value| {
        let id = value.as_object()?.get("id")?.as_str()?;
        is_usable(id).then(|| (kind, id.to_owned(), value.clone()))
    };
    let things = listed
        .as_array()?
        .iter()
        .map(entry)
        .collect::<Option<_>>()?;
    Some((things, beside))
}

/// Whether an id can stand in a cell as it is.
fn is_usable(id: &str) -> bool {
    langke_model::is_slug(id)
}
