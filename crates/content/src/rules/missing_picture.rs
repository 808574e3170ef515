//! The rule `missing-picture`: a picture that is not there. Native only.
//!
//! Looked for in `check`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture that is not there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MissingPicture {
    /// The file named.
    pub file: String,
}

impl Violation for MissingPicture {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh không có trong media/",
            en: "A picture that is not there",
        },
        why: Both {
            vi: "Trang sẽ có một chỗ trống thay cho ảnh.",
            en: "The page would have a hole in the place of the picture.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "picture.file",
            wrong: r#""anh-am.svg""#,
            right: r#""am.svg""#,
        },
        cure: Both {
            vi: "Chép ảnh vào thư mục media/, hoặc sửa tên cho đúng tên tệp, kể cả đuôi .jpg, .png.",
            en: "Copy the picture into the folder media/, or write the name as the file has it, with its ending .jpg or .png.",
        },
    };

    fn message(&self, language: Language) -> String {
        let MissingPicture { file } = self;
        match language {
            Language::Vietnamese => format!(
                "không có tệp media/{file}. Hãy chép ảnh vào hoặc sửa tên (chữ hoa, chữ thường khác nhau)."
            ),
            Language::English => format!(
                "there is no file media/{file}. Copy the picture there or correct the name (capitals count)."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.file]
    }
}
