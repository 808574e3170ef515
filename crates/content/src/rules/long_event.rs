//! The rule `long-event`: an event that lasts longer than events do. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::{self, Language};

/// An event that lasts longer than events do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LongEvent {
    /// Its days.
    pub days: i64,
    /// The most.
    pub most: i64,
}

impl LongEvent {
    /// Breaks the rule if there are more days than `most`.
    pub fn of(days: i64, most: i64) -> Option<LongEvent> {
        (days > most).then_some(LongEvent { days, most })
    }
}

impl Violation for LongEvent {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Sự kiện kéo dài quá lâu",
            en: "An event that lasts longer than events do",
        },
        why: Both {
            vi: "Lịch in từng ngày của sự kiện. Gõ nhầm năm, như 2096 thay cho 2026, sẽ thành bảy mươi năm hội.",
            en: "The calendar prints every day of an event. A slip in the year, 2096 for 2026, makes seventy years of festival.",
        },
        example: Example::Text {
            file: "events/hoi.json",
            place: "",
            wrong: r#"{
  "id": "hoi",
  "name": { "vi": "Hội" },
  "village": "thu",
  "summary": { "vi": "Một phiên chợ." },
  "when": { "rule": "dated", "dates": [{ "from": "2026-11-28", "to": "2096-11-30", "sources": ["map"] }] }
}"#,
            right: r#"{
  "id": "hoi",
  "name": { "vi": "Hội" },
  "village": "thu",
  "summary": { "vi": "Một phiên chợ." },
  "when": { "rule": "dated", "dates": [{ "from": "2026-11-28", "to": "2026-11-30", "sources": ["map"] }] }
}"#,
        },
        cure: Both {
            vi: "Xem lại năm của ngày cuối. Nơi mở cửa quanh năm thì viết thành địa điểm trong places/.",
            en: "Look at the year of the last day. What is open all year is a place, in places/.",
        },
    };

    fn message(&self, language: Language) -> String {
        let LongEvent { days, most } = self;
        match language {
            Language::Vietnamese => format!(
                "sự kiện kéo dài {} ngày; nhiều nhất là {}. Hãy kiểm tra năm của ngày cuối; nơi mở cửa lâu hơn thì viết \
                 thành địa điểm trong places/.",
                i18n::number(*days as f64, 0, language),
                i18n::number(*most as f64, 0, language)
            ),
            Language::English => format!(
                "the event lasts {} days; the most is {}. Check the year of the last day; what is open longer is a place, in \
                 places/.",
                i18n::number(*days as f64, 0, language),
                i18n::number(*most as f64, 0, language)
            ),
        }
    }
}
