//! Which letters of a text can be set: composed, in one line, and without those that the font does not have.

use super::Font;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters that are looked at: more than any picture has room for.
const MOST: usize = 600;
/// Keeps two words in one line.
pub(super) const NO_BREAK: char = '\u{A0}';

/// The part of a text that can be set: its letters composed, white space as single spaces, no-break spaces kept. Left out are
/// control characters, letters that the font does not have, marks that cannot be composed with a letter, and letters that run
/// from right to left.
pub fn settable(font: &Font, text: &str) -> String {
    let mut line = String::new();
    for letter in text.chars().take(MOST).nfc() {
        if letter.is_whitespace() {
            // A space at the start or after a space says nothing.
            if !line.is_empty() && !line.ends_with([' ', NO_BREAK]) {
                line.push(if letter == NO_BREAK { NO_BREAK } else { ' ' });
            }
        } else if !is_silent(letter) && !is_from_the_right(letter) && font.has(letter) {
            line.push(letter);
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Whether a character has no shape of its own: controls, marks for the letter before, joiners, turns and variants.
fn is_silent(letter: char) -> bool {
    letter.is_control()
        || is_combining_mark(letter)
        || matches!(
            letter,
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}'
        )
}

/// Whether a letter belongs to a script that runs from right to left, such as Hebrew and Arabic.
fn is_from_the_right(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> String {
        settable(Font::regular(), text)
    }

    #[test]
    fn marks_written_apart_are_composed() {
        let apart: String = "Gốm sứ Bát Tràng, Kể".nfd().collect();
        assert_ne!(apart, "Gốm sứ Bát Tràng, Kể");
        assert_eq!(set(&apart), "Gốm sứ Bát Tràng, Kể");
    }

    #[test]
    fn white_space_becomes_one_space_and_a_no_break_space_stays() {
        assert_eq!(set("  Làng\n\t Kể \r\n"), "Làng Kể");
        assert_eq!(set("Bát\u{A0}Tràng"), "Bát\u{A0}Tràng");
        assert_eq!(set("\u{3000} \u{A0}"), "");
    }

    #[test]
    fn what_cannot_be_set_is_left_out_without_a_trace() {
        assert_eq!(set("Làng 🏺 陶器 Kể"), "Làng Kể");
        assert_eq!(set("שלום Kể مرحبا"), "Kể");
        assert_eq!(set("L\u{0}à\u{7}n\u{202E}g\u{200B} K\u{AD}ể"), "Làng Kể");
        assert_eq!(set("陶🏺"), "");
    }

    #[test]
    fn a_heap_of_marks_on_one_letter_leaves_the_letter() {
        assert_eq!(set(&format!("K{} Kể", "\u{335}".repeat(500))), "K Kể");
    }

    #[test]
    fn a_very_long_text_is_cut() {
        assert_eq!(set(&"a".repeat(10_000)).len(), MOST);
    }
}
