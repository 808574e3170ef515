//! Makes an index of things. Native only: the publisher's half.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use super::entry::{self, InTitle, Spelling};
use super::field::Field;
use super::filter::{self, Filter, HELD};
use super::head::{BETWEEN_PARTS, Head};
use super::lexicon::Lexicon;
use super::row::{self, Row};
use super::shorthand::Shorthand;
use super::word::{LONGEST_TITLE, Spot, Word, plain, spots};

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

/// What a result shows of a thing, and by what it can be narrowed.
struct Shown {
    row: Row,
    filters: Vec<(Filter, String)>,
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

/// What is gathered of all things. Most of what is said of a thing is said of many: names of villages, of provinces, of kinds. Its words are
/// looked for once.
#[derive(Default)]
struct Gathering {
    /// Each word with its number.
    numbers: HashMap<Word, u32>,
    words: Vec<Gathered>,
    /// The numbers of the words of each text, in their order.
    texts: HashMap<String, Rc<[u32]>>,
    codes: BTreeMap<String, Vec<u32>>,
}

impl Index {
    /// The index of these things. Of two that a query finds equally well the first comes first; things that share most words should lie
    /// side by side. Certificates that ended before `today` (`2026-11-28`) are as if there were none.
    ///
    /// Words of a thing are gathered as it comes, so that the texts of a country need not be there at once.
    pub fn of(things: impl IntoIterator<Item = Thing>, today: &str) -> Index {
        let mut gathering = Gathering::default();
        let mut shown: Vec<Shown> = Vec::new();
        for (number, thing) in (0..).zip(things) {
            gathering.add(&thing, number);
            let Thing { row, filters, .. } = thing;
            shown.push(Shown { row, filters });
        }
        let things = &shown[..];
        let Gathering {
            numbers,
            mut words,
            codes,
            ..
        } = gathering;
        // By their letters, then by their marks.
        let mut sorted: Vec<(Word, u32)> = numbers.into_iter().collect();
        sorted.sort_unstable();
        let (mut parts, mut head) = (Vec::new(), Head::default());
        head.things = things.len() as u32;
        head.rows_per_part = ROWS_PER_PART as u32;
        let mut lexicon = Vec::new();
        for same in sorted.chunk_by(|(one, _), (other, _)| one.folded == other.folded) {
            let mut spellings = Vec::new();
            for (_, number) in same {
                let mut gathered = std::mem::take(&mut words[*number as usize]);
                gathered.others.retain(|field, things| {
                    *field != Field::Summary || things.len() <= MOST_SAYING
                });
                if !gathered.titles.is_empty() || !gathered.others.is_empty() {
                    spellings.push(Spelling::from(gathered));
                }
            }
            if let (Some((word, _)), false) = (same.first(), spellings.is_empty()) {
                lexicon.push((
                    word.folded.as_str(),
                    count(&spellings),
                    entry::encode(&spellings),
                ));
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
fn values(things: &[Shown], filter: Filter) -> BTreeMap<&str, Vec<u32>> {
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

impl Gathering {
    /// Each word counts in the field where it says most; names are kept whole.
    fn add(&mut self, thing: &Thing, number: u32) {
        let mut seen: HashSet<u32> = HashSet::new();
        let mut title: Vec<u32> = Vec::new();
        for spot in spots(&thing.row.title) {
            if title.len() < LONGEST_TITLE {
                let word = self.word(spot, &thing.row.title);
                if seen.insert(word) {
                    title.push(word);
                }
            }
        }
        let length = title.len() as u32;
        for (place, word) in (0..).zip(title) {
            self.words[word as usize].titles.push(InTitle {
                thing: number,
                place,
                length,
            });
        }
        let mut fields: Vec<&(Field, String)> = thing.fields.iter().collect();
        fields.sort_by_key(|(field, _)| (std::cmp::Reverse(field.weight()), *field));
        for (field, text) in fields {
            if *field == Field::Code {
                let things = self.codes.entry(super::plan::code(text)).or_default();
                if things.last() != Some(&number) {
                    things.push(number);
                }
                continue;
            }
            for word in self.words_of(text, *field).iter() {
                if seen.insert(*word) || field.is_whole() {
                    let others = &mut self.words[*word as usize].others;
                    let things = others.entry(*field).or_default();
                    if things.last() != Some(&number) {
                        things.push(number);
                    }
                }
            }
        }
    }

    /// The numbers of the words of a text, in their order.
    fn words_of(&mut self, text: &str, field: Field) -> Rc<[u32]> {
        if let Some(words) = self.texts.get(text) {
            return words.clone();
        }
        let spots = spots(text).into_iter();
        let words: Rc<[u32]> = spots.map(|spot| self.word(spot, text)).collect();
        // Nothing else is said in the same sentence.
        if field != Field::Summary {
            self.texts.insert(text.to_owned(), words.clone());
        }
        words
    }

    /// The number of a word, which is written as it stands where it is met first.
    fn word(&mut self, spot: Spot, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(&spot.word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(Gathered {
            written: plain(&text[spot.from..spot.to]),
            ..Gathered::default()
        });
        self.numbers.insert(spot.word, number);
        number
    }
}

impl From<Gathered> for Spelling {
    fn from(gathered: Gathered) -> Spelling {
        Spelling {
            written: gathered.written,
            titles: gathered.titles,
            others: gathered.others.into_iter().collect(),
        }
    }
}
