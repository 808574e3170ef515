//! The rule `unused-picture`: a picture that nothing shows. Native only.
//!
//! Looked for in `check::advice`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A picture that nothing shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusedPicture;

impl Violation for UnusedPicture {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ảnh không trang nào dùng",
            en: "A picture that nothing shows",
        },
        why: Both {
            vi: "Có thể bạn quên gắn ảnh vào chuyện, hoặc đây là bản cũ chưa xóa.",
            en: "Perhaps you forgot to put it into a story, or it is an old copy.",
        },
        example: Example::Files {
            wrong: &["media/am.svg", "media/am-cu.svg"],
            right: &["media/am.svg"],
        },
        cure: Both {
            vi: "Ghi tên ảnh vào picture hoặc một khối figure, hoặc xóa tệp.",
            en: "Name it in picture or in a figure block, or delete the file.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => {
                "không trang nào dùng ảnh này. Hãy dùng nó, hoặc xóa tệp.".into()
            }
            Language::English => "no page shows this picture. Use it, or delete the file.".into(),
        }
    }
}
