//! A thing or an entry as a row, and a row as a thing or an entry again. Native only.

use langke_model::i18n::Language;
use langke_spreadsheet::Cell;
use serde_json::{Map, Value};

use crate::column::{Column, Form};
use crate::path::{get, lay_over, remove, same, set};
use crate::printing::print;
use crate::reading::read;

/// What the cells of a row say, and what none of them does.
#[derive(Debug, Clone, PartialEq)]
pub struct Parted {
    /// The cells, one for each column.
    pub cells: Vec<Option<Cell>>,
    /// What no cell says.
    pub rest: Value,
}

/// Parts a value into cells of columns and the rest.
pub fn part(columns: &[Column], value: &Value, language: Language) -> Parted {
    let mut rest = value.clone();
    let cells: Vec<Option<Cell>> = columns
        .iter()
        .map(|column| take(column, &mut rest, language))
        .collect();
    // Columns can stand in each other's way in ways that only the whole shows; then the last column says all.
    let read = columns
        .iter()
        .zip(&cells)
        .filter_map(|(column, cell)| Some((column, read(column.form, cell.as_ref()?).ok()?.value)));
    if same(&joined(empty(), rest.clone(), read), value) {
        return Parted { cells, rest };
    }
    Parted {
        cells: vec![None; columns.len()],
        rest: value.clone(),
    }
}

/// The value that a rest and the values of columns make, laid over what is there.
pub fn joined<'c>(
    base: Value,
    rest: Value,
    cells: impl IntoIterator<Item = (&'c Column, Value)>,
) -> Value {
    let mut value = base;
    if !rest.as_object().is_some_and(Map::is_empty) {
        lay_over(&mut value, rest);
    }
    for (column, cell) in cells {
        put(column, &mut value, cell);
    }
    value
}

/// The value of no fields.
pub fn empty() -> Value {
    Value::Object(Map::new())
}

/// Puts what a column says into a value.
fn put(column: &Column, value: &mut Value, cell: Value) {
    if column.is_tag && get(value, &column.path).is_some_and(|before| *before != cell) {
        // Fields of the kind of before mean nothing beside the new one.
        let owner = column.path.rsplit_once('.').map_or("", |(owner, _)| owner);
        if !owner.is_empty() {
            set(value, owner, empty());
        }
    }
    set(value, &place(column, &cell), cell);
}

/// Takes away what a column says of a value.
pub fn clear(column: &Column, value: &mut Value) {
    if column.form == Form::Picture && remove(value, &format!("{}.file", column.path)).is_some() {
        return;
    }
    remove(value, &column.path);
}

/// Where the value of a cell is put: a picture's file stands inside it, an id in place of it.
fn place(column: &Column, cell: &Value) -> String {
    let is_file = cell.as_str().is_some_and(|text| text.contains('.'));
    match column.form {
        Form::Picture if is_file => format!("{}.file", column.path),
        _ => column.path.clone(),
    }
}

/// Takes the cell of a column out of what is left of a value.
fn take(column: &Column, rest: &mut Value, language: Language) -> Option<Cell> {
    let path = match column.form {
        Form::Picture if get(rest, &column.path).is_some_and(Value::is_object) => {
            format!("{}.file", column.path)
        }
        _ => column.path.clone(),
    };
    let value = get(rest, &path)?;
    if column.form == Form::Picture && place(column, value) != path {
        return None;
    }
    let cell = print(column.form, value, language)?;
    if path.is_empty() {
        *rest = empty();
    } else {
        remove(rest, &path);
    }
    Some(cell)
}

#[cfg(test)]
mod tests {
    use langke_content::Kind;
    use serde_json::json;

    use super::*;
    use crate::sheets::{sheet_of, sheets};

    fn back(columns: &[Column], value: &Value) -> (Parted, Value) {
        let parted = part(columns, value, Language::Vietnamese);
        let cells = columns
            .iter()
            .zip(&parted.cells)
            .filter_map(|(column, cell)| {
                Some((
                    column,
                    read(column.form, cell.as_ref()?).expect("read").value,
                ))
            });
        let value = joined(empty(), parted.rest.clone(), cells);
        (parted, value)
    }

    #[test]
    fn what_no_column_says_stands_in_the_rest() {
        let columns = &sheet_of(Kind::Product).expect("products").columns;
        let value = json!({
            "name": {"vi": "Ấm", "en": " teapot "},
            "size": {"height_cm": 12.5, "colour": "blue"},
            "picture": {"file": "a.svg", "alt": {"vi": "ấm"}},
            "unknown": [1, 2]
        });
        let (parted, again) = back(columns, &value);
        let rest =
            json!({"name": {"en": " teapot "}, "size": {"colour": "blue"}, "unknown": [1, 2]});
        assert_eq!(parted.rest, rest);
        assert_eq!(again, value);
    }

    #[test]
    fn a_picture_is_a_file_or_an_id() {
        let columns = &sheet_of(Kind::Product).expect("products").columns;
        for value in [
            json!({"picture": "lo-gom"}),
            json!({"picture": {"file": "lo.svg"}}),
            json!({"picture": "lo.svg"}),
            json!({"picture": {"file": "lo"}}),
        ] {
            assert_eq!(back(columns, &value).1, value);
        }
    }

    #[test]
    fn an_entry_that_is_only_an_id_comes_back_as_one() {
        let facts = sheets()
            .iter()
            .find(|sheet| sheet.list == "facts")
            .expect("facts");
        for value in [
            json!("so-ho"),
            json!({}),
            json!("Số hộ!"),
            json!(7),
            json!([1]),
        ] {
            assert_eq!(back(&facts.columns, &value).1, value);
        }
        let (parted, _) = back(&facts.columns, &json!("so-ho"));
        assert_eq!(parted.rest, empty());
    }

    #[test]
    fn with_another_kind_the_fields_of_the_one_before_go() {
        let columns = &sheet_of(Kind::Event).expect("events").columns;
        let column = columns
            .iter()
            .find(|column| column.path == "when.rule")
            .expect("the rule");
        let mut value = json!({"when": {"rule": "lunar", "month": 2, "leap_month": "both"}});
        put(column, &mut value, json!("lunar"));
        assert_eq!(value["when"]["leap_month"], "both");
        put(column, &mut value, json!("solar"));
        assert_eq!(value, json!({"when": {"rule": "solar"}}));
    }
}
