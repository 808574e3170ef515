//! The rule `unexpected-file`: a file lies where none is expected. Native only.
//!
//! Looked for in `load`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file lies where none is expected.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnexpectedFile;

impl Violation for UnexpectedFile {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tệp nằm sai chỗ hoặc không thuộc loại được dùng",
            en: "A file in the wrong place or of a kind that is not used",
        },
        why: Both {
            vi: "Tệp nằm sai chỗ thì không trang nào đọc tới: nội dung trong đó sẽ thiếu mà không ai biết.",
            en: "No page reads a file that lies in the wrong place: what is in it would be missing and nobody would know.",
        },
        example: Example::Files {
            wrong: &["villages/thu.json", "villages/thu-2.docx"],
            right: &["villages/thu.json", "media/am.svg"],
        },
        cure: Both {
            vi: "Chuyển tệp vào đúng thư mục. Bài viết bằng Word thì chép chữ sang tệp .json; ảnh thì lưu dạng .svg, .jpg, .png \
                 hoặc .webp và để trong media/. Tệp không dùng thì để ra ngoài thư mục này.",
            en: "Move the file to its folder. Copy the words of a Word document into a .json file; save pictures as .svg, .jpg, \
                 .png or .webp in media/. Keep files that are not used outside of this folder.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "tệp này không nằm đúng chỗ hoặc không phải loại được dùng. Nội dung là tệp .json trong villages/, \
                 makers/, products/, processes/, places/, routes/, events/; ảnh là .svg, .jpg, .png, .webp trong media/."
                .into(),
            Language::English => "this file is in the wrong place or of a kind that is not used. Content is .json files in villages/, \
                 makers/, products/, processes/, places/, routes/, events/; pictures are .svg, .jpg, .png, .webp in media/."
                .into(),
        }
    }
}
