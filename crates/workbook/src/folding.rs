//! Entries that take several rows: a list inside an entry has a row for each of its own entries, the first beside what the entry itself says,
//! the others below it. Native only.
//!
//! ```text
//! {"type": "timeline", "moments": [{"when": a, "text": b}, {"when": c, "text": d}]}
//!     ◀── fold ── {"type": "timeline", "when": a, "text": b}, {"when": c, "text": d} ◀── unfold ──
//! ```

use serde_json::Value;

use crate::path::{get, remove, same, set};
use crate::table::empty;

/// A list inside the entries of a sheet that has rows of its own.
#[derive(Debug, PartialEq, Eq)]
pub struct Fold {
    /// The field by which a row begins an entry; a row without it continues the one above.
    pub begins: &'static str,
    /// What stands in that field of the entries that have the list; none if all of them have it.
    pub of: Option<&'static str>,
    /// Where the parts stand in the entry.
    pub parts: Parts,
    /// What of a row is the part's: its place in the row, and that in the part; empty for the part itself.
    pub fields: &'static [(&'static str, &'static str)],
    /// The lists inside the parts.
    pub inner: &'static [Fold],
}

/// Where the parts of an entry stand in it.
#[derive(Debug, PartialEq, Eq)]
pub enum Parts {
    /// In a list.
    List(&'static str),
    /// In these fields, one in each.
    Fields(&'static [&'static str]),
}

/// An entry, and the rows that say it.
#[derive(Debug, Clone, PartialEq)]
pub struct Folded {
    /// The entry.
    pub value: Value,
    /// Its first row.
    pub row: usize,
    /// Its parts, where it has a row for each.
    parts: Vec<Folded>,
    fold: Option<&'static Fold>,
}

impl Fold {
    /// The fields of an entry in which its parts stand.
    fn names(&self) -> &[&'static str] {
        match &self.parts {
            Parts::List(list) => std::slice::from_ref(list),
            Parts::Fields(names) => names,
        }
    }

    /// Whether an entry or its first row has such parts.
    fn is_of(&self, value: &Value) -> bool {
        match (get(value, self.begins), self.of) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(found), Some(word)) => found.as_str() == Some(word),
        }
    }

    /// The rows of an entry; none if it cannot be parted into rows.
    fn unfold(&self, entry: &Value) -> Option<Vec<Value>> {
        let mut base = entry.clone();
        let fields = base.as_object_mut()?;
        let taken = self.names().iter().map(|name| fields.remove(*name));
        let mut taken: Vec<Value> = taken.collect::<Option<_>>()?;
        if let Parts::List(_) = self.parts {
            taken = taken.pop()?.as_array()?.clone();
        }
        let parts: Vec<Value> = taken
            .iter()
            .flat_map(|part| unfold_one(self.inner, part))
            .collect();
        let mut rows = Vec::with_capacity(parts.len());
        for mut part in parts {
            let mut row = if rows.is_empty() {
                base.clone()
            } else {
                empty()
            };
            for (in_row, in_part) in self.fields {
                if get(&row, in_row).is_some() {
                    return None;
                }
                let moved = match *in_part {
                    "" => Some(std::mem::replace(&mut part, empty())),
                    in_part => remove(&mut part, in_part),
                };
                if let Some(moved) = moved {
                    set(&mut row, in_row, moved);
                }
            }
            if part != empty() {
                return None;
            }
            rows.push(row);
        }
        Some(rows)
    }

    /// Parts a row into what the entry says and what its part does; a part that is not there is none.
    fn parted(&self, row: &Value) -> (Value, Option<Value>) {
        let (mut base, mut part) = (row.clone(), None);
        for (in_row, in_part) in self.fields {
            if let Some(moved) = remove(&mut base, in_row) {
                match *in_part {
                    "" => part = Some(moved),
                    in_part => set(part.get_or_insert_with(empty), in_part, moved),
                }
            }
        }
        (base, part)
    }

    /// The entry that rows make of which the first begins it.
    fn fold(&'static self, rows: &[(usize, &Value)]) -> Option<Folded> {
        let (first, row) = rows.first()?;
        let (mut value, _) = self.parted(row);
        let told: Vec<(usize, Value)> = rows
            .iter()
            .filter_map(|(place, row)| Some((*place, self.parted(row).1?)))
            .collect();
        let parts = fold_placed(self.inner, &told);
        match &self.parts {
            Parts::List(_) if parts.is_empty() => {}
            Parts::List(list) => {
                let list_of_parts = parts.iter().map(|part| part.value.clone()).collect();
                set(&mut value, list, list_of_parts);
            }
            Parts::Fields(names) => {
                for (name, part) in names.iter().zip(&parts) {
                    set(&mut value, name, part.value.clone());
                }
            }
        }
        Some(Folded {
            value,
            row: *first,
            parts,
            fold: Some(self),
        })
    }
}

/// The rows of entries; none if they would not be read as the same entries again.
pub fn unfold(folds: &'static [Fold], entries: &[Value]) -> Option<Vec<Value>> {
    let rows: Vec<Value> = entries
        .iter()
        .flat_map(|entry| unfold_one(folds, entry))
        .collect();
    let again = fold(folds, &rows);
    let is_same = again.len() == entries.len()
        && again
            .iter()
            .zip(entries)
            .all(|(again, entry)| same(&again.value, entry));
    is_same.then_some(rows)
}

/// The rows of an entry; it alone where it cannot be parted into rows.
pub fn unfold_one(folds: &'static [Fold], entry: &Value) -> Vec<Value> {
    let fold_of_it = folds.iter().find(|fold| fold.is_of(entry));
    let rows = fold_of_it.and_then(|fold| fold.unfold(entry));
    let is_same = |rows: &Vec<Value>| {
        let again = fold(folds, rows);
        again.len() == 1 && same(&again[0].value, entry)
    };
    rows.filter(is_same).unwrap_or_else(|| vec![entry.clone()])
}

/// The entries that rows make.
pub fn fold(folds: &'static [Fold], rows: &[Value]) -> Vec<Folded> {
    let rows: Vec<(usize, Value)> = rows.iter().cloned().enumerate().collect();
    fold_placed(folds, &rows)
}

/// The same of rows that have other numbers.
pub fn fold_placed(folds: &'static [Fold], rows: &[(usize, Value)]) -> Vec<Folded> {
    let mut entries = Vec::new();
    let mut rest = rows;
    while let Some(((place, row), others)) = rest.split_first() {
        // An entry whose list stands in its row already has no rows below it.
        let is_of = |fold: &&Fold| {
            fold.is_of(row) && fold.names().iter().all(|name| get(row, name).is_none())
        };
        let most = |fold: &Fold| match &fold.parts {
            Parts::List(_) => usize::MAX,
            Parts::Fields(names) => names.len() - usize::from(fold.parted(row).1.is_some()),
        };
        let folded = folds.iter().find(is_of).and_then(|fold| {
            let continues = |(_, row): &&(usize, Value)| {
                let (base, part) = fold.parted(row);
                base == empty() && part.is_some()
            };
            let below = others.iter().take_while(continues).take(most(fold)).count();
            let own: Vec<(usize, &Value)> = rest[..=below]
                .iter()
                .map(|(place, row)| (*place, row))
                .collect();
            Some((fold.fold(&own)?, below))
        });
        let alone = || Folded {
            value: row.clone(),
            row: *place,
            parts: Vec::new(),
            fold: None,
        };
        let (entry, below) = folded.unwrap_or_else(|| (alone(), 0));
        entries.push(entry);
        rest = &others[below..];
    }
    entries
}

/// The row that says what stands at a place inside an entry, and the place in that row.
pub fn row_of(entry: &Folded, inside: &str) -> (usize, String) {
    let found = entry.fold.and_then(|fold| {
        let (number, rest) = match &fold.parts {
            Parts::List(list) => {
                let rest = inside.strip_prefix(list)?.strip_prefix('[')?;
                let (number, rest) = rest.split_once(']')?;
                (number.parse().ok()?, rest)
            }
            Parts::Fields(names) => {
                let mut found = names.iter().enumerate();
                found.find_map(|(number, name)| {
                    let rest = inside.strip_prefix(name)?;
                    (rest.is_empty() || rest.starts_with('.')).then_some((number, rest))
                })?
            }
        };
        let (row, path) = row_of(entry.parts.get(number)?, rest.trim_start_matches('.'));
        Some((row, in_row(fold, &path)?))
    });
    found.unwrap_or_else(|| (entry.row, inside.to_owned()))
}

/// The place in a row of a place in a part; of the part as a whole that of its first field.
fn in_row(fold: &Fold, path: &str) -> Option<String> {
    if path.is_empty() {
        return fold.fields.first().map(|(in_row, _)| (*in_row).to_owned());
    }
    fold.fields.iter().find_map(|(in_row, in_part)| {
        if in_part.is_empty() {
            return Some(joined(in_row, path));
        }
        let rest = path.strip_prefix(in_part)?;
        (rest.is_empty() || rest.starts_with(['.', '['])).then(|| format!("{in_row}{rest}"))
    })
}

/// The place in a row of a place in an entry, both without the numbers of lists.
pub fn row_path(folds: &[Fold], path: &str) -> Option<String> {
    folds.iter().find_map(|fold| {
        let rest = fold.names().iter().find_map(|name| below(path, name))?;
        let inner = row_path(fold.inner, rest);
        in_row(fold, inner.as_deref().unwrap_or(rest))
    })
}

/// The places in entries of a place in a row, without the numbers of lists, each with the list that it was folded by.
pub fn entry_paths(folds: &'static [Fold], path: &str) -> Vec<(&'static Fold, String)> {
    let of_fold = |fold: &'static Fold| {
        let rest = fold
            .fields
            .iter()
            .filter_map(move |(in_row, in_part)| Some(joined(in_part, below(path, in_row)?)));
        rest.flat_map(move |in_part| {
            let deeper = entry_paths(fold.inner, &in_part);
            let deeper = deeper.into_iter().map(|(_, path)| path);
            let all: Vec<String> = deeper.chain([in_part]).collect();
            fold.names().iter().flat_map(move |name| {
                let whole: Vec<_> = all.iter().map(|path| (fold, joined(name, path))).collect();
                whole
            })
        })
    };
    folds.iter().flat_map(of_fold).collect()
}

/// What a path adds to one above it.
fn below<'p>(path: &'p str, above: &str) -> Option<&'p str> {
    if above.is_empty() {
        return Some(path);
    }
    let rest = path.strip_prefix(above)?;
    (rest.is_empty() || rest.starts_with('.')).then(|| rest.trim_start_matches('.'))
}

fn joined(above: &str, path: &str) -> String {
    match (above, path) {
        ("", path) => path.to_owned(),
        (above, "") => above.to_owned(),
        (above, path) => format!("{above}.{path}"),
    }
}

#[cfg(test)]
mod tests;
