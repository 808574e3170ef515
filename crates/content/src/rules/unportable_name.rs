//! The rule `unportable-name`: a name of a file or folder that some systems cannot hold. Native only.
//!
//! Looked for in `names`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::names::NameFault;
use langke_model::i18n::Language;

/// A name of a file or folder that some systems cannot hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnportableName {
    /// Why.
    pub reason: NameFault,
}

impl Violation for UnportableName {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tên tệp mà một số máy không giữ được",
            en: "A name that some systems cannot hold",
        },
        why: Both {
            vi: "Nội dung được chép qua nhiều máy: Windows, máy Mac, máy chủ. Tên có dấu hỏi, dấu hai chấm, ký tự ẩn hay tên \
                 dành riêng cho máy thì chép sang máy khác sẽ lỗi.",
            en: "Content is copied from computer to computer: Windows, Macs, servers. Names with a question mark, a colon, an \
                 invisible character or a word that a system keeps for itself cannot be copied.",
        },
        example: Example::Files {
            wrong: &["media/am.svg", "media/ảnh: cái ấm?.svg"],
            right: &["media/am.svg", "media/cai-am.svg"],
        },
        cure: Both {
            vi: "Đặt lại tên bằng chữ thường không dấu, số và gạch ngang, rồi sửa tên ấy ở nơi dùng.",
            en: "Rename it with small letters without marks, digits and hyphens, and correct the name where it is used.",
        },
    };

    fn message(&self, language: Language) -> String {
        self.reason.message(language)
    }
}
