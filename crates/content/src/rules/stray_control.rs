//! The rule `stray-control`: an invisible character that can turn text around or hide it. Native only.
//!
//! Looked for in `json`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// An invisible character that can turn text around or hide it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StrayControl {
    /// Its code point.
    pub code_point: u32,
}

impl Violation for StrayControl {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ký tự ẩn",
            en: "An invisible character",
        },
        why: Both {
            vi: "Chép từ Word, Zalo hay PDF thường kéo theo ký tự ẩn: tìm kiếm không thấy chữ, chữ đảo chiều hoặc biến mất.",
            en: "What is copied from Word, chats or PDF files often brings invisible characters: words are not found, run \
                 backwards or vanish.",
        },
        example: Example::Text {
            file: "villages/thu.json",
            place: "name",
            wrong: r#"{ "vi": "Làng\u202E Thử" }"#,
            right: r#"{ "vi": "Làng Thử" }"#,
        },
        cure: Both {
            vi: "Chạy langke check --fix để máy bỏ ký tự ấy, hoặc xóa cả chữ rồi gõ lại bằng tay.",
            en: "Run langke check --fix to have it taken out, or delete the word and type it again.",
        },
    };

    fn message(&self, language: Language) -> String {
        let StrayControl { code_point } = self;
        match language {
            Language::Vietnamese => format!(
                "có ký tự ẩn U+{code_point:04X}, có thể làm chữ đảo chiều hoặc biến mất. Hãy gõ lại chỗ này, hoặc chạy langke check --fix."
            ),
            Language::English => format!(
                "there is an invisible character U+{code_point:04X}, which can turn text around or hide it. Type this text again, or run langke check --fix."
            ),
        }
    }
}
