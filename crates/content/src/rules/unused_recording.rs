//! The rule `unused-recording`: a recording or a transcript that no page uses. Native only.
//!
//! Looked for in `check::advice`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A recording or a transcript that no page uses.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusedRecording;

impl Violation for UnusedRecording {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Bản ghi hoặc lời không trang nào dùng",
            en: "A recording or a transcript that no page uses",
        },
        why: Both {
            vi: "Có thể bạn quên gắn bản ghi vào chuyện, hoặc đây là bản cũ chưa xóa.",
            en: "Perhaps you forgot to put it into a story, or it is an old copy.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "media/go.m4a và media/go-cu.m4a, chuyện chỉ dùng go.m4a",
                en: "media/go.m4a and media/go-cu.m4a, and stories use only go.m4a",
            },
            right: Both {
                vi: "mỗi tệp .m4a và .vtt trong media/ có một khối recording nhắc tới",
                en: "a recording block names each .m4a and .vtt file in media/",
            },
        },
        cure: Both {
            vi: "Thêm một khối recording vào chuyện, hoặc xóa tệp.",
            en: "Put a recording block into a story, or delete the file.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => {
                "không trang nào dùng tệp này. Hãy thêm một khối recording, hoặc xóa tệp.".into()
            }
            Language::English => {
                "no page uses this file. Add a recording block, or delete the file.".into()
            }
        }
    }
}
