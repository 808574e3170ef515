//! Where something stands in a file's text, as a person finds it: line, column, the line itself. Native only.

use std::ops::Range;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::display::escaped;

/// Where something stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Location {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in letters as a person counts them (grapheme clusters of Unicode): `ấ` is one however it is typed.
    pub column: usize,
    /// The same as programs count it, from its beginning to its end.
    #[serde(skip)]
    pub region: Region,
    /// The line as far as it is worth showing.
    #[serde(skip)]
    pub excerpt: Excerpt,
}

/// A part of a text as programs count it: lines, and columns in code units of UTF-16, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// The line on which it begins.
    pub start_line: usize,
    /// The column at which it begins.
    pub start_column: usize,
    /// The line on which it ends.
    pub end_line: usize,
    /// The column behind its last letter.
    pub end_column: usize,
}

/// A part of a line around a place, fit to be shown in a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The text: no control characters, cut to a window where it is long.
    pub text: String,
    /// The place in it, in bytes; empty where something is missing.
    pub span: Range<usize>,
}

/// How many letters an excerpt shows before the place.
const BEFORE: usize = 60;
/// How many letters an excerpt shows from the beginning of the place on.
const AFTER: usize = 100;

/// Finds places in a text. Places that come in the order in which they stand cost as much as the text is long, all together.
pub struct Locator<'a> {
    text: &'a str,
    /// The place found last, in bytes.
    at: usize,
    /// Its line, from 1.
    line: usize,
    /// Where that line begins, in bytes.
    begin: usize,
    /// Its column, from 1.
    column: usize,
    /// Its column in code units of UTF-16, from 1.
    unit: usize,
}

impl<'a> Locator<'a> {
    /// Begins at the beginning of a text.
    pub fn new(text: &'a str) -> Locator<'a> {
        Locator {
            text,
            at: 0,
            line: 1,
            begin: 0,
            column: 1,
            unit: 1,
        }
    }

    /// Where a part of the text stands, given in bytes.
    pub fn location(&mut self, span: Range<usize>) -> Location {
        if span.start < self.at {
            *self = Locator::new(self.text);
        }
        let passed = &self.text[self.at..span.start];
        if let Some(end) = passed.rfind('\n') {
            self.line += passed.matches('\n').count();
            self.begin = self.at + end + 1;
            (self.column, self.unit) = (1, 1);
        }
        let from = self.at.max(self.begin);
        let before = &self.text[from..span.start];
        self.column += before.graphemes(true).count();
        self.unit += before.encode_utf16().count();
        self.at = span.start;
        Location {
            line: self.line,
            column: self.column,
            region: self.region(&self.text[span.clone()]),
            excerpt: Excerpt::of(&self.text[self.begin..], self.begin, span),
        }
    }
}

impl Locator<'_> {
    /// The region of a part that begins where the place found last is.
    fn region(&self, part: &str) -> Region {
        let (line, unit) = (self.line, self.unit);
        let (passed, begin, last) = match part.rsplit_once('\n') {
            Some((passed, last)) => (passed.matches('\n').count() + 1, 1, last),
            None => (0, unit, part),
        };
        Region {
            start_line: line,
            start_column: unit,
            end_line: line + passed,
            end_column: begin + last.encode_utf16().count(),
        }
    }
}

impl Excerpt {
    /// The excerpt of a text that begins with the line on which a place begins, at `begin` in the whole.
    fn of(text: &str, begin: usize, span: Range<usize>) -> Excerpt {
        let (before, rest) = text.split_at(span.start - begin);
        let from = before.char_indices().rev().nth(BEFORE - 1);
        let (cut, before) = match from {
            Some((from, _)) if from > 0 => ("…", &before[from..]),
            _ => ("", before),
        };
        let window = rest.char_indices().nth(AFTER);
        let window = &rest[..window.map_or(rest.len(), |(end, _)| end)];
        let end = window.find(['\n', '\r']).unwrap_or(window.len());
        let (inside, after) = window[..end].split_at(end.min(span.len()));
        let goes_on = rest[end..].starts_with(|sign| !matches!(sign, '\n' | '\r'));
        let more = if goes_on { "…" } else { "" };
        let shown = |part: &str| escaped(&part.replace('\t', " "));
        let (before, inside) = (format!("{cut}{}", shown(before)), shown(inside));
        let span = before.len()..before.len() + inside.len();
        let text = format!("{before}{inside}{}{more}", shown(after));
        Excerpt { text, span }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locate(text: &str, part: &str) -> Location {
        let start = text.find(part).expect(part);
        Locator::new(text).location(start..start + part.len())
    }

    #[test]
    fn columns_are_counted_as_a_person_counts_letters() {
        let text = "{\n\t\"vi\": \"Ba\u{301}t Tra\u{300}ng 🏺👩‍🎨\", 7\n}";
        let found = locate(text, "7");
        assert_eq!((found.line, found.column), (2, 24));
        assert_eq!(&found.excerpt.text[found.excerpt.span.clone()], "7");
    }

    #[test]
    fn programs_are_told_the_region_in_units_of_utf16() {
        let text = "{\n\t\"vi\": \"Ba\u{301}t Tràng 🏺\", [7,\n 8]\n}";
        let region = locate(text, "[7,\n 8]").region;
        assert_eq!((region.start_line, region.start_column), (2, 25));
        assert_eq!((region.end_line, region.end_column), (3, 4));
        let region = locate(text, "\"Ba\u{301}t Tràng 🏺\"").region;
        assert_eq!((region.start_column, region.end_column), (8, 23));
    }

    #[test]
    fn places_are_found_in_any_order() {
        let text = "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n";
        let mut locator = Locator::new(text);
        let mut at = |part: &str| {
            let start = text.find(part).expect(part);
            let found = locator.location(start..start + 1);
            (found.line, found.column, found.excerpt.text)
        };
        assert_eq!(at("1"), (2, 8, "  \"a\": 1,".into()));
        assert_eq!(at("2"), (3, 8, "  \"b\": 2".into()));
        assert_eq!(at("\"a"), (2, 3, "  \"a\": 1,".into()));
        assert_eq!(at("}"), (4, 1, "}".into()));
    }

    #[test]
    fn a_long_line_is_shown_in_part_and_what_steers_a_terminal_as_escapes() {
        let long = "ấ".repeat(500);
        let found = locate(&format!("{long}x{long}"), "x").excerpt;
        assert_eq!(&found.text[found.span.clone()], "x");
        assert!(found.text.starts_with('…') && found.text.ends_with('…'));
        assert_eq!(found.text.chars().count(), 1 + BEFORE + AFTER + 1);
        let found = locate("a\t\u{1b}[31mx\u{7}", "[31mx").excerpt;
        assert_eq!(found.text, "a \\u{1b}[31mx\\u{7}");
        assert_eq!(&found.text[found.span], "[31mx");
    }

    #[test]
    fn a_place_at_the_end_or_between_two_letters_is_shown_too() {
        let found = Locator::new("{").location(1..1);
        assert_eq!((found.line, found.column), (1, 2));
        assert_eq!(
            (found.excerpt.text.as_str(), found.excerpt.span),
            ("{", 1..1)
        );
        let many = Locator::new("[\n1\n]").location(0..5);
        assert_eq!((many.excerpt.text.as_str(), many.excerpt.span), ("[", 0..1));
    }
}
