//! What a cell shows of a value, where a cell can show all of it. Native only.

use langke_model::calendar::Date;
use langke_model::i18n::Language;
use langke_spreadsheet::Cell;
use serde_json::Value;
use unicode_normalization::is_nfc;

use crate::column::Form;
use crate::path::same;
use crate::reading::{is_removal, read};

/// The most that a cell holds, in UTF-16 units (Excel's specifications and limits).
pub const LARGEST_CELL: usize = 32_767;

/// The cell that is read as a value again; none if there is no such cell.
pub fn print(form: Form, value: &Value, language: Language) -> Option<Cell> {
    let cell = shown(form, value, language)?;
    if let Cell::Text(text) = &cell
        && !is_kept(text)
    {
        return None;
    }
    let is_same = !is_removal(&cell)
        && read(form, &cell).is_ok_and(|read| read.told.is_none() && same(&read.value, value));
    is_same.then_some(cell)
}

fn shown(form: Form, value: &Value, language: Language) -> Option<Cell> {
    let text = match form {
        Form::Text
        | Form::Reference(_)
        | Form::Picture
        | Form::Gtin
        | Form::Code
        | Form::Phone
        | Form::TimeOfDay => value.as_str()?.to_owned(),
        Form::References(_) | Form::Codes => {
            joined(value, "; ", |one| one.as_str().map(str::to_owned))?
        }
        Form::Word(list) => list.word(value.as_str()?)?.label(language).to_owned(),
        Form::Words(list) => joined(value, "; ", |one| {
            Some(list.word(one.as_str()?)?.label(language).to_owned())
        })?,
        Form::Texts => joined(value, "\n", |one| line(one, &["vi", "en"]))?,
        Form::Items => joined(value, "\n", |one| line(one, &["vi", "en", "symbol"]))?,
        Form::Number | Form::Integer | Form::Money | Form::Stars => return number(value),
        Form::Integers => joined(value, "; ", |one| Some(one.as_i64()?.to_string()))?,
        Form::Day | Form::PartialDay => {
            let text = value.as_str()?;
            return Some(match (Date::parse(text), text.split_once('-')) {
                (Some(date), _) => Cell::Date(date),
                (None, Some((year, month))) => Cell::Text(format!("{month}/{year}")),
                (None, None) => Cell::Text(text.to_owned()),
            });
        }
        Form::YesNo => match (value.as_bool()?, language) {
            (true, Language::Vietnamese) => "có".into(),
            (false, Language::Vietnamese) => "không".into(),
            (true, Language::English) => "yes".into(),
            (false, Language::English) => "no".into(),
        },
        Form::Point => point(value)?,
        Form::Points => joined(value, "\n", point)?,
    };
    Some(Cell::Text(text))
}

/// Parts of a list, one after the other; none for an empty one, which no cell shows.
fn joined(value: &Value, between: &str, part: impl Fn(&Value) -> Option<String>) -> Option<String> {
    let parts: Option<Vec<String>> = value.as_array()?.iter().map(part).collect();
    parts
        .filter(|parts| !parts.is_empty())
        .map(|parts| parts.join(between))
}

/// A point, its latitude first.
fn point(value: &Value) -> Option<String> {
    let [longitude, latitude] = value.as_array()?.as_slice() else {
        return None;
    };
    Some(format!("{}, {}", latitude.as_f64()?, longitude.as_f64()?))
}

/// The fields of an object in a line.
fn line(value: &Value, fields: &[&str]) -> Option<String> {
    let texts = fields.iter().map(|field| match value.get(field) {
        None => Some(""),
        Some(value) => value.as_str(),
    });
    let texts: Option<Vec<&str>> = texts.collect();
    let line = texts?.join(" | ");
    Some(line.trim_end_matches([' ', '|']).to_owned())
}

/// A number of which a spreadsheet keeps every digit.
fn number(value: &Value) -> Option<Cell> {
    let number = value.as_f64()?;
    let kept: f64 = format!("{number:.14e}").parse().ok()?;
    (kept == number).then_some(Cell::Number(number))
}

/// Whether a spreadsheet keeps a text as it is: composed letters, no space at the ends of lines, none that nobody sees, nothing that Excel
/// takes for an escaped character.
pub fn is_kept(text: &str) -> bool {
    let is_plain = |letter: char| {
        let is_odd_space = letter.is_whitespace() && letter != ' ' && letter != '\n';
        let is_unseen = letter.is_control() && letter != '\n';
        let is_format = matches!(letter, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}');
        !is_odd_space && !is_unseen && !is_format
    };
    !text.is_empty()
        && text.encode_utf16().count() <= LARGEST_CELL
        && text.chars().all(is_plain)
        && text.split('\n').all(|line| line.trim() == line)
        && !text.starts_with('\n')
        && !text.ends_with('\n')
        && !text.contains("_x")
        && is_nfc(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::lists::List;

    #[test]
    fn a_cell_shows_only_what_is_read_as_the_same_again() {
        let print = |form, value| print(form, &value, Language::Vietnamese);
        let text = |text: &str| Some(Cell::Text(text.into()));
        assert_eq!(print(Form::Text, json!("men rạn")), text("men rạn"));
        for odd in [
            " men",
            "men\u{A0}rạn",
            "me\u{302}n",
            "",
            "(xóa)",
            "a_x0041_",
            "a\tb",
            "a\r\nb",
        ] {
            assert_eq!(print(Form::Text, json!(odd)), None, "{odd:?}");
        }
        assert_eq!(print(Form::Number, json!(2.0)), Some(Cell::Number(2.0)));
        assert_eq!(print(Form::Number, json!(0.123_456_789_012_345_67)), None);
        assert_eq!(
            print(Form::Word(List::ProductGroup), json!("handicraft")),
            text("Thủ công mỹ nghệ")
        );
        assert_eq!(print(Form::PartialDay, json!("2026-11")), text("11/2026"));
        assert_eq!(
            print(Form::TimeOfDay, json!("7:30")),
            None,
            "it would be read as 07:30"
        );
        assert_eq!(
            print(
                Form::Texts,
                json!([{"vi": "đất", "en": "clay"}, {"vi": "men"}])
            ),
            text("đất | clay\nmen")
        );
        assert_eq!(
            print(Form::Texts, json!([{"vi": "một; hai"}])),
            None,
            "it would be read as two"
        );
        assert_eq!(print(Form::Texts, json!([])), None);
        assert_eq!(
            print(
                Form::References(langke_content::Kind::Source),
                json!(["a", "b"])
            ),
            text("a; b")
        );
        assert_eq!(
            print(Form::Point, json!([105.91272, 20.97467])),
            text("20.97467, 105.91272")
        );
        assert_eq!(print(Form::Text, json!(null)), None);
    }
}
