//! Words as they are compared: without tones, capitals and signs; and ids made of names. Native only.

use langke_model::is_slug;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of an id that is made of a name.
const LONGEST_MADE_ID: usize = 60;

/// A text without tones, capitals and signs, its words parted by single spaces: `Tên (tiếng Việt) *` becomes `ten tieng viet`.
pub fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
        let letter = match letter {
            'đ' | 'Đ' => 'd',
            other => other,
        };
        if letter.is_alphanumeric() {
            words.extend(letter.to_lowercase());
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// An id made of a name, `binh-hoa` of `Bình hoa`; none if it has no letter of ours and no digit.
pub fn slug(name: &str) -> Option<String> {
    if is_slug(name) {
        return Some(name.to_owned());
    }
    let mut id = String::new();
    for word in plain(name).split(' ') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if !id.is_empty() && id.len() + word.len() >= LONGEST_MADE_ID {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word);
    }
    id.truncate(LONGEST_MADE_ID);
    is_slug(&id).then_some(id)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_compared_without_tones_capitals_and_signs() {
        assert_eq!(plain("Tên (tiếng Việt) *"), "ten tieng viet");
        assert_eq!(plain("  ĐỊA_ĐIỂM\n1 "), "dia diem 1");
        assert_eq!(plain("Te\u{302}n"), plain("Tên"));
        assert_eq!(plain("?!"), "");
    }

    #[test]
    fn an_id_is_made_of_a_name_without_its_tones() {
        assert_eq!(
            slug("Bình hoa Bát Tràng (lớn)").as_deref(),
            Some("binh-hoa-bat-trang-lon")
        );
        assert_eq!(slug("BAT-TRANG").as_deref(), Some("bat-trang"));
        assert_eq!(slug("bat-trang").as_deref(), Some("bat-trang"));
        assert_eq!(slug("…"), None);
        assert_eq!(slug(&"đĩa ".repeat(60)).map(|id| id.len()), Some(59));
    }

    proptest! {
        #[test]
        fn whatever_is_made_of_a_name_is_an_id(name: String) {
            let id = slug(&name);
            prop_assert!(id.as_deref().is_none_or(is_slug), "{id:?}");
        }
    }
}
