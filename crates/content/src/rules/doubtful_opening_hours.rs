//! The rule `doubtful-opening-hours`: opening hours that are read well and can hardly be meant. Native only.
//!
//! Looked for in `check::things`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;
use langke_opening_rule::Doubt;

/// Opening hours that are read well and can hardly be meant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DoubtfulOpeningHours {
    /// What is doubted.
    #[serde(skip)]
    pub doubt: Doubt,
}

impl Violation for DoubtfulOpeningHours {
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Giờ mở cửa có phần vô hiệu",
            en: "Opening hours of which a part is void",
        },
        why: Both {
            vi: "Phần sau dấu ; thay cả ngày cho phần trước nó, nên \"Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00\" chỉ mở buổi chiều. Phần đã qua ngày \
                 cuối thì không còn nói gì.",
            en: "What follows a ; takes the place of what stands before it for whole days: \"Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00\" is open in \
                 the afternoon only. What is past says nothing any more.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "opening_hours",
            wrong: r#"{ "rule": "Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00", "sources": ["map"] }"#,
            right: r#"{ "rule": "Mo-Fr 08:00-12:00,13:00-17:00", "sources": ["map"] }"#,
        },
        cure: Both {
            vi: "Muốn cộng thêm giờ thì dùng dấu phẩy thay dấu ;. Bỏ phần đã qua.",
            en: "Use a comma instead of the ; to add hours. Take out what is past.",
        },
    };

    fn message(&self, language: Language) -> String {
        match (&self.doubt, language) {
            (Doubt::WipedOut { rule, by }, Language::Vietnamese) => format!(
                "giờ mở cửa: \"{rule}\" không bao giờ có hiệu lực vì \"{by}\" đứng sau thay nó. Muốn cộng cả hai thì dùng dấu phẩy thay dấu ;."
            ),
            (Doubt::WipedOut { rule, by }, Language::English) => format!(
                "opening hours: \"{rule}\" never holds, since \"{by}\" after it takes its place. To have both, write a comma instead of the ;."
            ),
            (Doubt::Past { rule }, Language::Vietnamese) => {
                format!("giờ mở cửa: \"{rule}\" đã qua. Hãy bỏ phần này, hoặc ghi năm mới.")
            }
            (Doubt::Past { rule }, Language::English) => {
                format!("opening hours: \"{rule}\" is past. Take it out, or write the new year.")
            }
            (Doubt::CutNight { rule, by }, Language::Vietnamese) => format!(
                "giờ mở cửa: có đêm của \"{rule}\" bị cắt lúc 24:00 vì \"{by}\" thay cả ngày hôm sau. Muốn mở qua đêm thì dùng dấu phẩy thay dấu ;."
            ),
            (Doubt::CutNight { rule, by }, Language::English) => format!(
                "opening hours: a night of \"{rule}\" ends at 24:00, since \"{by}\" takes the whole next day. To be open through the night, write a \
                 comma instead of the ;."
            ),
            (Doubt::TimesOfEveryDay { rule }, Language::Vietnamese) => format!(
                "giờ mở cửa: \"{rule}\" sau dấu ; không nói ngày nào, nên ngày nào cũng mở. Nếu chỉ là buổi khác của các ngày trước đó thì dùng dấu phẩy."
            ),
            (Doubt::TimesOfEveryDay { rule }, Language::English) => format!(
                "opening hours: \"{rule}\" after the ; names no days, so it is open on all of them. If it is another time of the days before it, write a \
                 comma."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        match &mut self.doubt {
            Doubt::WipedOut { rule, by } | Doubt::CutNight { rule, by } => vec![rule, by],
            Doubt::Past { rule } | Doubt::TimesOfEveryDay { rule } => vec![rule],
        }
    }
}
