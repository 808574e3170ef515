//! A word as it is compared: its letters without marks, and the marks beside them. Where a tone is written in a syllable (`hoà`, `hòa`) is
//! no difference.

use super::letter::{Mark, Sign, Tone, letter};

/// A title is known by so many of its words, and a query too.
pub const LONGEST_TITLE: usize = 24;

/// A word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Word {
    /// Small letters and digits without marks.
    pub folded: String,
    /// The mark of each letter.
    pub marks: Vec<Mark>,
    /// The tone.
    pub tone: Tone,
}

/// How the marks of a typed word go with those of a word in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Other marks were typed.
    Other,
    /// All that was typed is right, but not everything was.
    Fewer,
    /// The same.
    Same,
}

impl Word {
    /// Adds a letter.
    pub fn push(&mut self, base: char, mark: Mark) {
        self.folded.push(base);
        self.marks.push(mark);
    }

    /// How this word, as it was typed, goes with another of the same letters. Of a word that is still being typed only as many letters
    /// count as are there.
    pub fn likeness(&self, other: &Word) -> Likeness {
        let pairs = self.marks.iter().zip(&other.marks);
        let mut pairs = pairs.map(|(one, other)| (one == other, *one == Mark::Plain));
        let tone = (self.tone == other.tone, self.tone == Tone::Level);
        let all: (bool, bool) = pairs
            .by_ref()
            .chain([tone])
            .fold((true, true), |(same, fewer), (is_same, is_none)| {
                (same && is_same, fewer && (is_same || is_none))
            });
        match all {
            (true, _) => Likeness::Same,
            (_, true) => Likeness::Fewer,
            _ => Likeness::Other,
        }
    }

    /// Whether it is made of digits only.
    pub fn is_number(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// A word where it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The word.
    pub word: Word,
    /// Its first byte in the text.
    pub from: usize,
    /// The byte behind its last.
    pub to: usize,
}

/// The words of a text, in their order.
pub fn spots(text: &str) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    let mut is_inside = false;
    for (at, sign) in text.char_indices() {
        let to = at + sign.len_utf8();
        let sign = Sign::of(sign);
        if let Sign::Letter(base, mark, tone) = sign {
            if !is_inside {
                spots.push(Spot {
                    word: Word::default(),
                    from: at,
                    to,
                });
                is_inside = true;
            }
            if let Some(spot) = spots.last_mut() {
                spot.word.push(base, mark);
                if tone != Tone::Level {
                    spot.word.tone = tone;
                }
            }
        } else if sign == Sign::Gap {
            is_inside = false;
        }
        let Some(spot) = spots.last_mut().filter(|_| is_inside) else {
            continue;
        };
        spot.to = to;
        match sign {
            Sign::Mark(mark) => {
                if let Some(last) = spot.word.marks.last_mut() {
                    *last = mark;
                }
            }
            Sign::Tone(tone) => spot.word.tone = tone,
            _ => {}
        }
    }
    spots
}

/// The words of a text, in their order.
pub fn words(text: &str) -> Vec<Word> {
    spots(text).into_iter().map(|spot| spot.word).collect()
}

/// A text without marks: its words in small letters, one space between them.
pub fn folded(text: &str) -> String {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    words.join(" ")
}

/// A word of a text in small letters as NFC writes them, with its tone where it was written.
pub fn plain(text: &str) -> String {
    let mut signs: Vec<(char, Mark, Tone)> = Vec::new();
    for sign in text.chars() {
        match (Sign::of(sign), signs.last_mut()) {
            (Sign::Letter(base, mark, tone), _) => signs.push((base, mark, tone)),
            (Sign::Mark(mark), Some(last)) => last.1 = mark,
            (Sign::Tone(tone), Some(last)) => last.2 = tone,
            _ => {}
        }
    }
    signs
        .into_iter()
        .map(|(base, mark, tone)| letter(base, mark, tone))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn only(text: &str) -> Word {
        let mut words = words(text);
        assert_eq!(words.len(), 1, "{text}");
        words.remove(0)
    }

    #[test]
    fn words_are_folded_however_they_are_written() {
        for (text, expected) in [
            ("Bát Tràng", "bat trang"),
            ("BÁT TRÀNG", "bat trang"),
            // Decomposed.
            ("Ba\u{301}t Tra\u{300}ng", "bat trang"),
            ("Đường phố", "duong pho"),
            ("đu\u{31B}o\u{31B}\u{300}ng", "duong"),
            ("Phú\u{A0}Vinh, Hà-Nội", "phu vinh ha noi"),
            ("47A", "47a"),
            ("Đồ gốm (men lam)", "do gom men lam"),
            ("Müller’s café", "muller s cafe"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn old_and_new_placing_of_a_tone_are_one_word() {
        for (old, new) in [("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe")] {
            assert_eq!(only(old), only(new));
        }
        assert_ne!(only("hoà"), only("hoá"));
    }

    #[test]
    fn what_was_typed_may_have_fewer_marks_but_no_others() {
        let likeness = |typed: &str, text: &str| only(typed).likeness(&only(text));
        for (typed, text, expected) in [
            ("dương", "dương", Likeness::Same),
            ("duong", "dương", Likeness::Fewer),
            ("đuong", "đường", Likeness::Fewer),
            ("dương", "đường", Likeness::Fewer),
            ("đường", "dương", Likeness::Other),
            ("đuong", "dương", Likeness::Other),
            ("gồm", "gốm", Likeness::Other),
            ("gôm", "gốm", Likeness::Fewer),
        ] {
            assert_eq!(likeness(typed, text), expected, "{typed} {text}");
        }
    }

    #[test]
    fn a_word_is_found_where_it_stands() {
        let text = "Gốm Ba\u{301}t Tràng!";
        let words: Vec<&str> = spots(text)
            .iter()
            .map(|one| &text[one.from..one.to])
            .collect();
        assert_eq!(words, ["Gốm", "Ba\u{301}t", "Tràng"]);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}|[a-zA-ZăâđêôơưÀ-ỹ\u{300}-\u{323} ]{0,40}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn a_plain_word_is_the_same_word(text in "[a-zA-ZăâđêôơưÀÁẢÃẠ-ỹ\u{300}\u{301}\u{309}\u{323}]{1,8}") {
            for spot in spots(&text) {
                let plain = plain(&text[spot.from..spot.to]);
                let again = words(&plain);
                prop_assert!(again.len() == 1, "{:?}", plain);
                prop_assert_eq!(&again[0].folded, &spot.word.folded);
            }
        }
    }
}
