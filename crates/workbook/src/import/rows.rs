//! Reads the rows of a sheet: the id, what each cell says, what is wrong with it. Native only.

use langke_content::{Kind, Rule};
use langke_model::i18n::Language;
use langke_spreadsheet::{Cell, CellReference, Row, Sheet};
use serde_json::Value;

use super::head::{Field, Head, head};
use crate::column::Need;
use crate::plain::plain;
use crate::reading::{is_removal, read, shown};
use crate::remark::{Consequence, Remark, Said};
use crate::rest;
use crate::sheet::SheetForm;
use crate::sheets::sheets;

/// A sheet of ours in a workbook.
pub struct Known<'w> {
    /// The sheet as it was read.
    pub sheet: &'w Sheet,
    /// What it is.
    pub form: &'static SheetForm,
    /// Its headings.
    pub head: Head,
}

/// What a row says.
#[derive(Debug, Clone)]
pub struct Filled {
    /// The sheet, by its place among the known ones.
    pub sheet: usize,
    /// The number of the row, from 1.
    pub row: u32,
    /// What stands in the column of ids; empty if nothing does.
    pub id: String,
    /// What stands in the column of kinds; empty if nothing does.
    pub owner: String,
    /// What the cells of columns say; none where what is there is to be taken away.
    pub values: Vec<(usize, Option<Value>)>,
    /// What the last columns say.
    pub rest: Value,
    /// Whether a cell is wrong.
    pub is_flagged: bool,
}

/// The sheet of a name, with tones or without, in either language; where none has it, of the name of its kind or folder.
pub fn form_named(name: &str) -> Option<&'static SheetForm> {
    let name = plain(name);
    let is_named = |form: &&SheetForm| [form.vi, form.en].iter().any(|word| plain(word) == name);
    let is_of_kind = |form: &&SheetForm| {
        let [kind] = form.kinds[..] else {
            return false;
        };
        let words = [
            kind.word(Language::Vietnamese),
            kind.keyword(),
            kind.folder().unwrap_or_default(),
        ];
        form.is_of_things() && words.iter().any(|word| plain(word) == name)
    };
    let named = sheets().iter().find(is_named);
    named.or_else(|| sheets().iter().find(is_of_kind))
}

/// The sheet whose headings stand in a sheet of another name: the one with the most, at least four and a column that it needs.
pub fn form_by_headings(sheet: &Sheet) -> Option<(&'static SheetForm, Head)> {
    let found = sheets()
        .iter()
        .filter_map(|form| Some((form, head(sheet, form)?)));
    let (form, head) =
        found.max_by_key(|(form, head)| (head.columns.len(), form.is_of_things()))?;
    let is_needed = |field: &Field| matches!(field, Field::Column(index) if form.columns[*index].need == Need::Always);
    (head.columns.len() >= 4 && head.columns.values().any(is_needed)).then_some((form, head))
}

impl Known<'_> {
    /// The address of what holds a field in a row; of the id where no column holds it.
    pub fn at(&self, row: u32, field: Field) -> CellReference {
        let place = self.head.place(field).or(self.head.place(Field::Id));
        let first = self.head.columns.keys().next();
        self.sheet
            .reference(row, place.or(first.copied()).unwrap_or_default())
    }

    /// A remark on what holds a field in a row.
    pub fn remark(&self, row: u32, field: Field, said: Said) -> Remark {
        let at = self.at(row, field);
        let found = self
            .sheet
            .cell(at.row, at.column)
            .map(shown)
            .unwrap_or_default();
        let example = match field {
            Field::Column(index) if self.head.place(field).is_some() => {
                let column = &self.form.columns[index];
                (
                    column.example(Language::Vietnamese),
                    column.example(Language::English),
                )
            }
            _ => ("", ""),
        };
        // A word that looks like one of the list is the best example.
        let example = match &said {
            Said::NotInTheList { list } => {
                let nearest = |language| list.nearest(&found, language);
                let (vi, en) = (nearest(Language::Vietnamese), nearest(Language::English));
                (vi.unwrap_or(example.0), en.unwrap_or(example.1))
            }
            Said::NotForThisKind { .. } | Said::NoSuchId { .. } | Said::RowNeeded { .. } => {
                ("", "")
            }
            // Some other code, or one that was computed, would only be copied.
            Said::Content { rule, .. } if matches!(**rule, Rule::GtinCheckDigit(_)) => ("", ""),
            said if said.consequence() == Consequence::Told => ("", ""),
            _ => example,
        };
        Remark {
            at,
            found,
            said,
            example,
        }
    }

    /// Reads a row; none if nothing of ours stands in it.
    pub fn read(&self, place: usize, row: &Row, remarks: &mut Vec<Remark>) -> Option<Filled> {
        let mut filled = Filled {
            sheet: place,
            row: row.number,
            id: String::new(),
            owner: String::new(),
            values: Vec::new(),
            rest: crate::table::empty(),
            is_flagged: false,
        };
        let (mut is_empty, mut rest) = (true, Vec::new());
        let mut told = Vec::new();
        for (at, cell) in &row.cells {
            let Some(field) = self.head.columns.get(at) else {
                continue;
            };
            is_empty = false;
            match field {
                Field::Id => filled.id = id_in(cell),
                Field::Owner => filled.owner = shown(cell),
                Field::Rest(part) => rest.push((*part, shown(cell))),
                Field::Column(index) if is_removal(cell) => filled.values.push((*index, None)),
                Field::Column(index) => match read(self.form.columns[*index].form, cell) {
                    Ok(reading) => {
                        filled.values.push((*index, Some(reading.value)));
                        told.extend(reading.told.map(|said| (*field, said)));
                    }
                    Err(said) => told.push((*field, said)),
                },
            }
            if let (Field::Id | Field::Owner | Field::Rest(_), Cell::Fault(_)) = (field, cell) {
                told.push((*field, Said::NoValue));
            }
        }
        if is_empty {
            return None;
        }
        if is_example(&filled.id) {
            remarks.push(self.remark(row.number, Field::Id, Said::Example));
            return None;
        }
        // The order of the form, whatever that of the columns: what says the kind of a thing comes before its fields.
        filled.values.sort_by_key(|(index, _)| *index);
        rest.sort();
        let text: String = rest.into_iter().map(|(_, text)| text).collect();
        match rest::read(&text) {
            Ok(rest) => filled.rest = rest,
            Err(_) => told.push((Field::Rest(0), Said::BrokenRest)),
        }
        filled.is_flagged = told
            .iter()
            .any(|(_, said)| said.consequence() == Consequence::Flagged);
        remarks.extend(
            told.into_iter()
                .map(|(field, said)| self.remark(row.number, field, said)),
        );
        Some(filled)
    }
}

/// What a cell of ids says; nothing where it has no value.
fn id_in(cell: &Cell) -> String {
    match cell {
        Cell::Fault(_) => String::new(),
        cell => shown(cell),
    }
}

/// Whether an id is that of an example of the template.
fn is_example(id: &str) -> bool {
    let (before, _) = id.split_once(':').unwrap_or_default();
    matches!(plain(before).as_str(), "mau" | "example")
}

/// The kind that a cell names.
pub fn kind_named(text: &str, kinds: &[Kind]) -> Option<Kind> {
    let text = plain(text);
    let names = |kind: &Kind| {
        let sheet = crate::sheets::sheet_of(*kind);
        let sheet = sheet.into_iter().flat_map(|sheet| [sheet.vi, sheet.en]);
        let own = [
            kind.word(Language::Vietnamese),
            kind.keyword(),
            kind.folder().unwrap_or_default(),
        ];
        sheet.chain(own).any(|name| plain(name) == text)
    };
    kinds.iter().copied().find(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_known_by_its_name_in_either_language_with_tones_or_without() {
        for name in ["Sản phẩm", "SAN PHAM", "san-pham", "Products", "product"] {
            assert_eq!(
                form_named(name).map(|form| form.en),
                Some("Products"),
                "{name}"
            );
        }
        assert_eq!(
            form_named("quy trình").map(|form| form.en),
            Some("Processes")
        );
        assert_eq!(
            form_named("Con số").map(|form| form.en),
            Some("Figures"),
            "not that of the kind's word"
        );
        assert!(form_named("Sheet1").is_none());
    }

    #[test]
    fn a_kind_is_known_by_any_of_its_names() {
        for name in ["làng", "Làng", "village", "villages"] {
            assert_eq!(
                kind_named(name, &Kind::OF_THINGS),
                Some(Kind::Village),
                "{name}"
            );
        }
        assert_eq!(kind_named("nguồn", &Kind::OF_THINGS), None);
    }
}
