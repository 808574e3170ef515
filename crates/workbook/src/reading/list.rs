//! Lists in a cell: parted by `;`, or by lines. Native only.

use langke_spreadsheet::Cell;
use serde_json::{Map, Value};

use super::{Reading, number, reference, shown, word};
use crate::lists::List;
use crate::remark::Said;

/// The parts of a cell of short values, by semicolons, commas or lines.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The parts of a cell of texts: its lines; of a single line, what semicolons part.
pub fn lines(text: &str) -> Vec<&str> {
    let by = if text.contains('\n') { '\n' } else { ';' };
    text.split(by)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// Ids; what is none but can be made one is.
pub fn references(text: &str) -> Reading {
    let read: Vec<Reading> = parts(text).map(reference).collect();
    let is_mended = read.iter().any(|one| one.told.is_some());
    let value = Value::Array(read.into_iter().map(|one| one.value).collect());
    if !is_mended {
        return Reading::plain(value);
    }
    let ids: Vec<&str> = value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let to = ids.join("; ");
    Reading::mended(value, to)
}

/// Words of a list.
pub fn words(list: List, text: &str) -> Result<Value, Said> {
    parts(text)
        .map(|part| word(list, part).map(Value::from))
        .collect()
}

/// Whole numbers.
pub fn integers(cell: &Cell) -> Result<Reading, Said> {
    if let Cell::Number(_) = cell {
        let one = number::integer(cell)?;
        return Ok(Reading::plain(Value::Array(vec![one.value])));
    }
    let text = shown(cell);
    let one = |part: &str| number::integer(&Cell::Text(part.into())).map(|read| read.value);
    let all: Result<Vec<Value>, Said> = parts(&text).map(one).collect();
    Ok(Reading::plain(Value::Array(all?)))
}

/// Texts in both languages, parted by `|`.
pub fn texts(text: &str) -> Value {
    named(text, &["vi", "en"])
}

/// Tools or materials: both languages, and the symbol.
pub fn items(text: &str) -> Value {
    named(text, &["vi", "en", "symbol"])
}

/// Objects, one a line, their fields parted by `|`; what is left empty is left out.
fn named(text: &str, fields: &[&str]) -> Value {
    let object = |line: &str| {
        let values = line.splitn(fields.len(), '|').map(str::trim);
        let pairs = fields
            .iter()
            .zip(values)
            .filter(|(_, value)| !value.is_empty());
        Value::Object(
            pairs
                .map(|(field, value)| ((*field).to_owned(), value.into()))
                .collect::<Map<_, _>>(),
        )
    };
    Value::Array(lines(text).into_iter().map(object).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_stand_one_a_line_with_the_english_behind_a_bar() {
        let both = json!([{"vi": "đất", "en": "clay"}, {"vi": "men"}]);
        assert_eq!(texts("đất | clay\nmen"), both);
        assert_eq!(texts("đất | clay; men"), both);
        assert_eq!(texts("a; b\nc"), json!([{"vi": "a; b"}, {"vi": "c"}]));
        assert_eq!(
            items("bàn xoay||wheel"),
            json!([{"vi": "bàn xoay", "symbol": "wheel"}])
        );
    }

    #[test]
    fn ids_and_words_and_numbers_are_parted_by_semicolons_commas_or_lines() {
        assert_eq!(
            references("a; b\nc,d"),
            Reading::plain(json!(["a", "b", "c", "d"]))
        );
        assert_eq!(
            references("a; Bát Tràng").told,
            Some(Said::Mended {
                to: "a; bat-trang".into()
            })
        );
        assert_eq!(
            words(List::Allergen, "Cá; trung"),
            Ok(json!(["fish", "eggs"]))
        );
        assert!(words(List::Allergen, "cá; gạo").is_err());
        assert_eq!(integers(&Cell::Number(5.0)), Ok(Reading::plain(json!([5]))));
        assert_eq!(
            integers(&Cell::Text("1; 6".into())),
            Ok(Reading::plain(json!([1, 6])))
        );
        assert_eq!(integers(&Cell::Text("một".into())), Err(Said::NotANumber));
    }
}
