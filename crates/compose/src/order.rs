//! The order in which each language lists names, by the Unicode Collation Algorithm with CLDR's rules for the language. Native only.
//!
//! Vietnamese lists go by CLDR's rules for `vi`: a ă â b c d đ e ê … o ô ơ … u ư, and among words of the same letters the tones
//! as dictionaries have them: none, huyền (à), hỏi (ả), ngã (ã), sắc (á), nặng (ạ). CLDR compares a whole name by its letters
//! before it looks at tones, where a dictionary does so syllable by syllable; for names it matters only where whole first
//! syllables differ in tone alone. Digits count as numbers: "Bài 2" comes before "Bài 10".

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use langke_model::i18n::Language;

/// The order of names in a language.
pub struct Order {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Order {
    /// The order of a language.
    pub fn of(language: Language) -> Order {
        let mut preferences = CollatorPreferences::from(match language {
            Language::Vietnamese => locale!("vi"),
            Language::English => locale!("en"),
        });
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Order {
            // The rules are compiled into the program; were they not there, letters would go by their numbers.
            collator: Collator::try_new(preferences, CollatorOptions::default()).ok(),
        }
    }

    /// Which of two names comes first; equal are only names that differ in nothing that a reader sees.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(one, other),
            None => one.cmp(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The alphabet as schools teach it.
    const ALPHABET: [&str; 29] = [
        "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô",
        "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y",
    ];
    /// The vowels with their tones, as dictionaries order them.
    const TONES: [[&str; 6]; 12] = [
        ["a", "à", "ả", "ã", "á", "ạ"],
        ["ă", "ằ", "ẳ", "ẵ", "ắ", "ặ"],
        ["â", "ầ", "ẩ", "ẫ", "ấ", "ậ"],
        ["e", "è", "ẻ", "ẽ", "é", "ẹ"],
        ["ê", "ề", "ể", "ễ", "ế", "ệ"],
        ["i", "ì", "ỉ", "ĩ", "í", "ị"],
        ["o", "ò", "ỏ", "õ", "ó", "ọ"],
        ["ô", "ồ", "ổ", "ỗ", "ố", "ộ"],
        ["ơ", "ờ", "ở", "ỡ", "ớ", "ợ"],
        ["u", "ù", "ủ", "ũ", "ú", "ụ"],
        ["ư", "ừ", "ử", "ữ", "ứ", "ự"],
        ["y", "ỳ", "ỷ", "ỹ", "ý", "ỵ"],
    ];

    fn sorted(mut names: Vec<&str>, language: Language) -> Vec<&str> {
        let order = Order::of(language);
        names.sort_by(|one, other| order.compare(one, other));
        names
    }

    /// A letter of the alphabet by its place, or a vowel with a tone.
    fn letter() -> impl Strategy<Value = (usize, usize)> {
        (0..ALPHABET.len(), 0..6_usize)
    }

    /// A word as its letters' places, and as it is written.
    fn written(letters: &[(usize, usize)]) -> String {
        letters
            .iter()
            .map(|(place, tone)| {
                let bare = ALPHABET[*place];
                let toned = TONES.iter().find(|vowel| vowel[0] == bare);
                toned.map_or(bare, |vowel| vowel[*tone])
            })
            .collect()
    }

    #[test]
    fn vietnamese_letters_and_tones_have_their_order() {
        let order = Order::of(Language::Vietnamese);
        for (one, other) in ALPHABET.iter().zip(&ALPHABET[1..]) {
            // The letter decides before anything that follows.
            let later = format!("{one}y");
            assert_eq!(
                order.compare(&later, other),
                Ordering::Less,
                "{later} {other}"
            );
        }
        for vowel in TONES {
            for (one, other) in vowel.iter().zip(&vowel[1..]) {
                assert_eq!(order.compare(one, other), Ordering::Less, "{one} {other}");
                let (with_a, with_b) = (format!("{other}a"), format!("{one}b"));
                assert_eq!(order.compare(&with_a, &with_b), Ordering::Less);
            }
        }
    }

    #[test]
    fn names_stand_where_a_vietnamese_reader_looks_for_them() {
        assert_eq!(
            sorted(
                vec![
                    "Đình Bát Tràng",
                    "Xưởng gốm",
                    "Ấm trà",
                    "Ao làng",
                    "Dệt lụa",
                    "Áo dài",
                    "Ăn trưa",
                    "Chợ gốm",
                    "Bài 10",
                    "Bài 2",
                    "Ả đào",
                    "ao cá",
                ],
                Language::Vietnamese
            ),
            [
                "Ả đào",
                "ao cá",
                "Áo dài",
                "Ao làng",
                "Ăn trưa",
                "Ấm trà",
                "Bài 2",
                "Bài 10",
                "Chợ gốm",
                "Dệt lụa",
                "Đình Bát Tràng",
                "Xưởng gốm",
            ]
        );
    }

    #[test]
    fn english_names_do_not_mind_marks_or_case() {
        assert_eq!(
            sorted(
                vec![
                    "Van Phuc",
                    "Áo dài maker",
                    "bamboo lane",
                    "Apple yard",
                    "Bát Tràng",
                    "Lane 12",
                    "Lane 9"
                ],
                Language::English
            ),
            [
                "Áo dài maker",
                "Apple yard",
                "bamboo lane",
                "Bát Tràng",
                "Lane 9",
                "Lane 12",
                "Van Phuc"
            ]
        );
    }

    proptest! {
        #[test]
        fn the_order_is_total(one in "\\PC{0,12}", other in "\\PC{0,12}", third in "\\PC{0,12}") {
            for language in Language::ALL {
                let order = Order::of(language);
                let compare = |one: &str, other: &str| order.compare(one, other);
                prop_assert_eq!(compare(&one, &one), Ordering::Equal);
                prop_assert_eq!(compare(&one, &other), compare(&other, &one).reverse());
                let mut names = [one.as_str(), other.as_str(), third.as_str()];
                names.sort_by(|one, other| compare(one, other));
                prop_assert_ne!(compare(names[0], names[2]), Ordering::Greater, "{:?}", names);
            }
        }

        #[test]
        fn tones_matter_only_where_the_letters_are_the_same(
            one in prop::collection::vec(letter(), 1..8),
            other in prop::collection::vec(letter(), 1..8),
        ) {
            let order = Order::of(Language::Vietnamese);
            let places = |word: &[(usize, usize)]| word.iter().map(|(place, _)| *place).collect::<Vec<_>>();
            let (letters, others) = (places(&one), places(&other));
            let found = order.compare(&written(&one), &written(&other));
            if letters != others {
                prop_assert_eq!(found, letters.cmp(&others));
            }
            let toneless: Vec<(usize, usize)> = other.iter().map(|(place, _)| (*place, 0)).collect();
            prop_assert_ne!(order.compare(&written(&toneless), &written(&other)), Ordering::Greater);
        }

        #[test]
        fn how_a_letter_is_composed_does_not_matter(
            one in prop::collection::vec(letter(), 1..8),
            other in prop::collection::vec(letter(), 1..8),
        ) {
            use unicode_normalization::UnicodeNormalization;
            let order = Order::of(Language::Vietnamese);
            let (one, other) = (written(&one), written(&other));
            let taken_apart: String = one.nfd().collect();
            prop_assert_eq!(order.compare(&one, &taken_apart), Ordering::Equal);
            prop_assert_eq!(order.compare(&taken_apart, &other), order.compare(&one, &other));
        }
    }
}
