//! A letter of Vietnamese, taken apart: what is left without marks, the mark that makes another letter of it, its tone.

/// The mark that makes another letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Mark {
    /// None: `a`.
    #[default]
    Plain,
    /// As in `â`.
    Circumflex,
    /// As in `ă`.
    Breve,
    /// As in `ơ`.
    Horn,
    /// As in `đ`.
    Bar,
    /// One of another language: `ü`.
    Foreign,
}

/// A tone: of a whole syllable, wherever it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tone {
    /// None is written.
    #[default]
    Level,
    /// `à`.
    Falling,
    /// `á`.
    Rising,
    /// `ả`.
    Dipping,
    /// `ã`.
    Broken,
    /// `ạ`.
    Heavy,
}

/// What a sign is in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A letter or digit.
    Letter(char, Mark, Tone),
    /// A mark for the letter before it, as decomposed text (NFD) has them.
    Mark(Mark),
    /// A tone, likewise.
    Tone(Tone),
    /// A mark that says nothing here.
    Nothing,
    /// Between words.
    Gap,
}

const TONES: [Tone; 6] = [
    Tone::Level,
    Tone::Falling,
    Tone::Rising,
    Tone::Dipping,
    Tone::Broken,
    Tone::Heavy,
];

/// Every vowel in every tone, each with what is left of it and its mark.
const VOWELS: [(&str, char, Mark); 12] = [
    ("aàáảãạ", 'a', Mark::Plain),
    ("ăằắẳẵặ", 'a', Mark::Breve),
    ("âầấẩẫậ", 'a', Mark::Circumflex),
    ("eèéẻẽẹ", 'e', Mark::Plain),
    ("êềếểễệ", 'e', Mark::Circumflex),
    ("iìíỉĩị", 'i', Mark::Plain),
    ("oòóỏõọ", 'o', Mark::Plain),
    ("ôồốổỗộ", 'o', Mark::Circumflex),
    ("ơờớởỡợ", 'o', Mark::Horn),
    ("uùúủũụ", 'u', Mark::Plain),
    ("ưừứửữự", 'u', Mark::Horn),
    ("yỳýỷỹỵ", 'y', Mark::Plain),
];

/// Letters of other languages that stand in names.
const FOREIGN: [(&str, char); 9] = [
    ("äåāæ", 'a'),
    ("ëēě", 'e'),
    ("îïī", 'i'),
    ("öøőōœ", 'o'),
    ("üûūů", 'u'),
    ("ÿ", 'y'),
    ("çčć", 'c'),
    ("ñń", 'n'),
    ("šś", 's'),
];

/// The small letter of a capital of the Latin alphabets; arithmetic, for the tables of all alphabets would be most of a browser's program.
fn small(sign: char) -> char {
    let code = u32::from(sign);
    let lower = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE => code + 0x20,
        0x100..=0x137 | 0x14A..=0x177 | 0x1A0..=0x1A5 | 0x1E00..=0x1EFF => code | 1,
        0x139..=0x148 if code % 2 == 1 => code + 1,
        0x178 => 0xFF,
        0x1AF => 0x1B0,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(sign)
}

impl Sign {
    /// What a character is.
    pub fn of(sign: char) -> Sign {
        let sign = small(sign);
        if sign.is_ascii_alphanumeric() {
            return Sign::Letter(sign, Mark::Plain, Tone::Level);
        }
        if sign.is_ascii() {
            return Sign::Gap;
        }
        for (row, base, mark) in VOWELS {
            if let Some(place) = row.chars().position(|one| one == sign) {
                return Sign::Letter(base, mark, TONES[place]);
            }
        }
        for (row, base) in FOREIGN {
            if among(row, sign) {
                return Sign::Letter(base, Mark::Foreign, Tone::Level);
            }
        }
        match sign {
            'đ' | 'ð' => Sign::Letter('d', Mark::Bar, Tone::Level),
            '\u{300}' | '\u{340}' => Sign::Tone(Tone::Falling),
            '\u{301}' | '\u{341}' => Sign::Tone(Tone::Rising),
            '\u{309}' => Sign::Tone(Tone::Dipping),
            '\u{303}' => Sign::Tone(Tone::Broken),
            '\u{323}' => Sign::Tone(Tone::Heavy),
            '\u{302}' => Sign::Mark(Mark::Circumflex),
            '\u{306}' => Sign::Mark(Mark::Breve),
            '\u{31B}' => Sign::Mark(Mark::Horn),
            '\u{308}' => Sign::Mark(Mark::Foreign),
            // Other combining marks, soft hyphens, joiners.
            '\u{304}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' => {
                Sign::Nothing
            }
            // Spaces, punctuation and symbols; whatever else there is belongs to words of other scripts.
            '\u{80}'..='\u{BF}' | '×' | '÷' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' => {
                Sign::Gap
            }
            other => Sign::Letter(other, Mark::Plain, Tone::Level),
        }
    }
}

/// The letter that parts make, as NFC writes it; `Foreign` marks are lost.
pub fn letter(base: char, mark: Mark, tone: Tone) -> char {
    if mark == Mark::Bar {
        return 'đ';
    }
    let place = TONES.iter().position(|one| *one == tone);
    let row = VOWELS
        .iter()
        .find(|(_, vowel, of)| *vowel == base && *of == mark);
    row.and_then(|(row, ..)| row.chars().nth(place?))
        .unwrap_or(base)
}

/// Whether a letter without its marks is a vowel.
pub fn is_vowel(base: char) -> bool {
    among("aeiouy", base)
}

/// Whether a letter is among these. To look for one as a text in a text would bring a kilobyte into the browser's program.
pub fn among(letters: &str, letter: char) -> bool {
    letters.chars().any(|one| one == letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_made_again_of_its_parts() {
        for (row, ..) in VOWELS {
            for one in row.chars() {
                let Sign::Letter(base, mark, tone) = Sign::of(one) else {
                    panic!("{one} is no letter");
                };
                assert_eq!(letter(base, mark, tone), one);
                for capital in one.to_uppercase() {
                    assert_eq!(Sign::of(capital), Sign::of(one), "{capital}");
                }
            }
        }
        assert_eq!(Sign::of('Đ'), Sign::of('đ'));
        assert_eq!(Sign::of('Ü'), Sign::Letter('u', Mark::Foreign, Tone::Level));
    }

    #[test]
    fn what_stands_between_words_is_no_letter() {
        for gap in [' ', '\u{A0}', ',', '–', '“', '·', '\n', '…', '×', '/'] {
            assert_eq!(Sign::of(gap), Sign::Gap, "{gap}");
        }
    }
}
