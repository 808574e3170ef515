//! The rule `opening-hours-spelling`: opening hours that are understood but typed otherwise than OpenStreetMap writes them. Native only.
//!
//! Looked for in `check::things`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// Opening hours that are understood but typed otherwise than OpenStreetMap writes them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpeningHoursSpelling {
    /// The hours as typed.
    pub found: String,
    /// The same as OpenStreetMap writes them.
    pub written: String,
}

impl Violation for OpeningHoursSpelling {
    const SEVERITY: Severity = Severity::Advice;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Giờ mở cửa viết theo lối riêng",
            en: "Opening hours in another spelling",
        },
        why: Both {
            vi: "Viết \"T2-CN 8h-17h\" máy hiểu được; nhưng nên xem lại máy đọc có đúng không, rồi để máy ghi theo lối của \
                 OpenStreetMap, chương trình nào cũng đọc được.",
            en: "\"T2-CN 8h-17h\" is understood; it is well to see once whether it was read as it was meant, and to have it written as \
                 OpenStreetMap does, which other programs read too.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "opening_hours",
            wrong: r#"{ "rule": "T2-CN 8h-17h30", "sources": ["map"] }"#,
            right: r#"{ "rule": "Mo-Su 08:00-17:30", "sources": ["map"] }"#,
        },
        cure: Both {
            vi: "Xem giờ máy đọc ra. Đúng rồi thì chạy langke check --fix để ghi lại.",
            en: "Look at the hours that were read. If they are right, run langke check --fix to have them written.",
        },
    };

    fn message(&self, language: Language) -> String {
        let OpeningHoursSpelling { found, written } = self;
        match language {
            Language::Vietnamese => format!(
                "đọc \"{found}\" là \"{written}\". Nếu đúng, chạy langke check --fix để ghi lại như vậy."
            ),
            Language::English => format!(
                "\"{found}\" is read as \"{written}\". If that is right, langke check --fix writes it so."
            ),
        }
    }

    // What is written by --fix stays whole.
    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}
