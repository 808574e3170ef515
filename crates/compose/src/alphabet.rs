//! The letter under which a name stands. Native only.

use langke_model::i18n::Language;

/// Letters that addresses cannot hold, as they are typed in Telex.
const TYPED: [(char, &str); 7] = [
    ('Ă', "aw"),
    ('Â', "aa"),
    ('Đ', "dd"),
    ('Ê', "ee"),
    ('Ô', "oo"),
    ('Ơ', "ow"),
    ('Ư', "uw"),
];

/// What names stand under that begin with no letter.
const OTHERS: &str = "0-9";

/// The letter under which a name stands in its language: Vietnamese has its own places for Ă, Â, Đ, Ê, Ô, Ơ, Ư, not for tones.
pub fn first_letter(name: &str, language: Language) -> Option<String> {
    let spot = langke_search::spots(name).into_iter().next()?;
    let sign = spot.word.folded.chars().next()?;
    let mark = *spot.word.marks.first()?;
    if !sign.is_alphabetic() {
        return None;
    }
    let letter = match language {
        Language::Vietnamese => langke_search::letter(sign, mark, langke_search::Tone::Level),
        Language::English => sign,
    };
    Some(letter.to_uppercase().collect())
}

/// The letter under which a Vietnamese name stands, as addresses have it.
pub fn letter_in_address(name: &str) -> String {
    let letter = first_letter(name, Language::Vietnamese).unwrap_or_default();
    let typed = TYPED.iter().find(|(sign, _)| letter.starts_with(*sign));
    let plain = letter.to_lowercase();
    match typed {
        Some((_, typed)) => (*typed).to_owned(),
        None if plain.is_empty() || !plain.is_ascii() => OTHERS.to_owned(),
        None => plain,
    }
}

/// A letter of an address, as people write it.
pub fn letter_of_address(typed: &str) -> String {
    let letter = TYPED.iter().find(|(_, keys)| *keys == typed);
    match letter {
        Some((letter, _)) => letter.to_string(),
        None if typed == OTHERS => "0\u{2013}9".to_owned(),
        None => typed.to_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use langke_model::is_slug;

    use super::*;

    #[test]
    fn names_stand_under_the_letters_of_their_language() {
        let letter = |name, language| first_letter(name, language);
        for (name, vietnamese, english) in [
            ("Ấm trà", Some("Â"), Some("A")),
            ("Bát Tràng", Some("B"), Some("B")),
            ("Đền Đậm", Some("Đ"), Some("D")),
            ("ổi", Some("Ô"), Some("O")),
            ("47A", None, None),
        ] {
            assert_eq!(
                letter(name, Language::Vietnamese).as_deref(),
                vietnamese,
                "{name}"
            );
            assert_eq!(
                letter(name, Language::English).as_deref(),
                english,
                "{name}"
            );
        }
    }

    #[test]
    fn a_letter_comes_back_from_its_address() {
        for (name, letter) in [
            ("Ấm trà", "Â"),
            ("Đông Hồ", "Đ"),
            ("Ưng Hòa", "Ư"),
            ("xã Trà", "X"),
            ("47A", "0\u{2013}9"),
            ("", "0\u{2013}9"),
        ] {
            let typed = letter_in_address(name);
            assert!(is_slug(&typed), "{typed}");
            assert_eq!(letter_of_address(&typed), letter, "{name}");
        }
    }
}
