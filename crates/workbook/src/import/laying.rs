//! What rows say of a thing, laid over what is there. Native only.

use std::collections::BTreeSet;

use langke_content::Kind;
use langke_model::i18n::Language;
use serde_json::Value;

use super::draft::Drafts;
use super::head::Field;
use super::rows::{Filled, Known};
use crate::column::Column;
use crate::folder::{Folder, together};
use crate::folding::{Folded, fold, fold_placed, unfold_one};
use crate::path::{get, remove, same, set};
use crate::sheet::SheetForm;
use crate::sheets::lists_of;
use crate::table::{clear, empty, joined, part};

impl Drafts<'_> {
    /// What a thing is with what its rows say laid over what is there.
    pub fn value(&self, key: &(Kind, String), folder: &Folder) -> Value {
        let there = folder.things.get(key).map(|thing| thing.value.clone());
        let mut value = there.unwrap_or_else(empty);
        let Some(draft) = self.things.get(key) else {
            return value;
        };
        let stands_under_its_id = together(key.0).is_some_and(|(_, list)| list.is_empty());
        if !stands_under_its_id {
            set(&mut value, "id", key.1.as_str().into());
        }
        if let Some(row) = &draft.main {
            value = self.laid(row, value);
        }
        for form in lists_of(key.0) {
            if let Some(rows) = draft.lists.get(form.list) {
                self.lay_list(form, rows, &mut value);
            }
        }
        value
    }

    /// A row laid over a value.
    fn laid(&self, row: &Filled, mut value: Value) -> Value {
        let columns = &self.sheets[row.sheet].form.columns;
        for (index, _) in row.values.iter().filter(|(_, value)| value.is_none()) {
            clear(&columns[*index], &mut value);
        }
        joined(value, row.rest.clone(), self.cells(row))
    }

    fn cells<'d>(&'d self, row: &'d Filled) -> impl Iterator<Item = (&'d Column, Value)> {
        let columns = &self.sheets[row.sheet].form.columns;
        row.values
            .iter()
            .filter_map(|(index, value)| Some((&columns[*index], value.clone()?)))
    }

    /// Lists that would lose entries without a row that speaks of any that are there: the first row of each, and how many are there. Whoever
    /// adds an entry writes such rows as well as whoever replaces all; a row of removal says that the latter is meant.
    pub fn lists_in_doubt(&self, folder: &Folder) -> Vec<((Kind, String), &Filled, usize)> {
        let mut found = Vec::new();
        for (key, draft) in &self.things {
            let there = folder.things.get(key);
            for (list, rows) in &draft.lists {
                let there = there.and_then(|thing| get(&thing.value, list)?.as_array());
                let there = there.map_or(&[][..], Vec::as_slice);
                let Some(first) = rows.first() else {
                    continue;
                };
                let entries = self.entries(rows);
                let mut reached = there
                    .iter()
                    .map(|one| self.as_far_as_columns_reach(first, one));
                let speaks_of_one = |reached: Value| {
                    let mut entries = entries.iter();
                    entries.any(|entry| same(&reached, &entry.value))
                };
                if entries.len() < there.len()
                    && !rows.iter().any(is_removal)
                    && !reached.any(speaks_of_one)
                {
                    found.push((key.clone(), first, there.len()));
                }
            }
        }
        found
    }

    /// The entries that the rows of a list make; rows of removal make none.
    pub fn entries(&self, rows: &[Filled]) -> Vec<Folded> {
        let folds = rows
            .first()
            .map_or(&[][..], |row| self.sheets[row.sheet].form.folds);
        let told: Vec<(usize, Value)> = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !is_removal(row))
            .map(|(place, row)| (place, joined(empty(), row.rest.clone(), self.cells(row))))
            .collect();
        fold_placed(folds, &told)
    }

    /// The entries of a list as the rows say them. An entry that is there and says the same as far as the columns reach stays whole.
    fn lay_list(&self, form: &SheetForm, rows: &[Filled], value: &mut Value) {
        let list = form.list;
        let before = get(value, list)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let mut entries = Vec::with_capacity(rows.len());
        let mut used = BTreeSet::new();
        for Folded {
            value: entry, row, ..
        } in self.entries(rows)
        {
            let row = &rows[row];
            let at = entries.len();
            let places = [at].into_iter().chain(0..before.len());
            let there = places.filter(|place| !used.contains(place)).find(|place| {
                before
                    .get(*place)
                    .is_some_and(|there| same(&self.as_far_as_columns_reach(row, there), &entry))
            });
            used.extend(there);
            entries.push(there.map_or(entry, |place| before[place].clone()));
        }
        if entries.is_empty() {
            remove(value, list);
        } else {
            set(value, list, Value::Array(entries));
        }
    }

    /// What the columns that a row's sheet has say of an entry.
    fn as_far_as_columns_reach(&self, row: &Filled, entry: &Value) -> Value {
        let Known { form, head, .. } = &self.sheets[row.sheet];
        let has_all =
            (0..form.columns.len()).all(|index| head.place(Field::Column(index)).is_some());
        let has_rest = head.place(Field::Rest(0)).is_some();
        if has_all && has_rest {
            return entry.clone();
        }
        let reached = |row: &Value| {
            let parted = part(&form.columns, row, Language::Vietnamese);
            let rest = if has_rest { parted.rest } else { empty() };
            let cells = form
                .columns
                .iter()
                .zip(&parted.cells)
                .enumerate()
                .filter_map(|(index, (column, cell))| {
                    head.place(Field::Column(index))?;
                    let read = crate::reading::read(column.form, cell.as_ref()?).ok()?;
                    Some((column, read.value))
                });
            joined(empty(), rest, cells)
        };
        let rows: Vec<Value> = unfold_one(form.folds, entry).iter().map(reached).collect();
        let mut entries = fold(form.folds, &rows).into_iter();
        entries.next().map_or_else(empty, |entry| entry.value)
    }
}

/// Whether all that a row says is that entries are to be taken away.
fn is_removal(row: &Filled) -> bool {
    let asks = row.values.iter().all(|(_, value)| value.is_none());
    !row.values.is_empty() && asks && row.rest == empty()
}
