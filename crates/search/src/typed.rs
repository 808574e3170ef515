//! Words as keyboards leave them where no input method was on: Telex (`bats trangf`) and VNI (`ba1t tra2ng`).
//!
//! Sources: the rules of both as UniKey's manual gives them; marks may be typed behind the letter or at the end.

use super::letter::{Mark, Tone, among, is_vowel};
use super::word::Word;

/// What the keys of Telex would have made of a word; none if they change nothing.
pub fn telex(typed: &Word) -> Option<Word> {
    read(typed, |word, key| match key {
        's' => tone(word, Tone::Rising),
        'f' => tone(word, Tone::Falling),
        'r' => tone(word, Tone::Dipping),
        'x' => tone(word, Tone::Broken),
        'j' => tone(word, Tone::Heavy),
        'w' => {
            horn(word) || mark(word, "a", Mark::Breve) || {
                word.push('u', Mark::Horn);
                true
            }
        }
        'a' => mark(word, "a", Mark::Circumflex),
        'e' => mark(word, "e", Mark::Circumflex),
        'o' => mark(word, "o", Mark::Circumflex),
        'd' => mark(word, "d", Mark::Bar),
        _ => false,
    })
}

/// What the keys of VNI would have made of a word; none if they change nothing.
pub fn vni(typed: &Word) -> Option<Word> {
    read(typed, |word, key| match key {
        '1' => tone(word, Tone::Rising),
        '2' => tone(word, Tone::Falling),
        '3' => tone(word, Tone::Dipping),
        '4' => tone(word, Tone::Broken),
        '5' => tone(word, Tone::Heavy),
        '6' => mark(word, "aeo", Mark::Circumflex),
        '7' => horn(word),
        '8' => mark(word, "a", Mark::Breve),
        '9' => mark(word, "d", Mark::Bar),
        _ => false,
    })
}

/// Goes through the letters; `takes` says whether a key changed what is there, otherwise it stands for itself.
fn read(typed: &Word, takes: impl Fn(&mut Word, char) -> bool) -> Option<Word> {
    let mut word = Word {
        tone: typed.tone,
        ..Word::default()
    };
    let mut is_changed = false;
    for (key, has) in typed.folded.chars().zip(&typed.marks) {
        if *has == Mark::Plain && takes(&mut word, key) {
            is_changed = true;
        } else {
            word.push(key, *has);
        }
    }
    is_changed.then_some(word)
}

/// Sets the tone, if there is a vowel to bear it and it has none.
fn tone(word: &mut Word, tone: Tone) -> bool {
    let is_borne = word.tone == Tone::Level && word.folded.contains(is_vowel);
    if is_borne {
        word.tone = tone;
    }
    is_borne
}

/// Marks the last of these letters that has no mark.
fn mark(word: &mut Word, letters: &str, mark: Mark) -> bool {
    let pairs = word.folded.chars().zip(&word.marks);
    let places = pairs.enumerate();
    let of = places.filter(|(_, (base, has))| among(letters, *base) && **has == Mark::Plain);
    let place = of.last().map(|(place, _)| place);
    if let Some(place) = place {
        word.marks[place] = mark;
    }
    place.is_some()
}

/// Makes `ươ` of `uo`, else `ơ` or `ư` of the last.
fn horn(word: &mut Word) -> bool {
    let mut pairs = word.folded.as_bytes().windows(2);
    if pairs.any(|pair| pair == b"uo") && !word.folded.starts_with("quo") {
        let first = mark(word, "u", Mark::Horn);
        return mark(word, "o", Mark::Horn) || first;
    }
    mark(word, "ou", Mark::Horn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::words;

    fn one(text: &str) -> Word {
        words(text).remove(0)
    }

    #[test]
    fn keys_of_telex_become_marks_wherever_they_were_typed() {
        for (typed, meant) in [
            ("bats", "bát"),
            ("trangf", "tràng"),
            ("goomss", "gốms"),
            ("gooms", "gốm"),
            ("goms", "góm"),
            ("dduwowngf", "đường"),
            ("dduowngf", "đường"),
            ("duongdwf", "đường"),
            ("langf", "làng"),
            ("mws", "mứ"),
            ("maay", "mây"),
            ("ddoof", "đồ"),
            ("quaf", "quà"),
            ("taw", "tă"),
            ("thuwr", "thử"),
            ("hoaf", "hòa"),
            ("mây", "mây"),
            ("ấms", "ấms"),
        ] {
            let found = telex(&one(typed)).unwrap_or_else(|| one(typed));
            assert_eq!(found, one(meant), "{typed}");
        }
    }

    #[test]
    fn digits_of_vni_become_marks() {
        for (typed, meant) in [
            ("go61m", "gốm"),
            ("gom61", "gốm"),
            ("ba1t", "bát"),
            ("d9uo72ng", "đường"),
            ("du7o7ng2", "dường"),
            ("lang2", "làng"),
            ("ta8m", "tăm"),
        ] {
            assert_eq!(vni(&one(typed)), Some(one(meant)), "{typed}");
        }
    }

    #[test]
    fn words_without_such_keys_are_left_alone() {
        for plain in ["gom", "bát", "hanoi", "tim"] {
            assert_eq!(telex(&one(plain)), None, "{plain}");
        }
        for plain in ["47", "47b", "2026", "gom"] {
            assert_eq!(vni(&one(plain)), None, "{plain}");
        }
    }
}
