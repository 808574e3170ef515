//! Ids that things had before, in a workbook that is older than their renaming: read as those of today, and told. Native only.

use langke_content::{Kind, with_links_to};
use langke_model::is_slug;
use serde_json::Value;

use super::draft::Drafts;
use super::head::Field;
use super::rows::Filled;
use crate::column::Form;
use crate::folder::Folder;
use crate::remark::{Remark, Said};

impl Drafts<'_> {
    /// Brings what the cells of a row refer to up to date.
    pub(super) fn bring_up_to_date(&mut self, row: &mut Filled, folder: &Folder) {
        if folder.renamed.is_empty() {
            return;
        }
        let columns = &self.sheets[row.sheet].form.columns;
        let mut told = Vec::new();
        for (index, value) in &mut row.values {
            let Some(value) = value else { continue };
            let mut said = Vec::new();
            match columns[*index].form {
                Form::Reference(kind) => said.extend(today(value, kind, folder)),
                Form::References(kind) => {
                    let ids = value.as_array_mut().into_iter().flatten();
                    said.extend(ids.filter_map(|id| today(id, kind, folder)));
                }
                Form::Text => said.extend(links(value, folder)),
                _ => {}
            }
            let field = Field::Column(*index);
            told.extend(said.into_iter().map(|said| (field, said)));
        }
        let said = inside(&mut row.rest, folder);
        told.extend(said.into_iter().map(|said| (Field::Rest(0), said)));
        for (field, said) in told {
            self.say(row, field, said);
        }
    }

    /// The same with files that have no sheet of their own.
    pub(super) fn bring_files_up_to_date(&mut self, folder: &Folder) {
        if folder.renamed.is_empty() {
            return;
        }
        for (value, at) in self.files.values_mut() {
            for said in inside(value, folder) {
                let (at, found, example) = (at.clone(), String::new(), ("", ""));
                self.remarks.push(Remark {
                    at,
                    found,
                    said,
                    example,
                });
            }
        }
    }
}

/// The same with all that lies in a value: links in its texts, and lists of villages, which are called so wherever they stand.
fn inside(value: &mut Value, folder: &Folder) -> Vec<Said> {
    match value {
        Value::String(_) => links(value, folder),
        Value::Array(list) => list
            .iter_mut()
            .flat_map(|one| inside(one, folder))
            .collect(),
        Value::Object(fields) => {
            let of_field = |(name, value): (&String, &mut Value)| match value {
                Value::Array(ids) if name == "villages" => {
                    let ids = ids.iter_mut();
                    ids.filter_map(|id| today(id, Kind::Village, folder))
                        .collect()
                }
                value => inside(value, folder),
            };
            fields.iter_mut().flat_map(of_field).collect()
        }
        _ => Vec::new(),
    }
}

/// Writes the id of today over one of before.
fn today(value: &mut Value, kind: Kind, folder: &Folder) -> Option<Said> {
    let id = value.as_str().filter(|id| is_slug(id))?.to_owned();
    let to = folder.today(kind, &id)?.to_owned();
    *value = to.as_str().into();
    Some(Said::Renamed { id, to })
}

/// The same in the links of a text.
fn links(value: &mut Value, folder: &Folder) -> Vec<Said> {
    let Some(mut text) = value.as_str().map(str::to_owned) else {
        return Vec::new();
    };
    if !text.contains(':') {
        return Vec::new();
    }
    let mut said = Vec::new();
    for ((kind, id), to) in &folder.renamed {
        if let Some(new) = with_links_to(&text, *kind, id, to) {
            text = new;
            let (id, to) = (id.clone(), to.clone());
            said.push(Said::Renamed { id, to });
        }
    }
    if !said.is_empty() {
        *value = text.into();
    }
    said
}
