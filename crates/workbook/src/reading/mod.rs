//! What a cell says, by the form of its column: the value for JSON, or what is wrong with it. Native only.
//!
//! What only the rules of content can judge goes through as it stands: they say what is wrong with it.

mod code;
mod day;
mod list;
mod number;

use langke_content::read_coordinates;
use langke_spreadsheet::Cell;
use serde_json::{Value, json};

use crate::column::Form;
use crate::lists::List;
use crate::plain::{plain, slug};
use crate::remark::Said;

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The value.
    pub value: Value,
    /// What is to be told of it: that it was mended, that it could be read in two ways.
    pub told: Option<Said>,
}

impl Reading {
    /// A value of which nothing is to be told.
    pub fn plain(value: impl Into<Value>) -> Reading {
        Reading {
            value: value.into(),
            told: None,
        }
    }

    /// A value that was mended, which is told as it is written.
    pub fn mended(value: impl Into<Value>, to: impl Into<String>) -> Reading {
        Reading {
            value: value.into(),
            told: Some(Said::Mended { to: to.into() }),
        }
    }
}

/// Whether a cell asks that the value that is there be taken away: an empty one leaves it.
pub fn is_removal(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => {
            let inside = text
                .strip_prefix('(')
                .and_then(|text| text.strip_suffix(')'));
            inside.is_some_and(|word| matches!(plain(word).as_str(), "xoa" | "delete"))
        }
        _ => false,
    }
}

/// What the cell of a column of a form says.
///
/// # Errors
/// What is wrong with it.
pub fn read(form: Form, cell: &Cell) -> Result<Reading, Said> {
    if let Cell::Fault(_) = cell {
        return Err(Said::NoValue);
    }
    match form {
        Form::Text => Ok(Reading::plain(shown(cell))),
        Form::Reference(_) => Ok(reference(&shown(cell))),
        Form::References(_) => Ok(list::references(&shown(cell))),
        Form::Picture => Ok(Reading::plain(shown(cell))),
        Form::Word(words) => word(words, &shown(cell)).map(Reading::plain),
        Form::Words(words) => list::words(words, &shown(cell)).map(Reading::plain),
        Form::Texts => Ok(Reading::plain(list::texts(&shown(cell)))),
        Form::Items => Ok(Reading::plain(list::items(&shown(cell)))),
        Form::Number => number::number(cell),
        Form::Integer => number::integer(cell),
        Form::Integers => list::integers(cell),
        Form::Money => number::money(cell),
        Form::Stars => number::stars(cell),
        Form::Day => day::day(cell),
        Form::PartialDay => day::partial_day(cell),
        Form::TimeOfDay => day::time_of_day(cell),
        Form::YesNo => yes_or_no(cell).map(Reading::plain),
        Form::Point => point(&shown(cell)).map(Reading::plain),
        Form::Points => list::lines(&shown(cell))
            .into_iter()
            .map(point)
            .collect::<Result<_, _>>()
            .map(|points| Reading::plain(Value::Array(points))),
        Form::Gtin => code::gtin(cell),
        Form::Code => code::short_code(&code::digits(cell)?).map(Reading::plain),
        Form::Codes => code::short_codes(cell).map(Reading::plain),
        Form::Phone => code::phone(cell),
    }
}

/// What a cell shows, without its format.
pub fn shown(cell: &Cell) -> String {
    cell.to_string()
}

/// An id; what is none but can be made one is.
fn reference(text: &str) -> Reading {
    match slug(text) {
        Some(id) if id != text => Reading::mended(id.clone(), id),
        _ => Reading::plain(text),
    }
}

/// The word in JSON for one of a list.
fn word(list: List, text: &str) -> Result<&'static str, Said> {
    list.json(text).ok_or(Said::NotInTheList { list })
}

/// Yes or no; what is left empty is neither.
fn yes_or_no(cell: &Cell) -> Result<bool, Said> {
    match cell {
        Cell::Boolean(yes) => return Ok(*yes),
        Cell::Number(1.0) => return Ok(true),
        Cell::Number(0.0) => return Ok(false),
        _ => {}
    }
    let text = shown(cell);
    if matches!(text.as_str(), "✓" | "✔" | "☑") {
        return Ok(true);
    }
    match plain(&text).as_str() {
        "co" | "x" | "yes" | "y" | "true" | "1" | "dung" | "roi" => Ok(true),
        "khong" | "no" | "n" | "false" | "0" | "sai" | "ko" | "chua" => Ok(false),
        _ => Err(Said::NotYesOrNo),
    }
}

/// A point as content writes it. What is wrong with it is said here: the rules speak of both orders, a cell has one.
fn point(text: &str) -> Result<Value, Said> {
    match read_coordinates(text) {
        Ok(point) => Ok(json!([point.longitude(), point.latitude()])),
        Err(reason) => Err(Said::NotAPoint { reason }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn yes_and_no_are_read_as_offices_write_them() {
        for cell in [
            text("có"),
            text("Có "),
            text("X"),
            text("YES"),
            text("✓"),
            Cell::Number(1.0),
            Cell::Boolean(true),
        ] {
            assert_eq!(yes_or_no(&cell), Ok(true), "{cell}");
        }
        for cell in [text("không"), text("Khong"), text("no"), Cell::Number(0.0)] {
            assert_eq!(yes_or_no(&cell), Ok(false), "{cell}");
        }
        assert_eq!(yes_or_no(&text("có thể")), Err(Said::NotYesOrNo));
    }

    #[test]
    fn points_are_written_with_the_latitude_first() {
        let read = read(Form::Point, &text("20.97467, 105.91272"));
        assert_eq!(read, Ok(Reading::plain(json!([105.91272, 20.97467]))));
        assert!(matches!(point("sau chợ"), Err(Said::NotAPoint { .. })));
    }

    #[test]
    fn an_id_with_tones_or_capitals_is_mended() {
        assert_eq!(
            reference("Bát Tràng"),
            Reading::mended("bat-trang", "bat-trang")
        );
        assert_eq!(reference("bat-trang"), Reading::plain("bat-trang"));
    }

    #[test]
    fn only_the_word_in_brackets_takes_a_value_away() {
        assert!(
            is_removal(&text("(xóa)"))
                && is_removal(&text("(Xoá)"))
                && is_removal(&text("(delete)"))
        );
        assert!(!is_removal(&text("xóa")) && !is_removal(&text("(xóa nợ)")));
    }
}
