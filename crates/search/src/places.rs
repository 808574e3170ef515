//! Where the words of a query stand: every field of every thing, with what the word counts there because of how it was typed.

use super::asked::{Asked, Candidate, How};
use super::entry::{InTitle, Told, read_line};
use super::field::Field;
use super::head::Head;
use super::letter::{Mark, Tone};
use super::plan::mark_weight;
use super::word::{Likeness, Word, words};

/// A part of an index by its number.
pub type Parts<'p> = &'p dyn Fn(usize) -> Option<&'p str>;

/// Where a word that may be meant stands in one field of some things.
pub struct Place {
    /// The first of the things.
    pub from: u32,
    /// The one behind the last.
    pub to: u32,
    /// Which of the spellings stands there.
    spelling: u32,
    /// The field.
    pub field: Field,
    /// Where in a title.
    pub title: Option<Spot>,
}

/// Where in a title a word stands: titles have fewer words than a byte has values; what a host says beyond that counts as the last.
#[derive(Clone, Copy)]
pub struct Spot {
    /// How many other words stand before it.
    pub place: u8,
    /// How many different words the title has.
    pub length: u8,
}

/// A word as some texts write it.
pub struct Spelled<'p> {
    /// In small letters.
    pub written: &'p str,
    /// How it comes to be meant.
    pub how: How,
    /// What it counts because of how it was typed, in hundredths of hundredths.
    pub factor: u32,
}

/// What a word of a query may mean in the texts, and where that stands.
pub struct Meant<'p> {
    spellings: Vec<Spelled<'p>>,
    /// Every place, read once.
    pub places: Vec<Place>,
}

impl<'p> Meant<'p> {
    /// What a word may mean; each spelling is set against it once.
    pub fn of(head: &Head, asked: &Asked, parts: Parts<'p>) -> Meant<'p> {
        let mut meant = Meant {
            spellings: Vec::new(),
            places: Vec::new(),
        };
        let mut is_there = false;
        let mut likenesses: Vec<Likeness> = Vec::new();
        for candidate in &asked.candidates {
            let (part, line) = head.word_part(candidate.word);
            let Some(text) = parts(part).and_then(|part| part.lines().nth(line)) else {
                continue;
            };
            let Meant { spellings, places } = &mut meant;
            let mut put = |from, to, field, title, spellings: &[Spelled<'p>]| {
                let spelling = spellings.len().saturating_sub(1) as u32;
                places.push(Place {
                    from,
                    to,
                    spelling,
                    field,
                    title,
                });
            };
            read_line(text, head.things, &mut |told| match told {
                Told::Spelling(written) => {
                    let likeness = likeness(candidate, written);
                    is_there |= likeness == Likeness::Same && has_marks(&candidate.typed);
                    likenesses.push(likeness);
                    spellings.push(Spelled {
                        written,
                        how: candidate.how,
                        factor: 0,
                    });
                }
                Told::Title(InTitle {
                    thing,
                    place,
                    length,
                }) => {
                    let [place, length] =
                        [place, length].map(|one| u8::try_from(one).unwrap_or(u8::MAX));
                    let spot = Spot { place, length };
                    put(thing, thing + 1, Field::Title, Some(spot), spellings);
                }
                Told::Run(field, from, to) => put(from, to, field, None, spellings),
            });
        }
        for (spelled, likeness) in meant.spellings.iter_mut().zip(likenesses) {
            spelled.factor = spelled.how.weight() * mark_weight(likeness, is_there);
        }
        meant
    }

    /// What stands at a place of its own.
    pub fn spelling(&self, place: &Place) -> &Spelled<'p> {
        &self.spellings[place.spelling as usize]
    }
}

fn has_marks(word: &Word) -> bool {
    word.tone != Tone::Level || word.marks.iter().any(|mark| *mark != Mark::Plain)
}

fn likeness(candidate: &Candidate, written: &str) -> Likeness {
    let written = words(written).into_iter().next().unwrap_or_default();
    let mut typed = candidate.typed.clone();
    match candidate.how {
        // The tone may come yet; and where letters are wrong, marks cannot be set against each other.
        How::Beginning if typed.tone == Tone::Level => typed.tone = written.tone,
        How::Slip if typed.marks.len() != written.marks.len() => {
            typed.marks.clear();
        }
        _ => {}
    }
    typed.likeness(&written)
}
