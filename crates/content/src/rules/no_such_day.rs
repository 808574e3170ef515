//! The rule `no-such-day`: a day of the solar calendar that no year has. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::calendar::Date;
use langke_model::i18n::Language;

/// A leap year: its February has a day more.
const LEAP_YEAR: u16 = 2024;

/// A day of the solar calendar that no year has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NoSuchDay {
    /// The month.
    pub month: u8,
    /// The day that was found.
    pub day: u8,
    /// The last day that the month ever has.
    pub last: u8,
}

impl NoSuchDay {
    /// Breaks the rule if no year has the day; `month` is from 1 to 12.
    pub fn of(month: u8, day: u8) -> Option<NoSuchDay> {
        let last = Date::new(LEAP_YEAR, month, 1)?.last_of_month().day();
        (day > last).then_some(NoSuchDay { month, day, last })
    }
}

impl Violation for NoSuchDay {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Ngày dương lịch mà năm nào cũng không có",
            en: "A solar day that no year has",
        },
        why: Both {
            vi: "Ngày 31 tháng 4 không bao giờ tới: hội sẽ không có trong lịch, mà trang vẫn mời khách đến.",
            en: "31 April never comes: the festival would be missing from the calendar while its page invites people.",
        },
        example: Example::Text {
            file: "events/hoi.json",
            place: "",
            wrong: r#"{
  "id": "hoi",
  "name": { "vi": "Hội" },
  "village": "thu",
  "summary": { "vi": "Một phiên chợ." },
  "when": { "rule": "solar", "month": 4, "day": 31, "days": 1 }
}"#,
            right: r#"{
  "id": "hoi",
  "name": { "vi": "Hội" },
  "village": "thu",
  "summary": { "vi": "Một phiên chợ." },
  "when": { "rule": "solar", "month": 4, "day": 30, "days": 1 }
}"#,
        },
        cure: Both {
            vi: "Xem lại ngày và tháng trong nguồn. Ngày 30 âm lịch thì dùng \"rule\": \"lunar\"; chỉ biết tháng thì dùng \"rule\": \"month\".",
            en: "Look at day and month in the source. Day 30 of a lunar month wants \"rule\": \"lunar\"; if only the month is known, \"rule\": \"month\".",
        },
    };

    fn message(&self, language: Language) -> String {
        let NoSuchDay { month, day, last } = self;
        match language {
            Language::Vietnamese => format!(
                "tháng {month} dương lịch không có ngày {day}; nhiều nhất là ngày {last}. Nếu là ngày âm lịch, hãy viết \"rule\": \
                 \"lunar\"."
            ),
            Language::English => format!(
                "month {month} of the solar calendar has no day {day}; its last is {last}. A day of the lunar calendar wants \
                 \"rule\": \"lunar\"."
            ),
        }
    }
}
