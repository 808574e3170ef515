//! The head of an index: its words, and which part says what. Whoever searches fetches it first.
//!
//! Parts are numbered: those of words, then those of codes, then rows, then filters, then days on which certificates end.

use super::filter::{Choice, Filter};
use super::lexicon::Lexicon;
use super::number::{read, write};
use super::shorthand::Shorthand;

/// What the first line says: the kind of text, and the form of it.
const FORM: &str = "langke-search 3";
/// The form without a shorthand: villages that were saved before may still have it.
const WITHOUT_SHORTHAND: &str = "langke-search 2";
/// What stands between the head and the parts where all of them are one file.
pub const BETWEEN_PARTS: char = '\u{1E}';

/// The head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// Changes with anything in the index; names of parts bear it.
    pub version: String,
    /// How many things there are.
    pub things: u32,
    /// How many rows a part holds.
    pub rows_per_part: u32,
    /// The words.
    pub lexicon: Lexicon,
    /// How rows are written.
    pub shorthand: Shorthand,
    /// The first word of each part of words.
    pub word_parts: Vec<u32>,
    /// The first code of each part of codes.
    pub code_parts: Vec<String>,
    /// The filters that there are.
    pub filters: Vec<Filter>,
    /// The first day of each part of days on which certificates end.
    pub end_parts: Vec<String>,
}

/// More things no site has; whoever says so has no index.
const MOST_THINGS: u32 = 1 << 20;

impl Head {
    /// The part that says where a word stands, and the number of its line.
    pub fn word_part(&self, word: usize) -> (usize, usize) {
        let behind = self
            .word_parts
            .partition_point(|first| *first as usize <= word);
        let part = behind.saturating_sub(1);
        let first = self.word_parts.get(part).copied().unwrap_or_default();
        (part, word.saturating_sub(first as usize))
    }

    /// The part that would hold a code.
    pub fn code_part(&self, code: &str) -> Option<usize> {
        let behind = self
            .code_parts
            .partition_point(|first| first.as_str() <= code);
        Some(self.word_parts.len() + behind.checked_sub(1)?)
    }

    /// The part that holds the row of a thing, and the number of its line.
    pub fn row_part(&self, thing: u32) -> (usize, usize) {
        let rows = self.rows_per_part.max(1);
        let first = self.word_parts.len() + self.code_parts.len();
        (first + (thing / rows) as usize, (thing % rows) as usize)
    }

    /// The parts that say what was chosen, in the order in which they are to be read; none if nothing could be narrowed by it.
    pub fn choice_parts(&self, choice: &Choice) -> Vec<usize> {
        let place = self.filters.iter().position(|one| *one == choice.filter);
        let Some(place) = place else {
            return Vec::new();
        };
        let rows = self.things.div_ceil(self.rows_per_part.max(1)) as usize;
        let first = self.word_parts.len() + self.code_parts.len() + rows;
        let mut parts = vec![first + place];
        if choice.filter == Filter::Valid {
            // What ends later than asked is of no use.
            let ends = self.end_parts.iter();
            let ends = ends.take_while(|end| choice.values.iter().any(|day| *end < day));
            let behind = first + self.filters.len();
            parts.extend(behind..behind + ends.count());
        }
        parts
    }

    /// The head as text.
    pub fn encode(&self) -> String {
        let mut starts = String::new();
        let mut before = 0;
        for start in &self.word_parts {
            write(&mut starts, start - before);
            before = *start;
        }
        let filters: Vec<&str> = self.filters.iter().map(|one| one.keyword()).collect();
        [
            FORM,
            &self.version,
            &self.things.to_string(),
            &self.rows_per_part.to_string(),
            &filters.join(" "),
            &self.end_parts.join(" "),
            &starts,
            &self.code_parts.join(" "),
            &self.lexicon.encode(),
            &self.shorthand.encode(),
        ]
        .join("\n")
    }

    /// Reads a head; none if it is none of this form.
    pub fn decode(text: &str) -> Option<Head> {
        let mut lines = text.split('\n');
        let form = lines.next()?;
        if form != FORM && form != WITHOUT_SHORTHAND {
            return None;
        }
        let version = lines.next()?.to_owned();
        let things = lines.next()?.parse().ok();
        let things = things.filter(|things| *things <= MOST_THINGS)?;
        let rows_per_part = lines.next()?.parse().ok()?;
        let filters = lines.next()?.split(' ').filter_map(Filter::from_keyword);
        let filters = filters.collect();
        let end_parts = texts(lines.next()?);
        let mut starts = lines.next()?.as_bytes();
        let (mut word_parts, mut before): (Vec<u32>, u32) = (Vec::new(), 0);
        while !starts.is_empty() {
            before = before.checked_add(read(&mut starts)?)?;
            word_parts.push(before);
        }
        let code_parts = texts(lines.next()?);
        Some(Head {
            version,
            things,
            rows_per_part,
            lexicon: Lexicon::decode(lines.next()?)?,
            shorthand: Shorthand::decode(lines.next().unwrap_or_default()),
            word_parts,
            code_parts,
            filters,
            end_parts,
        })
    }
}

/// The texts of a line.
fn texts(line: &str) -> Vec<String> {
    let texts = line.split(' ').filter(|text| !text.is_empty());
    texts.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        Head {
            version: "0123456789abcdef".into(),
            things: 40,
            rows_per_part: 16,
            lexicon: Lexicon::new([("bat", 3), ("gom", 900), ("trang", 1)]),
            shorthand: Shorthand::decode("Gốm Bát"),
            word_parts: vec![0, 2],
            code_parts: vec!["123".into(), "8930".into()],
            filters: vec![Filter::Kind, Filter::Valid],
            end_parts: vec!["2026-12-31".into(), "2027-06-30".into()],
        }
    }

    #[test]
    fn a_head_is_read_as_it_was_written() {
        assert_eq!(Head::decode(&head().encode()), Some(head()));
        let text = head().encode();
        let (without, _) = text.rsplit_once('\n').expect("lines");
        let before = Head::decode(&without.replace(FORM, WITHOUT_SHORTHAND));
        let expected = Head {
            shorthand: Shorthand::default(),
            ..head()
        };
        assert_eq!(before, Some(expected));
        assert_eq!(Head::decode("<!DOCTYPE html>"), None);
        assert_eq!(Head::decode(""), None);
    }

    #[test]
    fn every_part_has_a_number_of_its_own() {
        let head = head();
        assert_eq!(
            [0, 1, 2].map(|word| head.word_part(word)),
            [(0, 0), (0, 1), (1, 0)]
        );
        assert_eq!(head.code_part("12"), None);
        assert_eq!(
            ["123", "8", "9"].map(|code| head.code_part(code)),
            [Some(2), Some(2), Some(3)]
        );
        assert_eq!(
            [0, 15, 39].map(|thing| head.row_part(thing)),
            [(4, 0), (4, 15), (6, 7)]
        );
        let parts = |filter, value: &str| {
            let values = vec![value.to_owned()];
            head.choice_parts(&Choice { filter, values })
        };
        assert_eq!(parts(Filter::Kind, "maker"), [7]);
        assert_eq!(parts(Filter::Season, "1"), []);
        assert_eq!(parts(Filter::Valid, "2026-12-31"), [8]);
        assert_eq!(parts(Filter::Valid, "2027-01-01"), [8, 9]);
        assert_eq!(parts(Filter::Valid, "2029-01-01"), [8, 9, 10]);
    }
}
