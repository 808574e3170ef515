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
pub struct Place<'p> {
    /// The first of the things.
    pub from: u32,
    /// The one behind the last.
    pub to: u32,
    /// The field.
    pub field: Field,
    /// Where in a title.
    pub title: Option<InTitle>,
    /// What the word counts there because of how it was typed, in hundredths of hundredths.
    pub factor: u32,
    /// The word as it is written there, in small letters.
    pub written: &'p str,
    /// How it comes to be meant.
    pub how: How,
}

/// Tells each place of what a word may mean.
pub fn each<'p>(head: &Head, asked: &Asked, parts: Parts<'p>, tell: &mut dyn FnMut(&Place<'p>)) {
    let lines: Vec<(&Candidate, &'p str)> = asked
        .candidates
        .iter()
        .filter_map(|candidate| {
            let (part, line) = head.word_part(candidate.word);
            Some((candidate, parts(part)?.lines().nth(line)?))
        })
        .collect();
    let is_there = lines.iter().any(|(candidate, line)| {
        let spellings = line.split('\t').filter_map(|one| one.split(' ').next());
        let mut spellings = spellings.map(|written| likeness(candidate, written));
        has_marks(&candidate.typed) && spellings.any(|one| one == Likeness::Same)
    });
    for (candidate, line) in lines {
        let (mut factor, mut spelling) = (0, "");
        let mut told = |from, to, field, title, factor, written| {
            tell(&Place {
                from,
                to,
                field,
                title,
                factor,
                written,
                how: candidate.how,
            });
        };
        read_line(line, head.things, &mut |one| match one {
            Told::Spelling(written) => {
                let marks = mark_weight(likeness(candidate, written), is_there);
                factor = candidate.how.weight() * marks;
                spelling = written;
            }
            Told::Title(title) => {
                told(
                    title.thing,
                    title.thing + 1,
                    Field::Title,
                    Some(title),
                    factor,
                    spelling,
                );
            }
            Told::Run(field, from, to) => told(from, to, field, None, factor, spelling),
        });
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
