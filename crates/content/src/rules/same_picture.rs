//! The rule `same-picture`: a picture that lies there twice. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture that lies there twice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SamePicture {
    /// The other file, below the content folder.
    pub other: String,
    /// Whether the files are the same to the last byte, or only show the same.
    pub to_the_byte: bool,
}

impl Violation for SamePicture {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Một ảnh nằm ở hai tệp",
            en: "A picture that lies there twice",
        },
        why: Both {
            vi: "Khách tải hai lần cùng một ảnh. Khi thay ảnh, người sửa hay quên tệp thứ hai.",
            en: "Visitors fetch the same picture twice, and whoever replaces it forgets the second file.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "lo-gom.jpg và lo-gom-2.jpg là cùng một ảnh",
                en: "lo-gom.jpg and lo-gom-2.jpg show the same",
            },
            right: Both {
                vi: "một tệp, nhiều nơi dùng chung tên",
                en: "one file, named wherever it is shown",
            },
        },
        cure: Both {
            vi: "Giữ tệp rõ hơn, sửa tên ở nơi dùng tệp kia rồi xóa tệp kia.",
            en: "Keep the better file, write its name where the other one is shown, and delete the other one.",
        },
    };

    fn message(&self, language: Language) -> String {
        let other = &self.other;
        match (language, self.to_the_byte) {
            (Language::Vietnamese, true) => {
                format!("ảnh này giống hệt {other}. Dùng chung một tệp.")
            }
            (Language::Vietnamese, false) => format!(
                "ảnh này và {other} chụp cùng một cảnh, giống nhau gần như hoàn toàn. Giữ tệp rõ hơn."
            ),
            (Language::English, true) => {
                format!("this picture is the same as {other}, to the byte. Use one file for both.")
            }
            (Language::English, false) => format!(
                "this picture and {other} show the same, as good as alike. Keep the better file."
            ),
        }
    }
}
