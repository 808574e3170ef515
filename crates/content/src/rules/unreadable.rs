//! The rule `unreadable`: a file cannot be read. Native only.
//!
//! Looked for in `folder`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A file cannot be read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unreadable {
    /// What the system says.
    pub reason: String,
}

impl Violation for Unreadable {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Máy không đọc được tệp",
            en: "A file cannot be read",
        },
        why: Both {
            vi: "Tệp có đó nhưng máy không mở được, thường vì tài khoản đang dùng không có quyền đọc hoặc ổ đĩa bị lỗi.",
            en: "The file is there but the computer cannot open it, usually because this account may not read it or because the \
                 disk is damaged.",
        },
        example: Example::Told {
            wrong: Both {
                vi: "villages/bat-trang.json chỉ người khác mới được đọc",
                en: "villages/bat-trang.json that only somebody else may read",
            },
            right: Both {
                vi: "villages/bat-trang.json mà tài khoản của bạn mở xem được",
                en: "villages/bat-trang.json that opens in your own account",
            },
        },
        cure: Both {
            vi: "Thử mở tệp bằng Notepad. Không mở được thì nhờ người quản trị máy cấp quyền đọc, hoặc chép lại tệp từ nơi khác.",
            en: "Try to open the file in an editor. If that fails, ask whoever looks after the computer for the right to read \
                 it, or copy it again from elsewhere.",
        },
    };

    fn message(&self, language: Language) -> String {
        let Unreadable { reason } = self;
        match language {
            Language::Vietnamese => {
                format!("không đọc được ({reason}). Hãy kiểm tra quyền đọc của tệp.")
            }
            Language::English => format!("cannot be read ({reason}). Check who may read the file."),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.reason]
    }
}
