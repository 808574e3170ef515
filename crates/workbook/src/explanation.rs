//! What is said of a column under its headings: the schema's own words, which are the types' doc comments, as somebody reads them who sees
//! a workbook and no JSON. Native only.

use langke_content::Kind;
use langke_model::i18n::Language;
use serde_json::Value;

use crate::column::{Column, Form, Need};
use crate::described::{needs_entries, nodes};
use crate::folder::together;
use crate::folding::entry_paths;
use crate::sheet::{FILES, SheetForm};
use crate::sheets::{lists_of, sheet_of};

/// What the manual says of a column, how its cells are written where that needs a word, and what it is needed with.
pub fn explanation(form: &SheetForm, column: &Column, language: Language) -> String {
    let told = match column.form {
        // The manual says how JSON has them, with the longitude first.
        Form::Point | Form::Points => String::new(),
        _ => in_words(
            &described_in(form, column, language),
            form,
            column,
            language,
        ),
    };
    let mut parts = vec![told, manner(column.form, language).to_owned()];
    if begins_an_entry(form, column) {
        parts.push(match language {
            Language::Vietnamese => "Để trống thì dòng này nối tiếp mục ở dòng trên: mốc, ảnh, bên hoặc lời nói tiếp theo.".into(),
            Language::English => "Left empty, the row continues what stands above it: with its next moment, picture, side or claim.".into(),
        });
    }
    if column.need == Need::WithOthers {
        parts.push(needed_with(form, column, language));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// What is said of the column of ids.
pub fn explanation_of_ids(form: &SheetForm, language: Language) -> String {
    if !form.is_of_things() {
        return match language {
            Language::Vietnamese => "Mã của mục mà dòng này thuộc về.".into(),
            Language::English => "The id of the thing that the row belongs to.".into(),
        };
    }
    let kind = form.kinds[0];
    let needed = lists_of(kind).filter(|list| needs_entries(kind, list.list));
    let names: Vec<String> = needed
        .map(|list| format!("\"{}\"", list.name(language)))
        .collect();
    let (names, word) = (names.join(", "), kind.word(language));
    match (names.is_empty(), language) {
        (true, Language::Vietnamese) => "Để trống thì đặt theo tên.".into(),
        (true, Language::English) => "Made from the name where it is empty.".into(),
        (false, Language::Vietnamese) => {
            format!("Để trống thì đặt theo tên. Mỗi {word} cần ít nhất một dòng ở trang {names}.")
        }
        (false, Language::English) => format!(
            "Made from the name where it is empty. Each {word} needs at least one row on the sheet {names}."
        ),
    }
}

/// Whether rows without a column continue the entry above them.
fn begins_an_entry(form: &SheetForm, column: &Column) -> bool {
    let path = column.path.strip_suffix(".vi").unwrap_or(&column.path);
    form.folds.iter().any(|fold| fold.begins == path)
}

/// What the schema says of a column.
fn described_in(form: &SheetForm, column: &Column, language: Language) -> String {
    let mut path = column.path.as_str();
    // Of the two languages of a text, the field that holds both is explained.
    if let Some(text) = path.strip_suffix(".vi").or(path.strip_suffix(".en")) {
        path = text;
    }
    for kind in &form.kinds {
        let whole = match (form.list, path) {
            (list, "") => list.to_owned(),
            ("", path) => path.to_owned(),
            (list, path) => format!("{list}.{path}"),
        };
        let told_of = |path: &str| {
            let found = nodes(SheetForm::definition(*kind), path);
            found.into_iter().find_map(|node| described(node, language))
        };
        let folded = || {
            let mut paths = entry_paths(form.folds, path).into_iter();
            paths.find_map(|(_, path)| told_of(&format!("{}.{path}", form.list)))
        };
        // What tells kinds apart is explained where what it belongs to is.
        let around = whole.rsplit_once('.').map(|(around, _)| around);
        let around = around.filter(|_| column.is_tag);
        if let Some(text) = told_of(&whole).or_else(|| told_of(around?)).or_else(folded) {
            return text;
        }
    }
    String::new()
}

/// The description of a node; Vietnamese where the schema has it.
fn described(node: &Value, language: Language) -> Option<String> {
    let of = |key: &str| node.get(key)?.as_str();
    let text = match language {
        Language::Vietnamese => of("vi").or_else(|| of("description")),
        Language::English => of("description"),
    };
    Some(text?.replace('\n', " "))
}

/// Words of the manual for a workbook: a field is called as what stands above its column, a file as its sheet, a list as a cell has it.
fn in_words(text: &str, form: &SheetForm, column: &Column, language: Language) -> String {
    let mut told = String::with_capacity(text.len());
    for (place, part) in text.split('`').enumerate() {
        // Between two of these signs stands what JSON has.
        let is_code = place % 2 == 1;
        if is_code {
            told += &code_in_words(part, form, column, language);
        } else {
            told += part;
        }
    }
    told
}

fn code_in_words(code: &str, form: &SheetForm, column: &Column, language: Language) -> String {
    if let Some(heading) = heading_beside(code, form, column, language) {
        return format!("\"{heading}\"");
    }
    let file_of = |kind: &Kind| together(*kind).is_some_and(|(file, _)| file == code);
    let kinds = [Kind::Source, Kind::Picture, Kind::Fact, Kind::Word];
    if let Some(sheet) = kinds
        .iter()
        .find(|kind| file_of(kind))
        .and_then(|kind| sheet_of(*kind))
    {
        return format!("\"{}\"", sheet.name(language));
    }
    if code.ends_with(".json") {
        let (vi, en) = FILES;
        return match language {
            Language::Vietnamese => format!("\"{vi}\""),
            Language::English => format!("\"{en}\""),
        };
    }
    let list = code
        .strip_prefix('[')
        .and_then(|code| code.strip_suffix(']'));
    match list.filter(|_| column.form == Form::Integers) {
        Some(list) => list.replace(", ", "; "),
        None => code.to_owned(),
    }
}

/// What stands above the column of a field beside that of another one, or in the thing that has it.
fn heading_beside(
    field: &str,
    form: &SheetForm,
    column: &Column,
    language: Language,
) -> Option<String> {
    let around = column
        .path
        .rsplit_once('.')
        .map_or("", |(around, _)| around);
    let beside = match around {
        "" => field.to_owned(),
        around => format!("{around}.{field}"),
    };
    let find = |path: &str| {
        let is_it = |one: &&Column| one.path.strip_suffix(".vi").unwrap_or(&one.path) == path;
        form.columns.iter().find(is_it)
    };
    let found = find(&beside).or_else(|| find(field))?;
    let heading = found.heading(language);
    Some(heading.split(" (").next().unwrap_or(heading).to_owned())
}

/// That a column is needed where one beside it is filled in.
fn needed_with(form: &SheetForm, column: &Column, language: Language) -> String {
    const NAMED: usize = 3;
    let around = |column: &Column| {
        let path = column.path.strip_suffix(".vi").unwrap_or(&column.path);
        let around = path.rsplit_once('.').map_or("", |(around, _)| around);
        around.to_owned()
    };
    let its = around(column);
    // Of a picture, the file stands for the whole.
    let is_beside = |other: &&Column| {
        **other != *column
            && !other.path.ends_with(".en")
            && (around(other) == its || other.path == its)
    };
    let all: Vec<&str> = form
        .columns
        .iter()
        .filter(is_beside)
        .map(|other| other.heading(language))
        .collect();
    let more = if all.len() > NAMED { "…" } else { "" };
    let names: Vec<String> = all
        .iter()
        .take(NAMED)
        .map(|name| format!("\"{name}\""))
        .collect();
    let names = names.join(", ");
    match language {
        Language::Vietnamese => format!("Cần ghi nếu đã ghi {names}{more}"),
        Language::English => format!("Needed beside {names}{more}"),
    }
}

/// How a cell of a form is written.
fn manner(form: Form, language: Language) -> &'static str {
    let (vi, en) = match form {
        Form::References(_) | Form::Words(_) | Form::Integers | Form::Codes => (
            "Nhiều giá trị thì cách nhau bằng dấu chấm phẩy.",
            "Several are parted by semicolons.",
        ),
        Form::Picture => (
            "Tên tệp trong media/, hoặc mã của ảnh dùng chung.",
            "The name of the file below media/, or the id of a shared picture.",
        ),
        Form::Texts => (
            "Mỗi dòng một mục: tiếng Việt | tiếng Anh.",
            "One a line: Vietnamese | English.",
        ),
        Form::Items => (
            "Mỗi dòng một thứ: tiếng Việt | tiếng Anh | hình nhỏ.",
            "One a line: Vietnamese | English | symbol.",
        ),
        Form::Point => (
            "Vĩ độ trước, kinh độ sau, như bản đồ cho chép: 20.97467, 105.91272. Liên kết của Google Maps, OpenStreetMap cũng đọc được.",
            "Latitude first, then longitude, as maps give them: 20.97467, 105.91272. Links of Google Maps and OpenStreetMap are read too.",
        ),
        Form::Points => (
            "Những điểm trên đường giữa hai điểm dừng, mỗi dòng một điểm: vĩ độ trước, kinh độ sau. Nét phác, không phải đo đạc.",
            "Points on the way between two stops, one a line: latitude first, then longitude. A sketch, not a survey.",
        ),
        Form::Day => ("Ngày/tháng/năm.", "Year-month-day."),
        Form::PartialDay => (
            "Ngày/tháng/năm, hoặc chỉ tháng/năm, hoặc chỉ năm.",
            "Year-month-day, or year-month, or the year.",
        ),
        Form::YesNo => ("\"có\" hoặc \"không\".", "\"yes\" or \"no\"."),
        _ => ("", ""),
    };
    match language {
        Language::Vietnamese => vi,
        Language::English => en,
    }
}

#[cfg(test)]
mod tests;
