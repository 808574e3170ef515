//! The list of all codes, by which a script knows a number before it opens it, and what was meant by one that nobody has. Native only.
//!
//! It is one file; where a whole country's codes would be too much for one number that somebody types, it has parts by their first signs.

use std::collections::BTreeMap;

use crate::output::Output;
use langke_content::{Content, ShortCode};

/// The list where it is one file, a code a line, below the site's root.
pub const FILE: &str = "q/codes.txt";
/// The folder of its parts, below the site's root; no code is called so, for none has an O.
const FOLDER: &str = "q/codes";

/// So many codes stand in one file at most, 18 kB of the longest.
const MOST_IN_ONE: usize = 2_000;
/// So many first signs, of which every code has more, name a part: ninety parts of numbers. A slip in them is not guessed.
const SIGNS: usize = 2;

/// How many first signs of a code name the part of the list in which it stands; none where the list is one file.
pub fn signs_of_parts(content: &Content) -> Option<usize> {
    signs(content.things.codes().count())
}

fn signs(count: usize) -> Option<usize> {
    (count > MOST_IN_ONE).then_some(SIGNS)
}

/// An output for each file of the list.
pub fn outputs<'a>(content: &Content) -> Vec<Output<'a>> {
    let codes = content.things.codes().map(ShortCode::as_str);
    let files = files(codes.collect()).into_iter();
    files
        .map(|(file, codes)| Output::file(file, codes.into_bytes()))
        .collect()
}

/// The files of a list of codes, each with its text.
fn files(mut codes: Vec<&str>) -> Vec<(String, String)> {
    codes.sort_unstable();
    let Some(signs) = signs(codes.len()) else {
        return vec![(FILE.to_owned(), lines(&codes))];
    };
    let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for code in codes {
        let beginning = code.get(..signs).unwrap_or(code);
        parts.entry(beginning).or_default().push(code);
    }
    let parts = parts.into_iter();
    parts
        .map(|(beginning, codes)| (format!("{FOLDER}/{beginning}.txt"), lines(&codes)))
        .collect()
}

fn lines(codes: &[&str]) -> String {
    let mut lines = codes.join("\n");
    lines.push('\n');
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_parts_where_it_is_longer_than_one_file_may_be() {
        let numbers = 1_000..;
        let all: Vec<String> = numbers
            .take(MOST_IN_ONE + 1)
            .map(|number: usize| number.to_string())
            .collect();
        let names = |count: usize| -> Vec<String> {
            let codes = all.iter().take(count).map(String::as_str);
            let files = files(codes.collect()).into_iter();
            files.map(|(file, _)| file).collect()
        };
        assert_eq!(names(0), [FILE]);
        assert_eq!(names(MOST_IN_ONE), [FILE]);
        let parts = names(MOST_IN_ONE + 1);
        assert_eq!(parts.len(), 21);
        assert_eq!(parts[0], "q/codes/10.txt");
    }
}
