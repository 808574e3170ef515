//! Words as they are compared: without tones, capitals and signs; and ids made of names. Native only.

use langke_content::Slug;
use langke_model::is_slug;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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

/// A text that is an id, or the id that is made of it as of a name.
pub fn slug(name: &str) -> Option<String> {
    if is_slug(name) {
        return Some(name.to_owned());
    }
    Slug::of_name(name).map(|id| id.to_string())
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
