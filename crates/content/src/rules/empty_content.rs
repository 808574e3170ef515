//! The rule `empty-content`: the folder has no content at all. Native only.
//!
//! Looked for in `load`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// The folder has no content at all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EmptyContent;

impl Violation for EmptyContent {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Thư mục không có nội dung",
            en: "The folder has no content",
        },
        why: Both {
            vi: "Thường là gõ nhầm tên thư mục. Nếu cứ thế mà đăng thì cả trang đang chạy tốt sẽ bị thay bằng một trang trống.",
            en: "Usually the name of the folder was mistyped. If it were published all the same, an empty site would take the \
                 place of one that is fine.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "langke check noidung (thư mục chưa có tệp nào)",
                en: "langke check noidung (a folder without any file)",
            },
            right: Both {
                vi: "langke check content",
                en: "langke check content",
            },
        },
        cure: Both {
            vi: "Xem lại tên thư mục. Nếu mới bắt đầu, hãy chép cả thư mục content/ mẫu rồi sửa dần.",
            en: "Look at the name of the folder again. To begin, copy the whole sample folder content/ and change it step by \
                 step.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "không có nội dung nào trong thư mục này. Cần ít nhất site.json, programme.json, sources.json, \
                 basemap.json và một làng trong villages/. Hãy kiểm tra lại tên thư mục."
                .into(),
            Language::English => "there is no content in this folder. It needs at least site.json, programme.json, sources.json, \
                 basemap.json and a village in villages/. Check the folder's name."
                .into(),
        }
    }
}
