//! Has the folder checked as it would be, and leads every problem back to its cell. Native only.

use std::collections::{BTreeSet, HashMap};

use langke_content::{Kind, Problem, Rule, Severity, load, load_changed};
use langke_model::i18n::Language;
use langke_spreadsheet::CellReference;
use serde_json::Value;

use super::change::{heading, without_places};
use super::draft::Drafts;
use super::head::Field;
use super::plan::{Held, Owner, Plan};
use super::rows::{Filled, Known};
use super::{ImportError, Options};
use crate::folder::Folder;
use crate::folding::{row_of, row_path};
use crate::remark::{Consequence, Remark, Said};
use crate::sheet::SheetForm;
use crate::sheets::{lists_of, sheet_of};

/// What the checker says.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is not written.
    pub held: Held,
    /// Problems that the import would make in files that it does not change; with any, nothing is written.
    pub elsewhere: Vec<Problem>,
}

/// Finds what can be written without a problem that was not there before.
///
/// # Errors
/// If the folder is written for another version.
pub fn check(
    drafts: &mut Drafts,
    folder: &Folder,
    options: &Options,
) -> Result<(Checked, Plan), ImportError> {
    let mut checked = Checked::default();
    let in_doubt = drafts.lists_in_doubt(folder);
    let in_doubt: Vec<_> = in_doubt
        .into_iter()
        .map(|(key, row, there)| {
            let said = Said::WouldReplace { there };
            (
                key,
                drafts.sheets[row.sheet].remark(row.row, Field::Id, said),
            )
        })
        .collect();
    for (key, remark) in in_doubt {
        drafts.remarks.push(remark);
        if let Some(draft) = drafts.things.get_mut(&key) {
            draft.is_flagged = true;
        }
    }
    let flagged = |(key, draft): (&(Kind, String), &super::draft::Draft)| {
        draft.is_flagged.then(|| key.clone())
    };
    let wrong: BTreeSet<_> = drafts.things.iter().filter_map(flagged).collect();
    let mut told = Told::new();
    for (index, remark) in drafts.remarks.iter().enumerate() {
        told.entry(remark.at.clone()).or_default().push(index);
    }
    let mut before = None;
    // At first with all that is wrong, so that all is told at once; then without.
    let mut round = 0;
    loop {
        let plan = Plan::of(drafts, folder, &checked.held);
        let held = checked.held.count();
        for (key, file) in &plan.broken {
            let file = file.clone();
            say(drafts, &mut told, key, "id", Said::BrokenFile { file });
            checked.held.things.insert(key.clone());
        }
        if plan.is_empty() {
            return Ok((checked, plan));
        }
        let problems = match load_changed(&options.folder, &plan.files()) {
            Ok(content) => content.advice,
            Err(problems) => problems,
        };
        if let Some(problem) = problems
            .iter()
            .find(|one| matches!(one.rule, Rule::OtherSchema(_)))
        {
            return Err(ImportError::Folder(vec![problem.clone()]));
        }
        checked.elsewhere.clear();
        for problem in problems {
            let is_error = problem.rule.severity() == Severity::Error;
            let found = plan.owner(&problem);
            match found {
                Some(Owner::Thing(key, _))
                    if plan.broken.iter().any(|(broken, _)| *broken == key) => {}
                Some(Owner::Thing(key, path)) => {
                    if round == 0 && (is_error || plan.changes.contains_key(&key)) {
                        let said = of_thing(problem.rule, &key, &path, drafts, folder);
                        say(drafts, &mut told, &key, &path, said);
                    } else if is_error && !checked.held.things.contains(&key) {
                        say(drafts, &mut told, &key, "id", Said::KeptBack);
                    }
                    if is_error {
                        checked.held.things.insert(key);
                    }
                }
                Some(Owner::File(file)) if is_error => {
                    if let Some((_, at)) = drafts.files.get(&file) {
                        let (at, found) = (at.clone(), format!("{file}: {}", problem.path));
                        let (said, example) = (content(problem.rule), ("", ""));
                        drafts.remarks.push(Remark {
                            at,
                            found,
                            said,
                            example,
                        });
                    }
                    checked.held.files.insert(file);
                }
                _ if is_error => {
                    let known = before.get_or_insert_with(|| errors(options));
                    if !known.contains(&key_of(&problem)) {
                        checked.elsewhere.push(problem);
                    }
                }
                _ => {}
            }
        }
        if round == 0 {
            checked.held.things.extend(wrong.iter().cloned());
        }
        if held == checked.held.count() {
            return Ok((checked, plan));
        }
        round += 1;
    }
}

/// What is said of a cell by which a rule of content is broken.
fn content(rule: Rule) -> Said {
    let rule = Box::new(rule);
    Said::Content { rule, of: None }
}

/// The same at a place inside a thing: where a workbook can be more helpful than the rule, as a workbook has it.
fn of_thing(
    rule: Rule,
    key: &(Kind, String),
    path: &str,
    drafts: &Drafts,
    folder: &Folder,
) -> Said {
    match rule {
        Rule::DanglingReference(wrong) if sheet_of(wrong.kind).is_some() => {
            let there = ids(wrong.kind, &wrong.id, drafts, folder);
            let (kind, id) = (wrong.kind, wrong.id);
            Said::NoSuchId { kind, id, there }
        }
        Rule::MissingField(_) => match lists_of(key.0).find(|form| form.list == path) {
            Some(form) => Said::RowNeeded {
                sheet: (form.vi, form.en),
                id: key.1.clone(),
            },
            None => content(rule),
        },
        rule => content(rule),
    }
}

/// The ids of a kind, in the folder and in the workbook, the one that is most like another id first.
fn ids(kind: Kind, like: &str, drafts: &Drafts, folder: &Folder) -> Vec<String> {
    let known = folder.things.keys().chain(&drafts.new);
    let of_kind: BTreeSet<&String> = known
        .filter(|(other, _)| *other == kind)
        .map(|(_, id)| id)
        .collect();
    let mut ids: Vec<(f64, &String)> = of_kind
        .into_iter()
        .map(|id| (strsim::jaro_winkler(id, like), id))
        .collect();
    ids.sort_by(|one, other| other.0.total_cmp(&one.0));
    ids.into_iter().map(|(_, id)| id.clone()).collect()
}

/// The errors that the folder has already, by file, place and what is said.
fn errors(options: &Options) -> BTreeSet<(String, String, String)> {
    let problems = load(&options.folder).err().unwrap_or_default();
    problems.iter().map(key_of).collect()
}

fn key_of(problem: &Problem) -> (String, String, String) {
    let message = problem.rule.message(Language::English);
    (problem.file.clone(), problem.path.clone(), message)
}

/// The remarks on each cell, by their places among all.
type Told = HashMap<CellReference, Vec<usize>>;

/// Says something about the cell of a place inside a thing, unless something is said of that cell already that keeps it back.
fn say(drafts: &mut Drafts, told: &mut Told, key: &(Kind, String), path: &str, said: Said) {
    let Some((sheet, row, field)) = cell(drafts, key, path) else {
        return;
    };
    let is_elsewhere = match field {
        Field::Id | Field::Rest(_) => !matches!(path, "" | "id"),
        Field::Column(index) => {
            let column = &drafts.sheets[sheet].form.columns[index];
            stands_beside(&column.path, drafts.sheets[sheet].form, path)
        }
        Field::Owner => false,
    };
    let said = match said {
        Said::Content { rule, .. } if is_elsewhere => {
            let of = |language| heading(path, key.0, language);
            let of = Some((of(Language::Vietnamese), of(Language::English)));
            Said::Content { rule, of }
        }
        Said::Content { rule, .. } if matches!(*rule, Rule::UnknownField(_)) => {
            // Beside the kind of another cell, which alone says what fields there are, the name of a field says nothing.
            let tag = drafts.sheets[sheet]
                .form
                .columns
                .iter()
                .find(|column| column.is_tag);
            match tag {
                Some(tag) => Said::NotForThisKind {
                    kind: (tag.vi.clone(), tag.en.clone()),
                },
                None => Said::Content { rule, of: None },
            }
        }
        said => said,
    };
    let remark = drafts.sheets[sheet].remark(row, field, said);
    let there = told.entry(remark.at.clone()).or_default();
    // What lacks elsewhere in the thing is no consequence of what is wrong with this cell, and all of it is told at once.
    let is_of_elsewhere = matches!(
        remark.said,
        Said::Content { of: Some(_), .. } | Said::RowNeeded { .. }
    );
    let is_said = |index: &usize| {
        let one = &drafts.remarks[*index];
        one.said == remark.said
            || one.said.consequence() == Consequence::Flagged && !is_of_elsewhere
    };
    if !there.iter().any(is_said) {
        there.push(drafts.remarks.len());
        drafts.remarks.push(remark);
    }
}

/// Whether a column says something beside a place in a thing, and neither that place, nor something around it or inside it.
fn stands_beside(column: &str, form: &SheetForm, path: &str) -> bool {
    let (path, _) = without_places(path);
    let path = path
        .strip_prefix(form.list)
        .unwrap_or(&path)
        .trim_start_matches('.');
    let in_row = row_path(form.folds, path);
    let path = in_row.as_deref().unwrap_or(path);
    let is_inside = |inner: &str, outer: &str| {
        outer.is_empty()
            || inner
                .strip_prefix(outer)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    !is_inside(path, column) && !is_inside(column, path)
}

/// The sheet, row and field that a place inside a thing was said by.
fn cell(drafts: &Drafts, key: &(Kind, String), path: &str) -> Option<(usize, u32, Field)> {
    let draft = drafts.things.get(key)?;
    let of = |row: &Filled, inside: &str| {
        let known = &drafts.sheets[row.sheet];
        (row.sheet, row.row, field(known, &row.rest, inside))
    };
    for (list, rows) in &draft.lists {
        let Some(rest) = path.strip_prefix(list) else {
            continue;
        };
        let Some((index, rest)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'))
        else {
            // Of the list as a whole: too many, too few.
            if rest.is_empty() {
                return rows.first().map(|row| (row.sheet, row.row, Field::Id));
            }
            continue;
        };
        let entries = drafts.entries(rows);
        let index = index.parse::<usize>().ok();
        if let Some(entry) = index.and_then(|index| entries.get(index)) {
            let (row, inside) = row_of(entry, rest.trim_start_matches('.'));
            return Some(of(&rows[row], &inside));
        }
    }
    let first = draft.lists.values().flatten().next();
    draft
        .main
        .as_ref()
        .map(|row| of(row, path))
        .or(first.map(|row| (row.sheet, row.row, Field::Id)))
}

/// The field of a row that says what stands at a place: that column, one inside the place, one around it, the rest; else the id.
fn field(known: &Known, rest: &Value, path: &str) -> Field {
    let (plain, _) = without_places(path);
    let has = |index: &usize| known.head.place(Field::Column(*index)).is_some();
    let columns = || known.form.columns.iter().enumerate();
    let find = |is_it: &dyn Fn(&str) -> bool| {
        columns()
            .filter(|(_, column)| is_it(&column.path))
            .map(|(index, _)| index)
            .find(has)
    };
    if plain.is_empty() || plain == "id" {
        return Field::Id;
    }
    let inner = format!("{plain}.");
    let mut found = find(&|path| path == plain).or_else(|| find(&|path| path.starts_with(&inner)));
    let mut around = plain.as_str();
    if crate::path::get(rest, around.split('.').next().unwrap_or_default()).is_some()
        && found.is_none()
    {
        return Field::Rest(0);
    }
    while let (None, Some((outer, _))) = (found, around.rsplit_once('.')) {
        around = outer;
        let beside = format!("{outer}.");
        found = find(&|path| path == outer).or_else(|| find(&|path| path.starts_with(&beside)));
    }
    found.map_or(Field::Id, Field::Column)
}
