//! What was found, and why.

use super::field::Field;

/// Why a thing was found: which words in which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The field.
    pub field: Field,
    /// The words as they are written there, in small letters.
    pub words: Vec<String>,
}

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub thing: u32,
    /// How well it fits: how many of the words it has, and what they count.
    pub fits: (u8, u32),
    /// Why, the most telling field first.
    pub why: Vec<Why>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The best, the best first.
    pub hits: Vec<Hit>,
    /// How many things have all that was asked for.
    pub total: usize,
    /// Nothing has all of it: the hits have most.
    pub is_near: bool,
    /// What was probably meant, where the query was read otherwise than it was typed.
    pub meant: Option<String>,
}
