//! Ids made of names: without tones, capitals and signs. Native only.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Slug;
use super::names::is_device;

/// The most letters of an id that is made of a name.
const LONGEST: usize = 60;

impl Slug {
    /// The id that is made of a name, `binh-hoa` of `Bình hoa`; none if the name has no letter of ours and no digit. Where Windows keeps
    /// the word for itself (`con`), a number follows.
    pub fn of_name(name: &str) -> Option<Slug> {
        let letters = name.nfd().filter(|letter| !is_combining_mark(*letter));
        let plain: String = letters
            .map(|letter| match letter {
                'đ' | 'Đ' => 'd',
                other => other.to_ascii_lowercase(),
            })
            .collect();
        let mut id = String::new();
        for word in plain.split(|letter: char| !letter.is_alphanumeric()) {
            let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
            if word.is_empty() {
                continue;
            }
            if !id.is_empty() {
                if id.len() + word.len() >= LONGEST {
                    break;
                }
                id.push('-');
            }
            id.push_str(&word);
        }
        id.truncate(LONGEST);
        if is_device(&id.to_uppercase()) {
            id.push_str("-1");
        }
        Slug::new(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(name: &str) -> Option<String> {
        Slug::of_name(name).map(|id| id.to_string())
    }

    #[test]
    fn an_id_is_made_of_a_name_without_its_tones() {
        assert_eq!(
            of("Bình hoa Bát Tràng (lớn)").as_deref(),
            Some("binh-hoa-bat-trang-lon")
        );
        assert_eq!(of("ĐỒNG KỴ").as_deref(), Some("dong-ky"));
        assert_eq!(of("Te\u{302}n").as_deref(), Some("ten"));
        assert_eq!(of("Con").as_deref(), Some("con-1"), "a device of Windows");
        assert_eq!(of("… 🏺"), None);
        assert_eq!(of(&"đĩa ".repeat(60)).map(|id| id.len()), Some(59));
    }

    proptest! {
        #[test]
        fn whatever_the_name_making_an_id_of_it_ends(name in "(\\PC{0,9}|[a-z]{0,90} ?){0,3}") {
            let id = of(&name);
            prop_assert!(id.as_ref().is_none_or(|id| id.len() <= LONGEST), "{id:?}");
        }
    }
}
