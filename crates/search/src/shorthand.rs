//! Words that many rows have, each written as one sign: a part of rows is too small for a packer to learn them in.
//!
//! The head of an index lists them once. A sign stands for a word where no text of the index has that sign itself; any other word
//! stands as it is, with a space before it.

#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeMap;

/// The sign of the first word: Armenian and what follows, two bytes each in UTF-8.
const FIRST: u32 = 0x530;
/// So many signs of two bytes there are from there on.
#[cfg(not(target_arch = "wasm32"))]
const MOST: usize = 0x800 - FIRST as usize;
/// A word that occurs less often costs more in the head than it saves.
#[cfg(not(target_arch = "wasm32"))]
const SELDOM: usize = 12;

/// The words, in the order of their signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shorthand(Vec<String>);

impl Shorthand {
    /// The shorthand for these texts.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Shorthand {
        let mut often: BTreeMap<&str, usize> = BTreeMap::new();
        let mut most = MOST;
        for text in texts {
            for word in text.split(' ') {
                *often.entry(word).or_default() += 1;
            }
            for sign in text.chars() {
                if let Some(number) = (sign as u32).checked_sub(FIRST) {
                    most = most.min(number as usize);
                }
            }
        }
        let mut words: Vec<(&str, usize)> = often.into_iter().collect();
        words.retain(|(word, count)| !word.is_empty() && *count >= SELDOM);
        words.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        words.truncate(most);
        Shorthand(words.into_iter().map(|(word, _)| word.to_owned()).collect())
    }

    /// Writes a text.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn write(&self, text: &str) -> String {
        let mut written = String::new();
        for word in text.split(' ') {
            let number = self.0.iter().position(|one| one == word);
            match number.and_then(|number| char::from_u32(FIRST + number as u32)) {
                Some(sign) => written.push(sign),
                None => written.extend([" ", word]),
            }
        }
        written
    }

    /// Reads what was written; a text that was written without shorthand is read as it is.
    pub fn read(&self, text: &str) -> String {
        let mut read = String::new();
        let mut is_first = true;
        for sign in text.chars() {
            let number = (sign as u32).checked_sub(FIRST);
            let word = number.and_then(|number| self.0.get(number as usize));
            if (word.is_some() || sign == ' ') && !is_first {
                read.push(' ');
            }
            is_first = false;
            match word {
                Some(word) => read.push_str(word),
                None if sign == ' ' => {}
                None => read.push(sign),
            }
        }
        read
    }

    /// The words as a line of the head.
    pub fn encode(&self) -> String {
        self.0.join(" ")
    }

    /// Reads that line.
    pub fn decode(line: &str) -> Shorthand {
        let words = line.split(' ').filter(|word| !word.is_empty());
        Shorthand(words.map(str::to_owned).collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn many(texts: &[&str]) -> Shorthand {
        Shorthand::of(texts.iter().copied().cycle().take(texts.len() * SELDOM))
    }

    #[test]
    fn a_word_that_many_texts_have_is_one_sign() {
        let shorthand = many(&["Gốm Bát Tràng", "Gốm"]);
        assert_eq!(shorthand.write("Gốm Chu Đậu"), "\u{530} Chu Đậu");
        assert_eq!(shorthand.read("\u{530} Chu Đậu"), "Gốm Chu Đậu");
        assert_eq!(shorthand.write("Bát Gốm").chars().count(), 2);
        let few = Shorthand::of(["Gốm", "Gốm"].into_iter());
        assert_eq!(few, Shorthand::default());
    }

    #[test]
    fn a_sign_that_a_text_has_stands_for_no_word() {
        let shorthand = many(&["a b c", "a \u{531}"]);
        assert_eq!(shorthand.0, ["a"]);
        assert_eq!(shorthand.read(&shorthand.write("\u{531}a a")), "\u{531}a a");
    }

    #[test]
    fn what_was_written_before_there_was_a_shorthand_is_read_as_it_is() {
        let texts = ["Bình hút lộc", "", "Ấm  trà \u{531} "];
        assert_eq!(texts.map(|text| Shorthand::default().read(text)), texts);
    }

    proptest! {
        #[test]
        fn texts_are_read_as_they_were_written(texts in proptest::collection::vec("[ab \u{530}-\u{535}]{0,9}", 0..99)) {
            let shorthand = Shorthand::of(texts.iter().map(String::as_str));
            prop_assert_eq!(&Shorthand::decode(&shorthand.encode()), &shorthand);
            for text in &texts {
                prop_assert_eq!(&shorthand.read(&shorthand.write(text)), text);
            }
        }
    }
}
