//! Writes the sheets as an XLSX file: headings, explanations, lists to choose from, formats. Native only.

use langke_content::Kind;
use langke_model::i18n::Language;
use langke_spreadsheet::{Cell, DateTime};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, FormatAlign, Formula,
    Workbook, Worksheet, XlsxError,
};

use super::grid::{Grid, head, owner};
use super::guide;
use crate::column::{Column, Form, Need};
use crate::explanation::{explanation, explanation_of_ids};
use crate::lists::List;
use crate::sheet::{FILES, GUIDE, LISTS, SheetForm};
use crate::sheets::sheet_of;

/// Rows of headings above those of content.
const HEAD: u32 = 3;
/// How far below the last row lists to choose from still reach.
const BEYOND: u32 = 1_000;

/// How cells look.
struct Looks {
    heading: Format,
    needed: Format,
    english: Format,
    explanation: Format,
    text: Format,
    wrapped: Format,
    day: Format,
    money: Format,
    rest: Format,
    title: Format,
}

impl Looks {
    fn new() -> Looks {
        let top = || Format::new().set_align(FormatAlign::Top);
        let heading = || {
            top()
                .set_bold()
                .set_text_wrap()
                .set_background_color(0x00EF_E7DA)
        };
        Looks {
            heading: heading(),
            needed: heading().set_font_color(0x009A_3B14),
            english: top()
                .set_italic()
                .set_text_wrap()
                .set_background_color(0x00F6_F1E8),
            explanation: top()
                .set_font_size(8)
                .set_text_wrap()
                .set_font_color(0x0066_5F55),
            text: top().set_num_format("@"),
            wrapped: top().set_num_format("@").set_text_wrap(),
            day: top().set_num_format("dd/mm/yyyy"),
            money: top().set_num_format("#,##0"),
            rest: top()
                .set_num_format("@")
                .set_font_size(8)
                .set_font_color(0x0099_9185),
            title: Format::new().set_bold().set_font_size(14),
        }
    }

    /// How the cells of a column look.
    fn of(&self, form: Form) -> Option<&Format> {
        match form {
            Form::Number | Form::Integer | Form::Stars => None,
            Form::Money => Some(&self.money),
            Form::Day => Some(&self.day),
            Form::Text | Form::Texts | Form::Items => Some(&self.wrapped),
            _ => Some(&self.text),
        }
    }
}

/// The bytes of a workbook with all sheets.
pub fn workbook(
    grids: &[Grid],
    others: &[Vec<String>],
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    guide_sheet(book.add_worksheet(), &looks, language)?;
    for grid in grids {
        content_sheet(book.add_worksheet(), grid, &looks, language)?;
    }
    if !others.is_empty() {
        let sheet = book.add_worksheet();
        sheet.set_name(named(FILES, language))?;
        sheet.set_column_width(0, 24)?;
        for (row, cells) in (0..).zip(others) {
            for (column, text) in (0..).zip(cells) {
                sheet.write_string_with_format(row, column, text, &looks.rest)?;
            }
        }
    }
    lists_sheet(book.add_worksheet(), &looks, language)?;
    book.save_to_buffer()
}

fn named((vi, en): (&'static str, &'static str), language: Language) -> &'static str {
    match language {
        Language::Vietnamese => vi,
        Language::English => en,
    }
}

fn guide_sheet(sheet: &mut Worksheet, looks: &Looks, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(named(GUIDE, language))?;
    sheet.set_column_width(0, 110)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0..).zip(guide::lines(language)) {
        let look = if line.starts_with("Làng Kể") {
            &looks.title
        } else {
            &wrapped
        };
        sheet.write_string_with_format(row, 0, line, look)?;
    }
    Ok(())
}

/// The sheet of all lists: two columns each, in Vietnamese and English, and at last the two of yes and no and those of kinds.
fn lists_sheet(sheet: &mut Worksheet, looks: &Looks, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(named(LISTS, language))?;
    let mut column = 0;
    for (heading, words) in all_lists() {
        for (index, word) in (1..).zip(words) {
            sheet.write_string(index, column, word.0)?;
            sheet.write_string(index, column + 1, word.1)?;
        }
        sheet.write_string_with_format(0, column, heading.0, &looks.heading)?;
        sheet.write_string_with_format(0, column + 1, heading.1, &looks.heading)?;
        sheet.set_column_width(column, 24)?;
        sheet.set_column_width(column + 1, 24)?;
        column += 2;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

type Names = (&'static str, &'static str);

/// All lists that drop-downs point at: what stands above, then the words.
fn all_lists() -> Vec<(Names, Vec<Names>)> {
    let words = |list: &List| list.words().iter().map(|word| (word.vi, word.en)).collect();
    let mut lists: Vec<(Names, Vec<Names>)> = List::ALL
        .iter()
        .map(|list| (list.names(), words(list)))
        .collect();
    lists.push((
        ("Có hay không", "Yes or no"),
        vec![("có", "yes"), ("không", "no")],
    ));
    let kinds = Kind::OF_THINGS.map(|kind| {
        (
            owner(kind, Language::Vietnamese),
            owner(kind, Language::English),
        )
    });
    lists.push((crate::sheet::OWNER, kinds.to_vec()));
    lists
}

/// The place of a list among all lists.
fn place_of(list: List) -> usize {
    List::ALL
        .iter()
        .position(|one| *one == list)
        .unwrap_or_default()
}

/// A list to choose from, by its place among all lists.
fn choice(place: usize, language: Language) -> DataValidation {
    let words = all_lists().get(place).map_or(0, |(_, words)| words.len());
    let column = 2 * place as u32 + u32::from(language == Language::English);
    let name = langke_spreadsheet::column_name(column);
    let range = format!(
        "='{}'!${name}$2:${name}${}",
        named(LISTS, language),
        words + 1
    );
    DataValidation::new()
        .allow_list_formula(Formula::new(range))
        .set_error_style(DataValidationErrorStyle::Warning)
}

/// Ids of another sheet to choose from; others may be typed.
fn ids(kind: Kind, language: Language) -> Option<DataValidation> {
    let sheet = sheet_of(kind)?.name(language);
    let range = format!("='{sheet}'!$A${}:$A${}", HEAD + 1, HEAD + 2 * BEYOND);
    Some(
        DataValidation::new()
            .allow_list_formula(Formula::new(range))
            .show_error_message(false),
    )
}

/// What a column lets one choose from.
fn validation(column: &Column, language: Language) -> Option<DataValidation> {
    match column.form {
        Form::Word(list) => Some(choice(place_of(list), language)),
        Form::YesNo => Some(choice(List::ALL.len(), language)),
        Form::Reference(kind) => ids(kind, language),
        _ => None,
    }
}

fn content_sheet(
    sheet: &mut Worksheet,
    grid: &Grid,
    looks: &Looks,
    language: Language,
) -> Result<(), XlsxError> {
    let Grid { form, rests, rows } = grid;
    sheet.set_name(form.name(language))?;
    let before = 1 + u16::from(form.has_owner());
    columns(sheet, form, before, *rests, looks)?;
    headings(sheet, form, before, *rests, looks, language)?;
    let last = HEAD + rows.len() as u32 + BEYOND;
    for (place, column) in (before..).zip(&form.columns) {
        if let Some(validation) = validation(column, language) {
            sheet.add_data_validation(HEAD, place, last, place, &validation)?;
        }
    }
    if form.has_owner() {
        sheet.add_data_validation(HEAD, 1, last, 1, &choice(List::ALL.len() + 1, language))?;
    }
    for (row, cells) in (HEAD..).zip(rows) {
        for (place, cell) in (0_u16..).zip(cells) {
            let Some(cell) = cell else {
                continue;
            };
            let column = place
                .checked_sub(before)
                .and_then(|place| form.columns.get(usize::from(place)));
            let look = match column {
                Some(column) => looks.of(column.form),
                None if place < before => Some(&looks.text),
                None => Some(&looks.rest),
            };
            write(sheet, row, place, cell, look, looks)?;
        }
    }
    sheet.set_freeze_panes(HEAD, before)?;
    Ok(())
}

/// Widths and formats of columns, of cells that are still empty too.
fn columns(
    sheet: &mut Worksheet,
    form: &SheetForm,
    before: u16,
    rests: usize,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for place in 0..before {
        sheet.set_column_width(place, 22)?;
        sheet.set_column_format(place, &looks.text)?;
    }
    for (place, column) in (before..).zip(&form.columns) {
        let width = match column.form {
            Form::Text if column.path.ends_with(".vi") || column.path.ends_with(".en") => 36,
            Form::Text | Form::Texts | Form::Items | Form::References(_) => 24,
            _ => 15,
        };
        sheet.set_column_width(place, width)?;
        if let Some(look) = looks.of(column.form) {
            sheet.set_column_format(place, look)?;
        }
    }
    let first = before + form.columns.len() as u16;
    for place in first..first + rests as u16 {
        sheet.set_column_width(place, 16)?;
        sheet.set_column_format(place, &looks.rest)?;
    }
    Ok(())
}

/// The three rows of headings: Vietnamese, English, what the manual says.
fn headings(
    sheet: &mut Worksheet,
    form: &SheetForm,
    before: u16,
    rests: usize,
    looks: &Looks,
    language: Language,
) -> Result<(), XlsxError> {
    for (row, in_vietnamese) in [(0, true), (1, false)] {
        for (place, heading) in (0_u16..).zip(head(form, rests, in_vietnamese)) {
            let column = place
                .checked_sub(before)
                .and_then(|place| form.columns.get(usize::from(place)));
            let need = match column {
                Some(column) => column.need,
                None if place == 0 && !form.is_of_things() => Need::Always,
                None => Need::No,
            };
            let look = match (row, need) {
                (0, Need::No) => &looks.heading,
                (0, _) => &looks.needed,
                _ => &looks.english,
            };
            let mark = match need {
                Need::Always => " *",
                Need::WithOthers => " (*)",
                Need::No => "",
            };
            sheet.write_string_with_format(row, place, format!("{heading}{mark}"), look)?;
        }
    }
    let told = explanation_of_ids(form, language);
    sheet.write_string_with_format(2, 0, told, &looks.explanation)?;
    for (place, column) in (before..).zip(&form.columns) {
        let told = explanation(form, column, language);
        sheet.write_string_with_format(2, place, told, &looks.explanation)?;
    }
    sheet.set_row_height(2, 90)?;
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    place: u16,
    cell: &Cell,
    look: Option<&Format>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let plain = Format::new();
    let look = look.unwrap_or(&plain);
    match cell {
        Cell::Number(number) => sheet.write_number_with_format(row, place, *number, look)?,
        Cell::Date(date) | Cell::DateTime(DateTime { date, .. }) => {
            let day = ExcelDateTime::from_ymd(date.year(), date.month(), date.day())?;
            sheet.write_datetime_with_format(row, place, &day, &looks.day)?
        }
        Cell::Boolean(yes) => sheet.write_boolean_with_format(row, place, *yes, look)?,
        other => sheet.write_string_with_format(row, place, other.to_string(), look)?,
    };
    Ok(())
}
