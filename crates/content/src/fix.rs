//! Mends what a program can mend without knowing what was meant: letters in pieces, invisible characters, stray spaces,
//! points that are written as text.
//!
//! Only the strings that change are written anew; everything else in a file stays as the editor laid it out.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::bounds::LARGEST_FILE;
use super::edit::replaced;
use super::folder::{bytes_of, text};
use super::json::is_stray;
use super::load::{content_files, load};
use super::rules::{CoordinatesAsText, Rule};
use crate::files::{WriteError, replace};

/// A file that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The file, relative to the content folder.
    pub file: String,
    /// How many texts and points were mended.
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
    for (file, points) in points_as_text(folder) {
        let points = change(&folder.join(&file), |text| replaced(text, &points))
            .map_err(|error| (file.clone(), error))?;
        if points > 0 {
            *fixed.entry(file).or_default() += points;
        }
    }
    let fixed = fixed.into_iter();
    Ok(fixed.map(|(file, texts)| Fixed { file, texts }).collect())
}

/// Writes what `new` makes of a file's text, if it changes anything; tells at how many places it does.
fn change(path: &Path, new: impl Fn(&str) -> (String, usize)) -> Result<usize, WriteError> {
    let Ok(bytes) = bytes_of(path, LARGEST_FILE) else {
        return Ok(0);
    };
    let Ok(text) = text(bytes.clone()) else {
        return Ok(0);
    };
    if serde_json::from_str::<serde::de::IgnoredAny>(&text).is_err() {
        return Ok(0);
    }
    let (changed, places) = new(&text);
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

/// The points that are written as text, by file and path, as the checker reads them: only it knows where points stand.
fn points_as_text(folder: &Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let problems = load(folder).map_or_else(|problems| problems, |content| content.advice);
    let mut points: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for problem in problems {
        if let Rule::CoordinatesAsText(CoordinatesAsText {
            longitude,
            latitude,
            ..
        }) = problem.rule
        {
            let point = format!("[{longitude}, {latitude}]");
            points
                .entry(problem.file)
                .or_default()
                .insert(problem.path, point);
        }
    }
    points
}

/// The JSON text with every string mended, and how many were.
fn mend(json: &str) -> (String, usize) {
    let (mut mended, mut texts) = (String::with_capacity(json.len()), 0);
    let mut rest = json;
    while let Some(begin) = rest.find('"') {
        let Some(length) = end_of_string(&rest[begin..]) else {
            break;
        };
        let literal = &rest[begin..begin + length];
        mended.push_str(&rest[..begin]);
        match clean(literal) {
            Some(cleaned) => {
                mended.push_str(&cleaned);
                texts += 1;
            }
            None => mended.push_str(literal),
        }
        rest = &rest[begin + length..];
    }
    mended.push_str(rest);
    (mended, texts)
}

/// The length of the string literal at the beginning of `text`, with both quotation marks.
fn end_of_string(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(index + 1),
            _ => {}
        }
    }
    None
}

/// The literal as it should be, or nothing if it is so already.
fn clean(literal: &str) -> Option<String> {
    let text: String = serde_json::from_str(literal).ok()?;
    let cleaned: String = text
        .nfc()
        .map(|sign| {
            if sign == '\n' || sign == '\t' {
                ' '
            } else {
                sign
            }
        })
        .filter(|sign| !is_stray(*sign))
        .collect();
    let cleaned = cleaned.trim();
    if cleaned == text {
        return None;
    }
    serde_json::to_string(cleaned).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_pieces_stray_signs_and_spaces_are_mended_and_the_layout_stays() {
        let typed = "{\n  \"vi\" : \" Ba\u{301}t \u{202E}Tra\u{300}ng\",\n\t\"en\": \"as \\\"it\\\" was\"  }\n";
        let (mended, texts) = mend(typed);
        assert_eq!(
            mended,
            "{\n  \"vi\" : \"Bát Tràng\",\n\t\"en\": \"as \\\"it\\\" was\"  }\n"
        );
        assert_eq!(texts, 1);
        assert_eq!(
            mend(&mended),
            (mended.clone(), 0),
            "nothing is left to mend"
        );
    }

    #[test]
    fn marks_written_as_escapes_are_mended_too() {
        let (mended, texts) = mend(r#"["Ba\u0301t", "a\\nb", "x\ny"]"#);
        assert_eq!(mended, r#"["Bát", "a\\nb", "x y"]"#);
        assert_eq!(texts, 2);
    }
}
