//! The rule `alt-is-file-name`: the words for a picture are the name of its file. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// The words for a picture are the name of its file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AltIsFileName {
    /// The words.
    pub found: String,
}

impl AltIsFileName {
    /// Breaks the rule if the words are the file's name, with or without its ending and signs, or such a name as cameras give. Words with
    /// their marks are words, however the file is called.
    pub fn of(alt: &str, file: &str) -> Option<AltIsFileName> {
        let name = file.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let words = bare(alt);
        let is_name = [name, stem].iter().any(|one| bare(one) == words);
        (!words.is_empty() && (is_name || has_ending(alt) || is_of_camera(&words))).then(|| {
            AltIsFileName {
                found: alt.to_owned(),
            }
        })
    }
}

/// Letters and digits alone.
fn bare(text: &str) -> String {
    let letters = text.nfc().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn has_ending(alt: &str) -> bool {
    let small = alt.trim().to_lowercase();
    let endings = [".jpg", ".jpeg", ".png", ".webp", ".svg", ".heic"];
    !small.contains(' ') && endings.iter().any(|ending| small.ends_with(ending))
}

/// Nothing but digits after letters that cameras and programs for messages put before them.
fn is_of_camera(words: &str) -> bool {
    let begins = [
        "img",
        "dsc",
        "dscn",
        "dscf",
        "pxl",
        "vid",
        "photo",
        "image",
        "screenshot",
        "zalo",
        "ảnh",
    ];
    begins.iter().any(|beginning| {
        let rest = words.strip_prefix(beginning);
        rest.is_some_and(|rest| rest.len() >= 3 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

impl Violation for AltIsFileName {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Lời tả ảnh chỉ là tên tệp",
            en: "The words for a picture are the name of its file",
        },
        why: Both {
            vi: "Người khiếm thị sẽ nghe máy đọc \"IMG 1204\": không biết trong ảnh có gì.",
            en: "Blind people will hear \"IMG 1204\" read out, and know nothing of what is to be seen.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "picture",
            wrong: r#"{ "file": "am.svg", "alt": { "vi": "am.svg" } }"#,
            right: r#"{ "file": "am.svg", "alt": { "vi": "Cái ấm nhìn nghiêng, vòi ngắn, quai cong" } }"#,
        },
        cure: Both {
            vi: "Tả trong một câu điều nhìn thấy trong ảnh, như tả qua điện thoại cho người ở xa.",
            en: "Say in one sentence what is to be seen, as you would over the telephone.",
        },
    };

    fn message(&self, language: Language) -> String {
        let found = &self.found;
        match language {
            Language::Vietnamese => format!(
                "lời tả \"{found}\" chỉ là tên tệp, không nói trong ảnh có gì. Viết một câu, ví dụ: \"Lò nung cắt ngang, bao thơi xếp chồng\"."
            ),
            Language::English => format!(
                "the words \"{found}\" are a file's name and do not say what is to be seen. Write a sentence, such as: \"Lò nung cắt ngang, bao thơi xếp \
                 chồng\"."
            ),
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
    fn names_of_files_are_known_however_they_are_written() {
        for (alt, file) in [
            ("lo-gom.jpg", "bat-trang/lo-gom.jpg"),
            ("lò gốm", "bat-trang/Lò-gốm.jpg"),
            ("LO_GOM", "lo gom.png"),
            ("IMG_1204", "a.jpg"),
            ("20261128-kiln.JPG", "a.jpg"),
            ("Ảnh 0012", "a.jpg"),
        ] {
            assert!(AltIsFileName::of(alt, file).is_some(), "{alt} of {file}");
        }
        for (alt, file) in [
            ("Lò gốm nhìn từ ngoài bãi, khói bay ngang", "lo-gom.jpg"),
            ("Lò gốm", "lo-gom.jpg"),
            ("Ảnh 12", "a.jpg"),
            ("", "a.jpg"),
            ("Máy ảnh chụp tệp .jpg", "a.jpg"),
        ] {
            assert_eq!(AltIsFileName::of(alt, file), None, "{alt} of {file}");
        }
    }
}
