//! What a part of an index says of a word: how it is written in full, and in which fields of which things it stands so.

use super::field::Field;
use super::number::{read, read_runs};
#[cfg(not(target_arch = "wasm32"))]
use super::number::{write, write_runs};

/// Where a word stands in a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InTitle {
    /// The thing's number.
    pub thing: u32,
    /// How many other words stand before it.
    pub place: u32,
    /// How many different words the title has.
    pub length: u32,
}

/// Where one spelling of a word stands.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spelling {
    /// It, in small letters.
    pub written: String,
    /// In titles, in the order of the things.
    pub titles: Vec<InTitle>,
    /// In other fields: the numbers of the things, ascending.
    pub others: Vec<(Field, Vec<u32>)>,
}

/// A letter stands for a field.
const FIRST_FIELD: u8 = b'a';

/// Writes what is known of a word, on a line.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode(spellings: &[Spelling]) -> String {
    let mut line = String::new();
    for spelling in spellings {
        if !line.is_empty() {
            line.push('\t');
        }
        line.push_str(&spelling.written);
        if !spelling.titles.is_empty() {
            line.push_str(" a");
            let mut next = 0;
            for one in &spelling.titles {
                write(&mut line, one.thing - next);
                write_spot(&mut line, one.place, one.length);
                next = one.thing;
            }
        }
        for (field, things) in &spelling.others {
            line.push(' ');
            line.push(char::from(FIRST_FIELD + *field as u8));
            write_runs(&mut line, things);
        }
    }
    line
}

/// Titles of up to seven words have 28 spots: one number says which. What follows that number says the others.
const SPOTS: u32 = 28;

/// Writes where a word stands in a title of so many words.
#[cfg(not(target_arch = "wasm32"))]
fn write_spot(line: &mut String, place: u32, length: u32) {
    let spot = length * length.saturating_sub(1) / 2 + place;
    if place < length && spot < SPOTS {
        write(line, spot);
    } else {
        for number in [SPOTS, place, length] {
            write(line, number);
        }
    }
}

/// Reads what [`write_spot`] wrote.
fn read_spot(rest: &mut &[u8]) -> Option<(u32, u32)> {
    let spot = read(rest)?;
    if spot >= SPOTS {
        return Some((read(rest)?, read(rest)?));
    }
    let (mut place, mut length) = (spot, 1);
    while place >= length {
        place -= length;
        length += 1;
    }
    Some((place, length))
}

/// What is told of where a word stands.
pub enum Told<'t> {
    /// A spelling; what follows is of this one.
    Spelling(&'t str),
    /// In a title.
    Title(InTitle),
    /// In a field of all things from one to another, which is not among them.
    Run(Field, u32, u32),
}

/// Reads a line and tells what it says; `end` is the number behind the last thing's. What cannot be read is passed over.
pub fn read_line<'t>(line: &'t str, end: u32, tell: &mut dyn FnMut(Told<'t>)) {
    for spelling in line.split('\t') {
        let mut groups = spelling.split(' ');
        tell(Told::Spelling(groups.next().unwrap_or_default()));
        for group in groups {
            let Some((sign, mut rest)) = group.as_bytes().split_first() else {
                continue;
            };
            let field = sign.checked_sub(FIRST_FIELD);
            let Some(field) = field.and_then(|number| Field::ALL.get(usize::from(number))) else {
                continue;
            };
            if *field != Field::Title {
                read_runs(rest, end, &mut |from, to| tell(Told::Run(*field, from, to)));
                continue;
            }
            let mut thing: u32 = 0;
            while let (Some(gap), Some((place, length))) = (read(&mut rest), read_spot(&mut rest)) {
                thing = thing.saturating_add(gap);
                if thing >= end {
                    break;
                }
                tell(Told::Title(InTitle {
                    thing,
                    place,
                    length,
                }));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn decode(line: &str, end: u32) -> Vec<Spelling> {
        let mut spellings: Vec<Spelling> = Vec::new();
        read_line(line, end, &mut |told| match (told, spellings.last_mut()) {
            (Told::Spelling(written), _) => spellings.push(Spelling {
                written: written.into(),
                ..Spelling::default()
            }),
            (Told::Title(title), Some(last)) => last.titles.push(title),
            (Told::Run(field, from, to), Some(last)) => match last.others.last_mut() {
                Some((of, things)) if *of == field => things.extend(from..to),
                _ => last.others.push((field, (from..to).collect())),
            },
            (_, None) => {}
        });
        spellings
    }

    fn any_spelling() -> impl Strategy<Value = Spelling> {
        let titles = proptest::collection::btree_map(0_u32..500, (0_u32..40, 1_u32..40), 0..6);
        let things = proptest::collection::btree_set(0_u32..500, 1..9);
        let others = proptest::collection::btree_map(1_usize..Field::ALL.len(), things, 0..4);
        ("[a-zâđ]{1,6}", titles, others).prop_map(|(written, titles, others)| Spelling {
            written,
            titles: titles
                .into_iter()
                .map(|(thing, (place, length))| InTitle {
                    thing,
                    place,
                    length,
                })
                .collect(),
            others: others
                .into_iter()
                .map(|(field, things): (usize, BTreeSet<u32>)| {
                    (Field::ALL[field], things.into_iter().collect())
                })
                .collect(),
        })
    }

    proptest! {
        #[test]
        fn a_line_is_read_as_it_was_written(spellings in proptest::collection::vec(any_spelling(), 1..4)) {
            prop_assert_eq!(decode(&encode(&spellings), 500), spellings);
        }

        #[test]
        fn no_line_is_too_wild(line in "\\PC{0,40}|[a-o0-9\t ]{0,40}") {
            for spelling in decode(&line, 50) {
                prop_assert!(spelling.titles.iter().all(|title| title.thing < 50));
            }
        }
    }
}
