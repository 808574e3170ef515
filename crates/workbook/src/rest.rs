//! What no column says of a row: compact JSON for the last columns, so that nothing is lost on the way. Native only.

use serde_json::{Map, Value};

use crate::printing::LARGEST_CELL;

/// The text of a rest for cells; empty if there is none.
pub fn print(rest: &Value) -> String {
    match rest {
        Value::Object(fields) if fields.is_empty() => String::new(),
        rest => escaped(&rest.to_string()),
    }
}

/// JSON in letters that every spreadsheet keeps: what it would change or drop is written by its number.
pub fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    let mut units = [0; 2];
    for letter in json.chars() {
        // Latin letters with their marks stay: they meet nothing that they could be composed with. All else that a program may change,
        // drop, or take for an escape of its own does not.
        let is_latin = matches!(letter, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
        let is_kept = letter == ' ' || is_latin || letter.is_ascii_graphic() && letter != '_';
        if is_kept {
            text.push(letter);
        } else if letter == '\n' {
            text.push(' ');
        } else {
            for unit in letter.encode_utf16(&mut units) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    text
}

/// The text parted over as many cells as it needs; no part begins or ends with a space.
pub fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut units = 0;
    for letter in text.chars() {
        // A third of a cell's room is left so that a cut can wait for a letter that is no space.
        if units >= LARGEST_CELL * 2 / 3 && letter != ' ' && !part.ends_with(' ')
            || units >= LARGEST_CELL - 2
        {
            parts.push(std::mem::take(&mut part));
            units = 0;
        }
        units += letter.len_utf16();
        part.push(letter);
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// The rest that the text of its cells says; an empty text says nothing.
///
/// # Errors
/// If the text is no JSON.
pub fn read(text: &str) -> Result<Value, serde_json::Error> {
    if text.trim().is_empty() {
        return Ok(Value::Object(Map::new()));
    }
    serde_json::from_str(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::printing::is_kept;

    #[test]
    fn an_empty_rest_is_an_empty_cell() {
        assert_eq!(print(&json!({})), "");
        assert_eq!(read(" ").expect("nothing"), json!({}));
        assert!(read("{\"a\"").is_err());
    }

    #[test]
    fn a_rest_that_is_too_long_for_a_cell_is_parted() {
        let long = json!({ "a": "chữ ".repeat(20_000) });
        let parts = parts(&print(&long));
        assert!(parts.len() > 2);
        assert!(parts.iter().all(|part| is_kept(part)));
        assert_eq!(read(&parts.concat()).expect("JSON"), long);
    }

    proptest! {
        #[test]
        fn every_text_comes_back_from_cells_that_keep_it(key: String, text: String) {
            let rest = json!({ key: text });
            let parts = parts(&print(&rest));
            prop_assert!(parts.iter().all(|part| is_kept(part)), "{parts:?}");
            prop_assert_eq!(read(&parts.concat()).expect("JSON"), rest);
        }
    }
}
