//! The one rule of what an id is, wherever one is read: in content, in addresses, in queries, in forms.

/// The longest id, in letters.
pub const LONGEST_SLUG: usize = 80;

/// Whether a text is an id: lowercase ASCII letters and digits in words joined by single `-`.
pub fn is_slug(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.len() <= LONGEST_SLUG && text.split('-').all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_words_of_small_letters_and_digits() {
        for id in ["a", "bat-trang", "4", "gom-2026"] {
            assert!(is_slug(id), "{id}");
        }
        let long = "a".repeat(LONGEST_SLUG + 1);
        for other in [
            "", "-a", "a-", "a--b", "Bat", "bát", "a b", "a.b", "<b>", "'", &long,
        ] {
            assert!(!is_slug(other), "{other}");
        }
    }
}
