//! Whether one word may have been typed for another: one slip of a finger, or letters that sound alike in a part of the country.

/// Words of fewer letters have too many neighbours to guess.
pub const SHORTEST: usize = 3;

/// Whether one letter too many, one too few, another one, or two that changed places lie between two words.
pub fn is_one_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let pairs = one.iter().zip(other);
    let same = pairs.take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([], []) => false,
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        _ => {
            let (skipped, others) = (one.len() >= other.len(), other.len() >= one.len());
            one[usize::from(skipped)..] == other[usize::from(others)..]
        }
    }
}

/// Beginnings and ends that people write for each other, because they speak them alike.
const ALIKE: [(&str, &str); 12] = [
    ("ngh", "ng"),
    ("gh", "g"),
    ("tr", "ch"),
    ("gi", "d"),
    ("qu", "qu"),
    ("s", "x"),
    ("r", "d"),
    ("v", "d"),
    ("l", "n"),
    ("k", "c"),
    ("q", "c"),
    ("ph", "f"),
];

/// Whether two words sound alike to somebody.
pub fn sounds_alike(one: &str, other: &str) -> bool {
    one != other && sound(one).eq(sound(other))
}

/// A word as it sounds, byte by byte: every word of a lexicon is set against one that was typed.
fn sound(word: &str) -> impl Iterator<Item = u8> {
    let alike = ALIKE.iter().find_map(|(written, spoken)| {
        let rest = word.strip_prefix(written)?;
        (!rest.is_empty()).then_some((*spoken, rest))
    });
    let (spoken, rest) = alike.unwrap_or(("", word));
    let bytes = spoken.bytes().chain(rest.bytes());
    bytes.map(|byte| if byte == b'y' { b'i' } else { byte })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_slip_is_one() {
        for (typed, meant) in [
            ("trnag", "trang"),
            ("tranh", "trang"),
            ("trag", "trang"),
            ("traang", "trang"),
            ("rang", "trang"),
            ("trangg", "trang"),
        ] {
            assert!(is_one_slip(typed, meant), "{typed}");
            assert!(is_one_slip(meant, typed), "{typed}");
        }
        for (typed, meant) in [
            ("trang", "trang"),
            ("tarn", "trang"),
            ("trnga", "trang"),
            ("", "ab"),
        ] {
            assert!(!is_one_slip(typed, meant), "{typed}");
        }
    }

    #[test]
    fn letters_that_sound_alike_are_no_mistake_of_a_finger() {
        for (one, other) in [
            ("chang", "trang"),
            ("nang", "lang"),
            ("sa", "xa"),
            ("ky", "ki"),
            ("zu", "zu"),
        ] {
            assert_eq!(sounds_alike(one, other), one != other, "{one}");
        }
        assert!(!sounds_alike("gom", "com"));
    }

    proptest! {
        #[test]
        fn a_slip_is_one_both_ways(one in "[a-c]{0,5}", other in "[a-c]{0,5}") {
            prop_assert_eq!(is_one_slip(&one, &other), is_one_slip(&other, &one));
        }
    }
}
