//! Finds the headings of a sheet: in either language, in any order, with tones or without, below titles, over merged cells. Native only.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use langke_model::i18n::Language;
use langke_spreadsheet::{Cell, Sheet};

use crate::explanation::{explanation, explanation_of_ids};
use crate::plain::plain;
use crate::sheet::{ID, OWNER, REST, SheetForm, rest_heading};
use crate::sheets::sheets;

/// How many rows from the top are looked at.
const LOOKED_AT: usize = 30;

/// What a column of a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The id of the thing, or of the one that the entry belongs to.
    Id,
    /// The kind of the thing that the entry belongs to.
    Owner,
    /// A column, by its place among those of the form.
    Column(usize),
    /// A part of the rest.
    Rest(usize),
}

/// The headings of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The number of the row that holds them, from 1; of two the lower.
    pub row: u32,
    /// The number of the first row below headings and explanations, from 1.
    pub first: u32,
    /// What each column holds, by its place from 0.
    pub columns: BTreeMap<u32, Field>,
    /// Columns whose heading is none of ours.
    pub unknown: Vec<u32>,
    /// Columns whose heading stands further left already.
    pub repeated: Vec<u32>,
}

impl Head {
    /// The place of what holds a field, from 0.
    pub fn place(&self, field: Field) -> Option<u32> {
        self.columns
            .iter()
            .find(|(_, of)| **of == field)
            .map(|(place, _)| *place)
    }
}

/// What the headings of a form say, plain.
pub fn headings(form: &SheetForm) -> BTreeMap<String, Field> {
    let mut known = BTreeMap::new();
    // A column whose value is the whole entry has no path, and nothing is no heading.
    let mut add = |heading: &str, field: Field| {
        let heading = plain(heading);
        if !heading.is_empty() {
            known.entry(heading).or_insert(field);
        }
    };
    let (vi, en) = form.id_heading();
    for heading in [&vi, &en] {
        add(heading, Field::Id);
    }
    if form.has_owner() {
        add(OWNER.0, Field::Owner);
        add(OWNER.1, Field::Owner);
    }
    for (index, column) in form.columns.iter().enumerate() {
        add(&column.vi, Field::Column(index));
        add(&column.en, Field::Column(index));
    }
    for part in 0..9 {
        for heading in [REST.0, REST.1] {
            add(&rest_heading(heading, part), Field::Rest(part));
        }
    }
    // Less exact headings, where nothing else has them: without the language the Vietnamese is meant, fields by their paths, the name
    // with the kind's.
    for heading in [ID.0, ID.1] {
        add(heading, Field::Id);
    }
    for (index, column) in form.columns.iter().enumerate() {
        add(&column.path, Field::Column(index));
        let Some(of) = column.path.strip_suffix(".vi") else {
            continue;
        };
        let without = |heading: &str| heading.split(" (").next().unwrap_or_default().to_owned();
        for heading in [without(&column.vi), without(&column.en)] {
            add(&heading, Field::Column(index));
            if let ([kind], "name") = (&form.kinds[..], of) {
                add(
                    &format!("{heading} {}", kind.word(Language::Vietnamese)),
                    Field::Column(index),
                );
            }
        }
    }
    known
}

/// The headings of a sheet; none if no row has at least two of ours.
pub fn head(sheet: &Sheet, form: &SheetForm) -> Option<Head> {
    let known = headings(form);
    let rows: Vec<u32> = sheet
        .rows
        .iter()
        .take(LOOKED_AT)
        .map(|row| row.number)
        .collect();
    let candidates = rows.iter().flat_map(|row| {
        let is_merged = sheet
            .merges
            .iter()
            .any(|merge| merge.contains(*row, merge.first_column));
        let single = read(sheet, &known, *row, *row);
        let double = is_merged.then(|| read(sheet, &known, *row, row + 1));
        std::iter::once(single).chain(double)
    });
    // Of rows with as many headings the first: below it stand those of the other language.
    let best = candidates.rev_max_by(|head| head.columns.len())?;
    if best.columns.len() < 2 {
        return None;
    }
    let mut best = best;
    best.first = first_row(sheet, form, &known, &best);
    Some(best)
}

/// The first of the largest; `Iterator::max_by_key` gives the last.
trait FirstOfLargest: Iterator + Sized {
    fn rev_max_by<K: Ord>(self, key: impl Fn(&Self::Item) -> K) -> Option<Self::Item> {
        self.fold(None, |best: Option<Self::Item>, one| match best {
            Some(best) if key(&best) >= key(&one) => Some(best),
            _ => Some(one),
        })
    }
}

impl<I: Iterator> FirstOfLargest for I {}

/// What the columns hold by the headings in a row, or in two of which the upper is merged over several columns.
fn read(sheet: &Sheet, known: &BTreeMap<String, Field>, upper: u32, lower: u32) -> Head {
    let text = |row, column| match sheet.seen(row, column) {
        Some(Cell::Text(text)) => plain(text),
        Some(cell) => plain(&cell.to_string()),
        None => String::new(),
    };
    let cells = |row: u32| {
        sheet
            .row(row)
            .into_iter()
            .flat_map(|row| row.cells.iter().map(|cell| cell.0))
    };
    let merged = sheet
        .merges
        .iter()
        .filter(|merge| merge.contains(upper, merge.first_column));
    let places: BTreeSet<u32> =
        cells(upper)
            .chain(cells(lower))
            .chain(merged.flat_map(|merge| {
                merge.first_column..=merge.last_column.min(merge.first_column + 64)
            }))
            .collect();
    let mut head = Head {
        row: lower,
        first: lower + 1,
        columns: BTreeMap::new(),
        unknown: Vec::new(),
        repeated: Vec::new(),
    };
    let mut seen = BTreeSet::new();
    for place in places {
        let (above, below) = (text(upper, place), text(lower, place));
        let both = format!("{above} {below}");
        let found = [both.as_str(), &below, &above]
            .into_iter()
            .find_map(|text| known.get(text));
        match found {
            Some(field) if seen.insert(*field) => {
                head.columns.insert(place, *field);
            }
            Some(_) if upper == lower && sheet.cell(upper, place).is_some() => {
                head.repeated.push(place)
            }
            None if !(above.is_empty() && below.is_empty()) => head.unknown.push(place),
            _ => {}
        }
    }
    head
}

/// The first row that is neither headings in another language nor explanations.
fn first_row(sheet: &Sheet, form: &SheetForm, known: &BTreeMap<String, Field>, head: &Head) -> u32 {
    let mut first = head.row + 1;
    let explained = all_explanations(form);
    loop {
        let Some(row) = sheet.row(first) else {
            return first;
        };
        let texts: Vec<(Field, String)> = head
            .columns
            .iter()
            .filter_map(|(place, field)| Some((*field, plain(&row.cell(*place)?.to_string()))))
            .collect();
        let filled = texts.len();
        let are_headings = texts
            .iter()
            .filter(|(field, text)| known.get(text) == Some(field))
            .count();
        let are_explanations = texts
            .iter()
            .filter(|(_, text)| explained.contains(text))
            .count();
        if filled < 2 || 2 * are_headings.max(are_explanations) < filled {
            return first;
        }
        first += 1;
    }
}

/// The explanations of all columns in both languages, plain.
fn all_explanations(form: &SheetForm) -> &'static BTreeSet<String> {
    static ALL: LazyLock<BTreeMap<&'static str, BTreeSet<String>>> = LazyLock::new(|| {
        let languages = [Language::Vietnamese, Language::English];
        let of = |form: &'static SheetForm| {
            let told =
                |column| languages.map(|language| plain(&explanation(form, column, language)));
            let ids = languages.map(|language| plain(&explanation_of_ids(form, language)));
            let all = form.columns.iter().flat_map(told).chain(ids);
            // Some columns need no explanation; a cell of nothing but signs is not one of those.
            let all = all.filter(|told| !told.is_empty());
            (form.en, all.collect())
        };
        sheets().iter().map(of).collect()
    });
    static NONE: BTreeSet<String> = BTreeSet::new();
    ALL.get(form.en).unwrap_or(&NONE)
}

#[cfg(test)]
mod tests {
    use langke_content::Kind;
    use langke_spreadsheet::{Merge, Row};

    use super::*;
    use crate::sheets::sheet_of;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let row = |(index, cells): (usize, &&[&str])| Row {
            number: index as u32 + 1,
            is_hidden: false,
            cells: cells
                .iter()
                .enumerate()
                .filter(|(_, text)| !text.is_empty())
                .map(|(place, text)| (place as u32, Cell::Text((*text).into())))
                .collect(),
        };
        let rows = rows
            .iter()
            .enumerate()
            .map(row)
            .filter(|row| !row.cells.is_empty())
            .collect();
        Sheet {
            name: "Sản phẩm".into(),
            rows,
            ..Sheet::default()
        }
    }

    fn product() -> &'static SheetForm {
        sheet_of(Kind::Product).expect("products")
    }

    fn paths(head: &Head) -> Vec<&'static str> {
        let path = |field: &Field| match field {
            Field::Id => "id",
            Field::Owner => "owner",
            Field::Rest(_) => "rest",
            Field::Column(index) => product().columns[*index].path.as_str(),
        };
        head.columns.values().map(path).collect()
    }

    #[test]
    fn headings_are_found_in_either_language_in_any_order_below_a_title() {
        let sheet = sheet(&[
            &["Danh sách sản phẩm 2026"],
            &[],
            &[
                "group",
                "TEN (TIENG VIET)",
                "Mã *",
                "Ghi chú riêng",
                "Giá từ (đồng)",
                "Mã",
            ],
            &["x"],
        ]);
        let head = head(&sheet, product()).expect("headings");
        assert_eq!(paths(&head), ["group", "name.vi", "id", "price.from_vnd"]);
        assert_eq!((head.row, head.first), (3, 4));
        assert_eq!(
            (&head.unknown[..], &head.repeated[..]),
            (&[3][..], &[5][..])
        );
    }

    #[test]
    fn a_name_without_its_language_is_the_vietnamese_one() {
        let head = head(&sheet(&[&["Tên sản phẩm", "Tóm tắt"]]), product()).expect("headings");
        assert_eq!(paths(&head), ["name.vi", "summary.vi"]);
    }

    #[test]
    fn a_heading_that_is_merged_over_two_languages_is_read_with_those_below_it() {
        let mut sheet = sheet(&[
            &["Mã", "Tên", "", "Nhóm"],
            &["", "Tiếng Việt", "Tiếng Anh"],
            &["am", "Ấm"],
        ]);
        sheet.merges.push(Merge {
            first_row: 1,
            last_row: 1,
            first_column: 1,
            last_column: 2,
        });
        let head = head(&sheet, product()).expect("headings");
        assert_eq!(paths(&head), ["id", "name.vi", "name.en", "group"]);
        assert_eq!(head.first, 3);
    }

    #[test]
    fn headings_in_the_other_language_and_explanations_are_no_rows() {
        let group = product()
            .columns
            .iter()
            .find(|column| column.path == "group")
            .expect("group");
        let told = explanation(product(), group, Language::English);
        let sheet = sheet(&[
            &["Mã", "Nhóm"],
            &["Id", "Group"],
            &["", &told],
            &["am", "Thực phẩm"],
        ]);
        // An explanation that stands alone is no row of headings by itself; the template explains every column.
        let head = head(&sheet, product()).expect("headings");
        assert_eq!(head.first, 3);
    }

    #[test]
    fn a_cell_of_nothing_but_signs_makes_no_row_an_explanation() {
        for form in sheets() {
            for place in 0..form.columns.len() {
                let column = &form.columns[place];
                let headings = [form.id_heading().0, OWNER.0.into(), column.vi.clone()];
                let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
                for kind in ["Sản phẩm", ""] {
                    let sheet = sheet(&[&headings, &["am", kind, "!"]]);
                    let head = head(&sheet, form).expect("headings");
                    assert_eq!(head.first, 2, "{} {}", form.en, column.path);
                }
            }
        }
    }

    #[test]
    fn a_sheet_without_headings_of_ours_has_none() {
        assert_eq!(head(&sheet(&[&["Mã", "gì đó"]]), product()), None);
        assert_eq!(head(&sheet(&[]), product()), None);
    }

    #[test]
    fn no_two_columns_of_a_sheet_have_one_heading() {
        for form in sheets() {
            let mut seen = BTreeMap::new();
            let id = form.id_heading();
            let columns = form.columns.iter().map(|column| (&column.vi, &column.en));
            for (vi, en) in columns.chain([(&id.0, &id.1)]) {
                for (heading, own) in [(vi, vi), (en, vi)] {
                    let first = *seen.entry(plain(heading)).or_insert(own);
                    assert_eq!(first, own, "{} {heading}", form.en);
                }
            }
        }
    }
}
