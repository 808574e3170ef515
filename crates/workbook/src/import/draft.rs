//! What the rows of a workbook make of the things of a folder. Native only.

use std::collections::{BTreeMap, BTreeSet};

use langke_content::Kind;
use langke_model::is_slug;
use langke_spreadsheet::{CellReference, Workbook};
use serde_json::Value;

use super::head::{Field, head};
use super::rows::{Filled, Known, form_by_headings, form_named, kind_named};
use crate::folder::Folder;
use crate::path::get;
use crate::plain::{plain, slug};
use crate::remark::{Remark, Said, TO_MEND};
use crate::sheet::{FILES, GUIDE, LISTS};

/// What is said of a thing in the workbook.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Its own row.
    pub main: Option<Filled>,
    /// The rows of its lists, by the list.
    pub lists: BTreeMap<&'static str, Vec<Filled>>,
    /// Whether a cell of it is wrong.
    pub is_flagged: bool,
}

/// What a workbook says.
#[derive(Default)]
pub struct Drafts<'w> {
    /// The sheets that are ours.
    pub sheets: Vec<Known<'w>>,
    /// The things, by kind and id.
    pub things: BTreeMap<(Kind, String), Draft>,
    /// Things that are new, in the order of the rows.
    pub new: Vec<(Kind, String)>,
    /// Files that have no sheet of their own, each with its cell.
    pub files: BTreeMap<String, (Value, CellReference)>,
    /// What is said about cells.
    pub remarks: Vec<Remark>,
    /// How many rows were read, examples not counted.
    pub read: usize,
    /// How many of them were passed over.
    pub skipped: usize,
}

/// Where the name of a thing stands, by kind.
const NAMES: [&str; 5] = ["name.vi", "title.vi", "label.vi", "word", "file"];

impl<'w> Drafts<'w> {
    /// Reads all sheets of a workbook.
    pub fn of(workbook: &'w Workbook, folder: &Folder) -> Drafts<'w> {
        let mut drafts = Drafts::default();
        drafts.find_sheets(workbook);
        let mut rows: Vec<Filled> = Vec::new();
        for (place, known) in drafts.sheets.iter().enumerate() {
            let below = known
                .sheet
                .rows
                .iter()
                .filter(|row| row.number >= known.head.first);
            for row in below {
                rows.extend(known.read(place, row, &mut drafts.remarks));
            }
        }
        drafts.read = rows.len();
        for row in &mut rows {
            drafts.bring_up_to_date(row, folder);
        }
        drafts.bring_files_up_to_date(folder);
        let (things, entries): (Vec<Filled>, Vec<Filled>) = rows
            .into_iter()
            .partition(|row| drafts.sheets[row.sheet].form.is_of_things());
        drafts.add_things(things, folder);
        drafts.add_entries(entries, folder);
        drafts
    }

    fn find_sheets(&mut self, workbook: &'w Workbook) {
        for sheet in &workbook.sheets {
            let is_named = |names: (&str, &str)| {
                [names.0, names.1]
                    .iter()
                    .any(|name| plain(name) == plain(&sheet.name))
            };
            if is_named(GUIDE) || is_named(LISTS) || is_named(TO_MEND) || sheet.rows.is_empty() {
                continue;
            }
            let first = sheet
                .rows
                .first()
                .and_then(|row| Some((row.number, row.cells.first()?)));
            let (row, column) = first.map_or((1, 0), |(row, cell)| (row, cell.0));
            let remark = |said| {
                let example = ("", "");
                let (at, found) = (sheet.reference(row, column), String::new());
                Remark {
                    at,
                    found,
                    said,
                    example,
                }
            };
            if is_named(FILES) {
                self.read_files(sheet);
                continue;
            }
            let known = match form_named(&sheet.name) {
                Some(form) => head(sheet, form)
                    .map(|head| (form, head))
                    .ok_or(Said::WithoutHeadings),
                None => form_by_headings(sheet).ok_or(Said::UnknownSheet),
            };
            let (form, head) = match known {
                Ok(known) => known,
                Err(said) => {
                    self.remarks.push(remark(said));
                    continue;
                }
            };
            if sheet.is_hidden {
                self.remarks.push(remark(Said::HiddenSheet));
            }
            let hidden = sheet.rows.iter().filter(|row| row.is_hidden).count();
            if hidden > 0 {
                self.remarks.push(remark(Said::HiddenRows(hidden)));
            }
            let columns = [
                (&head.unknown, Said::UnknownColumn),
                (&head.repeated, Said::RepeatedColumn),
            ];
            for (places, said) in columns {
                for place in places {
                    let found = sheet
                        .seen(head.row, *place)
                        .map(ToString::to_string)
                        .unwrap_or_default();
                    let at = sheet.reference(head.row, *place);
                    let (said, example) = (said.clone(), ("", ""));
                    self.remarks.push(Remark {
                        at,
                        found,
                        said,
                        example,
                    });
                }
            }
            self.sheets.push(Known { sheet, form, head });
        }
    }

    /// Reads files that have no sheet of their own: a name, then the parts of its text.
    fn read_files(&mut self, sheet: &langke_spreadsheet::Sheet) {
        for row in &sheet.rows {
            let mut cells = row.cells.iter().map(|(_, cell)| cell.to_string());
            let name = cells.next().unwrap_or_default();
            let is_file = name.ends_with(".json")
                && name
                    .split('/')
                    .all(|part| !part.starts_with('.') && !part.contains('\\') && !part.is_empty());
            if !is_file {
                continue;
            }
            let at = sheet.reference(row.number, row.cells.first().map_or(0, |cell| cell.0));
            let text: String = cells.collect();
            match crate::rest::read(&text) {
                Ok(value) => {
                    self.files.insert(name, (value, at));
                }
                Err(_) => {
                    let (found, said, example) = (name, Said::BrokenRest, ("", ""));
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

    /// Says something about a field of a row.
    pub(super) fn say(&mut self, row: &Filled, field: Field, said: Said) {
        self.remarks
            .push(self.sheets[row.sheet].remark(row.row, field, said));
    }

    fn add_things(&mut self, rows: Vec<Filled>, folder: &Folder) {
        // Ids that are written come before those that are made.
        let kind_of = |drafts: &Drafts, row: &Filled| drafts.sheets[row.sheet].form.kinds[0];
        let mut taken: BTreeSet<(Kind, String)> = BTreeSet::new();
        for row in &rows {
            taken.extend(slug(&row.id).map(|id| (kind_of(self, row), id)));
        }
        for mut row in rows {
            let kind = kind_of(self, &row);
            let written = std::mem::take(&mut row.id);
            let id = match slug(&written) {
                Some(id) => {
                    if id != written {
                        self.say(&row, Field::Id, Said::Mended { to: id.clone() });
                    }
                    match folder.today(kind, &id) {
                        Some(today) => {
                            let to = today.to_owned();
                            let said = Said::Renamed { id, to: to.clone() };
                            self.say(&row, Field::Id, said);
                            to
                        }
                        None => id,
                    }
                }
                None => match self
                    .name_of(&row)
                    .and_then(|name| Some((slug(&name)?, name)))
                {
                    Some((made, name)) => {
                        let id = free_id(kind, &made, &name, &taken, folder);
                        taken.insert((kind, id.clone()));
                        if self.has_column_of_ids(&row) {
                            self.say(&row, Field::Id, Said::MadeId { id: id.clone() });
                        }
                        id
                    }
                    None => {
                        self.skipped += 1;
                        self.say(&row, Field::Id, Said::Nameless);
                        continue;
                    }
                },
            };
            row.id = id.clone();
            let key = (kind, id);
            if let Some(first) = self.things.get(&key).and_then(|draft| draft.main.as_ref()) {
                let first = self.sheets[first.sheet].at(first.row, Field::Id);
                self.say(&row, Field::Id, Said::TwiceInSheet { first });
                if let Some(draft) = self.things.get_mut(&key) {
                    draft.is_flagged = true;
                }
                continue;
            }
            if !folder.things.contains_key(&key) {
                self.new.push(key.clone());
            }
            let draft = self.things.entry(key).or_default();
            draft.is_flagged |= row.is_flagged;
            draft.main = Some(row);
        }
    }

    fn has_column_of_ids(&self, row: &Filled) -> bool {
        self.sheets[row.sheet].head.place(Field::Id).is_some()
    }

    /// The name that a row gives its thing.
    fn name_of(&self, row: &Filled) -> Option<String> {
        let columns = &self.sheets[row.sheet].form.columns;
        let of = |path: &&str| {
            let (_, value) = row
                .values
                .iter()
                .find(|(index, _)| columns[*index].path == **path)?;
            value.as_ref()?.as_str().map(str::to_owned)
        };
        NAMES.iter().find_map(of)
    }

    fn add_entries(&mut self, rows: Vec<Filled>, folder: &Folder) {
        let mut lost = BTreeSet::new();
        for row in rows {
            match self.owner_of(&row, folder) {
                Ok(key) => {
                    let list = self.sheets[row.sheet].form.list;
                    let draft = self.things.entry(key).or_default();
                    draft.is_flagged |= row.is_flagged;
                    draft.lists.entry(list).or_default().push(row);
                }
                Err((field, said)) => {
                    self.skipped += 1;
                    lost.insert(self.sheets[row.sheet].form.list);
                    self.say(&row, field, said);
                }
            }
        }
        self.keep_back_what_may_lose_an_entry(&lost, folder);
    }

    /// A row that does not say whose it is may be an entry of any list of its sheet: those that would grow shorter are kept back, since the
    /// entry that they lack may be just that one.
    fn keep_back_what_may_lose_an_entry(&mut self, lost: &BTreeSet<&'static str>, folder: &Folder) {
        let mut kept_back = Vec::new();
        for (key, draft) in &self.things {
            let there = folder.things.get(key);
            let entries = |list: &str| {
                there
                    .and_then(|thing| get(&thing.value, list)?.as_array())
                    .map_or(0, Vec::len)
            };
            let shorter = draft.lists.iter().filter(|(list, rows)| {
                lost.contains(*list) && self.entries(rows).len() < entries(list)
            });
            let rows = shorter.filter_map(|(_, rows)| rows.first().cloned());
            kept_back.extend(rows.map(|row| (key.clone(), row)));
        }
        for (key, row) in kept_back {
            if let Some(draft) = self.things.get_mut(&key) {
                draft.is_flagged = true;
            }
            self.say(&row, Field::Id, Said::KeptBack);
        }
    }

    /// The thing that an entry belongs to.
    fn owner_of(&self, row: &Filled, folder: &Folder) -> Result<(Kind, String), (Field, Said)> {
        let id = slug(&row.id).ok_or((Field::Id, Said::WithoutOwner))?;
        let form = self.sheets[row.sheet].form;
        let of_today = |kind: Kind| {
            let today = folder.today(kind, &id).unwrap_or(&id);
            (kind, today.to_owned())
        };
        let is_known = |kind: &Kind| {
            let key = of_today(*kind);
            folder.things.contains_key(&key)
                || self
                    .things
                    .get(&key)
                    .is_some_and(|draft| draft.main.is_some())
        };
        if !row.owner.is_empty() && form.has_owner() {
            let kind = kind_named(&row.owner, &form.kinds).filter(is_known);
            return kind.map(of_today).ok_or((Field::Owner, Said::UnknownOwner));
        }
        let mut known = form.kinds.iter().filter(|kind| is_known(kind));
        match (known.next(), known.next()) {
            (Some(kind), None) => Ok(of_today(*kind)),
            (None, _) => Err((Field::Id, Said::UnknownOwner)),
            (Some(_), Some(_)) => Err((Field::Id, Said::AmbiguousOwner)),
        }
    }
}

/// The id for a thing whose row has none: that of its name, of the thing that has it already, or with a number behind it.
fn free_id(
    kind: Kind,
    made: &str,
    name: &str,
    taken: &BTreeSet<(Kind, String)>,
    folder: &Folder,
) -> String {
    let is_free = |id: &String| {
        let key = (kind, id.clone());
        let is_other = folder.things.get(&key).is_some_and(|thing| {
            let there = NAMES
                .iter()
                .find_map(|path| get(&thing.value, path)?.as_str());
            there.is_none_or(|there| plain(there) != plain(name))
        });
        !taken.contains(&key) && !is_other
    };
    let numbered = |number: usize| match number {
        1 => made.to_owned(),
        number => format!("{made}-{number}"),
    };
    let id = (1..).map(numbered).find(is_free).unwrap_or_default();
    debug_assert!(is_slug(&id), "{id}");
    id
}
