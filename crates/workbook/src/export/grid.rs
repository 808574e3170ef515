//! The rows of every sheet, cell by cell. Native only.

use langke_content::Kind;
use langke_model::i18n::Language;
use langke_spreadsheet::Cell;
use serde_json::Value;

use crate::folder::Folder;
use crate::folding::unfold;
use crate::path::get;
use crate::sheet::{OWNER, REST, SheetForm, rest_heading};
use crate::sheets::{lists_of, sheet_of, sheets};
use crate::table::part;

/// A sheet and its rows.
pub struct Grid {
    /// What it is.
    pub form: &'static SheetForm,
    /// Over how many columns the rest is parted.
    pub rests: usize,
    /// Its rows: the id, the kind where a column says it, the columns, the rest.
    pub rows: Vec<Vec<Option<Cell>>>,
}

/// The rows of all sheets; `mark` stands before every id.
pub fn grids(folder: &Folder, language: Language, mark: Option<&str>) -> Vec<Grid> {
    let mut grids: Vec<Grid> = sheets()
        .iter()
        .map(|form| Grid {
            form,
            rests: 1,
            rows: Vec::new(),
        })
        .collect();
    for key @ (kind, id) in &folder.order {
        let Some((thing, form)) = folder.things.get(key).zip(sheet_of(*kind)) else {
            continue;
        };
        let id = format!("{}{id}", mark.unwrap_or_default());
        let mut value = thing.value.clone();
        if value.get("id").and_then(Value::as_str) == Some(&key.1)
            && let Some(fields) = value.as_object_mut()
        {
            fields.remove("id");
        }
        for list in lists_of(*kind) {
            let entries = get(&value, list.list).and_then(Value::as_array);
            let Some(entries) = entries.filter(|entries| !entries.is_empty()).cloned() else {
                continue;
            };
            // Entries that rows could not say apart stay in the last column of the thing.
            let Some(rows) = unfold(list.folds, &entries) else {
                continue;
            };
            crate::path::remove(&mut value, list.list);
            for row in &rows {
                add(&mut grids, list, &id, *kind, row, language);
            }
        }
        add(&mut grids, form, &id, *kind, &value, language);
    }
    grids
}

fn add(
    grids: &mut [Grid],
    form: &SheetForm,
    id: &str,
    kind: Kind,
    value: &Value,
    language: Language,
) {
    let Some(grid) = grids.iter_mut().find(|grid| grid.form == form) else {
        return;
    };
    let text = |text: &str| Some(Cell::Text(text.to_owned()));
    let parted = part(&form.columns, value, language);
    let mut row = vec![text(id)];
    if form.has_owner() {
        row.push(text(owner(kind, language)));
    }
    row.extend(parted.cells);
    let rest = crate::rest::parts(&crate::rest::print(&parted.rest));
    grid.rests = grid.rests.max(rest.len());
    row.extend(rest.iter().map(|part| text(part)));
    grid.rows.push(row);
}

/// What the column of kinds says.
pub fn owner(kind: Kind, language: Language) -> &'static str {
    sheet_of(kind).map_or("", |sheet| sheet.name(language))
}

/// What stands above the columns of a sheet.
pub fn head(form: &SheetForm, rests: usize, in_vietnamese: bool) -> Vec<String> {
    let choose = |(vi, en): (&str, &str)| {
        if in_vietnamese {
            vi.to_owned()
        } else {
            en.to_owned()
        }
    };
    let (vi, en) = form.id_heading();
    let id = choose((&vi, &en));
    let owner = form.has_owner().then(|| choose(OWNER));
    let columns = form
        .columns
        .iter()
        .map(|column| choose((&column.vi, &column.en)));
    let rest = (0..rests).map(|part| rest_heading(&choose(REST), part));
    std::iter::once(id)
        .chain(owner)
        .chain(columns)
        .chain(rest)
        .collect()
}
