//! Mends what a program can mend without knowing what was meant: letters in pieces, invisible characters, stray spaces,
//! points that are written as text, opening hours in another spelling.
//!
//! Only the strings that change are written anew; everything else in a file stays as the editor laid it out.

use std::collections::BTreeMap;
use std::path::Path;

use super::bounds::LARGEST_FILE;
use super::folder::{bytes_of, text};
use super::json::{Edit, Extent, Json, edited, extents};
use super::load::{content_files, load};
use super::mending::{clean, meant};
use crate::files::{WriteError, replace};
use jsonc_parser::ast;

/// A file that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The file, relative to the content folder.
    pub file: String,
    /// How many texts, points and opening hours were mended.
    pub texts: usize,
}

/// Mends every content file below `folder`; files that are not UTF-8 or not JSON are left as they are, for the checker to tell.
///
/// # Errors
/// A file that could not be written, with its name.
pub fn fix(folder: &Path) -> Result<Vec<Fixed>, (String, WriteError)> {
    let mut fixed = BTreeMap::new();
    for file in content_files(folder) {
        let texts = change(&folder.join(&file), mend).map_err(|error| (file.clone(), error))?;
        if texts > 0 {
            fixed.insert(file, texts);
        }
    }
    for (file, values) in values_read(folder) {
        let values = change(&folder.join(&file), |json| replacements(json, &values))
            .map_err(|error| (file.clone(), error))?;
        if values > 0 {
            *fixed.entry(file).or_default() += values;
        }
    }
    let fixed = fixed.into_iter();
    Ok(fixed.map(|(file, texts)| Fixed { file, texts }).collect())
}

/// Makes the changes that `edits` finds in a file's text; tells at how many places.
fn change(path: &Path, edits: impl Fn(&Json) -> Vec<Edit>) -> Result<usize, WriteError> {
    let Ok(bytes) = bytes_of(path, LARGEST_FILE) else {
        return Ok(0);
    };
    let Ok(text) = text(bytes.clone()) else {
        return Ok(0);
    };
    let Ok(json) = Json::parse(&text) else {
        return Ok(0);
    };
    let (changed, places) = edited(&text, edits(&json));
    if places > 0 {
        write(path, &bytes, &changed)?;
    }
    Ok(places)
}

/// Replaces a content file that still has the bytes `read`; what the checker would refuse to read is not written.
pub(super) fn write(path: &Path, read: &[u8], text: &str) -> Result<(), WriteError> {
    let (bytes, limit) = (text.len() as u64, LARGEST_FILE);
    if bytes > limit {
        return Err(WriteError::TooLarge { bytes, limit });
    }
    replace(path, read, text.as_bytes())
}

/// The points that are written as text and the opening hours in another spelling, by file and path, as the checker reads them: only it knows
/// where they stand.
fn values_read(folder: &Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let problems = load(folder).map_or_else(|problems| problems, |content| content.advice);
    let mut values: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for problem in problems {
        let Some(value) = meant(&problem.rule) else {
            continue;
        };
        let file = values.entry(problem.file).or_default();
        file.insert(problem.path, value);
    }
    values
}

/// A new value for each of the paths that the text has.
fn replacements(json: &Json, values: &BTreeMap<String, String>) -> Vec<Edit> {
    let extents = extents(json, &values.keys().map(String::as_str).collect());
    let edit = |(path, extent): (&str, Extent)| Edit {
        span: extent.value,
        text: values[path].clone(),
    };
    extents.into_iter().map(edit).collect()
}

/// Every text and every key that is to be written otherwise.
fn mend(json: &Json) -> Vec<Edit> {
    let mut edits = Vec::new();
    literals(json.root(), &mut |literal| {
        if let Some(text) = clean(&literal.value) {
            let span = literal.range.start..literal.range.end;
            edits.push(Edit { span, text });
        }
    });
    edits
}

/// Every text and every key below a value.
fn literals<'a>(value: &'a ast::Value<'a>, see: &mut impl FnMut(&'a ast::StringLit<'a>)) {
    match value {
        ast::Value::StringLit(literal) => see(literal),
        ast::Value::Array(list) => list.elements.iter().for_each(|entry| literals(entry, see)),
        ast::Value::Object(object) => {
            for entry in &object.properties {
                if let ast::ObjectPropName::String(name) = &entry.name {
                    see(name);
                }
                literals(&entry.value, see);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> (String, usize) {
        let json = Json::parse(text).expect(text);
        edited(text, mend(&json))
    }

    fn replaced(text: &str, pairs: &[(&str, &str)]) -> (String, usize) {
        let own = |(path, value): &(&str, &str)| ((*path).to_owned(), (*value).to_owned());
        let values = pairs.iter().map(own).collect();
        let json = Json::parse(text).expect(text);
        edited(text, replacements(&json, &values))
    }

    #[test]
    fn only_the_values_named_change() {
        let text = "{\r\n\t\"via\" : [ \"20,1\" ,\"21\"],\n \"a\": {\"via\": [\"20,1\"]}, \"t\": \"20,1\" }\n";
        let (changed, count) = replaced(text, &[("via[0]", "[1, 2]"), ("via[7]", "x")]);
        assert_eq!(
            changed,
            "{\r\n\t\"via\" : [ [1, 2] ,\"21\"],\n \"a\": {\"via\": [\"20,1\"]}, \"t\": \"20,1\" }\n"
        );
        assert_eq!(count, 1);
    }

    #[test]
    fn a_key_that_looks_like_a_path_is_left_alone() {
        let text = r#"{"position.point": "a", "position": {"point": "b"}}"#;
        let (changed, _) = replaced(text, &[("position.point", "1")]);
        assert_eq!(
            changed,
            r#"{"position.point": "a", "position": {"point": 1}}"#
        );
    }

    #[test]
    fn the_last_of_two_keys_counts_as_it_does_for_the_checker() {
        let (changed, _) = replaced(r#"{"a": 1, "a": 2}"#, &[("a", "3")]);
        assert_eq!(changed, r#"{"a": 1, "a": 3}"#);
    }

    #[test]
    fn a_value_inside_one_that_is_replaced_goes_with_it() {
        let (changed, count) = replaced(r#"{"a": [1, 2]}"#, &[("a[1]", "3"), ("a", "4")]);
        assert_eq!((changed.as_str(), count), (r#"{"a": 4}"#, 1));
    }

    #[test]
    fn letters_in_pieces_stray_signs_and_spaces_are_mended_and_the_layout_stays() {
        let typed = "{\n  \"vi\" : \" Ba\u{301}t \u{202E}Tra\u{300}ng\",\n\t\"en\": \"as \\\"it\\\" was\"  }\n";
        let (text, texts) = mended(typed);
        assert_eq!(
            text,
            "{\n  \"vi\" : \"Bát Tràng\",\n\t\"en\": \"as \\\"it\\\" was\"  }\n"
        );
        assert_eq!(texts, 1);
        assert_eq!(mended(&text), (text.clone(), 0), "nothing is left to mend");
    }

    #[test]
    fn marks_written_as_escapes_are_mended_too() {
        let (text, texts) = mended(r#"["Ba\u0301t", "a\\nb", "x\ny"]"#);
        assert_eq!(text, r#"["Bát", "a\\nb", "x y"]"#);
        assert_eq!(texts, 2);
    }
}
