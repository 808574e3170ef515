//! Makes an index of things. Native only: the publisher's half.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{self, InTitle, Spelling};
use super::field::Field;
use super::filter::{self, Filter, HELD};
use super::head::{BETWEEN_PARTS, Head};
use super::lexicon::Lexicon;
use super::row::{self, Row};
use super::shorthand::Shorthand;
use super::word::{LONGEST_TITLE, Word, plain, spots};

/// A part of words or codes is full with so many bytes.
const PART_BYTES: usize = 3_000;
/// A part of rows holds so many: ten results lie in ten parts at worst.
const ROWS_PER_PART: usize = 32;

/// A word that so many things say of themselves in a sentence says nothing of any.
const MOST_SAYING: usize = 500;

/// A thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thing {
    /// What a result shows; its title is searched.
    pub row: Row,
    /// What else is searched; codes are found whole only.
    pub fields: Vec<(Field, String)>,
    /// By what it can be narrowed.
    pub filters: Vec<(Filter, String)>,
}

/// An index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    head: Head,
    /// Its parts, by their numbers.
    pub parts: Vec<String>,
}

/// Where one spelling of a word stands, while that is gathered.
#[derive(Default)]
struct Gathered {
    written: String,
    titles: Vec<InTitle>,
    others: BTreeMap<Field, Vec<u32>>,
}

/// By their letters, then by their marks.
type Words = BTreeMap<String, BTreeMap<Word, Gathered>>;

impl Index {
    /// The index of these things. Of two that a query finds equally well the first comes first; things that share most words should lie
    /// side by side. Certificates that ended before `today` (`2026-11-28`) are as if there were none.
    pub fn of(things: &[Thing], today: &str) -> Index {
        let mut words = Words::new();
        let mut codes: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (number, thing) in (0..).zip(things) {
            gather(thing, number, &mut words, &mut codes);
        }
        let (mut parts, mut head) = (Vec::new(), Head::default());
        head.things = things.len() as u32;
        head.rows_per_part = ROWS_PER_PART as u32;
        let mut lexicon = Vec::new();
        for (word, spellings) in &mut words {
            for spelling in spellings.values_mut() {
                let others = &mut spelling.others;
                others.retain(|field, things| {
                    *field != Field::Summary || things.len() <= MOST_SAYING
                });
            }
            spellings.retain(|_, one| !one.titles.is_empty() || !one.others.is_empty());
            if !spellings.is_empty() {
                let spellings: Vec<Spelling> = spellings.values().map(Spelling::from).collect();
                lexicon.push((word.as_str(), count(&spellings), entry::encode(&spellings)));
            }
        }
        let mut part = String::new();
        for (number, (.., line)) in (0..).zip(&lexicon) {
            if part.is_empty() {
                head.word_parts.push(number);
            }
            add(&mut parts, &mut part, line);
        }
        parts.extend((!part.is_empty()).then(|| std::mem::take(&mut part)));
        head.lexicon = Lexicon::new(lexicon.iter().map(|(word, count, _)| (*word, *count)));
        for (code, things) in &codes {
            if part.is_empty() {
                head.code_parts.push(code.clone());
            }
            let mut line = format!("{code} ");
            super::number::write_runs(&mut line, things);
            add(&mut parts, &mut part, &line);
        }
        parts.extend((!part.is_empty()).then(|| std::mem::take(&mut part)));
        let rows = things.iter().map(|thing| &thing.row);
        let texts: Vec<String> = rows
            .flat_map(|row| [&row.title, &row.place].map(|text| row::plain(text)))
            .collect();
        head.shorthand = Shorthand::of(texts.iter().map(String::as_str));
        for rows in things.chunks(ROWS_PER_PART) {
            let rows = rows.iter().map(|thing| &thing.row);
            parts.push(Row::encode(rows, &head.shorthand));
        }
        let mut ends = BTreeMap::new();
        for filter in Filter::ALL {
            let mut values = values(things, filter);
            if values.is_empty() {
                continue;
            }
            head.filters.push(filter);
            if filter == Filter::Valid {
                ends = std::mem::take(&mut values);
                ends.retain(|day, _| *day >= today);
                let mut held: Vec<u32> = ends.values().flatten().copied().collect();
                held.sort_unstable();
                values.insert(HELD, held);
            }
            let lines = values.iter();
            parts.push(filter::encode(
                lines.map(|(value, things)| (*value, things.as_slice())),
            ));
        }
        for (day, things) in &ends {
            if part.is_empty() {
                head.end_parts.push((*day).to_owned());
            }
            add(&mut parts, &mut part, filter::line(day, things).trim_end());
        }
        parts.extend((!part.is_empty()).then_some(part));
        Index { head, parts }
    }

    /// The head, with a version that changes with the index.
    pub fn head(&self, version: &str) -> String {
        let version = version.to_owned();
        Head {
            version,
            ..self.head.clone()
        }
        .encode()
    }

    /// All of it as one text.
    pub fn whole(&self) -> String {
        let mut whole = self.head("");
        for part in &self.parts {
            whole.push(BETWEEN_PARTS);
            whole.push_str(part);
        }
        whole
    }
}

/// The things by what they have of a filter.
fn values(things: &[Thing], filter: Filter) -> BTreeMap<&str, Vec<u32>> {
    let mut values: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (number, thing) in (0..).zip(things) {
        let has = thing.filters.iter().filter(|(of, _)| *of == filter);
        let has: BTreeSet<&str> = has.map(|(_, value)| value.as_str()).collect();
        for value in has {
            values.entry(value).or_default().push(number);
        }
    }
    values
}

/// Adds a line to a part, and the part to the others when it is full.
fn add(parts: &mut Vec<String>, part: &mut String, line: &str) {
    part.push_str(line);
    part.push('\n');
    if part.len() >= PART_BYTES {
        parts.push(std::mem::take(part));
    }
}

/// How many things have a word.
fn count(spellings: &[Spelling]) -> usize {
    let titles = spellings.iter().map(|one| one.titles.len()).sum::<usize>();
    let others = spellings.iter().flat_map(|one| &one.others);
    titles + others.map(|(_, things)| things.len()).sum::<usize>()
}

/// Each word counts in the field where it says most; names are kept whole.
fn gather(thing: &Thing, number: u32, words: &mut Words, codes: &mut BTreeMap<String, Vec<u32>>) {
    let mut seen: BTreeSet<Word> = BTreeSet::new();
    let mut title: Vec<(Word, String)> = Vec::new();
    for spot in spots(&thing.row.title) {
        if title.len() < LONGEST_TITLE && seen.insert(spot.word.clone()) {
            title.push((spot.word, plain(&thing.row.title[spot.from..spot.to])));
        }
    }
    let length = title.len() as u32;
    for (place, (word, written)) in (0..).zip(title) {
        let spelling = spelling(words, word, written);
        spelling.titles.push(InTitle {
            thing: number,
            place,
            length,
        });
    }
    let mut fields: Vec<&(Field, String)> = thing.fields.iter().collect();
    fields.sort_by_key(|(field, _)| (std::cmp::Reverse(field.weight()), *field));
    for (field, text) in fields {
        if *field == Field::Code {
            let things = codes.entry(super::plan::code(text)).or_default();
            if things.last() != Some(&number) {
                things.push(number);
            }
            continue;
        }
        for spot in spots(text) {
            if seen.insert(spot.word.clone()) || field.is_whole() {
                let spelling = spelling(words, spot.word, plain(&text[spot.from..spot.to]));
                let things = spelling.others.entry(*field).or_default();
                if things.last() != Some(&number) {
                    things.push(number);
                }
            }
        }
    }
}

fn spelling(words: &mut Words, word: Word, written: String) -> &mut Gathered {
    let spellings = words.entry(word.folded.clone()).or_default();
    let spelling = spellings.entry(word).or_default();
    if spelling.written.is_empty() {
        spelling.written = written;
    }
    spelling
}

impl From<&Gathered> for Spelling {
    fn from(gathered: &Gathered) -> Spelling {
        let others = gathered.others.iter();
        Spelling {
            written: gathered.written.clone(),
            titles: gathered.titles.clone(),
            others: others
                .map(|(field, things)| (*field, things.clone()))
                .collect(),
        }
    }
}
