//! The rule `special-file`: a pipe, a socket or a device stands where a file should be; it is not opened. Native only.
//!
//! Looked for in `folder`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A pipe, a socket or a device stands where a file should be; it is not opened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpecialFile;

impl Violation for SpecialFile {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Thứ không phải tệp thường",
            en: "Something that is no ordinary file",
        },
        why: Both {
            vi: "Ống (pipe), ổ cắm (socket) hay thiết bị không chứa nội dung; mở ra thì máy có thể đợi mãi không xong.",
            en: "A pipe, a socket or a device holds no content; a program that opens it may wait for ever.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "villages/ong.json là một ống (pipe)",
                en: "villages/ong.json is a pipe",
            },
            right: Both {
                vi: "villages/ong.json là tệp chữ bình thường",
                en: "villages/ong.json is an ordinary text file",
            },
        },
        cure: Both {
            vi: "Xóa nó khỏi thư mục nội dung.",
            en: "Delete it from the content folder.",
        },
    };

    fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => "đây không phải tệp thường mà là ống (pipe), ổ cắm (socket) hoặc thiết bị; nó không được mở. Hãy xóa nó khỏi thư \
                 mục nội dung."
                .into(),
            Language::English => "this is no ordinary file but a pipe, a socket or a device; it is not opened. Delete it from the content \
                 folder."
                .into(),
        }
    }
}
