//! The files that an import would write, and whose each is. Native only.

use std::collections::{BTreeMap, BTreeSet};

use langke_content::{Kind, Problem, batch};
use serde_json::Value;

use super::change::{Change, differences};
use super::draft::Drafts;
use crate::folder::{Folder, together, without_mark};
use crate::folding::entry_paths;
use crate::path::same;
use crate::sheet::SheetForm;
use crate::sheets::{lists_of, sheet_of};
use crate::table::empty;
use crate::text;

/// What is not written.
#[derive(Debug, Default)]
pub struct Held {
    /// Things.
    pub things: BTreeSet<(Kind, String)>,
    /// Files without a sheet of their own.
    pub files: BTreeSet<String>,
}

impl Held {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.things.len() + self.files.len()
    }
}

/// Whose a problem is.
pub enum Owner {
    /// A thing's, at a place inside it.
    Thing((Kind, String), String),
    /// That of a file without a sheet of its own.
    File(String),
}

/// The place inside a thing, of a place inside the file in which things stand together, and the thing's id.
fn inside(kind: Kind, path: &str, places: &BTreeMap<String, usize>) -> Option<(String, String)> {
    let (_, list) = together(kind)?;
    let after = |rest: &str| rest.trim_start_matches('.').to_owned();
    if list.is_empty() {
        let (id, rest) = path.split_once('.').unwrap_or((path, ""));
        return places
            .contains_key(id)
            .then(|| (id.to_owned(), after(rest)));
    }
    let rest = path.strip_prefix(list)?.strip_prefix('[')?;
    let (index, rest) = rest.split_once(']')?;
    let index: usize = index.parse().ok()?;
    let (id, _) = places.iter().find(|(_, place)| **place == index)?;
    Some((id.clone(), after(rest)))
}

/// What would be written.
#[derive(Default)]
pub struct Plan {
    /// The new text of each file that changes.
    texts: BTreeMap<String, Vec<u8>>,
    /// The things that are new or change.
    pub changes: BTreeMap<(Kind, String), Change>,
    /// Files without a sheet of their own that change.
    pub files_changed: Vec<Change>,
    /// The thing that each file holds, whether it changes or not.
    owners: BTreeMap<String, (Kind, String)>,
    /// Where the things of a kind stand in the file that they stand in together.
    places: BTreeMap<Kind, BTreeMap<String, usize>>,
    /// Things whose files cannot be changed.
    pub broken: Vec<((Kind, String), String)>,
}

impl Plan {
    /// What would be written of all that is not held back.
    pub fn of(drafts: &Drafts, folder: &Folder, held: &Held) -> Plan {
        let mut plan = Plan::default();
        let mut entries: BTreeMap<Kind, Vec<(String, Value)>> = BTreeMap::new();
        let known = drafts
            .things
            .keys()
            .filter(|key| folder.things.contains_key(*key));
        for key in known.chain(&drafts.new) {
            let file = folder.file_of(key.0, &key.1);
            let stand_together = together(key.0).is_some();
            if !stand_together {
                plan.owners.insert(file.clone(), key.clone());
            }
            if held.things.contains(key) {
                continue;
            }
            let after = drafts.value(key, folder);
            let before = folder.things.get(key).map(|thing| &thing.value);
            if before.is_some_and(|before| same(before, &after)) {
                continue;
            }
            if !stand_together && !plan.add_text(&file, before, &after, folder, &order_of(key.0)) {
                plan.broken.push((key.clone(), file));
                continue;
            }
            let fields = before
                .map(|before| differences(before, &after))
                .unwrap_or_default();
            let (kind, id, is_new) = (Some(key.0), key.1.clone(), before.is_none());
            plan.changes.insert(
                key.clone(),
                Change {
                    kind,
                    id,
                    file,
                    is_new,
                    fields,
                },
            );
            if stand_together {
                entries
                    .entry(key.0)
                    .or_default()
                    .push((key.1.clone(), after));
            }
        }
        for kind in [Kind::Source, Kind::Picture, Kind::Fact, Kind::Word] {
            plan.add_entries(
                kind,
                entries.get(&kind).map_or(&[], Vec::as_slice),
                drafts,
                folder,
            );
        }
        plan.add_files(drafts, folder, held);
        plan
    }

    /// The file in which things of a kind stand together.
    fn add_entries(
        &mut self,
        kind: Kind,
        changed: &[(String, Value)],
        drafts: &Drafts,
        folder: &Folder,
    ) {
        let Some((file, _)) = together(kind) else {
            return;
        };
        let there = folder.others.get(file);
        let brought = || drafts.files.get(file).map(|(value, _)| value);
        let beside = there.or_else(brought).cloned().unwrap_or_else(empty);
        let Some((whole, places)) = folder.with_entries(kind, &beside, changed) else {
            return;
        };
        self.places.insert(kind, places);
        if changed.is_empty() {
            return;
        }
        let before = folder
            .with_entries(kind, &beside, &[])
            .map(|(before, _)| before);
        let before = before.filter(|_| folder.files.contains_key(file));
        if folder.is_unclear(file)
            || !self.add_text(file, before.as_ref(), &whole, folder, &order_of(kind))
        {
            for (id, _) in changed {
                let key = (kind, id.clone());
                self.changes.remove(&key);
                self.broken.push((key, file.to_owned()));
            }
        }
    }

    /// Files that have no sheet of their own.
    fn add_files(&mut self, drafts: &Drafts, folder: &Folder, held: &Held) {
        for (file, (after, _)) in &drafts.files {
            let before = folder.others.get(file);
            let is_same = before.is_some_and(|before| same(before, after));
            let is_things = self.texts.contains_key(file)
                || folder.things.values().any(|thing| thing.file == *file);
            if is_same || is_things || held.files.contains(file) {
                continue;
            }
            if self.add_text(file, before, after, folder, &general_order()) {
                self.files_changed.push(Change {
                    kind: None,
                    id: file.clone(),
                    file: file.clone(),
                    is_new: before.is_none(),
                    fields: before
                        .map(|before| differences(before, after))
                        .unwrap_or_default(),
                });
            }
        }
    }

    /// Adds the text of a file; whether it could be made.
    fn add_text(
        &mut self,
        file: &str,
        before: Option<&Value>,
        after: &Value,
        folder: &Folder,
        order: &[String],
    ) -> bool {
        let text = match (folder.files.get(file), before) {
            (None, _) => Some(text::new(after, order)),
            (Some(bytes), Some(before)) => {
                let mark = bytes.len() - without_mark(bytes).len();
                let there = std::str::from_utf8(&bytes[mark..]).ok();
                there
                    .and_then(|there| text::changed(there, before, after, order))
                    .map(|text| {
                        if mark > 0 {
                            format!("\u{FEFF}{text}")
                        } else {
                            text
                        }
                    })
            }
            (Some(_), None) => None,
        };
        let is_made = text.is_some();
        if let Some(text) = text {
            self.texts.insert(file.to_owned(), text.into_bytes());
        }
        is_made
    }

    /// Whether nothing would be written and nothing is there to be checked.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.owners.is_empty()
    }

    /// The new bytes of the files that change.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.texts.clone()
    }

    /// What is to be written, with what was read.
    pub fn batch(&self, folder: &Folder) -> Vec<batch::Change> {
        let change = |(file, after): (&String, &Vec<u8>)| batch::Change {
            file: file.clone(),
            before: folder.files.get(file).cloned(),
            after: Some(after.clone()),
        };
        self.texts.iter().map(change).collect()
    }

    /// Whose a problem is, where it is of something that the workbook speaks of.
    pub fn owner(&self, problem: &Problem) -> Option<Owner> {
        if let Some(key) = self.owners.get(&problem.file) {
            return Some(Owner::Thing(key.clone(), problem.path.clone()));
        }
        let kinds = self.places.iter();
        let together = kinds
            .filter(|(kind, _)| together(**kind).is_some_and(|(file, _)| file == problem.file));
        for (kind, places) in together {
            if let Some((id, path)) = inside(*kind, &problem.path, places)
                && let key = (*kind, id)
                && self.changes.contains_key(&key)
            {
                return Some(Owner::Thing(key, path));
            }
        }
        let is_its = |change: &Change| change.file == problem.file;
        self.files_changed
            .iter()
            .any(is_its)
            .then(|| Owner::File(problem.file.clone()))
    }
}

/// The order in which the fields of a kind's things are written: that of the columns, lists behind them.
fn order_of(kind: Kind) -> Vec<String> {
    let mut order = vec!["id".to_owned()];
    let mut add = |sheet: &SheetForm| {
        let columns = sheet.columns.iter().map(|column| column.path.as_str());
        let folded = columns
            .clone()
            .flat_map(|path| entry_paths(sheet.folds, path));
        let folded: Vec<String> = folded.map(|(_, path)| path).collect();
        let folded = folded.iter().map(String::as_str);
        for path in columns.chain([sheet.list]).chain(folded) {
            for step in path.split('.') {
                if !step.is_empty()
                    && step != "illustrative"
                    && !order.iter().any(|known| known == step)
                {
                    order.push(step.to_owned());
                }
            }
        }
    };
    sheet_of(kind).into_iter().for_each(&mut add);
    lists_of(kind).for_each(&mut add);
    order.push("illustrative".to_owned());
    order
}

/// The order in which the fields of other files are written.
fn general_order() -> Vec<String> {
    [
        "schema", "id", "type", "kind", "name", "label", "title", "headline", "vi", "en",
        "summary", "file", "alt", "caption", "text", "value", "unit", "year", "source",
    ]
    .map(str::to_owned)
    .to_vec()
}
