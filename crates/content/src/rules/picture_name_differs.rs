//! The rule `picture-name-differs`: a picture whose name is written otherwise than its file. Native only.
//!
//! Looked for in `check`.

use std::collections::BTreeMap;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture whose name is written otherwise than its file: with other capitals or another ending.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PictureNameDiffers {
    /// The name as it is written.
    pub found: String,
    /// The name that the file has.
    pub file: String,
}

/// The names of pictures, found by how they are pronounced rather than written.
#[derive(Debug, Default)]
pub struct PictureNames<'a> {
    whole: BTreeMap<String, &'a str>,
    /// None where several pictures differ by their endings alone.
    without_ending: BTreeMap<String, Option<&'a str>>,
}

impl<'a> PictureNames<'a> {
    /// The names of these pictures.
    pub fn of(names: impl IntoIterator<Item = &'a str>) -> PictureNames<'a> {
        let mut known = PictureNames::default();
        for name in names {
            let folded = folded(name);
            known
                .without_ending
                .entry(stem(&folded).to_owned())
                .and_modify(|one| *one = None)
                .or_insert(Some(name));
            known.whole.entry(folded).or_insert(name);
        }
        known
    }

    /// The picture that was meant by a name that no picture has: one that differs by capitals, by how its marks are typed, or, if it
    /// is the only one, by its ending.
    pub fn meant_by(&self, name: &str) -> Option<&'a str> {
        let folded = folded(name);
        let whole = self.whole.get(&folded).copied();
        whole.or_else(|| self.without_ending.get(stem(&folded)).copied().flatten())
    }
}

/// The name in small letters, with whole letters and `/` between folders.
fn folded(name: &str) -> String {
    name.nfc()
        .collect::<String>()
        .to_lowercase()
        .replace('\\', "/")
}

/// The name without its ending.
fn stem(name: &str) -> &str {
    let file = name.rfind('/').map_or(0, |slash| slash + 1);
    match name[file..].rfind('.') {
        Some(dot) if dot > 0 => &name[..file + dot],
        _ => name,
    }
}

impl Violation for PictureNameDiffers {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tên ảnh viết khác tên tệp",
            en: "The name of a picture is written otherwise than its file",
        },
        why: Both {
            vi: "Máy ở văn phòng coi IMG_0012.JPG và img_0012.jpg là một, nhưng máy chủ trên mạng thì không: ảnh xem thử vẫn \
                 hiện mà đăng lên thì mất.",
            en: "An office computer takes IMG_0012.JPG and img_0012.jpg for one name, a server on the web does not: the picture \
                 is there when you try it and gone when it is published.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "picture.file",
            wrong: r#""Am.svg""#,
            right: r#""am.svg""#,
        },
        cure: Both {
            vi: "Chép đúng tên mà câu báo lỗi nêu ra, kể cả chữ hoa, chữ thường và đuôi tệp.",
            en: "Copy the name that the message tells, with its capitals and its ending.",
        },
    };

    fn message(&self, language: Language) -> String {
        let PictureNameDiffers { found, file } = self;
        match language {
            Language::Vietnamese => {
                format!(
                    "tìm thấy \"{found}\"; tên thật của tệp là \"{file}\". Hãy viết đúng như vậy, kể cả chữ hoa, chữ thường và đuôi tệp."
                )
            }
            Language::English => {
                format!(
                    "found \"{found}\"; the file is named \"{file}\". Write it exactly so, with its capitals and its ending."
                )
            }
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_again_by_a_name_that_differs_little() {
        let decomposed: String = "lò.svg".nfd().collect();
        let names = PictureNames::of(["IMG_0012.JPG", &decomposed, "a/am.svg", "b.png", "b.webp"]);
        assert_eq!(names.meant_by("img_0012.jpg"), Some("IMG_0012.JPG"));
        assert_eq!(names.meant_by("img_0012.jpeg"), Some("IMG_0012.JPG"));
        assert_eq!(names.meant_by("lò.svg"), Some(decomposed.as_str()));
        assert_eq!(names.meant_by("A\\Am.svg"), Some("a/am.svg"));
        assert_eq!(names.meant_by("b.jpg"), None, "either of two");
        assert_eq!(names.meant_by("am.svg"), None, "in another folder");
    }
}
