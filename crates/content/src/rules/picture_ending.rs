//! The rule `picture-ending`: a picture's name ends as another format does. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture's name ends as another format does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PictureEnding {
    /// What the file is, as its name should end: `png`.
    pub is: &'static str,
    /// What its name says.
    pub says: String,
}

impl PictureEnding {
    /// Breaks the rule if a name ends neither with `is` nor with another ending of the same format.
    pub fn of(name: &str, is: &'static str) -> Option<PictureEnding> {
        let says = name.rsplit_once('.')?.1.to_lowercase();
        let same = says == is || (is == "jpg" && says == "jpeg");
        (!same).then_some(PictureEnding { is, says })
    }
}

impl Violation for PictureEnding {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Đuôi tệp ảnh khác loại ảnh",
            en: "A picture's name ends as another format does",
        },
        why: Both {
            vi: "Trang vẫn hiện ảnh đúng, nhưng phần mềm khác dựa vào đuôi tệp sẽ báo ảnh hỏng.",
            en: "The site shows it all the same, but other programs go by the ending and call the picture damaged.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "ảnh PNG mang tên lo-gom.jpg",
                en: "a PNG called lo-gom.jpg",
            },
            right: Both {
                vi: "lo-gom.png",
                en: "lo-gom.png",
            },
        },
        cure: Both {
            vi: "Đổi đuôi tệp cho đúng, và sửa tên trong các tệp .json dùng ảnh đó.",
            en: "Give the file its right ending, and write the new name in the .json files that show it.",
        },
    };

    fn message(&self, language: Language) -> String {
        let PictureEnding { is, says } = self;
        match language {
            Language::Vietnamese => {
                format!("tên tệp có đuôi .{says} nhưng ảnh là .{is}. Hãy đổi đuôi thành .{is}.")
            }
            Language::English => {
                format!("the name ends with .{says}, but the picture is .{is}. Rename it to .{is}.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_may_have_two_endings() {
        for name in ["a.jpg", "a.JPG", "a.jpeg"] {
            assert_eq!(PictureEnding::of(name, "jpg"), None, "{name}");
        }
        let says = "jpg".to_owned();
        let found = PictureEnding::of("a.JPG", "png");
        assert_eq!(found, Some(PictureEnding { is: "png", says }));
    }
}
