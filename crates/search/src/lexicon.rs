//! All words of an index without their marks, in order: small, for Vietnamese has a closed set of syllables.

use super::typo::{SHORTEST, is_one_slip, sounds_alike};

/// How common a word is at most: each step is twice as many things.
pub const MOST_COMMON: u32 = 14;
/// The sign of the rarest.
const RAREST: u8 = b'!';
/// How much a word shares with the one before, as a capital letter.
const SHARED: u8 = b'A';
/// As many letters are shared at most.
const MOST_SHARED: usize = 25;

/// The words with how common each is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lexicon {
    text: String,
    ends: Vec<u32>,
    common: Vec<u8>,
}

impl Lexicon {
    /// The words, in ascending order, each with the number of things that have it.
    pub fn new<'w>(words: impl IntoIterator<Item = (&'w str, usize)>) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for (word, things) in words {
            let common = (things as u32).checked_ilog2().unwrap_or_default();
            lexicon.push(word, common.min(MOST_COMMON) as u8);
        }
        lexicon
    }

    fn push(&mut self, word: &str, common: u8) {
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        self.common.push(common);
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A word by its number.
    pub fn get(&self, number: usize) -> &str {
        let end = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        let from = number.checked_sub(1).map_or(0, end);
        self.text.get(from..end(number)).unwrap_or_default()
    }

    /// How common a word is.
    pub fn common(&self, number: usize) -> u8 {
        self.common.get(number).copied().unwrap_or_default()
    }

    /// The number of the first word that is not before another.
    fn place(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            if self.get(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The number of a word.
    pub fn find(&self, word: &str) -> Option<usize> {
        let place = self.place(word);
        (place < self.len() && self.get(place) == word).then_some(place)
    }

    /// The numbers of the longer words that begin so.
    pub fn beginning(&self, prefix: &str) -> impl Iterator<Item = usize> {
        let from = self.place(prefix);
        let numbers = (from..self.len()).take_while(move |one| self.get(*one).starts_with(prefix));
        numbers.filter(move |one| self.get(*one).len() > prefix.len())
    }

    /// The numbers of the words for which one may have been typed by mistake.
    pub fn near(&self, typed: &str) -> impl Iterator<Item = usize> {
        let is_long = typed.len() >= SHORTEST && !typed.bytes().all(|one| one.is_ascii_digit());
        let numbers = 0..if is_long { self.len() } else { 0 };
        numbers.filter(move |one| {
            let word = self.get(*one);
            is_one_slip(typed, word) || sounds_alike(typed, word)
        })
    }

    /// The words as text.
    pub fn encode(&self) -> String {
        let mut out = Vec::new();
        let mut before = "";
        for number in 0..self.len() {
            let word = self.get(number);
            let pairs = before.bytes().zip(word.bytes());
            let shared = pairs.take_while(|(one, other)| one == other).count();
            let mut shared = shared.min(MOST_SHARED);
            while !word.is_char_boundary(shared) {
                shared -= 1;
            }
            out.push(SHARED + shared as u8);
            out.extend_from_slice(&word.as_bytes()[shared..]);
            out.push(RAREST + self.common(number));
            before = word;
        }
        String::from_utf8(out).unwrap_or_default()
    }

    /// Reads words as they were written; none if they are no such text.
    pub fn decode(mut text: &str) -> Option<Lexicon> {
        let mut lexicon = Lexicon::default();
        let mut word = String::new();
        while let Some(first) = text.bytes().next() {
            let shared = usize::from(first.checked_sub(SHARED)?);
            text = text.get(1..)?;
            let end = text
                .bytes()
                .position(|byte| (RAREST..=RAREST + MOST_COMMON as u8).contains(&byte))?;
            word = [word.get(..shared)?, text.get(..end)?].concat();
            lexicon.push(&word, text.as_bytes()[end] - RAREST);
            text = text.get(end + 1..)?;
        }
        Some(lexicon)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn lexicon(words: &[&str]) -> Lexicon {
        Lexicon::new(words.iter().map(|word| (*word, 1)))
    }

    #[test]
    fn words_are_found_whole_by_their_beginning_and_by_a_slip() {
        let words = ["bat", "binh", "bo", "gom", "tran", "trang", "tre"];
        let lexicon = lexicon(&words);
        assert_eq!(lexicon.find("gom"), Some(3));
        assert_eq!(lexicon.find("go"), None);
        let names = |numbers: Vec<usize>| -> Vec<String> {
            let names = numbers.into_iter().map(|one| lexicon.get(one).to_owned());
            names.collect()
        };
        assert_eq!(
            names(lexicon.beginning("b").collect()),
            ["bat", "binh", "bo"]
        );
        assert_eq!(names(lexicon.beginning("tran").collect()), ["trang"]);
        assert_eq!(names(lexicon.near("trang").collect()), ["tran"]);
        assert_eq!(names(lexicon.near("chang").collect()), ["trang"]);
        assert_eq!(lexicon.near("bo").count(), 0);
    }

    proptest! {
        #[test]
        fn a_lexicon_is_read_as_it_was_written(
            words in proptest::collection::btree_map("[a-z0-9]{1,9}|[กขคꪀ-ꫂ]{1,3}|a{20,40}", 1_usize..50_000, 0..40)
        ) {
            let words: BTreeMap<String, usize> = words;
            let lexicon = Lexicon::new(words.iter().map(|(word, count)| (word.as_str(), *count)));
            prop_assert_eq!(Lexicon::decode(&lexicon.encode()), Some(lexicon));
        }

        #[test]
        fn no_text_is_too_wild(text in "\\PC{0,30}|[A-Ca-z!-/]{0,30}") {
            let _ = Lexicon::decode(&text);
        }
    }
}
