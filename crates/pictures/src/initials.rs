//! The one or two letters that stand for a name on an icon.

use crate::text::{Font, settable};

/// The first letter of the first word, and that of the next word that begins with a capital: "LK" for "Làng Kể". Empty if the
/// name has no letter or number that can be set.
pub fn initials(font: &Font, name: &str) -> String {
    let name = settable(font, name);
    let mut words = name.split(|letter: char| !letter.is_alphanumeric());
    let first = words.find_map(first_letter);
    let second = words
        .filter_map(first_letter)
        .find(|letter| letter.is_uppercase());
    first
        .into_iter()
        .chain(second)
        .map(|letter| capital(font, letter))
        .collect()
}

fn first_letter(word: &str) -> Option<char> {
    word.chars().next()
}

/// The capital of a letter, if it is a single letter that the font has.
fn capital(font: &Font, letter: char) -> char {
    let mut capital = letter.to_uppercase();
    match (capital.next(), capital.next()) {
        (Some(capital), None) if font.has(capital) => capital,
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_its_first_letters() {
        for (name, expected) in [
            ("Làng Kể", "LK"),
            ("làng Kể", "LK"),
            ("Gốm sứ Bát Tràng và mây tre đan Phú Vinh", "GB"),
            ("Bát\u{A0}Tràng", "BT"),
            ("Đọi Tam", "ĐT"),
            ("Chuông, tre & trúc", "C"),
            ("“Ước” – Lụa", "ƯL"),
            ("ước", "Ư"),
            ("54 làng", "5"),
        ] {
            assert_eq!(initials(Font::semibold(), name), expected, "{name}");
        }
    }

    #[test]
    fn a_name_without_letters_has_none() {
        for name in ["", "  ", "!?…", "陶器", "🏺", "مرحبا", "\u{301}"] {
            assert_eq!(initials(Font::semibold(), name), "", "{name}");
        }
    }

    #[test]
    fn a_letter_without_a_capital_of_its_own_stays() {
        assert_eq!(initials(Font::semibold(), "ß"), "ß");
    }
}
