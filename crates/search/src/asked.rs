//! A word of a query, and what may be meant by it.

use super::word::Word;

/// How a word of a text comes to stand for one that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It is the same, but for marks.
    Whole,
    /// It was typed without its spaces.
    Joined,
    /// The keys of an input method stand in it.
    Keys,
    /// It begins so.
    Beginning,
    /// One slip lies between them.
    Slip,
}

impl How {
    /// What it counts, in hundredths.
    pub fn weight(self) -> u32 {
        match self {
            How::Whole => 100,
            How::Joined | How::Keys => 95,
            How::Beginning => 75,
            How::Slip => 50,
        }
    }

    /// Whether it was guessed, so that a reader should be told.
    pub fn is_guess(self) -> bool {
        !matches!(self, How::Whole | How::Beginning)
    }
}

/// A word that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its number in the lexicon.
    pub word: usize,
    /// How it comes to be meant.
    pub how: How,
    /// With which marks it was typed.
    pub typed: Word,
}

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// As it was typed, in small letters.
    pub written: String,
    /// What may be meant by it.
    pub candidates: Vec<Candidate>,
}
